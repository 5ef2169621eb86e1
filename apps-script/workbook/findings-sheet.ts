import type { Problem } from '@shared/result';
import type { FindingRow } from './findings-table';
import { a1 } from './locate';
import { ensureSize } from './size';

export const FINDINGS_SHEET = 'Temuan';
const HEADINGS = ['Tingkat', 'Desa', 'Indikator', 'Sel', 'Temuan', 'Yang harus dilakukan', 'OPD'];
/** 1-based column of the link, the only one that holds a formula. */
const LINK_COLUMN = 4;

/** A link that jumps to the first cell; built from ids and addresses alone, never from what people wrote. */
const link = ({ places }: FindingRow, sheetIds: ReadonlyMap<string, number>): string => {
  const [first] = places;
  const id = first && sheetIds.get(first.sheet);
  if (!first || id === undefined) return '';
  const more = places.length > 1 ? ` +${places.length - 1}` : '';
  return `=HYPERLINK("#gid=${id}&range=${a1(first)}";"${a1(first)}${more}")`;
};

/** The findings sheet, made where missing. Refuses a sheet of that name that holds something else. */
export function findingsSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): { readonly sheet: GoogleAppsScript.Spreadsheet.Sheet } | { readonly problems: readonly Problem[] } {
  const existing = spreadsheet.getSheetByName(FINDINGS_SHEET);
  if (!existing) return { sheet: spreadsheet.insertSheet(FINDINGS_SHEET) };
  const heading = String(existing.getRange(1, 1).getValue());
  if (heading === HEADINGS[0] || existing.getLastRow() === 0) return { sheet: existing };
  return {
    problems: [
      {
        message: `Lembar "${FINDINGS_SHEET}" berisi sesuatu yang lain, jadi tidak ditimpa.`,
        remedy: 'Ganti nama lembar itu, lalu jalankan Periksa semua lagi.',
      },
    ],
  };
}

/** Replaces the list in one write; every column but the link is text, so that no message is taken for a formula. */
export function writeFindings(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  rows: readonly FindingRow[],
  sheetIds: ReadonlyMap<string, number>,
): void {
  const lines = rows.map((row) => [
    row.level,
    row.village,
    row.indicator,
    link(row, sheetIds),
    row.message,
    row.action,
    row.agency,
  ]);
  if (lines.length === 0) lines.push(['Tidak ada temuan', '', '', '', '', '', '']);
  const height = lines.length + 1;
  ensureSize(sheet, height, HEADINGS.length);
  sheet.clearContents();
  sheet.getRange(1, 1, height, LINK_COLUMN - 1).setNumberFormat('@');
  sheet.getRange(1, LINK_COLUMN + 1, height, HEADINGS.length - LINK_COLUMN).setNumberFormat('@');
  sheet
    .getRange(1, 1, height, HEADINGS.length)
    .setValues([HEADINGS, ...lines])
    .setWrap(true);
  sheet.getRange(1, 1, 1, HEADINGS.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
}
