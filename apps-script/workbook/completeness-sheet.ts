import type { Problem } from '@shared/result';
import type { CompletenessTable } from './completeness-table';
import { WIDTH } from './completeness-table';
import { area } from './layout';
import { sheetRange, valuesOf } from './read';
import { ensureSize } from './size';

export const COMPLETENESS_SHEET = 'Kelengkapan';
const CHART_COLUMN = WIDTH + 2;

/** Whether a table has its texts and its numbers where another has them, so that formats, headings and chart fit it. */
const isAlike = (before: readonly (readonly unknown[])[], rows: CompletenessTable['rows']): boolean =>
  before.length === rows.length &&
  rows.every((row, at) => row.every((cell, column) => typeof cell === typeof before[at]?.[column]));

/**
 * Replaces the sheet's contents in one write. Refuses a sheet of that name that holds something else.
 * @param anew true = formats and chart too, where the sheet is there already
 */
export function writeCompleteness(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { rows, chart, headings }: CompletenessTable,
  anew: boolean,
): readonly Problem[] {
  const existing = sheetRange(spreadsheet, COMPLETENESS_SHEET, WIDTH);
  const before = existing ? valuesOf(existing) : [];
  if (before.length > 0 && !String(before[0]?.[0]).startsWith('Kelengkapan '))
    return [
      {
        message: `Lembar "${COMPLETENESS_SHEET}" berisi sesuatu yang lain, jadi tidak ditimpa.`,
        remedy: 'Ganti nama lembar itu, lalu jalankan Perbarui kelengkapan lagi.',
      },
    ];
  if (existing && !anew && isAlike(before, rows)) {
    if (JSON.stringify(before) !== JSON.stringify(rows))
      existing.offset(0, 0, rows.length, WIDTH).setValues(rows.map((row) => [...row]));
    return [];
  }
  const sheet = existing?.getSheet() ?? spreadsheet.insertSheet(COMPLETENESS_SHEET);
  ensureSize(sheet, rows.length, WIDTH);
  sheet.clearContents();
  const range = sheet.getRange(1, 1, rows.length, WIDTH);
  range
    // Names and days are texts; without that a kecamatan named "2 Mei" would become a date.
    .setNumberFormats(rows.map((row) => row.map((cell) => (typeof cell === 'number' ? '#,##0' : '@'))))
    .setValues(rows.map((row) => [...row]))
    .setFontWeight('normal');
  sheet
    .getRangeList([1, ...headings.map((row) => row + 1)].map((row) => area(row, row, 0, WIDTH - 1)))
    .setFontWeight('bold');
  const source = sheet.getRange(chart.first + 1, 1, chart.count, 4);
  const [old] = sheet.getCharts();
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
