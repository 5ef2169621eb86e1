import type { Edition } from '../../catalogue/schema';
import { cellText, isBlank } from '../values/text';
import { villageCode } from './code';
import { headingPart } from './heading-parts';
import { proposeColumns } from './propose-columns';
import { yearsIn } from './years';
import type { CellValue, Grid } from '../types';

const YEAR = /\b(?:tahun|thn|th)\b\.?\s*:?\s*20\d\d/i;
const SEX_OR_TIME = ['sex', 'half', 'month', 'whole'];

interface Division {
  readonly heading: 'Tahun' | 'Bagian';
  readonly text: string;
}

/** What a row with one text says of the rows below it: their year, sex or time; null where it says nothing of the kind. */
function divisionIn(cells: readonly CellValue[]): Division | null {
  const [text, ...others] = cells.map(cellText).filter((one) => one !== '');
  if (text === undefined || others.length > 0) return null;
  const [year, ...years] = yearsIn(text);
  const part = headingPart(text);
  if (year !== undefined && years.length === 0 && (YEAR.test(text) || part?.kind === 'year'))
    return { heading: 'Tahun', text: String(year) };
  return part && SEX_OR_TIME.includes(part.kind) ? { heading: 'Bagian', text } : null;
}

/**
 * The sheet with a column more, where rows of a year, a sex or a time stand above blocks of the same villages: its cells say
 * of each row what stood above its block, so that a person is asked as with any such column. Titles above the first block
 * count too. Sheets whose villages do not come again are left as they are.
 */
export function withDividingColumn(grid: Grid, edition: Edition): Grid {
  const divisions = grid.rows.map(divisionIn);
  const first = divisions.find((one) => one !== null);
  if (!first || divisions.filter((one) => one?.heading === first.heading).length < 2) return grid;
  const found = proposeColumns(grid, edition);
  const has = (role: string): boolean => found?.columns.some((column) => column.role === role) ?? false;
  if (!found || (first.heading === 'Tahun' && has('tahun'))) return grid;
  const { header, columns } = found;
  const figures = columns.filter(({ role }) => role === 'variable').map(({ index }) => index);
  const places = columns.filter(({ role }) => ['kode', 'desa', 'kecamatan'].includes(role)).map(({ index }) => index);
  const naming = columns.filter(({ role }) => role === 'kode' || role === 'desa').map(({ index }) => index);
  const texts = new Map<number, string>();
  const byPlace = new Map<string, Set<string>>();
  let current = '';
  for (const [row, cells] of grid.rows.entries()) {
    const division = divisions[row];
    if (division) current = division.heading === first.heading ? division.text : current;
    const isNamed = naming.some((at) => villageCode(cells[at]) !== null || /[a-z]{3}/i.test(cellText(cells[at])));
    const isRow = row > header.row && isNamed && figures.some((at) => /^\W*\d/.test(cellText(cells[at])));
    if (division || current === '' || !isRow) continue;
    texts.set(row, current);
    const place = places.map((at) => cellText(cells[at]).toLowerCase()).join(' ');
    byPlace.set(place, (byPlace.get(place) ?? new Set()).add(current));
  }
  const divided = [...byPlace.values()].filter((words) => words.size > 1);
  if (divided.length < 2 || divided.length * 2 <= byPlace.size) return grid;
  const width = Math.max(...grid.rows.map((cells) => cells.length));
  const withCell = (cells: readonly CellValue[], cell: CellValue): readonly CellValue[] => [
    ...Array.from({ length: width }, (_, at) => cells[at] ?? null),
    cell,
  ];
  return {
    ...grid,
    rows: grid.rows.map((cells, row) => {
      if (row === header.row) return withCell(cells, first.heading);
      const text = texts.get(row);
      return text === undefined || cells.every(isBlank) ? cells : withCell(cells, text);
    }),
  };
}
