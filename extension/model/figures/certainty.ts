import { variableOf } from '@shared/catalogue';
import type { Certainty, Edition, Form } from '@shared/catalogue';

/** How sure the catalogue is of a variable; of one it does not have it claims nothing. */
export const variableCertainty = (edition: Edition, key: string): Certainty =>
  variableOf(edition, key)?.certainty ?? 'stated';

/** A form is stated when all its fields are. */
export const formCertainty = (form: Form | undefined): Certainty =>
  form?.fields.find(({ certainty }) => certainty !== 'stated')?.certainty ?? 'stated';
