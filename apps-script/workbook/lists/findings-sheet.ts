import type { Problem } from '@shared/result';
import type { FindingRow } from './findings-table';
import { a1 } from '../agency-sheets/locate';
import type { Memory } from '../book/memory';
import { memoryCells, memoryIn, NO_MEMORY } from '../book/memory';
import { closeForOthers } from '../agency-sheets/protect';
import { sheetRange, withoutEmptyEnd } from '../book/read';
import { ensureSize } from '../book/size';

const FINDINGS_SHEET = 'Temuan';
const HEADINGS = ['Tingkat', 'Desa', 'Indikator', 'Sel', 'Temuan', 'Yang harus dilakukan', 'OPD', 'Petunjuk', 'Alasan'];
/** 1-based column of the link, the only one that holds a formula. */
const LINK_COLUMN = 4;
/** Beside the list, hidden: what the check leaves for the next one, so that both are written in one go. */
const MEMORY_COLUMN = HEADINGS.length + 1;
/** Rows of a new sheet; inserted ones take over the formats above them. */
const FIRST_HEIGHT = 1000;

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Returns what people read in the link: `D5 +2`. */
const linkText = ({ places }: FindingRow): string => {
  const [first] = places;
  if (!first) return '';
  return `${a1(first)}${places.length > 1 ? ` +${places.length - 1}` : ''}`;
};

/** A link that jumps to the first cell; built from ids and addresses alone, never from what people wrote. */
const link = (row: FindingRow, sheetIds: ReadonlyMap<string, number>): string => {
  const [first] = row.places;
  const id = first && sheetIds.get(first.sheet);
  if (!first || id === undefined) return '';
  return `=HYPERLINK("#gid=${id}&range=${a1(first)}";"${linkText(row)}")`;
};

/** The findings sheet as it stands; `range` begins at A1, null = it has to be made. */
export interface FindingsSheet {
  readonly range: Range | null;
  /** Of the range: all rows of the sheet, the empty ones too. */
  readonly height: number;
  readonly width: number;
  /** The lines with their headings, without what is remembered. */
  readonly values: readonly (readonly unknown[])[];
  readonly memory: Memory;
}

/** The range of the findings sheet; null where it was not made yet. */
export const findingsRange = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Range | null =>
  sheetRange(spreadsheet, FINDINGS_SHEET, MEMORY_COLUMN);

/** Reads the findings sheet. Refuses a sheet of that name that holds something else. */
export function findingsSheet(
  range: Range | null,
): { readonly target: FindingsSheet } | { readonly problems: readonly Problem[] } {
  const all: unknown[][] = range?.getValues() ?? [];
  const values = withoutEmptyEnd(all.map((row) => row.slice(0, HEADINGS.length)));
  if (values.length > 0 && values[0]?.[0] !== HEADINGS[0])
    return {
      problems: [
        {
          message: `Lembar "${FINDINGS_SHEET}" berisi sesuatu yang lain, jadi tidak ditimpa.`,
          remedy: 'Ganti nama lembar itu, lalu jalankan Periksa semua lagi.',
        },
      ],
    };
  const cells = all.map((row) => row[MEMORY_COLUMN - 1] ?? '');
  const memory = values.length > 0 ? memoryIn(cells) : NO_MEMORY;
  return { target: { range, height: all.length, width: all[0]?.length ?? 0, values, memory } };
}

/** Returns what the last check left; nothing where the sheet is not there or not ours. */
export function readMemory(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Memory {
  const read = findingsSheet(findingsRange(spreadsheet));
  return 'target' in read ? read.target.memory : NO_MEMORY;
}

/** Every column but the link is text, so that no message is taken for a formula. */
function createSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Range {
  const sheet = spreadsheet.insertSheet(FINDINGS_SHEET);
  const all = sheet.getRange(1, 1, FIRST_HEIGHT, MEMORY_COLUMN);
  const formats = Array.from({ length: MEMORY_COLUMN }, (_, at) => (at === LINK_COLUMN - 1 ? 'General' : '@'));
  all.setNumberFormats(Array.from({ length: FIRST_HEIGHT }, () => formats));
  sheet.getRange(1, 1, FIRST_HEIGHT, HEADINGS.length).setWrap(true);
  sheet.getRange(1, 1, 1, HEADINGS.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  sheet.hideColumns(MEMORY_COLUMN);
  closeForOthers(sheet, 'temuan');
  return all;
}

/** Remembers other things of the same list. */
export function remember({ range, height, width }: FindingsSheet, memory: Memory): void {
  const cells = memoryCells(memory);
  if (!range || width < MEMORY_COLUMN || cells.length > height) return;
  range.offset(0, MEMORY_COLUMN - 1, height, 1).setValues(Array.from({ length: height }, (_, at) => [cells[at] ?? '']));
}

/** Lines and memory over so many rows, the rest blank. */
const filling = (height: number, lines: readonly (readonly string[])[], memory: readonly string[]): string[][] => {
  const blank = HEADINGS.map(() => '');
  return Array.from({ length: height }, (_, at) => [...(lines[at] ?? blank), memory[at] ?? '']);
};

const remark = (text: string): string[] => HEADINGS.map((_, at) => (at === 0 ? text : ''));

/** Makes the sheet before the first check, so that only the coordinator's run can write it from the start. */
export function prepareFindings(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, memory: Memory): void {
  const lines = [HEADINGS, remark('Belum diperiksa')];
  createSheet(spreadsheet).setValues(filling(FIRST_HEIGHT, lines, memoryCells(memory)));
}

/**
 * Replaces the list, and what is remembered, in one write over all rows: a run that is stopped leaves the old list or the
 * new one, and two runs cannot mix theirs. Nothing is written where the same stands there.
 */
export function writeFindings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { range: existing, height: present, width, values, memory: before }: FindingsSheet,
  rows: readonly FindingRow[],
  memory: Memory,
): void {
  const linesWith = (linkOf: (row: FindingRow) => string): string[][] =>
    rows.length === 0
      ? [remark('Tidak ada temuan')]
      : rows.map((row) => [
          row.level,
          row.village,
          row.indicator,
          linkOf(row),
          row.message,
          row.action,
          row.agency,
          row.hint,
          row.reason,
        ]);
  const cells = memoryCells(memory);
  const isSame = JSON.stringify(values.slice(1)) === JSON.stringify(linesWith(linkText));
  if (isSame && cells.join('') === memoryCells(before).join('')) return;
  const lines: string[][] = [HEADINGS, ...linesWith((row) => link(row, memory.sheets))];
  const height = Math.max(existing ? present : FIRST_HEIGHT, lines.length, cells.length);
  const isWhole = existing === null ? height === FIRST_HEIGHT : height === present && width === MEMORY_COLUMN;
  const range = existing ?? createSheet(spreadsheet);
  (isWhole ? range : sized(range.getSheet(), height)).setValues(filling(height, lines, cells));
}

function sized(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number): Range {
  ensureSize(sheet, rows, MEMORY_COLUMN);
  return sheet.getRange(1, 1, rows, MEMORY_COLUMN);
}
