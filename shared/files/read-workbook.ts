import type { Grid } from '../dataset/types';
import { fail, type Result } from '../result';
import { readCsv } from './csv';
import { MAX_FILE_BYTES, MAX_TEXT_BYTES } from './limits';
import { sniff, type FileKind } from './sniff';
import { readXlsxGrids } from './xlsx';
import { guardZip } from './zip-guard';

const SAVE_AS_XLSX = 'Buka berkasnya di Excel atau Google Sheets, simpan sebagai .xlsx, lalu muat hasilnya.';
const ASK_ORIGINAL = 'Minta berkas Excel atau CSV aslinya kepada pembuat data.';

/** What a file turned out to be, and what to do with it instead. */
const REFUSED: Readonly<Record<Exclude<FileKind, 'zip' | 'text'>, readonly [string, string]>> = {
  empty: ['kosong, tidak ada isinya', 'Periksa apakah unduhannya selesai, lalu pilih berkas lain.'],
  pdf: ['adalah PDF, bukan lembar kerja', ASK_ORIGINAL],
  'old-excel': ['memakai format Office lama (.xls)', SAVE_AS_XLSX],
  'old-word': ['adalah dokumen Word lama (.doc), bukan lembar kerja', ASK_ORIGINAL],
  'old-office': ['memakai format Office lama (.xls atau .doc)', SAVE_AS_XLSX],
  'locked-office': [
    'dikunci dengan kata sandi',
    'Buka di Excel, hapus kata sandinya (File > Info > Protect Workbook), simpan, lalu muat lagi.',
  ],
  html: ['sebenarnya halaman web yang diberi nama lembar kerja', SAVE_AS_XLSX],
  'xml-sheet': ['memakai format XML Excel 2003, bukan .xlsx', SAVE_AS_XLSX],
  shortcut: [
    'hanya pintasan ke Google Sheets; isinya tidak ada di dalamnya',
    'Buka lembarnya di Google Sheets, pilih File > Download > Microsoft Excel (.xlsx), lalu muat hasilnya.',
  ],
  archive: [
    'adalah arsip, bukan lembar kerja',
    'Ekstrak arsipnya, lalu muat berkas .xlsx atau .csv yang ada di dalamnya.',
  ],
  xml: ['adalah XML, bukan lembar kerja .xlsx', SAVE_AS_XLSX],
  image: ['adalah gambar, bukan lembar kerja', ASK_ORIGINAL],
  unknown: ['bukan lembar kerja yang dikenal', 'Muat berkas .xlsx atau .csv.'],
};

/** What a ZIP that is no workbook is told by: the name of a part of it. */
const ZIPPED: readonly (readonly [RegExp, string, string])[] = [
  [/^word\//, 'adalah dokumen Word', ASK_ORIGINAL],
  [/^ppt\//, 'adalah presentasi PowerPoint', ASK_ORIGINAL],
  [/^xl\/workbook\.bin$/, 'memakai format Excel biner (.xlsb)', SAVE_AS_XLSX],
  [
    /^content\.xml$/,
    'memakai format OpenDocument (.ods)',
    'Buka di LibreOffice, pilih File > Simpan Sebagai, jenis "Excel 2007-365 (.xlsx)", lalu muat hasilnya.',
  ],
  [/^Index\/.*\.iwa$/, 'memakai format Apple Numbers', 'Buka di Numbers, ekspor ke Excel (.xlsx), lalu muat hasilnya.'],
  [
    /(?:^|\/)[^/]+\.(?:xlsx|xls|xlsb|xlsm|csv|ods)$/i,
    'adalah arsip ZIP yang membungkus lembar kerja',
    'Ekstrak arsipnya, lalu muat berkas .xlsx atau .csv yang ada di dalamnya.',
  ],
];

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
  const names = entries.value.map(({ name }) => name);
  const other = ZIPPED.find(([holds]) => names.some((name) => holds.test(name)));
  if (other) return fail(`Berkas "${fileName}" ${other[1]}.`, other[2]);
  if (!names.some((name) => name.startsWith('xl/'))) {
    return fail(
      `Berkas "${fileName}" bukan lembar kerja Excel.`,
      'Muat berkas .xlsx atau .csv yang berisi angka per desa.',
    );
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
