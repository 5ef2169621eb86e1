import { completenessOf, periodName } from '@shared/completeness';
import { standingsOf } from '@shared/exchange';
import type { Problem } from '@shared/result';
import type { CheckedSpreadsheet } from './check-spreadsheet';
import { writeCompleteness } from './completeness-sheet';
import { completenessTable } from './completeness-table';
import type { Records } from './record-sheet';
import { today } from './today';

/** Brings the completeness sheet up to date with a check; `anew` as in {@link writeCompleteness}. */
export function refreshCompleteness(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { setup, checked }: CheckedSpreadsheet,
  { approvals, decisions }: Records,
  anew: boolean,
): readonly Problem[] {
  const { edition, year, period } = setup.settings;
  const { dataset, findings, questions } = checked;
  const day = today();
  const options = { period, today: day, decisions };
  const completeness = completenessOf(edition, dataset, setup.villages, findings, questions, options);
  const standings = standingsOf(edition, dataset, approvals, completeness);
  const title = `${periodName(year, period)} · keadaan ${day.split('-').reverse().join('-')}`;
  return writeCompleteness(spreadsheet, completenessTable(setup, completeness, standings, title), anew);
}
