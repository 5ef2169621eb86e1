import type { Edition, Form } from '@shared/catalogue';
import { mapFromSaved } from './recognise-saved';
import type { SavedMap } from '../saved-map';

/** The maps in use for the figures of a district, edition and year. */
export const mapsFor = (
  maps: readonly SavedMap[],
  { district, edition, year }: { readonly district: string; readonly edition: string; readonly year: number },
): readonly SavedMap[] =>
  maps.filter(
    (map) => map.edition === edition && map.year === year && (map.district === '' || map.district === district),
  );

/** The edition with the forms that only recorded maps know, so that queue, plan and log can name them. */
export function editionWithMaps(edition: Edition, maps: readonly SavedMap[]): Edition {
  const known = new Set(edition.forms.map(({ key }) => key));
  const added: Form[] = [];
  for (const map of maps) {
    if (known.has(map.form)) continue;
    known.add(map.form);
    const { fields, headings } = mapFromSaved(map, edition);
    const owner = edition.variables.find(({ key }) => key === fields[0]?.variable)?.owner ?? '';
    added.push({
      key: map.form,
      heading: headings[0] ?? map.form,
      aliases: map.aliases,
      menu: '',
      aksi: '',
      level: map.level,
      owner,
      after: [],
      fields: fields.map(({ variable, label, required }) => ({ variable, label, required, certainty: 'stated' })),
    });
  }
  return added.length === 0 ? edition : { ...edition, forms: [...edition.forms, ...added] };
}
