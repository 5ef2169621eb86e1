import type { Edition, Form } from '@shared/catalogue';
import type { FormMap } from './types';

/** The map of a form whose labels the edition itself states. `edition` tells which of its variables are whole numbers. */
export function mapFromForm(form: Form, edition: Edition): FormMap {
  const counts = new Set(edition.variables.filter(({ type }) => type === 'count').map(({ key }) => key));
  return {
    form: form.key,
    headings: [form.heading, ...form.aliases],
    level: form.level,
    fields: form.fields.map(({ variable, label, required }) => ({
      variable,
      label,
      required,
      whole: counts.has(variable),
    })),
  };
}

/** Maps of all forms of an edition that are filled per village. */
export const mapsOf = (edition: Edition): readonly FormMap[] =>
  edition.forms.filter(({ level }) => level === 'desa').map((form) => mapFromForm(form, edition));
