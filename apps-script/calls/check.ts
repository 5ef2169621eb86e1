import { checkNow } from '../actions/check-all';
import { currentOfficer, readOfficers } from '../workbook/book/officers';
import { withProgress } from '../workbook/book/progress';
import type { Handler } from './handler';
import { overviewOf } from './overview';

/** `Periksa semua` from the sidebar: marks and lists as the menu does, tells how far it is, and shows what was found. */
export const check: Handler<'check'> = (_input, spreadsheet) => {
  const outcome = withProgress((tell) => checkNow(spreadsheet, tell));
  if ('problems' in outcome) return outcome;
  const { result, records } = outcome.done;
  const officers = readOfficers(spreadsheet, result.setup.settings.edition);
  return { value: overviewOf(result, records, currentOfficer(spreadsheet, officers)) };
};
