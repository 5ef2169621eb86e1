import { monthRows, takeMonth, withPlaces } from '@shared/neighbours/village-rows';
import { headingsOf } from '@shared/neighbours/headings';
import { sigiziBalita } from '@shared/neighbours/recipes/sigizi-balita';
import { sigiziBumil } from '@shared/neighbours/recipes/sigizi-bumil';
import { sigiziRematri } from '@shared/neighbours/recipes/sigizi-rematri';
import type { CellValue } from '@shared/dataset/types';
import { describe, expect, it } from 'vitest';
import { BUMIL, entry, grid } from './kit';

const rowsOf = (...rows: readonly (readonly CellValue[])[]) => {
  const sheet = grid(BUMIL, ...rows);
  const headings = headingsOf(sheet, sigiziBumil);
  const found = headings && monthRows(withPlaces(sheet, headings), headings);
  if (!found) throw new Error('The months were not found');
  return found;
};
const at = (desa: CellValue, month: CellValue, time: CellValue = null) => entry(desa, month, [70, 9], time);

describe('the rows of a month', () => {
  const rows = rowsOf(at('A', 'Mei'), at('A', 'Juni'), at('B', 'Mei'), at('A', 'Juli'), at('C', 'Juli'));

  it('where figures run on are the last of each village up to it', () => {
    expect(rows.months).toEqual([5, 6, 7]);
    expect(takeMonth(rows, 6, sigiziBumil)).toEqual({
      rows: new Set([2, 3]),
      earlier: [{ village: 'B', month: 5 }],
      without: ['C'],
    });
  });

  it('are not those of a school year before', () => {
    const july = takeMonth(rows, 7, sigiziRematri);
    expect([[...july.rows], july.without]).toEqual([[4, 5], ['B']]);
    expect(takeMonth(rows, 6, sigiziRematri).rows).toEqual(new Set([2, 3]));
  });

  it('are its own alone where each month stands for itself', () => {
    const june = takeMonth(rows, 6, sigiziBalita);
    expect([[...june.rows], june.without]).toEqual([[2], ['B', 'C']]);
  });

  it('are those of the later entry; without times both stay', () => {
    const timed = rowsOf(at('A', 'Juni', '2026-07-02 09:00:00'), at('A', 'Juni', '2026-07-02 10:00:00'));
    expect(takeMonth(timed, 6, sigiziBumil).rows).toEqual(new Set([2]));
    const untimed = rowsOf(at('A', 'Juni', '2026-07-02 09:00:00'), at('A', 'Juni', '03/07/2026'));
    expect(takeMonth(untimed, 6, sigiziBumil).rows).toEqual(new Set([1, 2]));
  });

  it('of villages of one name in two puskesmas stay apart', () => {
    const other = [...at('A', 'Juni')];
    other[4] = 'PKM LAIN';
    expect(takeMonth(rowsOf(at('A', 'Juni'), other), 6, sigiziBumil).rows).toEqual(new Set([1, 2]));
  });
});

describe('places of rows', () => {
  it('merged over the months of a village are written into each of them', () => {
    const rows = rowsOf(at('A', 'Mei'), at(null, 'Juni'), at('B', 'Mei'), at(null, 'Juni'));
    expect(takeMonth(rows, 6, sigiziBumil)).toMatchObject({ rows: new Set([2, 4]), without: [] });
  });

  it('that lack are told, not taken from the row above: of the same month, beside repeated names, of a total', () => {
    expect(rowsOf(at('A', 'Juni'), at(null, 'Juni')).unplaced).toEqual([2]);
    expect(rowsOf(at('A', 'Mei'), at('A', 'Juni'), at(null, 'Juli')).unplaced).toEqual([3]);
    const total = [...at(null, 'Juni')];
    total[0] = 'Jumlah';
    expect(rowsOf(at('A', 'Mei'), total).unplaced).toEqual([2]);
  });

  it('without a month are told too', () => {
    expect(rowsOf(at('A', 'Mei'), at('B', 'Triwulan I')).undated).toEqual([2]);
  });
});
