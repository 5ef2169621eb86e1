import { checkSpreadsheet } from '../workbook/check-spreadsheet';
import { COMPLETENESS_SHEET } from '../workbook/completeness-sheet';
import { showDone, showProblems } from '../workbook/messages';
import { readRecords } from '../workbook/record-sheet';
import { refreshCompleteness } from '../workbook/refresh-completeness';
import type { Action } from './action';

function run(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const records = readRecords(spreadsheet);
  const result = checkSpreadsheet(spreadsheet, () => records.decisions);
  if ('problems' in result) return showProblems(result.problems);
  const problems = refreshCompleteness(spreadsheet, result, records, true);
  if (problems.length > 0) return showProblems(problems);
  showDone(spreadsheet, `Lembar ${COMPLETENESS_SHEET} diperbarui.`);
}

/** Writes who has filled what, what is sound, what is late, and where each form stands. */
export const updateCompleteness: Action = {
  label: 'Perbarui kelengkapan',
  functionName: 'perbaruiKelengkapan',
  run,
};
