import type { Problem } from '@shared/result';
import type { CompletenessTable } from './completeness-table';
import { WIDTH } from './completeness-table';
import { area } from './layout';
import { ensureSize } from './size';

export const COMPLETENESS_SHEET = 'Kelengkapan';
const CHART_COLUMN = WIDTH + 2;

/** Replaces the sheet's contents in one write. Refuses a sheet of that name that holds something else. */
export function writeCompleteness(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { rows, chart, headings }: CompletenessTable,
): readonly Problem[] {
  const existing = spreadsheet.getSheetByName(COMPLETENESS_SHEET);
  if (existing && existing.getLastRow() > 0 && !String(existing.getRange(1, 1).getValue()).startsWith('Kelengkapan '))
    return [
      {
        message: `Lembar "${COMPLETENESS_SHEET}" berisi sesuatu yang lain, jadi tidak ditimpa.`,
        remedy: 'Ganti nama lembar itu, lalu jalankan Perbarui kelengkapan lagi.',
      },
    ];
  const sheet = existing ?? spreadsheet.insertSheet(COMPLETENESS_SHEET);
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
