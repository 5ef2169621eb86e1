import { fail, type Result } from '../../result';
import { formatNumber } from '../values/format';
import { cellText } from '../values/text';
import { isSummary, type ClassifiedRows } from './classify-rows';
import type { ColumnProposal, Grid } from '../types';

const SEVERAL = 3;
/** Where so many villages have such a row below them it belongs to them. */
const MANY = 1 / 3;

/** `1.278`, `300 KK`, `12,5%`. */
const figureIn = (text: string): number => {
  const plain = text.replace(/\s*[a-z%]+\.?$/i, '').replace(/[.,](?=\d{3}\b)/g, '');
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : NaN;
};

/**
 * Refuses a table of which many villages have a row right below their own that names no place: figures of another year, part
 * or measure, which cells merged over several rows leave without one. Which row is the village's cannot be told. A line of
 * sums is none of these.
 */
export function unplacedRows(
  grid: Grid,
  columns: readonly ColumnProposal[],
  { bodyRows, skippedRows }: Pick<ClassifiedRows, 'bodyRows' | 'skippedRows'>,
): Result<never> | null {
  const at = (...roles: readonly ColumnProposal['role'][]): number[] =>
    columns.filter(({ role }) => roles.includes(role)).map(({ index }) => index);
  const [naming, figures] = [at('kode', 'desa', 'kecamatan'), at('variable')];
  const numberAt = (row: number, column: number): number => figureIn(cellText(grid.rows[row]?.[column]));
  const villages = new Set(bodyRows);
  const isUnplaced = (row: number): boolean =>
    naming.every((column) => cellText(grid.rows[row]?.[column]) === '') &&
    !(grid.rows[row] ?? []).some((cell) => isSummary(cellText(cell))) &&
    figures.some((column) => !Number.isNaN(numberAt(row, column)));
  const sums = new Map(figures.map((column) => [column, 0]));
  const found: number[] = [];
  let [isBelowVillage, summed] = [false, 0];
  const skipped = new Set(skippedRows);
  for (const row of [...bodyRows, ...skippedRows].sort((one, other) => one - other)) {
    if (skipped.has(row) && isUnplaced(row)) {
      const told = figures.filter((column) => !Number.isNaN(numberAt(row, column)));
      const even = told.filter((column) => numberAt(row, column) === sums.get(column));
      // Beside sums may stand a share, which is none.
      const isSum = summed > 1 && even.length * 2 >= told.length;
      if (isBelowVillage && !isSum) found.push(row);
      for (const column of figures) sums.set(column, 0);
      summed = 0;
    }
    isBelowVillage = villages.has(row);
    if (isBelowVillage) summed += 1;
    if (isBelowVillage)
      for (const column of figures) sums.set(column, (sums.get(column) ?? 0) + (numberAt(row, column) || 0));
  }
  const [first = 0, second = 0] = found;
  if (found.length < SEVERAL || found.length < MANY * bodyRows.length) return null;
  return fail(
    `${formatNumber(found.length)} baris di lembar "${grid.name}" berisi angka tetapi tidak menyebut desa, misalnya baris ${formatNumber(first + 1)} dan ${formatNumber(second + 1)}: tidak jelas baris mana yang angka desanya.`,
    'Tulis kode dan nama desa di tiap baris (lepas sel yang digabung), atau hapus baris yang bukan angka desa, lalu muat lagi.',
  );
}
