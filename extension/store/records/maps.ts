import { SavedMap } from '@extension/forms/saved-map';
import { dayOfTime } from '@shared/exchange';
import { askOnConflict, inPlace } from '../kit/ask-on-conflict';
import { wholeList } from '../kit/whole';

const keyOf = ({ edition, year, district, form, rows }: SavedMap): string =>
  [edition, year, district, form, rows].join(' ');

/** The form maps officers recorded or took over, of all editions, years and districts. */
export const maps = wholeList<'maps', SavedMap>({
  part: 'maps',
  old: { place: 'settings', key: 'maps' },
  parser: SavedMap,
  keyOf,
  merge: askOnConflict({
    key: 'maps',
    name: 'Peta formulir',
    rule: 'Peta baru ditambahkan. Peta formulir yang sama tetapi berbeda isi ditanyakan.',
    parser: SavedMap,
    keyOf,
    substanceOf: ({ by: _by, at: _at, ...map }) => map,
    title: ({ headings, form, year }) => `Peta ${headings[headings.length - 1] ?? form}, tahun ${year}`,
    describe: ({ fields, by, at }) => `${fields.length} ruas, dibuat ${dayOfTime(at)} oleh ${by}`,
    put: (records) => ({ maps: (kept) => inPlace(kept, records, keyOf) }),
  }),
});
