import { identityRole } from '../dataset/reading/identity-columns';
import { normaliseFully } from '../dataset/reading/normalise-heading';
import type { CellValue, ColumnRole, Grid } from '../dataset/types';
import { cellText } from '../dataset/values/text';
import type { Recipe, Words } from './recipe';

/** Titles and letterheads above an export take at most so many rows. */
const SEARCHED_ROWS = 20;
/** Headings stand in at most so many rows above and below the one that names the places. */
const ROWS_BESIDE = 4;
const ROLES: readonly ColumnRole[] = ['kode', 'kode-bps', 'desa', 'kecamatan', 'tahun'];

/** One column of an export. */
export interface NeighbourColumn {
  /** 0-based in the grid. */
  readonly index: number;
  /** As a person reads it, with what stands above it: `KIA › Jumlah`. */
  readonly heading: string;
  /** As it is compared. */
  readonly path: string;
  /** The place or year it names; null where it names none. */
  readonly role: ColumnRole | null;
}
export interface Headings {
  /** Rows of the headings, ends included; the body begins below `last`. */
  readonly top: number;
  readonly last: number;
  readonly columns: readonly NeighbourColumn[];
}

/** Whether a heading is the one that is meant. `path`: as it is compared. */
export const holds = (path: string, { says, but = [] }: Words): boolean => {
  const has = (phrase: string): boolean => phrase.split('|').some((one) => ` ${path} `.includes(` ${one} `));
  return says.every(has) && !but.some(has);
};

/** The place or year that a heading names in a recipe's words. */
const ownRole = (path: string, { places = {} }: Recipe): ColumnRole | null =>
  ROLES.find((role) => places[role]?.includes(path)) ?? null;

/** The same in the words of all tables. */
function usualRole(path: string): ColumnRole | null {
  const role = identityRole(path);
  return role !== null && ROLES.includes(role) ? role : null;
}

/** The place or year that each heading names: in a recipe's words, else in those of all tables where no heading has its own. */
function rolesOf(paths: readonly string[], recipe: Recipe): (ColumnRole | null)[] {
  const own = paths.map((path) => ownRole(path, recipe));
  return paths.map((path, at) => {
    const usual = usualRole(path);
    return own[at] ?? (own.includes(usual) ? null : usual);
  });
}

const filledIn = (row: readonly CellValue[] | undefined): string[] =>
  (row ?? []).map(cellText).filter((text) => text !== '');

/** `[1] [2] [3]` under the headings. */
function areNumbers(row: readonly CellValue[] | undefined): boolean {
  const numbers = filledIn(row).map((text) => Number(text.replace(/[[\]()]/g, '')));
  return numbers.length > 2 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** The headings of an export in a recipe's words: the first row that names villages, with those that belong to it. */
export function headingsOf({ rows }: Grid, recipe: Recipe): Headings | null {
  const rolesIn = (cells: readonly CellValue[]): (ColumnRole | null)[] =>
    rolesOf(
      cells.map((cell) => normaliseFully(cellText(cell))),
      recipe,
    );
  const row = rows
    .slice(0, SEARCHED_ROWS)
    .findIndex((cells) => rolesIn(cells).some((role) => role === 'kode' || role === 'desa'));
  if (row === -1) return null;
  const places = rolesIn(rows[row] ?? []).flatMap((role, at) => (role === null ? [] : [at]));
  let top = row;
  while (top > 0 && row - top < ROWS_BESIDE && filledIn(rows[top - 1]).length > 1) top -= 1;
  let last = row;
  // Below the names of the places stand only what parts the other headings, and the numbers of the columns.
  const isBelow = (cells: readonly CellValue[] | undefined): boolean =>
    areNumbers(cells) ||
    (filledIn(cells).length > 1 &&
      places.every((at) => cellText(cells?.[at]) === '') &&
      filledIn(cells).some((text) => /[a-z%]/i.test(text)));
  while (last - row < ROWS_BESIDE && isBelow(rows[last + 1])) last += 1;
  const lines = rows.slice(top, last + 1).filter((line) => !areNumbers(line));
  const paths = pathsOf(lines);
  const compared = paths.map((parts) => normaliseFully(parts.join(' ')));
  const roles = rolesOf(compared, recipe);
  const columns = paths.map((parts, index): NeighbourColumn => ({
    index,
    heading: parts.join(' › '),
    path: compared[index] ?? '',
    role: roles[index] ?? null,
  }));
  return { top, last, columns };
}

/** Of each column the texts above each other; one that spans several stands over each that has a text of its own below. */
function pathsOf(lines: Grid['rows']): string[][] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const over = lines.map(() => '');
  return Array.from({ length: width }, (_, index) => {
    const own = lines.map((line) => cellText(line[index]));
    own.forEach((text, level) => {
      if (text !== '') over[level] = text;
    });
    const isOver = (level: number): boolean => own.some((text, below) => below > level && text !== '');
    const parts = own.map((text, level) => text || (isOver(level) ? (over[level] ?? '') : ''));
    return parts.filter((text, level) => text !== '' && parts.indexOf(text) === level);
  });
}
