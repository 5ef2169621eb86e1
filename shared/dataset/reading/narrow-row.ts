import { cellText } from '../values/text';
import type { Header } from './find-header';
import type { Grid } from '../types';

interface NarrowRow {
  /** 0-based. */
  readonly row: number;
  readonly width: number;
  readonly heading: number;
}

/** Excel writes text in blocks of so many lines, and leaves off blanks at the end of all lines of a block or of none. */
const BLOCK = 16;

/**
 * The first row of separated text that holds fewer cells than its heading has columns, though the lines beside it are
 * complete: a separator is missing, and all that stands behind it has moved into the column before. Where several rows end
 * early and none is written with a blank at its end, the program leaves blanks off.
 * @param rows 0-based rows of the table
 * @returns null where each row fits, or the file is no text
 */
export function narrowRow(
  grid: Grid,
  { top, row: last }: Pick<Header, 'top' | 'row'>,
  rows: readonly number[],
): NarrowRow | null {
  const { widths } = grid;
  if (!widths) return null;
  const heading = Math.max(...widths.slice(top, last + 1));
  const isFull = (row: number): boolean => (widths[row] ?? 0) >= heading;
  const early = rows.filter((row) => !isFull(row) && /\d/.test(lastText(grid, row)));
  const keepsBlanks = rows.some((row) => isFull(row) && (grid.rows[row]?.length ?? 0) < heading);
  const isMissing = (row: number): boolean =>
    rows.some((other) => isFull(other) && Math.floor(other / BLOCK) === Math.floor(row / BLOCK));
  const row = early.length === 1 || keepsBlanks ? early.find(isMissing) : undefined;
  return row === undefined ? null : { row, width: widths[row] ?? 0, heading };
}

const lastText = ({ rows }: Grid, row: number): string => cellText(rows[row]?.[rows[row].length - 1]);
