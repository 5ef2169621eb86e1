import { cellText } from '../values/text';
import type { Header } from './find-header';
import type { Grid } from '../types';

interface WideRow {
  /** 0-based. */
  readonly row: number;
  /** How many cells it and its heading were written with. */
  readonly width: number;
  readonly heading: number;
  /** False where what is more may be a remark beside the table: words in its last cells. */
  readonly isShifted: boolean;
}

/**
 * The first row of separated text that holds more cells than its heading has columns: a comma within a figure moves all that
 * stands behind it into the next column, so nothing of such a row may be believed. In text separated by commas even a blank
 * cell more tells it; other signs do not stand within figures.
 * @param rows 0-based rows of the table
 * @returns null where each row fits, or the file is no text
 */
export function wideRow(
  grid: Grid,
  { top, row: last }: Pick<Header, 'top' | 'row'>,
  rows: readonly number[],
): WideRow | null {
  const { widths, separator } = grid;
  if (!widths) return null;
  const heading = Math.max(...widths.slice(top, last + 1));
  const wide = rows.flatMap((row): WideRow[] => {
    const width = widths[row] ?? 0;
    const more = (grid.rows[row] ?? []).slice(heading).map(cellText);
    const filled = more.filter((text) => text !== '');
    if (width <= heading || (separator !== ',' && filled.length === 0)) return [];
    const isRemark = filled.length > 0 && more[more.length - 1] !== '' && filled.every((text) => !/\d/.test(text));
    return [{ row, width, heading, isShifted: !isRemark }];
  });
  return wide.find(({ isShifted }) => isShifted) ?? wide[0] ?? null;
}
