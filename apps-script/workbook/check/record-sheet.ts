import type { Approval, Decision } from '@shared/exchange';
import { readNamed } from '../book/read';
import type { Handover } from '../book/record-schema';
import { WorkRecord } from '../book/record-schema';
import { ensureSize } from '../book/size';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const RECORD_SHEET = 'Catatan Kerja';
const HEADINGS = ['Waktu', 'Petugas', 'Jenis', 'Tentang', 'Catatan', 'Data'] as const;
const DATA_COLUMN = HEADINGS.length;
/** A cell holds 50,000 characters (https://support.google.com/drive/answer/37603); a longer record goes on in the cell beside it. */
const CELL = 40_000;

/** A record with the words in which people read it. */
export interface WorkLine {
  readonly record: WorkRecord;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly about: string;
  readonly note: string;
}

/** What people decided in this workbook, oldest first. */
export interface Records {
  readonly decisions: readonly Decision[];
  readonly approvals: readonly Approval[];
  readonly handovers: readonly Handover[];
  /** Lines that a hand changed and that can no longer be read. */
  readonly damaged: number;
}

const NOTHING: Records = { decisions: [], approvals: [], handovers: [], damaged: 0 };

function recordIn(text: string): WorkRecord | null {
  try {
    const read = WorkRecord.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Reads everything that was decided, in two calls. */
export function readRecords(spreadsheet: Spreadsheet): Records {
  const cells = readNamed(spreadsheet, RECORD_SHEET);
  if (!cells) return NOTHING;
  const lines = cells.slice(1);
  // Not trimmed: a record may be cut at a space.
  const texts = lines.map((row) =>
    row
      .slice(DATA_COLUMN - 1)
      .map((cell) => (typeof cell === 'string' ? cell : ''))
      .join(''),
  );
  const written = texts.filter((text) => text !== '');
  const records = written.flatMap((text) => recordIn(text) ?? []);
  return {
    decisions: records.flatMap((one) => (one.kind === 'keputusan' ? [one.decision] : [])),
    approvals: records.flatMap((one) => (one.kind === 'persetujuan' ? [one.approval] : [])),
    handovers: records.flatMap((one) => (one.kind === 'serah-terima' ? [one.handover] : [])),
    damaged: written.length - records.length,
  };
}

function createSheet(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = spreadsheet.insertSheet(RECORD_SHEET);
  sheet
    .getRange(1, 1, 1, DATA_COLUMN)
    .setValues([[...HEADINGS]])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  // Everyone's decisions are written here, so nobody can be kept out; a hand that slips is warned.
  sheet.protect().setDescription('Cermat: catatan kerja').setWarningOnly(true);
  return sheet;
}

/** Adds records below those that are there. Every cell is text, so that no reason is taken for a formula. */
export function appendRecords(spreadsheet: Spreadsheet, lines: readonly WorkLine[]): void {
  if (lines.length === 0) return;
  const sheet = spreadsheet.getSheetByName(RECORD_SHEET) ?? createSheet(spreadsheet);
  const rows = lines.map(({ record, at, by, kind, about, note }) => {
    const text = JSON.stringify(record);
    const parts = Array.from({ length: Math.ceil(text.length / CELL) }, (_, part) =>
      text.slice(part * CELL, (part + 1) * CELL),
    );
    return [at, by, kind, about, note, ...parts];
  });
  const width = Math.max(...rows.map((row) => row.length));
  const first = sheet.getLastRow() + 1;
  ensureSize(sheet, first + rows.length - 1, width);
  sheet
    .getRange(first, 1, rows.length, width)
    .setNumberFormat('@')
    .setValues(rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]));
}
