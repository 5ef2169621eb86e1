import type { ClassifiedRows } from './classify-rows';
import type { HeadingIndex } from './heading-index';
import { isBlank } from '../values/text';
import type { ColumnProposal, Grid } from '../types';

/** Whether a table without villages is about the kabupaten or kota as a whole: all it has is stated once for it. */
export const isOfDistrict = (columns: readonly ColumnProposal[], { variables }: HeadingIndex): boolean => {
  const known = columns.flatMap(({ role, variable }) => (role === 'variable' && variable ? [variable] : []));
  return known.length > 0 && known.every((key) => variables.get(key)?.level === 'kabupaten');
};

/**
 * The rows of such a table: its one line is what the kabupaten states, whatever it is headed. Of several lines the one
 * headed as the total, as in other tables; without one nothing tells which is meant, and null is returned.
 */
export function districtRows(
  grid: Grid,
  headerRow: number,
  columns: readonly ColumnProposal[],
  found: ClassifiedRows,
): ClassifiedRows | null {
  const own = columns.filter(({ role }) => role === 'variable').map(({ index }) => index);
  const lines = grid.rows.flatMap((row, at) =>
    at > headerRow && own.some((column) => !isBlank(row[column])) ? [at] : [],
  );
  const totalRow = lines.length === 1 ? (lines[0] ?? null) : found.totalRow;
  if (totalRow === null) return null;
  const others = [...found.bodyRows, ...found.skippedRows, found.totalRow ?? totalRow];
  const skippedRows = [...new Set(others)].filter((row) => row !== totalRow).sort((a, b) => a - b);
  return { ...found, bodyRows: [], totalRow, skippedRows };
}
