import { fail, type Result } from '../../result';
import { formatNumber } from '../values/format';
import { columnLetter } from '../values/letter';
import { absorbedShift } from './absorbed-shift';
import type { ClassifiedRows } from './classify-rows';
import type { Header } from './find-header';
import { narrowRow } from './narrow-row';
import { shortRow, wideRow } from './wide-row';
import type { ColumnProposal, Grid } from '../types';

/**
 * Refuses a table of which the cells of a row have moved to other columns, naming the first such row: longer or shorter than
 * its heading, or as long and yet filled otherwise than all others.
 * @returns the refusal; else a row with more than its heading that may be a remark beside the table, 0-based, or null
 */
export function movedCells(
  grid: Grid,
  header: Header,
  columns: readonly ColumnProposal[],
  { bodyRows, totalRow }: Pick<ClassifiedRows, 'bodyRows' | 'totalRow'>,
): Result<{ readonly remarked: number | null }> {
  const told = [...bodyRows, ...(totalRow === null ? [] : [totalRow])];
  const wide = wideRow(grid, header, told, bodyRows);
  if (wide?.isShifted) {
    const what =
      wide.width > wide.heading
        ? `berisi ${wide.width} kolom, padahal judulnya ${wide.heading}`
        : 'kosong di kolom angka dan berisi angka di kolom keterangan';
    return fail(
      `Baris ${formatNumber(wide.row + 1)} di lembar "${grid.name}" ${what}: angkanya mungkin bergeser ke kolom lain.`,
      grid.widths
        ? 'Angka desimal yang memakai koma perlu diapit tanda kutip. Buka data aslinya, simpan sebagai .xlsx, lalu muat hasilnya.'
        : 'Periksa letak angka di baris itu, dan hapus isian di sebelah kanan judul terakhir, lalu muat lagi.',
    );
  }
  const narrow = narrowRow(grid, header, told);
  if (narrow) {
    return fail(
      `Baris ${formatNumber(narrow.row + 1)} di lembar "${grid.name}" hanya berisi ${narrow.width} kolom, padahal judulnya ${narrow.heading}: sampai sel ${columnLetter(narrow.width - 1)}${narrow.row + 1} angkanya mungkin bergeser ke kolom lain.`,
      'Bandingkan baris itu dengan data aslinya dan lengkapi pemisahnya. Lebih aman: minta berkas .xlsx aslinya, lalu muat berkas itu.',
    );
  }
  const short = shortRow(grid, header, bodyRows);
  if (short !== null) {
    return fail(
      `Baris ${formatNumber(short.row + 1)} di lembar "${grid.name}" ${short.isBlank ? `tidak berisi "${short.heading}"` : `berisi angka di kolom "${short.heading}"`}, dan kolom terakhirnya kosong: isinya mungkin bergeser ke kiri.`,
      'Periksa letak isinya di baris itu, betulkan, lalu muat lagi.',
    );
  }
  const absorbed = absorbedShift(grid, columns, bodyRows);
  if (absorbed !== null) {
    return fail(
      `Isi baris ${formatNumber(absorbed + 1)} di lembar "${grid.name}" tidak cocok dengan judul kolomnya: mungkin bergeser ke kolom sebelah.`,
      grid.separator === ','
        ? 'Periksa koma di baris itu: nama dan angka yang memakai koma perlu diapit tanda kutip. Lebih aman: minta berkas .xlsx aslinya, lalu muat berkas itu.'
        : 'Periksa letak isinya di baris itu, betulkan, lalu muat lagi.',
    );
  }
  return { ok: true, value: { remarked: wide?.row ?? null } };
}
