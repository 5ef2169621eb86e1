import { checkSpreadsheet } from '../workbook/check/check-spreadsheet';
import { completenessNow } from '../workbook/check/completeness-now';
import { COMPLETENESS_SHEET, writeCompleteness } from '../workbook/lists/completeness-sheet';
import { showDone, showProblems } from '../workbook/book/messages';
import { readMemory } from '../workbook/lists/findings-sheet';
import { readRecords } from '../workbook/check/record-sheet';
import { tableNow } from '../workbook/lists/table-now';
import type { Action } from './action';

function run(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const records = readRecords(spreadsheet);
  const result = checkSpreadsheet(spreadsheet, records.decisions, readMemory(spreadsheet));
  if ('problems' in result) return showProblems(result.problems);
  const completeness = completenessNow(result.setup, result.checked, records, result.memory);
  const problems = writeCompleteness(spreadsheet, tableNow(result, records, completeness));
  if (problems.length > 0) return showProblems(problems);
  showDone(spreadsheet, `Lembar ${COMPLETENESS_SHEET} diperbarui.`);
}

/** Writes who has filled what, what is sound, what is late, and where each form stands. */
export const updateCompleteness: Action = {
  label: 'Perbarui kelengkapan',
  functionName: 'perbaruiKelengkapan',
  run,
};
