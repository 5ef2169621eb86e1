import { DayFigures } from '@shared/completeness';
import { mergeByRule } from './merge-by-rule';

/** How far the agencies were on earlier days. */
export const days = mergeByRule<DayFigures>({
  key: 'days',
  name: 'Kemajuan hari-hari lalu',
  rule: 'Hari yang belum tercatat di komputer ini ditambahkan.',
  parser: DayFigures,
  of: ({ days: kept }) => kept,
  keyOf: ({ district, year, day }) => `${district} ${year} ${day}`,
  put: (fresh, join) => ({
    days: (kept) => [...join(kept, fresh)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  }),
});
