import type { Edition, VillageList } from '@shared/catalogue';
import type { LoggedEntry } from '@extension/store';
import { linesOf } from './log-lines';
import type { LogLine } from './log-lines';

const COLUMNS: readonly (readonly [keyof LogLine, string])[] = [
  ['at', 'Waktu'],
  ['by', 'Petugas'],
  ['what', 'Kejadian'],
  ['form', 'Formulir'],
  ['code', 'Kode desa'],
  ['village', 'Desa'],
  ['field', 'Ruas'],
  ['before', 'Semula'],
  ['written', 'Ditulis'],
  ['readBack', 'Dibaca ulang'],
  ['stored', 'Tersimpan'],
  ['note', 'Keterangan'],
];

/** A leading `=`, `+`, `-` or `@` would run as a formula when the CSV is opened in a spreadsheet. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => `"${harmless(text).split('"').join('""')}"`;

/** The log as CSV with a byte order mark and semicolons, as Excel with Indonesian settings opens it. */
export function logCsv(log: readonly LoggedEntry[], edition: Edition | null, villages: VillageList | null): string {
  const lines = log.flatMap((entry) => linesOf(entry, edition, villages));
  const rows = [COLUMNS.map(([, title]) => title), ...lines.map((one) => COLUMNS.map(([key]) => one[key]))];
  return `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}
