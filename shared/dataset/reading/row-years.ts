import { cellText } from '../values/text';
import type { ColumnProposal, Grid } from '../types';
import { villageCode } from './code';
import { yearsIn } from './years';

/**
 * Years by which a column of years parts the rows of the villages: most villages of a district stand there once for each. A
 * wrong year in the only row of a village parts nothing; a rule speaks of it.
 * @param bodyRows 0-based
 * @returns in their order; empty where each village has its rows of one year
 */
export function rowYears(grid: Grid, columns: readonly ColumnProposal[], bodyRows: readonly number[]): number[] {
  const tahun = columns.find(({ role }) => role === 'tahun')?.index;
  if (tahun === undefined) return [];
  const kode = columns.find(({ role }) => role === 'kode')?.index ?? -1;
  const places = columns.filter(({ role }) => role === 'kode' || role === 'desa' || role === 'kecamatan');
  const districts = new Map<string, Map<string, Set<number>>>();
  for (const row of bodyRows) {
    const place = places.map(({ index }) => cellText(grid.rows[row]?.[index]).toLowerCase()).join(' ');
    const district = villageCode(grid.rows[row]?.[kode])?.slice(0, 4) ?? '';
    const byPlace = districts.get(district) ?? new Map<string, Set<number>>();
    districts.set(district, byPlace);
    const years = byPlace.get(place) ?? new Set<number>();
    byPlace.set(place, years);
    for (const year of yearsIn(grid.rows[row]?.[tahun] ?? null)) years.add(year);
  }
  const parting = [...districts.values()].flatMap((byPlace) => {
    const parted = [...byPlace.values()].filter((years) => years.size > 1);
    return parted.length * 2 > byPlace.size ? parted.flatMap((years) => [...years]) : [];
  });
  return [...new Set(parting)].sort((a, b) => a - b);
}
