import { variableOf } from '@shared/catalogue';
import type { Edition, Form } from '@shared/catalogue';
import type { FormMap, MapField } from '../types';
import { wordTypeOf } from '../words';

/** The map of a form whose labels the edition itself states. `edition` tells which of its variables are whole numbers. */
export function mapFromForm(form: Form, edition: Edition): FormMap {
  return {
    form: form.key,
    headings: [form.heading, ...form.aliases],
    level: form.level,
    fields: form.fields.map(({ variable, label, required }) => ({
      variable,
      label,
      required,
      ...takes(variable, edition),
    })),
  };
}

/** Returns what a field of a variable takes: whole figures, figures, or words of a type. */
export function takes(key: string, edition: Edition): Pick<MapField, 'whole' | 'words'> {
  const type = variableOf(edition, key)?.type;
  const words = wordTypeOf(type);
  return { whole: type === 'count', ...(words && { words }) };
}

/** Maps of all forms of an edition that are filled per village or once for the kabupaten. */
export const mapsOf = (edition: Edition): readonly FormMap[] =>
  edition.forms.filter(({ level }) => level !== 'kecamatan').map((form) => mapFromForm(form, edition));
