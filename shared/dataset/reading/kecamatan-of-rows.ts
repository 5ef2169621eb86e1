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
  let current = titles.map(kecamatanInTitle).find((name) => name !== null) ?? '';
  // Lines of a kecamatan below its villages are subtotals: they name what stands above them. Titles that come again are none.
  const areHeadings = ([...kecamatanRows.keys()][0] ?? 0) < (bodyRows[0] ?? 0);
  const figures = columns.filter(({ role }) => role === 'variable').map(({ index }) => index);
  const isTitle = (row: number): boolean => figures.every((at) => cellText(grid.rows[row]?.[at]) === '');
  const headings = [...kecamatanRows].filter(([row]) => areHeadings || (current !== '' && isTitle(row)));
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
