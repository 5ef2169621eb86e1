import type { VillageList } from '../../catalogue/schema';
import { cellText } from '../values/text';
import { kecamatanCalled } from './bare-kecamatan';
import { kecamatanInTitle, type ClassifiedRows } from './classify-rows';
import { isOfWholeDistrict } from './district-total';
import type { Grid, TableProposal } from '../types';

/**
 * The rows of a table without its line of totals where a title or the sheet's name says that all of it is of one kecamatan:
 * what its villages come to is not the district's. A line that names the district itself stays.
 * @param titles texts above the headings, and the sheet's name where it is that of a kecamatan
 * @param stated row → kecamatan that a heading, a title or a merged cell states
 */
export function withoutTotalOfKecamatan(
  grid: Grid,
  rows: ClassifiedRows,
  titles: readonly string[],
  stated: TableProposal['kecamatan'],
  villages: VillageList | undefined,
): ClassifiedRows {
  const { totalRow, skippedRows } = rows;
  if (!villages || totalRow === null || new Set(villages.villages.map(({ kecamatan }) => kecamatan)).size < 2)
    return rows;
  const named = new Set(titles.flatMap((title) => kecamatanCalled(kecamatanInTitle(title) ?? '', villages) ?? []));
  const [only] = named;
  const isOfIt = (name: string): boolean => kecamatanCalled(name, villages) === only;
  if (only === undefined || named.size > 1 || ![...stated.values()].every(isOfIt)) return rows;
  const namesDistrict = (grid.rows[totalRow] ?? [])
    .map(cellText)
    .some((text) => /kab|kota/i.test(text) && isOfWholeDistrict(text.replace(/^\S+\s+/, ''), villages));
  if (namesDistrict) return rows;
  return {
    ...rows,
    totalRow: null,
    partialTotal: totalRow,
    skippedRows: [...skippedRows, totalRow].sort((a, b) => a - b),
  };
}
