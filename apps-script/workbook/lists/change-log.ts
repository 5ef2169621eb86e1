import { BLANK_WORD } from '@shared/filling-words';
import { formAsking, labelOf, villageNames } from '@shared/catalogue';
import { formatNumber } from '@shared/dataset';
import type { Problem } from '@shared/result';
import type { Setup } from '../book/setup';
import { fingerprint } from '../book/fingerprint';
import { area } from '../book/layout';
import type { LogEnd } from '../book/memory';
import { closeForOthers } from '../agency-sheets/protect';
import { valuesOf } from '../book/read';
import { ensureSize } from '../book/size';
import type { Change, Figure } from '../book/snapshot';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LOG_SHEET = 'Riwayat';
const HEADINGS = ['Waktu pemeriksaan', 'Desa', 'Formulir', 'Isian', 'Sebelum', 'Sesudah'];
/** 1-based. */
const FIRST_ROW = 2;
/** Of a new sheet; inserted ones take over the formats above them. */
const NEW_ROWS = 1000;

function createSheet(spreadsheet: Spreadsheet): Sheet {
  const sheet = spreadsheet.insertSheet(LOG_SHEET);
  sheet.getRange(1, 1, NEW_ROWS, HEADINGS.length).setNumberFormat('@');
  sheet.getRange(1, 1, 1, HEADINGS.length).setValues([HEADINGS]).setFontWeight('bold');
  sheet.setFrozenRows(1);
  closeForOthers(sheet, 'riwayat');
  return sheet;
}

/** Makes the log before the first check; false = a sheet of that name is there already. */
export function prepareLog(spreadsheet: Spreadsheet): boolean {
  if (spreadsheet.getSheetByName(LOG_SHEET)) return false;
  createSheet(spreadsheet);
  return true;
}

const shown = (figure: Figure): string =>
  figure === null ? `(${BLANK_WORD})` : typeof figure === 'number' ? formatNumber(figure, 6) : figure;

/** Changes as people read them. */
export function logRows({ settings, villages }: Setup, changes: readonly Change[], when: string): string[][] {
  const names = villageNames(villages);
  return changes.map(({ village, variable, before, after }) => [
    when,
    village === 'total' ? villages.district.name : (names.get(village) ?? village),
    formAsking(settings.edition, variable)?.heading ?? '',
    labelOf(settings.edition, variable),
    shown(before),
    shown(after),
  ]);
}

const print = (line: readonly unknown[] | undefined): string => fingerprint(JSON.stringify(line));

/** The end of a log without a line. */
export const EMPTY_LOG: LogEnd = { lines: 0, last: print(HEADINGS) };

/** The last line and the blank ones below it; null where they are not as they were left. */
function endOf(spreadsheet: Spreadsheet, { lines, last }: LogEnd, count: number): LogPlace | null {
  const row = FIRST_ROW + lines - 1;
  try {
    const address = area(row, row + count, 0, HEADINGS.length - 1);
    const range = spreadsheet.getRange(`'${LOG_SHEET}'!${address}`);
    const values = valuesOf(range);
    return values.length === 1 && print(values[0]) === last ? { range, above: values, lines } : null;
  } catch {
    return null;
  }
}

/** Where new lines go. */
export interface LogPlace {
  readonly range: Range;
  /** Lines that stand in the range already. */
  readonly above: readonly unknown[][];
  /** How many lines there are. */
  readonly lines: number;
}

/**
 * Finds the place for new lines, with one read where the log ends as the last check left it. Makes the sheet where it is
 * gone; refuses a sheet of that name that holds something else.
 */
export function logPlace(
  spreadsheet: Spreadsheet,
  left: LogEnd | null,
  count: number,
): { readonly place: LogPlace } | { readonly problems: readonly Problem[] } {
  const place = left && endOf(spreadsheet, left, count);
  if (place) return { place };
  const existing = spreadsheet.getSheetByName(LOG_SHEET);
  if (existing && existing.getLastRow() > 0 && existing.getRange(1, 1).getValue() !== HEADINGS[0])
    return {
      problems: [
        {
          message: `Lembar "${LOG_SHEET}" berisi sesuatu yang lain, jadi tidak ditimpa.`,
          remedy: 'Ganti nama lembar itu, lalu jalankan Periksa semua lagi.',
        },
      ],
    };
  const sheet = existing ?? createSheet(spreadsheet);
  const lines = Math.max(sheet.getLastRow() + 1 - FIRST_ROW, 0);
  ensureSize(sheet, FIRST_ROW + lines + count - 1, HEADINGS.length);
  return { place: { range: sheet.getRange(FIRST_ROW + lines, 1, count, HEADINGS.length), above: [], lines } };
}

/** Writes new lines to their place; where the log ends then. */
export function writeLog({ range, above, lines }: LogPlace, rows: readonly string[][]): LogEnd {
  range.setValues([...above, ...rows]);
  return { lines: lines + rows.length, last: print(rows[rows.length - 1]) };
}
