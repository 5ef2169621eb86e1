import { isKecamatanCode } from './identity-columns';
import { normaliseHeading } from './normalise-heading';
import { villageCode } from './code';
import { cellText } from '../values/text';
import type { ColumnProposal, Grid } from '../types';

const SIX_DIGITS = /^(\d{2})[-. ]?(\d{2})[-. ]?(\d{2})$/;
const FOUR_DIGITS = /^\d{4}$/;

/**
 * Codes that stand in two columns: six digits of the kecamatan, and the four of the village within it.
 * @returns 0-based row → ten digits; empty where the sheet does not write them so
 */
export function composedCodes(
  grid: Grid,
  headerRow: number,
  columns: readonly ColumnProposal[],
): ReadonlyMap<number, string> {
  const kode = columns.find(({ role }) => role === 'kode');
  const kecamatan = columns.find(({ heading }) => isKecamatanCode(normaliseHeading(heading)));
  const codes = new Map<number, string>();
  if (!kode || !kecamatan) return codes;
  for (let row = headerRow + 1; row < grid.rows.length; row++) {
    const own = cellText(grid.rows[row]?.[kode.index]);
    const [, ...parts] = SIX_DIGITS.exec(cellText(grid.rows[row]?.[kecamatan.index])) ?? [];
    const code = parts.length > 0 && FOUR_DIGITS.test(own) ? villageCode(`${parts.join('')}${own}`) : null;
    if (code !== null) codes.set(row, code);
  }
  return codes;
}

/** The sheet with those codes in its column of codes. */
export function withCodes(grid: Grid, columns: readonly ColumnProposal[], codes: ReadonlyMap<number, string>): Grid {
  const at = columns.find(({ role }) => role === 'kode')?.index;
  if (codes.size === 0 || at === undefined) return grid;
  return {
    ...grid,
    rows: grid.rows.map((row, index) => {
      const code = codes.get(index);
      return code === undefined ? row : row.map((cell, column) => (column === at ? code : cell));
    }),
  };
}
