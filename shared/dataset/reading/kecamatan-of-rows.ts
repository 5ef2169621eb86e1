import { kecamatanInTitle, type ClassifiedRows } from './classify-rows';
import { cellText } from '../values/text';
import type { ColumnProposal, Grid, TableProposal } from '../types';

/**
 * The kecamatan of rows that do not state it themselves: named in a row above them, in the title of a sheet for one
 * kecamatan, or in a merged cell. A column counts as merged only if no two neighbouring rows repeat a name: else a
 * blank is a blank.
 */
export function kecamatanOfRows(
  grid: Grid,
  columns: readonly ColumnProposal[],
  { bodyRows, kecamatanRows }: ClassifiedRows,
  titles: readonly string[],
): TableProposal['kecamatan'] {
  const column = columns.find(({ role }) => role === 'kecamatan')?.index ?? -1;
  const written = bodyRows.map((row) => cellText(grid.rows[row]?.[column]));
  const isMerged = !written.some((name, at) => name !== '' && name === written[at - 1]);
  const found = new Map<number, string>();
  // Lines of a kecamatan below its villages are subtotals: they name what stands above them.
  const areHeadings = ([...kecamatanRows.keys()][0] ?? 0) < (bodyRows[0] ?? 0);
  const headings = areHeadings ? [...kecamatanRows] : [];
  let current = titles.map(kecamatanInTitle).find((name) => name !== null) ?? '';
  for (const [at, row] of bodyRows.entries()) {
    for (let next = headings[0]; next && next[0] < row; next = headings[0]) {
      current = next[1];
      headings.shift();
    }
    const own = written[at] ?? '';
    if (own !== '') current = isMerged ? own : '';
    else if (current !== '') found.set(row, current);
  }
  return found;
}
