import type { Grid } from '../dataset/types';
import { fail, type Result } from '../result';
import { readCsv } from './csv';
import { MAX_FILE_BYTES, MAX_TEXT_BYTES } from './limits';
import { sniff, type FileKind } from './sniff';
import { readXlsxGrids } from './xlsx';
import { guardZip } from './zip-guard';

const SAVE_AS_XLSX = 'Buka berkasnya di Excel atau Google Sheets, simpan sebagai .xlsx, lalu muat hasilnya.';

/** What a file turned out to be, and what to do with it instead. */
const REFUSED: Readonly<Record<Exclude<FileKind, 'zip' | 'text'>, readonly [string, string]>> = {
  empty: ['kosong, tidak ada isinya', 'Periksa apakah unduhannya selesai, lalu pilih berkas lain.'],
  pdf: ['adalah PDF, bukan lembar kerja', 'Minta berkas Excel atau CSV aslinya kepada pembuat data.'],
  'old-office': ['memakai format Office lama (.xls atau .doc)', SAVE_AS_XLSX],
  'locked-office': [
    'dikunci dengan kata sandi',
    'Buka di Excel, hapus kata sandinya (File > Info > Protect Workbook), simpan, lalu muat lagi.',
  ],
  html: ['sebenarnya halaman web yang diberi nama lembar kerja', SAVE_AS_XLSX],
  xml: ['adalah XML, bukan lembar kerja .xlsx', SAVE_AS_XLSX],
  image: ['adalah gambar, bukan lembar kerja', 'Minta berkas Excel atau CSV aslinya kepada pembuat data.'],
  unknown: ['bukan lembar kerja yang dikenal', 'Muat berkas .xlsx atau .csv.'],
};

/**
 * Turns a dropped file into sheets of cells. What the file is, its bytes tell; its name only names a CSV's sheet.
 * Every bad file is a problem with a remedy: wrong type, empty, damaged, locked, or far too large when unpacked.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Result<Grid[]>> {
  const kind = sniff(bytes);
  if (kind === 'text') return readText(bytes, fileName);
  if (kind !== 'zip') {
    const [what, remedy] = REFUSED[kind];
    return fail(`Berkas "${fileName}" ${what}.`, remedy);
  }
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(fileName, MAX_FILE_BYTES);
  const entries = guardZip(bytes);
  if (!entries.ok) return entries;
  if (!entries.value.some(({ name }) => name.startsWith('xl/'))) {
    const what = entries.value.some(({ name }) => name.startsWith('word/'))
      ? 'adalah dokumen Word'
      : 'bukan lembar kerja Excel';
    return fail(`Berkas "${fileName}" ${what}.`, 'Muat berkas .xlsx atau .csv yang berisi angka per desa.');
  }
  return readXlsxGrids(bytes, entries.value);
}

function readText(bytes: Uint8Array, fileName: string): Result<Grid[]> {
  if (bytes.length > MAX_TEXT_BYTES) return tooLarge(fileName, MAX_TEXT_BYTES);
  return readCsv(bytes, fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''));
}

const tooLarge = (fileName: string, limit: number): Result<never> =>
  fail(
    `Berkas "${fileName}" lebih besar dari ${limit / 1024 / 1024} MB.`,
    'Muat berkas yang hanya berisi lembar data per desa.',
  );
