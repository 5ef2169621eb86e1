import { SavedMap } from '@extension/forms/saved-map';
import { dayOfTime } from '@shared/exchange';
import { inPlace, askOnConflict } from './ask-on-conflict';

const keyOf = ({ edition, year, district, form, rows }: SavedMap): string =>
  [edition, year, district, form, rows].join(' ');

/** Form maps that officers recorded. */
export const maps = askOnConflict<SavedMap>({
  key: 'maps',
  name: 'Peta formulir',
  rule: 'Peta baru ditambahkan. Peta formulir yang sama tetapi berbeda isi ditanyakan.',
  parser: SavedMap,
  of: ({ maps: kept }) => kept,
  keyOf,
  substanceOf: ({ by: _by, at: _at, ...map }) => map,
  title: ({ headings, form, year }) => `Peta ${headings[headings.length - 1] ?? form}, tahun ${year}`,
  describe: ({ fields, by, at }) => `${fields.length} ruas, dibuat ${dayOfTime(at)} oleh ${by}`,
  put: (records) => ({ maps: (kept) => inPlace(kept, records, keyOf) }),
});
