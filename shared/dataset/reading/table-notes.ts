import { codeProblem } from './code';
import { cellText } from '../values/text';
import { isUnexplained } from './rows-left-out';
import type { ClassifiedRows } from './classify-rows';
import { columnLetter } from '../values/letter';
import type { CellValue, ColumnProposal, Grid } from '../types';

const SHOWN = 5;

/**
 * Returns what a person should know about a table before confirming it, as sentences; nothing where all is as expected.
 */
export function tableNotes(grid: Grid, columns: readonly ColumnProposal[], rows: ClassifiedRows): string[] {
  const kode = columns.find((column) => column.role === 'kode');
  const hidden = rows.bodyRows.filter((row) => grid.hiddenRows?.includes(row) ?? false);
  const damaged = rows.bodyRows.filter((row) => kode && codeProblem(grid.rows[row]?.[kode.index]) === 'rusak');
  const villages = new Set(rows.bodyRows);
  const placeless = rows.skippedRows.filter(
    (row) =>
      isPlaceless(grid.rows[row] ?? [], columns) ||
      isWithinKecamatan(grid, row, columns, villages) ||
      isUnexplained(grid, row, columns, rows),
  );
  const notes: (string | null)[] = [
    kode ? null : 'Tidak ada kolom kode desa: kode dicari dari nama desa dan kecamatan, dan yang meragukan ditanyakan.',
    kode && !kode.sure ? `Kode desa dibaca dari kolom "${kode.heading}", karena isinya kode Kemendagri.` : null,
    kode && damaged.length > 0
      ? `${damaged.length} kode desa rusak oleh program spreadsheet, misalnya "${cellText(grid.rows[damaged[0] ?? 0]?.[kode.index])}": desanya dicari dari namanya.`
      : null,
    ...columns
      .filter(({ index, role }) => role === 'variable' && grid.hiddenColumns?.includes(index))
      .map(({ index, heading }) => `Kolom ${columnLetter(index)} (${heading}) tersembunyi di berkas, dan ikut dibaca.`),
    placeless.length > 0
      ? `Angka di ${linesOf(placeless)} tidak dipakai, karena barisnya tidak menyebut desa. Tulis kode atau nama desanya, lalu muat lagi.`
      : null,
    hidden.length > 0 ? `${hidden.length} baris desa tersembunyi di berkas ikut dibaca: ${linesOf(hidden)}.` : null,
    rows.partialTotal === null
      ? null
      : `Jumlah di baris ${rows.partialTotal + 1} hanya mencakup sebagian desa, jadi tidak dipakai sebagai total kabupaten/kota.`,
  ];
  return notes.filter((note): note is string => note !== null);
}

/** Figures alone, as against lines in words: subtotals, averages, notes, the numbers of the columns. */
function isPlaceless(cells: readonly CellValue[], columns: readonly ColumnProposal[]): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '');
  const isCounted =
    texts.length > 2 && texts.every((text, at) => at === 0 || Number(text) === Number(texts[at - 1]) + 1);
  return (
    !isCounted &&
    texts.every((text) => /^[\d.,% ]+$/.test(text)) &&
    columns.some(({ index, role }) => role === 'variable' && cellText(cells[index]) !== '')
  );
}

/** Figures beside the kecamatan that the villages right above and below are of, and no village: no subtotal stands there. */
function isWithinKecamatan(
  { rows }: Grid,
  row: number,
  columns: readonly ColumnProposal[],
  villages: ReadonlySet<number>,
): boolean {
  const at = columns.find(({ role }) => role === 'kecamatan')?.index;
  const desa = columns.find(({ role }) => role === 'desa')?.index;
  if (at === undefined || desa === undefined || cellText(rows[row]?.[desa]) !== '') return false;
  const own = cellText(rows[row]?.[at]);
  return (
    own !== '' &&
    [row - 1, row + 1].every((line) => villages.has(line) && cellText(rows[line]?.[at]) === own) &&
    columns.some(({ index, role }) => role === 'variable' && cellText(rows[row]?.[index]) !== '')
  );
}

/** `baris 5, 6, 7, 8, 9 dan 3 baris lain`. */
function linesOf(rows: readonly number[]): string {
  const shown = rows.slice(0, SHOWN).map((row) => row + 1);
  const rest = rows.length - shown.length;
  return `baris ${shown.join(', ')}${rest > 0 ? ` dan ${rest} baris lain` : ''}`;
}
