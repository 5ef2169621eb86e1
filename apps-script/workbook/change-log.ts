import { formAsking, variableOf } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import type { Problem } from '@shared/result';
import type { Setup } from './setup';
import { readWhole } from './read';
import { ensureSize } from './size';
import type { Change, Figure } from './snapshot';
import { Snapshot } from './snapshot';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const LOG_SHEET = 'Riwayat';
const HEADINGS = ['Waktu pemeriksaan', 'Desa', 'Formulir', 'Isian', 'Sebelum', 'Sesudah'];
/** 1-based rows; the first is hidden and holds the figures of the last check. */
const ROWS = { snapshot: 1, headings: 2, first: 3 } as const;
/** A cell holds 50,000 characters: https://support.google.com/drive/answer/37603 */
const CELL = 45_000;
const NEW = { rows: 1000, columns: 26 };

/** The log as it stands; `range` begins at A1 and is null before the first check. */
export interface ChangeLog {
  readonly range: Range | null;
  /** 1-based last row with content. */
  readonly lastRow: number;
  /** Null before the first check, and where a hand changed it. */
  readonly before: Snapshot | null;
  /** Cells in which it stands. */
  readonly cells: number;
}

function parse(text: string): Snapshot | null {
  try {
    const read = Snapshot.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Reads the log. Refuses a sheet of that name that holds something else. */
export function readLog(
  spreadsheet: Spreadsheet,
): { readonly log: ChangeLog } | { readonly problems: readonly Problem[] } {
  const whole = readWhole(spreadsheet, LOG_SHEET);
  if (!whole) return { log: { range: null, lastRow: 0, before: null, cells: 0 } };
  const { range, values } = whole;
  const isEmpty = values.length === 0;
  if (!isEmpty && values[ROWS.headings - 1]?.[0] !== HEADINGS[0])
    return {
      problems: [
        {
          message: `Lembar "${LOG_SHEET}" berisi sesuatu yang lain, jadi tidak ditimpa.`,
          remedy: 'Ganti nama lembar itu, lalu jalankan Periksa semua lagi.',
        },
      ],
    };
  const parts = (values[ROWS.snapshot - 1] ?? []).map(String).filter(Boolean);
  return { log: { range, lastRow: isEmpty ? 0 : values.length, before: parse(parts.join('')), cells: parts.length } };
}

function createSheet(spreadsheet: Spreadsheet): Range {
  const sheet = spreadsheet.insertSheet(LOG_SHEET);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setNumberFormat('@');
  sheet.getRange(ROWS.headings, 1, 1, HEADINGS.length).setValues([HEADINGS]).setFontWeight('bold');
  sheet.setFrozenRows(ROWS.headings);
  sheet.hideRows(ROWS.snapshot);
  const protection = sheet.protect().setDescription('Cermat: riwayat');
  protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  return sheet.getRange(1, 1, NEW.rows, NEW.columns);
}

const shown = (figure: Figure): string =>
  figure === null ? '(kosong)' : typeof figure === 'number' ? formatNumber(figure, 6) : figure;

/** Changes as people read them. */
export function logRows({ settings, villages }: Setup, changes: readonly Change[], when: string): string[][] {
  const names = new Map(villages.villages.map(({ code, name }) => [code, name]));
  return changes.map(({ village, variable, before, after }) => [
    when,
    village === 'total' ? villages.district.name : (names.get(village) ?? village),
    formAsking(settings.edition, variable)?.heading ?? '',
    variableOf(settings.edition, variable)?.label ?? variable,
    shown(before),
    shown(after),
  ]);
}

/**
 * Adds what changed and keeps the figures for the next check, in this order: a run that is stopped between the two tells
 * the same changes once more, and loses none.
 */
export function writeLog(spreadsheet: Spreadsheet, log: ChangeLog, rows: readonly string[][], now: Snapshot): void {
  const text = JSON.stringify(now);
  const parts = Array.from({ length: Math.ceil(text.length / CELL) }, (_, at) =>
    text.slice(at * CELL, (at + 1) * CELL),
  );
  const isUnchanged = log.before !== null && JSON.stringify(log.before) === text;
  if (isUnchanged && rows.length === 0) return;
  const range = log.range ?? createSheet(spreadsheet);
  const first = Math.max(log.lastRow + 1, ROWS.first);
  const width = Math.max(parts.length, log.cells, HEADINGS.length);
  if (first + rows.length > NEW.rows || width > NEW.columns) ensureSize(range.getSheet(), first + rows.length, width);
  if (rows.length > 0) range.offset(first - 1, 0, rows.length, HEADINGS.length).setValues([...rows]);
  const blanks = Array.from({ length: width - parts.length }, () => '');
  range.offset(ROWS.snapshot - 1, 0, 1, width).setValues([[...parts, ...blanks]]);
}
