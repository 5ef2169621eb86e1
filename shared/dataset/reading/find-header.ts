import type { HeadingIndex } from './heading-index';
import { villageCode } from './code';
import { columnPart } from './column-part';
import { partsTogether } from './heading-parts';
import type { HeadingPart } from './heading-parts';
import { identityRole } from './identity-columns';
import { isKnownHeading } from './known-heading';
import { normaliseHeading } from './normalise-heading';
import { partInHeading } from './part-in-heading';
import { partOver, partsHeadings } from './parts-above';
import { withPlacesRaised } from './raised-places';
import { cellText } from '../values/text';
import type { CellValue, Grid } from '../types';

/** Title lines, letterheads and notes above a table take at most so many rows. */
const SEARCHED_ROWS = 40;
const PLACES: ReadonlySet<string> = new Set(['kode', 'desa', 'kecamatan']);
/** Headings of a column stand in at most so many rows above its last one. */
const ROWS_ABOVE = 3;

export interface Header {
  /** First and last row of the header; the body begins below it. */
  readonly top: number;
  readonly row: number;
  readonly columns: readonly HeaderColumn[];
  /** Texts above the header, top first. */
  readonly titles: readonly string[];
}
export interface HeaderColumn {
  readonly index: number;
  /** What it names, without a part that it says of itself. */
  readonly heading: string;
  /** Heading and parts as a person reads them. */
  readonly written: string;
  /** Variable key from a row of keys, as in our own sheets. */
  readonly key: string | null;
  /** Headings above this one, as in headers of several rows; each spans to the next one. */
  readonly parent: string;
  /** The same as a person reads them, the topmost first, but for the one that is its part. */
  readonly above: readonly string[];
  /** What of the thing that the heading names this column is; null where the heading is its own alone. */
  readonly part: HeadingPart | null;
  /** What `part` is put together from, the topmost first. */
  readonly parts: readonly HeadingPart[];
  /** Whether a part of it stands in a cell of its own, above or below. */
  readonly isParted: boolean;
}

/**
 * The header of a table: the row that explains the most columns, together with up to three rows above it and those below
 * it that part its headings. A row of variable keys (our own sheets have one) wins over any wording. null if fewer than
 * two headings are known.
 */
export function findHeader(written: Grid, index: HeadingIndex): Header | null {
  const first = written.rows.findIndex((row) => row.some((cell) => cellText(cell) !== ''));
  const grid = withPlacesRaised(written, Math.max(0, first) + SEARCHED_ROWS);
  const rows = grid.rows.slice(0, Math.max(0, first) + SEARCHED_ROWS);
  const keyRow = rows.findIndex((row) => row.some((cell) => index.variables.has(cellText(cell))));
  const isKnown = (cell: CellValue | undefined): boolean => isKnownHeading(cellText(cell), index);
  const isOfHeadings = (row: readonly CellValue[]): boolean => {
    const filled = row.filter((cell) => cellText(cell) !== '');
    return filled.length > 1 && filled.every(isKnown);
  };
  let best = { row: -1, score: 0 };
  for (const [at, row] of rows.entries()) {
    if (!row.some(isKnown) || row.some((cell) => villageCode(cell) !== null)) continue;
    const lines = [row, ...above(rows, at)];
    const width = Math.max(...lines.map((line) => line.length));
    const columns = Array.from({ length: width }, (_, c) => lines.find((line) => cellText(line[c]) !== '')?.[c]);
    const score = columns.filter(isKnown).length;
    // Right below headings over several columns stand those of the columns.
    const isBelow = score === best.score && at === best.row + 1 && isOfHeadings(row);
    if (score > best.score || isBelow) best = { row: at, score };
  }
  if (keyRow !== -1) {
    const keys = (rows[keyRow] ?? []).map((cell) => knownKey(cellText(cell), index));
    const row = isWording(rows[keyRow + 1]) ? keyRow + 1 : keyRow;
    return describe(grid, { row, top: keyRow, last: row, titles: keyRow }, keys, index);
  }
  // One known word alone may stand anywhere; a village code column makes a table.
  const isTable =
    best.score > 1 || rows[best.row]?.some((cell) => identityRole(normaliseHeading(cellText(cell))) === 'kode');
  if (!isTable) return null;
  const { row } = best;
  const lines = [rows[row] ?? [], ...above(rows, row)];
  const headings = Array.from({ length: Math.max(...lines.map((line) => line.length)) }, (_, c) =>
    cellText(lines.find((line) => cellText(line[c]) !== '')?.[c]),
  );
  const places = headings.flatMap((heading, c) =>
    PLACES.has(identityRole(normaliseHeading(heading)) ?? 'unknown') ? [c] : [],
  );
  const place = { row, top: row - lines.length + 1, last: lastOf(rows, row, places, index), titles: row };
  return withPartsLeft(describe(grid, place, [], index), places);
}

