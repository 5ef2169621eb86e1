import { columnPart } from './column-part';
import { identityRole } from './identity-columns';
import { normaliseHeading } from './normalise-heading';
import { villageCode } from './code';
import { cellText } from '../values/text';
import type { CellValue, ColumnRole, Grid } from '../types';

const PLACES: ReadonlySet<ColumnRole> = new Set(['kode', 'kode-bps', 'desa', 'kecamatan']);
const isPlace = (cell: CellValue | undefined): boolean =>
  PLACES.has(identityRole(normaliseHeading(cellText(cell))) ?? 'unknown');

/**
 * The sheet with the headings of code, name and kecamatan one row higher, where they stand below a heading over all of them,
 * as "Wilayah", beside headings of figures that are parted below: one row of headings then holds them all.
 * @param within so many first rows are looked at
 */
export function withPlacesRaised(grid: Grid, within: number): Grid {
  const rows = grid.rows.slice(0, within);
  const at = rows.findIndex((row, r) => {
    const next = rows[r + 1] ?? [];
    const places = next.flatMap((cell, c) => (isPlace(cell) ? [c] : []));
    const filled = row.flatMap((cell, c) => (cellText(cell) === '' ? [] : [c]));
    // Above the second and further of them nothing else may stand, and beside them something must.
    return (
      places.length > 1 &&
      next.every((cell) => villageCode(cell) === null) &&
      places.slice(1).every((c) => !filled.includes(c) || cellText(row[c]) === cellText(row[places[0] ?? 0])) &&
      filled.includes(places[0] ?? 0) &&
      filled.some((c) => c > (places[places.length - 1] ?? 0) || columnPart(next[c]) !== null)
    );
  });
  if (at === -1) return grid;
  const below = grid.rows[at + 1] ?? [];
  const width = Math.max(below.length, grid.rows[at]?.length ?? 0);
  const line = (of: (c: number) => CellValue | undefined): CellValue[] =>
    Array.from({ length: width }, (_, c) => of(c) ?? null);
  const raised = line((c) => (isPlace(below[c]) ? below[c] : grid.rows[at]?.[c]));
  const left = line((c) => (isPlace(below[c]) ? null : below[c]));
  return { ...grid, rows: grid.rows.map((row, r) => (r === at ? raised : r === at + 1 ? left : row)) };
}
