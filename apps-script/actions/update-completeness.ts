import { completenessOf, periodName } from '@shared/completeness';
import { standingsOf } from '@shared/exchange';
import { checkSpreadsheet } from '../workbook/check-spreadsheet';
import { COMPLETENESS_SHEET, writeCompleteness } from '../workbook/completeness-sheet';
import { completenessTable } from '../workbook/completeness-table';
import { showDone, showProblems } from '../workbook/messages';
import { readRecords } from '../workbook/record-sheet';
import type { Action } from './action';

const two = (value: number): string => String(value).padStart(2, '0');
const isoDay = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

function run(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { approvals, decisions } = readRecords(spreadsheet);
  const result = checkSpreadsheet(spreadsheet, () => decisions);
  if ('problems' in result) return showProblems(result.problems);
  const { setup, checked } = result;
  const { edition, year, period } = setup.settings;
  const { dataset, findings, questions } = checked;
  const today = isoDay(new Date());
  const completeness = completenessOf(edition, dataset, setup.villages, findings, questions, {
    period,
    today,
    decisions,
  });
  const standings = standingsOf(edition, dataset, approvals, completeness);
  const title = `${periodName(year, period)} · keadaan ${today.split('-').reverse().join('-')}`;
  const problems = writeCompleteness(spreadsheet, completenessTable(setup, completeness, standings, title));
  if (problems.length > 0) return showProblems(problems);
  showDone(spreadsheet, `Lembar ${COMPLETENESS_SHEET} diperbarui.`);
}

/** Writes who has filled what, what is sound, what is late, and where each form stands. */
export const updateCompleteness: Action = {
  label: 'Perbarui kelengkapan',
  functionName: 'perbaruiKelengkapan',
  run,
};