/** Rows below a heading that say which part of it each column is: sexes, ages, years, months, units. */
function lastOf(rows: Grid['rows'], row: number, places: readonly number[], index: HeadingIndex): number {
  const isBesidePlaces = (cells: readonly CellValue[]): boolean => places.every((c) => cellText(cells[c]) === '');
  const filledIn = (cells: readonly CellValue[]) => cells.filter((cell) => cellText(cell) !== '');
  const isPart = (cell: CellValue): boolean => columnPart(cell) !== null;
  const isWord = (cell: CellValue): boolean => /[a-z]/i.test(cellText(cell)) && villageCode(cell) === null;
  const isOfParts = (cells: readonly CellValue[]): boolean =>
    filledIn(cells).length > 0 && isBesidePlaces(cells) && filledIn(cells).every(isPart);
  const next = rows[row + 1] ?? [];
  const below = rows[row + 2] ?? [];
  const hasSeveralParts = filledIn(next).filter(isPart).length > 1;
  // Any words part a heading that spans them, unless they are headings themselves or figures of a first row.
  const isSpanned = next.some((cell, c) => cellText(cell) !== '' && cellText(rows[row]?.[c]) === '');
  const areWords =
    filledIn(next).length > 1 &&
    isSpanned &&
    isBesidePlaces(next) &&
    filledIn(next).every(
      (cell) => isPart(cell) || (isWord(cell) && (hasSeveralParts || !isKnownHeading(cellText(cell), index))),
    );
  // Words, or nothing, over several parts stand between them and the heading, as an age over its sexes.
  const hasPartsBelow =
    isBesidePlaces(below) &&
    filledIn(below).filter(isPart).length > Math.max(1, filledIn(next).length) &&
    filledIn(below).every((cell) => isPart(cell) || isWord(cell));
  const areOverParts =
    hasPartsBelow &&
    isBesidePlaces(next) &&
    filledIn(next).every(
      (cell) => isWord(cell) && (filledIn(next).length === 1 || !isKnownHeading(cellText(cell), index)),
    );
  return isOfParts(next) || areWords || areOverParts ? lastOf(rows, row + 1, places, index) : row;
}

/** A row of wording under the row of keys, as against the first village. */
function isWording(row: readonly CellValue[] | undefined): boolean {
  const texts = (row ?? []).map(cellText).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /[a-z]{2}/i.test(text));
}

const knownKey = (key: string, index: HeadingIndex): string | null => (index.variables.has(key) ? key : null);

/** `row`: of the headings; `top` and `last`: first row of those above it, last row of those that part it. */
interface Place {
  readonly row: number;
  readonly top: number;
  readonly last: number;
  /** How many rows from the first are read as titles: what stands above headings may say a year as well. */
  readonly titles: number;
}

