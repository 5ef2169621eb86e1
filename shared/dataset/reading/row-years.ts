import { cellText } from '../values/text';
import type { ColumnProposal, Grid } from '../types';
import { yearsIn } from './years';

/**
 * Years by which a column of years parts the rows of the villages: several villages stand there once for each. A wrong year
 * in the only row of a village parts nothing; a rule speaks of it.
 * @param bodyRows 0-based
 * @returns in their order; empty where each village has its rows of one year
 */
export function rowYears(grid: Grid, columns: readonly ColumnProposal[], bodyRows: readonly number[]): number[] {
  const tahun = columns.find(({ role }) => role === 'tahun')?.index;
  if (tahun === undefined) return [];
  const places = columns.filter(({ role }) => role === 'kode' || role === 'desa' || role === 'kecamatan');
  const byPlace = new Map<string, Set<number>>();
  for (const row of bodyRows) {
    const place = places.map(({ index }) => cellText(grid.rows[row]?.[index]).toLowerCase()).join(' ');
    const years = byPlace.get(place) ?? new Set<number>();
    byPlace.set(place, years);
    for (const year of yearsIn(grid.rows[row]?.[tahun] ?? null)) years.add(year);
  }
  const parted = [...byPlace.values()].filter((years) => years.size > 1);
  if (parted.length * 2 <= byPlace.size) return [];
  return [...new Set(parted.flatMap((years) => [...years]))].sort((a, b) => a - b);
}
