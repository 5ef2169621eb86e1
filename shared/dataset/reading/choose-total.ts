import { parseNumber } from '../values/number';
import type { CellValue, Grid } from '../types';

/**
 * Which of the lines headed "Jumlah" or "Total" is the district's: the last one, unless it only sums up the villages
 * since the line before it (a kecamatan's subtotal that does not say so).
 */
export function chooseTotal(
  grid: Grid,
  totals: readonly number[],
  bodyRows: readonly number[],
  figures: readonly number[],
): { readonly totalRow: number | null; readonly partialTotal: number | null } {
  const last = totals[totals.length - 1];
  if (last === undefined) return { totalRow: null, partialTotal: null };
  const before = totals[totals.length - 2] ?? -1;
  const block = bodyRows.filter((row) => row > before && row < last);
  const isPart = block.length > 0 && block.length < bodyRows.length;
  const sumOf = (rows: readonly number[], column: number): number =>
    rows.reduce((sum, row) => sum + figureOf(grid.rows[row]?.[column]), 0);
  const fits = (rows: readonly number[]): number =>
    figures.filter((column) => {
      const stated = figureOf(grid.rows[last]?.[column]);
      return stated !== 0 && stated === sumOf(rows, column);
    }).length;
  return isPart && fits(block) > fits(bodyRows)
    ? { totalRow: null, partialTotal: last }
    : { totalRow: last, partialTotal: null };
}

/** As good as can be told without answers: `1.234` counts as thousands here. */
const figureOf = (cell: CellValue | undefined): number => {
  const { value, candidates } = parseNumber(cell, { type: 'count', convention: 'id' });
  return value ?? candidates[0] ?? 0;
};
