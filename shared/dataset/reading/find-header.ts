import type { HeadingIndex } from './heading-index';
import { villageCode } from './code';
import { identityRole } from './identity-columns';
import { normaliseFully, normaliseHeading } from './normalise-heading';
import { personalHeading } from './personal';
import { cellText } from '../values/text';
import type { CellValue, Grid } from '../types';

/** Title lines, letterheads and notes above a table take at most so many rows. */
const SEARCHED_ROWS = 40;

export interface Header {
  /** Last row of the header; the body begins below it. */
  readonly row: number;
  readonly columns: readonly HeaderColumn[];
  /** Texts above the header, top first. */
  readonly titles: readonly string[];
}
export interface HeaderColumn {
  readonly index: number;
  readonly heading: string;
  /** Variable key from a row of keys, as in our own sheets. */
  readonly key: string | null;
  /** Heading above this one, as in headers of two rows; it spans to the next one. */
  readonly parent: string;
}

/**
 * The header of a table: the row that explains the most columns, together with the row above it. A row of variable
 * keys (our own sheets have one) wins over any wording. null if fewer than two headings are known.
 */
export function findHeader(grid: Grid, index: HeadingIndex): Header | null {
  const rows = grid.rows.slice(0, SEARCHED_ROWS);
  const keyRow = rows.findIndex((row) => row.some((cell) => index.variables.has(cellText(cell))));
  const isKnown = (cell: CellValue | undefined): boolean => isKnownHeading(cellText(cell), index);
  let best = { row: -1, score: 0 };
  for (const [at, row] of rows.entries()) {
    if (!row.some(isKnown) || row.some((cell) => villageCode(cell) !== null)) continue;
    const above = rows[at - 1] ?? [];
    const width = Math.max(row.length, above.length);
    const score = count(width, (c) => isKnown(row[c]) || (cellText(row[c]) === '' && isKnown(above[c])));
    if (score > best.score) best = { row: at, score };
  }
  if (keyRow !== -1) {
    const keys = (rows[keyRow] ?? []).map((cell) => knownKey(cellText(cell), index));
    const row = isWording(rows[keyRow + 1]) ? keyRow + 1 : keyRow;
    return describe(grid, row, row === keyRow ? aboveOf(rows, row) : [], keys, keyRow);
  }
  // One known word alone may stand anywhere; a village code column makes a table.
  const isTable =
    best.score > 1 || rows[best.row]?.some((cell) => identityRole(normaliseHeading(cellText(cell))) === 'kode');
  return isTable ? describe(grid, best.row, aboveOf(rows, best.row), [], best.row) : null;
}

/** A row of wording under the row of keys, as against the first village. */
function isWording(row: readonly CellValue[] | undefined): boolean {
  const texts = (row ?? []).map(cellText).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /[a-z]{2}/i.test(text));
}

const knownKey = (key: string, index: HeadingIndex): string | null => (index.variables.has(key) ? key : null);

function isKnownHeading(text: string, index: HeadingIndex): boolean {
  if (text === '' || /^\d+$/.test(text)) return false;
  const loose = normaliseHeading(text);
  return (
    index.full.has(normaliseFully(text)) ||
    index.loose.has(loose) ||
    identityRole(loose) !== null ||
    personalHeading(text) !== null
  );
}

function describe(
  grid: Grid,
  row: number,
  above: readonly CellValue[],
  keys: readonly (string | null)[],
  top: number,
): Header {
  const cells = grid.rows[row] ?? [];
  const width = grid.rows.slice(row).reduce((widest, line) => Math.max(widest, line.length), above.length);
  let spanning = '';
  const columns = Array.from({ length: width }, (_, index): HeaderColumn => {
    const own = cellText(cells[index]);
    const over = cellText(above[index]);
    spanning = over === '' ? spanning : over;
    const heading = own || over || cellText(grid.rows[top]?.[index]);
    return { index, heading, key: keys[index] ?? null, parent: own === '' ? '' : spanning };
  });
  const titles = grid.rows.slice(0, top).flatMap((line) => line.map(cellText).filter((text) => text !== ''));
  return { row, columns, titles };
}

/** The row above a header belongs to it only if it has several cells: a title line has one. */
function aboveOf(rows: Grid['rows'], row: number): readonly CellValue[] {
  const above = rows[row - 1] ?? [];
  return count(above.length, (c) => cellText(above[c]) !== '') >= 2 ? above : [];
}

function count(width: number, test: (column: number) => boolean): number {
  let hits = 0;
  for (let c = 0; c < width; c++) if (test(c)) hits++;
  return hits;
}
