import type { Edition, VillageList } from '@shared/catalogue';
import { formOf, variableOf } from '@shared/catalogue';
import type { LoggedEntry } from '@extension/store';

/** One line of the proof log as people read it; empty where a column does not apply. */
export interface LogLine {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly form: string;
  readonly village: string;
  readonly field: string;
  readonly before: string;
  readonly written: string;
  readonly readBack: string;
  readonly stored: string;
  readonly note: string;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  filled: 'Terisi',
  already: 'Sudah sama di situs',
  refused: 'Tidak diisi',
  'not-kept': 'Tidak bertahan di halaman',
  'not-found': 'Ruas tidak ditemukan',
  'needs-person': 'Perlu diisi sendiri',
};
const REFUSALS: Readonly<Record<string, string>> = {
  readonly: 'ruas terkunci',
  'no-such-option': 'pilihan tidak ada',
  'too-long': 'terlalu panjang untuk ruas ini',
  ambiguous: 'lebih dari satu pilihan cocok',
  changed: 'isi ruas berubah sejak rencana dibuat',
  hidden: 'ruas tersembunyi',
  format: 'bentuk angka tidak diterima ruas ini',
  stopped: 'dihentikan',
};

/** What became of a field, in words. */
export function outcomeText(outcome: string, refusal: string | undefined): string {
  const reason = refusal ? REFUSALS[refusal] : undefined;
  return `${OUTCOMES[outcome] ?? outcome}${reason ? `: ${reason}` : ''}`;
}

/** The log entry spelled out, one line per cell; `edition` and `villages` give names to keys and codes. */
export function linesOf(entry: LoggedEntry, edition: Edition | null, villages: VillageList | null): LogLine[] {
  const field = (key: string): string => (edition ? (variableOf(edition, key)?.label ?? key) : key);
  const village = (code: string): string =>
    code === 'total' ? 'Total' : (villages?.villages.find((one) => one.code === code)?.name ?? code);
  const form = (key: string): string => (edition ? (formOf(edition, key)?.heading ?? key) : key);
  const blank = { form: '', village: '', field: '', before: '', written: '', readBack: '', stored: '', note: '' };
  const line = (what: string, rest: Partial<LogLine>): LogLine => ({
    at: entry.at,
    by: entry.by,
    what,
    ...blank,
    ...rest,
  });
  switch (entry.kind) {
    case 'import':
      return [
        line('Berkas dipakai', {
          note: `${entry.file}, lembar ${entry.sheet}, ${entry.rows} baris${entry.replaced ? `, menggantikan ${entry.replaced}` : ''}`,
        }),
        ...entry.changed.map((cell) =>
          line('Angka berubah di berkas', {
            village: village(cell.village),
            field: field(cell.variable),
            before: cell.before,
            written: cell.after,
          }),
        ),
      ];
    case 'correction':
      return [
        line('Angka diperbaiki', {
          village: village(entry.village),
          field: field(entry.variable),
          before: entry.before,
          written: entry.after,
        }),
      ];
    case 'decision':
      return [line('Keputusan', { note: entry.text })];
    case 'fill-intent':
      return entry.items.map((item) =>
        line('Akan diisi', {
          form: form(entry.form),
          village: village(item.village),
          field: item.label,
          before: item.before,
          written: item.value,
        }),
      );
    case 'fill-result':
      return entry.items.map((item) =>
        line(outcomeText(item.outcome, item.refusal), {
          form: form(entry.form),
          village: village(item.village),
          field: item.label,
          written: item.value,
          readBack: item.readBack,
        }),
      );
    case 'stored':
      return entry.items.map((item) =>
        line(item.equal ? 'Tersimpan sama' : 'Tersimpan berbeda', {
          form: form(entry.form),
          village: village(item.village),
          field: item.label,
          written: item.expected,
          stored: item.stored,
        }),
      );
    case 'own-entry':
      return [
        line('Diisi sendiri', {
          form: form(entry.form),
          village: village(entry.village),
          field: entry.label,
          stored: entry.value,
        }),
      ];
    case 'undo':
      return [line('Isian diurungkan', { form: form(entry.form) })];
    case 'skip':
      return [line('Dilewati', { form: form(entry.form), village: village(entry.village), note: entry.reason })];
  }
}

const COLUMNS: readonly (readonly [keyof LogLine, string])[] = [
  ['at', 'Waktu'],
  ['by', 'Petugas'],
  ['what', 'Kejadian'],
  ['form', 'Formulir'],
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
