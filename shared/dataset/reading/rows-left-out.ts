import { fail, type Result } from '../../result';
import { formatNumber } from '../values/format';
import { cellText } from '../values/text';
import { villageCode } from './code';
import { isSummary, type ClassifiedRows } from './classify-rows';
import type { Header } from './find-header';
import { identityRole } from './identity-columns';
import { normaliseHeading } from './normalise-heading';
import type { ColumnProposal, Grid } from '../types';

/** No number of a person or of an office. */
const FIGURE = /^\d[\d.,]{0,9}\s*%?$/;
const YEAR = /^20\d\d$/;

/**
 * Whether a row that is not used has figures of something that its words do not explain: no sum, average, note or heading. Of
 * separated text a line that ends early has its figures in other columns.
 */
export function isUnexplained(
  grid: Grid,
  row: number,
  columns: readonly ColumnProposal[],
  { kecamatanRows, bodyRows }: Pick<ClassifiedRows, 'kecamatanRows' | 'bodyRows'>,
): boolean {
  const cells = (grid.rows[row] ?? []).map(cellText);
  const words = cells.filter((text) => /[a-z]{2}/i.test(text));
  if (words.length === 0 || kecamatanRows.has(row)) return false;
  if (words.some((text) => isSummary(text) || identityRole(normaliseHeading(text)) !== null)) return false;
  const at = columns.find(({ role }) => role === 'kecamatan')?.index;
  // Beside a kecamatan alone stands its sum.
  if (at !== undefined && words.length === 1 && words[0] === cells[at]) return false;
  const usual = grid.widths && Math.max(0, ...bodyRows.map((one) => grid.widths?.[one] ?? 0));
  const isEarly = usual !== undefined && (grid.widths?.[row] ?? 0) < usual;
  const isOfFigures = (column: number): boolean =>
    isEarly
      ? column > 0
      : columns.some(({ index, role }) => index === column && (role === 'variable' || role === 'unknown'));
  return cells.some((text, column) => FIGURE.test(text) && !YEAR.test(text) && isOfFigures(column));
}

/** Refuses a table with villages above its headings, as a sheet that was sorted with them: those would not be read. */
export function villagesAboveHeader(grid: Grid, { row: last }: Pick<Header, 'row'>): Result<never> | null {
  const row = grid.rows.findIndex(
    (cells, at) =>
      at < last &&
      cells.some((cell) => villageCode(cell) !== null) &&
      cells.some((cell) => FIGURE.test(cellText(cell))),
  );
  if (row === -1) return null;
  return fail(
    `Baris ${formatNumber(row + 1)} di lembar "${grid.name}" berisi desa, tetapi berada di atas baris judul kolom (baris ${formatNumber(last + 1)}).`,
    'Pindahkan baris judul ke atas semua desa, lalu muat lagi.',
  );
}
