import { cellText } from '../values/text';
import type { HeadingIndex } from './heading-index';
import { normaliseFully, normaliseHeading } from './normalise-heading';
import type { ColumnProposal, Grid } from '../types';

/** So much of a column has to name figures; the rest may be totals and notes. */
const MOST = 0.8;

/**
 * The column that says of each row which figure stands in it, as portals keep their data; null where figures have columns
 * of their own.
 * @returns its position in the sheet, 0-based, and up to three of the figures named there
 */
export function measuresInRows(
  grid: Grid,
  headerRow: number,
  columns: readonly ColumnProposal[],
  index: HeadingIndex,
): { readonly column: number; readonly named: readonly string[] } | null {
  const isFigure = (text: string): boolean =>
    index.full.has(normaliseFully(text)) || index.loose.has(normaliseHeading(text));
  for (const { index: column, role } of columns) {
    const hasOthers = columns.some((other) => other.role === 'variable' && other.index !== column);
    if (hasOthers || !['variable', 'unknown', 'ignored'].includes(role)) continue;
    const texts = grid.rows.slice(headerRow + 1).flatMap((row) => cellText(row[column]) || []);
    const known = texts.filter((text) => !/^\d/.test(text) && isFigure(text));
    if (known.length > 1 && known.length >= MOST * texts.length)
      return { column, named: [...new Set(known)].slice(0, 3) };
  }
  return null;
}
