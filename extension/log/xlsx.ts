import type { Edition, VillageList } from '@shared/catalogue';
import type { LoggedEntry } from '.';
import { linesOf } from './lines';
import type { LogLine } from './lines';
import { momentInWords } from '@shared/dates/words';

const COLUMNS: readonly (readonly [keyof LogLine, string, number])[] = [
  ['at', 'Waktu', 17],
  ['by', 'Petugas', 18],
  ['what', 'Kejadian', 26],
  ['form', 'Formulir', 24],
  ['code', 'Kode desa', 13],
  ['village', 'Desa', 20],
  ['field', 'Ruas', 34],
  ['source', 'Asal angka', 24],
  ['before', 'Semula', 10],
  ['written', 'Dimaksud', 10],
  ['readBack', 'Dibaca ulang', 12],
  ['stored', 'Tersimpan', 10],
  ['page', 'Halaman situs', 34],
  ['note', 'Keterangan', 40],
  ['dataset', 'Sidik data', 16],
  ['map', 'Sidik peta', 16],
  ['packages', 'Sidik paket', 16],
];

/** A sheet of XLSX ends at 1.048.576 rows. */
const LONGEST_SHEET = 1_000_000;

/**
 * The log as an XLSX workbook, one row per cell. Everything is text, as it stood on the screen: no figure is rounded, and
 * nothing that begins with `=` runs as a formula.
 */
export async function logXlsx(
  log: readonly LoggedEntry[],
  edition: Edition | null,
  villages: VillageList | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const lines = log.flatMap((entry) => linesOf(entry, edition, villages));
  const heading = COLUMNS.map(([, title]) => title);
  const rows = lines.map((line) => COLUMNS.map(([key]) => (key === 'at' ? momentInWords(line.at) : line[key])));
  const count = Math.max(1, Math.ceil(rows.length / LONGEST_SHEET));
  const sheets = Array.from({ length: count }, (_, part) => ({
    name: count === 1 ? 'Bukti' : `Bukti ${part + 1}`,
    columns: COLUMNS.map(([, , width]) => ({ width })),
    rows: [heading, ...rows.slice(part * LONGEST_SHEET, (part + 1) * LONGEST_SHEET)],
    freezePane: { rows: 1 },
  }));
  return new Uint8Array(await writeXlsx({ sheets, properties: { title: 'Bukti pengisian', creator: 'Cermat' } }));
}