function describe(
  grid: Grid,
  { row, top, last, titles: above }: Place,
  keys: readonly (string | null)[],
  known: HeadingIndex,
): Header {
  const lines = grid.rows.slice(top, row + 1).reverse();
  const width = grid.rows.slice(top).reduce((widest, line) => Math.max(widest, line.length), 0);
  const spanning = lines.map(() => '');
  const parted = lines.map(partsHeadings);
  let start = 0;
  const columns = Array.from({ length: width }, (_, index): HeaderColumn => {
    const own = lines.map((line) => cellText(line[index]));
    own.forEach((text, level) => {
      if (text === '') return;
      spanning[level] = text;
      // A heading that begins here ends what stood above the column before, where nothing of its own stands above it.
      for (let below = 0; below < level; below += 1) if (own[below] === '') spanning[below] = '';
    });
    const level = own.findIndex((text) => text !== '');
    if (level !== -1) start = index;
    // A column without a cell of its own in any of the lines lies beside the table.
    const isBeside = level === -1 && grid.rows.slice(row + 1, last + 1).every((line) => cellText(line[index]) === '');
    const below = isBeside ? [] : partsBelow(grid, { row, last }, start, index);
    const over = level === -1 && below.length === 0 ? null : partOver(spanning, parted);
    const around = over === null ? below : [over, ...below];
    const cell = level === -1 ? (around.length > 0 ? (spanning[0] ?? '') : '') : (own[level] ?? '');
    const key = keys[index] ?? null;
    const within = key === null ? partInHeading(cell, known) : null;
    const parts = [...around, ...(within?.parts ?? [])];
    const part = partsTogether(parts);
    const heading = within?.subject ?? cell;
    const shown = partsTogether(around);
    const written = shown ? `${cell} › ${shown.text}` : cell;
    const parents = spanning.slice(level === -1 ? 1 : level + 1).filter((text) => text !== '');
    const above = parents.filter((text) => text !== over?.text).reverse();
    return { index, heading, written, key, parent: parents.join(' '), above, part, parts, isParted: shown !== null };
  });
  const titles = grid.rows.slice(0, above).flatMap((line) => line.map(cellText).filter((text) => text !== ''));
  return { top, row: last, columns, titles };
}

/** A column without a heading, left of one that is parted as it is, is one more part of it: `| Balita pendek` over `L | P`. */
function withPartsLeft(header: Header, places: readonly number[]): Header {
  const columns = [...header.columns];
  for (let at = columns.length - 2; at >= 0; at -= 1) {
    const [column, next] = [columns[at], columns[at + 1]];
    const isOfPlace = columns.some(({ index, heading }) => places.includes(index) && heading === column?.heading);
    if (!column?.part || !next?.part || !isOfPlace || places.includes(at)) continue;
    columns[at] = { ...column, heading: next.heading, written: `${next.heading} › ${column.part.text}` };
  }
  return { ...header, columns };
}

/**
 * What the rows below a heading say of a column, from the top down; above the last of them a text spans to the next one.
 * @param start the column in which the heading begins
 */
function partsBelow(
  grid: Grid,
  { row, last }: Pick<Place, 'row' | 'last'>,
  start: number,
  column: number,
): HeadingPart[] {
  const parts: HeadingPart[] = [];
  for (let at = row + 1; at <= last; at += 1) {
    const line = grid.rows[at] ?? [];
    let from = column;
    while (at < last && from > start && cellText(line[from]) === '') from -= 1;
    const text = cellText(line[from]);
    const part = columnPart(text) ?? (text === '' ? null : { kind: 'other' as const, text });
    if (part && part.kind !== 'unit') parts.push(part);
  }
  return parts;
}

/**
 * The rows above a heading that belong to it, the nearest first: each has several cells, as against a title line, or one
 * that spans headings beside those of the places, which stand higher up.
 */
function above(rows: Grid['rows'], row: number): Grid['rows'] {
  const found: (readonly CellValue[])[] = [];
  let spanning: (readonly CellValue[])[] = [];
  for (let at = row - 1; at >= Math.max(0, row - ROWS_ABOVE); at -= 1) {
    const line = rows[at] ?? [];
    const filled = line.flatMap((cell, c) => (cellText(cell) === '' ? [] : [c]));
    if (filled.length === 1 && (filled[0] ?? 0) > 0) {
      spanning.push(line);
      continue;
    }
    const isOfPlaces = line.some((cell) => PLACES.has(identityRole(normaliseHeading(cellText(cell))) ?? 'unknown'));
    if (filled.length < 2 || (spanning.length > 0 && !isOfPlaces)) break;
    found.push(...spanning, line);
    spanning = [];
  }
  return found;
}
