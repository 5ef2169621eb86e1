import type { Edition } from '../../catalogue/schema';
import { cellText } from '../values/text';
import { villageCode } from './code';
import { identityRole } from './identity-columns';
import { isKnownHeading } from './known-heading';
import { withDividingColumn } from './dividing-rows';
import { withMergedPlaces, withMergedYears } from './merged-places';
import { indexHeadings } from './heading-index';
import type { HeadingIndex } from './heading-index';
import { normaliseHeading } from './normalise-heading';
import type { CellValue, Grid } from '../types';

type Cells = readonly CellValue[];

/** Tables below each other on one sheet, at most. */
const MOST_TABLES = 40;
/** A row of keys stands within so many first rows. */
const KEYS_WITHIN = 40;
/** Every heading of codes and names holds one of these; asked first, because a file may have many thousand rows. */
const NAMING = /kode|kd|id|desa|kel|wilayah|dagri/i;
const roleAt = (cell: CellValue | undefined) => identityRole(normaliseHeading(cellText(cell)));
const namesVillages = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' && NAMING.test(cell) && ['kode', 'desa'].includes(roleAt(cell) ?? '');

/** A line of headings: at least two are known, one of them names villages, and no village stands in it. */
const isHeading = (cells: Cells, index: HeadingIndex): boolean =>
  cells.some(namesVillages) &&
  cells.filter((cell) => isKnownHeading(cellText(cell), index)).length > 1 &&
  cells.every((cell) => villageCode(cell) === null);

/** What a line of headings means: desa or kelurahan are one, and a repeated heading differs by nothing. */
const wording = (cells: Cells): string =>
  cells.map((cell) => roleAt(cell) ?? normaliseHeading(cellText(cell))).join('|');

/** The sheet with nothing in it but some of its cells; every cell keeps its place, so that addresses stay true. */
const partOf = (grid: Grid, name: string, keeps: (row: number, column: number) => boolean): Grid => ({
  ...grid,
  name,
  rows: grid.rows.map((cells, row) => cells.map((cell, column) => (keeps(row, column) ? cell : null))),
});

/** First columns of tables that stand side by side: what names villages comes again, with a blank column somewhere before. */
function startsBeside(grid: Grid, row: number): number[] {
  const cells = grid.rows[row] ?? [];
  const below = grid.rows.slice(row);
  const isBlank = (column: number): boolean => below.every((line) => cellText(line[column]) === '');
  const starts = [0];
  const seen = new Map<string, number>();
  for (const [at, cell] of cells.entries()) {
    const role = namesVillages(cell) ? roleAt(cell) : null;
    if (role === null) continue;
    const before = seen.get(role);
    seen.set(role, at);
    if (before === undefined || before < (starts[starts.length - 1] ?? 0)) continue;
    let start = at;
    while (start > before && !isBlank(start - 1)) start -= 1;
    if (start > before + 1) starts.push(start);
  }
  return starts;
}

/** A signature ends the table above: the day of signing says no year of the next one. */
const ENDS =
  /^(?:\W*(?:mengetahui|nip\b|(?:plt\W+)?kepala (?:dinas|badan|bidang|seksi|puskesmas|upt\w*)\b)|[a-z .]+,\s*(?:\d{1,2}\s+[a-z]+\s+20\d\d|\d{1,2}[-/.]\d{1,2}[-/.]20\d\d)\s*$)/i;

/** The first row of a table below another: its headings, and the title lines and blank lines right above them. */
function topWithTitles(grid: Grid, heading: number): number {
  let top = heading;
  const filled = (row: number): CellValue[] => (grid.rows[row] ?? []).filter((cell) => cellText(cell) !== '');
  while (top > 0 && filled(top - 1).length < 2 && !ENDS.test(cellText(filled(top - 1)[0]))) top -= 1;
  return top;
}

/**
 * The tables of a sheet, each as a sheet of its own: below each other where a line of other headings begins anew, beside
 * each other where a blank column parts two with their own codes. Headings that only come again, as on printed pages, part
 * nothing. Further tables are named after their sheet: `Data (tabel 2)`. Places merged over rows of several years stand in
 * each of them; what a row of its own says of the block below it, a year or a sex, stands in a column.
 */
export const splitTables = (grid: Grid, edition: Edition): readonly Grid[] =>
  tablesOf(grid, edition).map((table) =>
    withDividingColumn(withMergedYears(withMergedPlaces(table, edition), edition), edition),
  );

function tablesOf(grid: Grid, edition: Edition): readonly Grid[] {
  const index = indexHeadings(edition);
  // Our own sheets have a row of keys above their headings, and one table.
  if (grid.rows.slice(0, KEYS_WITHIN).some((row) => row.some((cell) => index.variables.has(cellText(cell)))))
    return [grid];
  const headings = grid.rows.flatMap((cells, row) => (isHeading(cells, index) ? [row] : []));
  const [first] = headings;
  if (first === undefined) return [grid];
  // Headings of two rows are one heading.
  const begun = headings.filter((row, at) => headings[at - 1] !== row - 1);
  const says = (row: number): string => {
    const [next = row] = headings.filter((one) => one === row + 1);
    return [...new Set([row, next])].map((one) => wording(grid.rows[one] ?? [])).join('\n');
  };
  const tops = begun.filter((row, at) => at === 0 || says(row) !== says(begun[at - 1] ?? row));
  // So many tables are no sheet that a person made; each would be read by itself.
  if (tops.length > MOST_TABLES) return [grid];
  const starts = tops.map((top, at) => (at === 0 ? 0 : topWithTitles(grid, top)));
  const nameOf = (count: number): string => (count === 1 ? grid.name : `${grid.name} (tabel ${count})`);
  let count = 0;
  return tops.flatMap((top, at) => {
    const [from = 0, until = grid.rows.length] = starts.slice(at);
    const table = partOf(grid, grid.name, (row) => row >= from && row < until);
    const columns = startsBeside(table, top);
    return columns.map((left, k) => {
      const right = columns[k + 1] ?? Infinity;
      count += 1;
      return tops.length * columns.length === 1
        ? grid
        : partOf(table, nameOf(count), (row, column) => row < top || (column >= left && column < right));
    });
  });
}
