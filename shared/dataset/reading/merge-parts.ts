import type { Edition, VillageList } from '../../catalogue/schema';
import { composedCodes, withCodes } from './composed-codes';
import { proposeColumns } from './propose-columns';
import { areSeveral, rowParts } from './row-parts';
import { holdsPersons } from './rows-of-persons';
import { orBlank } from '../../filling-words';
import { cellText, isBlank } from '../values/text';
import type { CellValue, Grid } from '../types';

/** What a person says of a sheet whose villages have a row for each part: their sum, the rows of one word, or none. */
export type PartChoice =
  { readonly take: 'sum' } | { readonly take: 'one'; readonly word: string } | { readonly take: 'none' };

/** The district's list and the year worked on, where they are known: columns are read by them. */
interface Worked {
  readonly villages?: VillageList | undefined;
  readonly year?: number | undefined;
}

/** Areas within villages have as many names as there are villages; nobody chooses among them. */
const MOST_CHOICES = 13;

/** What a sheet is and what parts its rows; null where nothing does, or where its rows are persons. */
function partedTable(grid: Grid, edition: Edition, { villages, year }: Worked) {
  const found = proposeColumns(grid, edition, villages, year);
  if (!found || holdsPersons(grid, found.header.row, found.columns)) return null;
  const parts = rowParts(grid, found.header.row, found.columns);
  return parts && { ...found, parts };
}

/** What a person may say of a sheet whose villages have a row for each part, the likeliest first; empty where they have not. */
export function partChoices(grid: Grid, edition: Edition, worked: Worked = {}): readonly PartChoice[] {
  const parts = partedTable(grid, edition, worked)?.parts;
  if (!parts) return [];
  const one = (word: string): PartChoice => ({ take: 'one', word });
  const none: PartChoice = { take: 'none' };
  if (parts.areAreas && areSeveral(parts)) return [{ take: 'sum' }, none];
  if (!areSeveral(parts)) return [...parts.words.slice(0, MOST_CHOICES).map(one), none];
  const others = parts.words.filter((word) => word !== parts.whole).map(one);
  if (!parts.areParts) return parts.words.map(one);
  return [parts.whole === null ? { take: 'sum' } : one(parts.whole), ...others];
}

/**
 * A sum of the parts of a figure. Where one is blank or no plain figure the parts are written out, so that it is asked about
 * and held: what is there would be taken for the whole.
 */
function sumOf(cells: readonly CellValue[]): CellValue {
  if (cells.every(isBlank)) return null;
  const figures = cells.map((cell) => (typeof cell === 'string' && /^\d+$/.test(cell.trim()) ? Number(cell) : cell));
  const sum = figures.reduce<number>((total, cell) => (typeof cell === 'number' ? total + cell : NaN), 0);
  return Number.isNaN(sum) ? writtenOut(cells) : sum;
}

const writtenOut = (cells: readonly CellValue[]): CellValue =>
  cells.every(isBlank) ? null : cells.map((cell) => orBlank(cellText(cell))).join(' + ');

/**
 * The sheet with one row a village, in the place of the first of its rows. Counts are summed up; a percentage of parts is
 * none of the whole and is left out. A total line below is left as it is written.
 */
export function mergeParts(grid: Grid, edition: Edition, choice: PartChoice, worked: Worked = {}): Grid {
  const found = partedTable(grid, edition, worked);
  if (!found) return grid;
  const { header, index, columns, parts } = found;
  const typeOf = (column: number): string | undefined =>
    index.variables.get(columns.find((one) => one.index === column)?.variable ?? '')?.type;
  const isPlace = (column: number): boolean =>
    columns.some(({ index: at, role }) => at === column && ['kode', 'desa', 'kecamatan', 'tahun'].includes(role));
  const named = withCodes(grid, columns, composedCodes(grid, header.row, columns)).rows;
  const takenOf = (village: (typeof parts.villages)[number]): readonly string[] => {
    if (choice.take === 'one') return [choice.word];
    const words = parts.areAreas ? [...new Set(village.map(({ word }) => word))] : parts.words;
    return words.filter((word) => word !== parts.whole);
  };
  const rows: (readonly CellValue[])[] = [...named];
  for (const village of parts.villages) {
    const [{ row: first } = { row: 0 }] = village;
    const taken = takenOf(village);
    const cellsOf = (column: number): CellValue[] => {
      const rowsOf = (word: string) => village.filter((one) => one.word === word);
      // A part without a row of its own is a blank one.
      return taken.flatMap((word) => {
        const cells = rowsOf(word).map(({ row }) => named[row]?.[column] ?? null);
        return cells.length > 0 ? cells : [null];
      });
    };
    const isRepeated = taken.some((word) => village.filter((one) => one.word === word).length > 1);
    const width = Math.max(...village.map(({ row }) => named[row]?.length ?? 0));
    const merged = Array.from({ length: width }, (_, column): CellValue => {
      if (column === parts.column) return null;
      if (isPlace(column)) return named[first]?.[column] ?? null;
      // Several rows of one part are no copy to choose from: they are written out, so that they are asked about and held.
      if (isRepeated) return writtenOut(cellsOf(column));
      if (choice.take === 'one') return cellsOf(column)[0] ?? null;
      return typeOf(column) === 'count' || typeOf(column) === undefined ? sumOf(cellsOf(column)) : null;
    });
    for (const { row } of village) rows[row] = row === first ? merged : [];
  }
  return { ...grid, rows };
}
