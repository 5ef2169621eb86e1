import { DayFigures } from '@shared/completeness';
import { mergeByRule } from '../kit/merge-by-rule';
import { wholeList } from '../kit/whole';

const keyOf = ({ district, year, day }: DayFigures): string => `${district} ${year} ${day}`;

/** How far the agencies were on earlier days. Where one is missing, a comparison takes another day. */
export const days = wholeList<'days', DayFigures>({
  part: 'days',
  old: { place: 'settings', key: 'days' },
  parser: DayFigures,
  keyOf,
  merge: mergeByRule({
    key: 'days',
    name: 'Kemajuan hari-hari lalu',
    rule: 'Hari yang belum tercatat di komputer ini ditambahkan.',
    parser: DayFigures,
    keyOf,
    put: (fresh, join) => ({
      days: (kept) => [...join(kept, fresh)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    }),
  }),
});
