import type { Problem } from '@shared/result';
import type { FindingRow } from './findings-table';
import { a1 } from './locate';
import { ensureSize } from './size';

export const FINDINGS_SHEET = 'Temuan';
const HEADINGS = ['Tingkat', 'Desa', 'Indikator', 'Sel', 'Temuan', 'Yang harus dilakukan', 'OPD', 'Petunjuk', 'Alasan'];
/** 1-based column of the link, the only one that holds a formula. */
const LINK_COLUMN = 4;
/** Rows of a new sheet; inserted ones take over the formats above them. */
const FIRST_HEIGHT = 1000;

/** A link that jumps to the first cell; built from ids and addresses alone, never from what people wrote. */
const link = ({ places }: FindingRow, sheetIds: ReadonlyMap<string, number>): string => {
  const [first] = places;
  const id = first && sheetIds.get(first.sheet);
  if (!first || id === undefined) return '';
  const more = places.length > 1 ? ` +${places.length - 1}` : '';
  return `=HYPERLINK("#gid=${id}&range=${a1(first)}";"${a1(first)}${more}")`;
};

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The findings sheet as it stands: null = it has to be made. Refuses a sheet of that name that holds something else. */
export function findingsSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): { readonly sheet: Sheet | null; readonly height: number } | { readonly problems: readonly Problem[] } {
  const sheet = spreadsheet.getSheetByName(FINDINGS_SHEET);
  if (!sheet) return { sheet, height: 0 };
  const height = sheet.getLastRow();
  if (height === 0 || sheet.getRange(1, 1).getValue() === HEADINGS[0]) return { sheet, height };
  return {
    problems: [
      {
        message: `Lembar "${FINDINGS_SHEET}" berisi sesuatu yang lain, jadi tidak ditimpa.`,
        remedy: 'Ganti nama lembar itu, lalu jalankan Periksa semua lagi.',
      },
    ],
  };
}

/** Every column but the link is text, so that no message is taken for a formula. */
function createSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet {
  const sheet = spreadsheet.insertSheet(FINDINGS_SHEET);
  const height = sheet.getMaxRows();
  sheet.getRange(1, 1, height, LINK_COLUMN - 1).setNumberFormat('@');
  sheet.getRange(1, LINK_COLUMN + 1, height, HEADINGS.length - LINK_COLUMN).setNumberFormat('@');
  sheet.getRange(1, 1, height, HEADINGS.length).setWrap(true);
  sheet.getRange(1, 1, 1, HEADINGS.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  const protection = sheet.protect().setDescription('Cermat: temuan');
  protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  return sheet;
}

/**
 * Replaces the list in one write that reaches over what stood there before. Written in one go, so that a run that is
 * stopped leaves the old list or the new one.
 */
export function writeFindings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { sheet: existing, height: before }: { readonly sheet: Sheet | null; readonly height: number },
  rows: readonly FindingRow[],
  sheetIds: ReadonlyMap<string, number>,
): void {
  const sheet = existing ?? createSheet(spreadsheet);
  const lines = rows.map((row) => [
    row.level,
    row.village,
    row.indicator,
    link(row, sheetIds),
    row.message,
    row.action,
    row.agency,
    row.hint,
    row.reason,
  ]);
  if (lines.length === 0) lines.push(HEADINGS.map((_, at) => (at === 0 ? 'Tidak ada temuan' : '')));
  const height = Math.max(lines.length + 1, before);
  if (height > FIRST_HEIGHT) ensureSize(sheet, height, HEADINGS.length);
  while (lines.length + 1 < height) lines.push(HEADINGS.map(() => ''));
  sheet.getRange(1, 1, height, HEADINGS.length).setValues([HEADINGS, ...lines]);
}
