import type { Problem } from '@shared/result';
import type { CompletenessTable } from './completeness-table';
import { WIDTH } from './completeness-table';
import { area } from '../book/layout';
import { ensureSize } from '../book/size';

export const COMPLETENESS_SHEET = 'Kelengkapan';
const CHART_COLUMN = WIDTH + 2;
const NEW_ROWS = 1000;

type Range = GoogleAppsScript.Spreadsheet.Range;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Whether a table has its texts and its numbers where another has them, so that formats, headings and chart fit it. */
const isAlike = (before: readonly (readonly unknown[])[], rows: CompletenessTable['rows']): boolean =>
  rows.every((row, at) => row.every((cell, column) => typeof cell === typeof before[at]?.[column]));

/** The cells of the table that is there, where this one fits into them; null = all of the sheet has to be written. */
function fitting(
  spreadsheet: Spreadsheet,
  rows: CompletenessTable['rows'],
): { readonly range: Range; readonly before: unknown[][] } | null {
  try {
    const range = spreadsheet.getRange(`'${COMPLETENESS_SHEET}'!${area(1, rows.length, 0, WIDTH - 1)}`);
    const before: unknown[][] = range.getValues();
    return isOurs(before) && isAlike(before, rows) ? { range, before } : null;
  } catch {
    return null;
  }
}

const isOurs = (values: readonly (readonly unknown[])[]): boolean => String(values[0]?.[0]).startsWith('Kelengkapan ');

/**
 * Puts a table in the place of the one that is there, in one write where it has the same shape; formats and chart too
 * where it has not.
 * @param left how many rows the last one had; null = not known
 */
export function refreshTable(
  spreadsheet: Spreadsheet,
  table: CompletenessTable,
  left: number | null,
): readonly Problem[] {
  const { rows } = table;
  const found = left === rows.length ? fitting(spreadsheet, rows) : null;
  if (!found) return writeCompleteness(spreadsheet, table);
  if (JSON.stringify(found.before) !== JSON.stringify(rows)) found.range.setValues(rows.map((row) => [...row]));
  return [];
}

/** Makes the sheet before the first check; how many rows it has, null = a sheet of that name is there already. */
export function prepareCompleteness(spreadsheet: Spreadsheet, table: CompletenessTable): number | null {
  if (spreadsheet.getSheetByName(COMPLETENESS_SHEET)) return null;
  writeCompleteness(spreadsheet, table);
  return table.rows.length;
}

/** Writes the whole sheet, formats and chart too. Refuses a sheet of that name that holds something else. */
export function writeCompleteness(
  spreadsheet: Spreadsheet,
  { rows, chart, headings }: CompletenessTable,
): readonly Problem[] {
  const existing = spreadsheet.getSheetByName(COMPLETENESS_SHEET);
  if (existing && existing.getLastRow() > 0 && !isOurs([[existing.getRange(1, 1).getValue()]]))
    return [
      {
        message: `Lembar "${COMPLETENESS_SHEET}" berisi sesuatu yang lain, jadi tidak ditimpa.`,
        remedy: 'Ganti nama lembar itu, lalu jalankan Perbarui kelengkapan lagi.',
      },
    ];
  const sheet = existing ?? spreadsheet.insertSheet(COMPLETENESS_SHEET);
  if (existing || rows.length > NEW_ROWS) ensureSize(sheet, rows.length, WIDTH);
  if (existing) sheet.clearContents();
  const range = sheet.getRange(1, 1, rows.length, WIDTH);
  range
    // Names and days are texts; without that a kecamatan named "2 Mei" would become a date.
    .setNumberFormats(rows.map((row) => row.map((cell) => (typeof cell === 'number' ? '#,##0' : '@'))))
    .setValues(rows.map((row) => [...row]));
  if (existing) range.setFontWeight('normal');
  sheet
    .getRangeList([1, ...headings.map((row) => row + 1)].map((row) => area(row, row, 0, WIDTH - 1)))
    .setFontWeight('bold');
  const source = sheet.getRange(chart.first + 1, 1, chart.count, 4);
  const [old] = existing ? existing.getCharts() : [];
  if (old) sheet.removeChart(old);
  sheet.insertChart(
    sheet
      .newChart()
      .asBarChart()
      .setStacked()
      .setTitle('Sel yang sah, perlu diperbaiki, dan kosong per OPD')
      .addRange(source)
      .setNumHeaders(1)
      .setPosition(3, CHART_COLUMN, 0, 0)
      .build(),
  );
  return [];
}
