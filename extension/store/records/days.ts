import { DayFigures } from '@shared/completeness';
import { mergeByRule } from '../kit/merge-by-rule';
import { wholeList } from '../kit/whole';

/** How far the agencies were on earlier days. Unreadable ones are not missed: a comparison then takes another day. */
export const days = wholeList<'days', DayFigures>({
  part: 'days',
  key: 'days',
  parser: DayFigures,
  damage: 'silent',
  merge: mergeByRule({
    key: 'days',
    name: 'Kemajuan hari-hari lalu',
    rule: 'Hari yang belum tercatat di komputer ini ditambahkan.',
    parser: DayFigures,
    keyOf: ({ district, year, day }) => `${district} ${year} ${day}`,
    put: (fresh, join) => ({
      days: (kept) => [...join(kept, fresh)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    }),
  }),
});
