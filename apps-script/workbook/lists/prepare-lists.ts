import { EMPTY_LOG, prepareLog } from './change-log';
import { checkTables } from '../check/check-grids';
import { completenessNow } from '../check/completeness-now';
import { prepareCompleteness } from './completeness-sheet';
import { findingsRange, findingsSheet, prepareFindings, remember } from './findings-sheet';
import { NO_MEMORY } from '../book/memory';
import type { Setup } from '../book/setup';
import { tableNow } from './table-now';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The completeness of a workbook in which nothing is filled. */
function emptyTable(setup: Setup) {
  const { settings, villages } = setup;
  const result = checkTables(settings.edition, settings.year, villages, [], '', []);
  if ('problems' in result) return null;
  const { checked } = result;
  const records = { approvals: [], decisions: [] };
  return tableNow({ setup, checked }, records, completenessNow(setup, checked, records, NO_MEMORY));
}

/**
 * Makes the sheets that a check writes, so that the first check has only to fill them; those that are there stay.
 * @param made ids of the agencies' sheets that were just made, by name
 */
export function prepareLists(spreadsheet: Spreadsheet, setup: Setup, made: ReadonlyMap<string, number>): void {
  const range = findingsRange(spreadsheet);
  if (range) {
    if (made.size === 0) return;
    const list = findingsSheet(range);
    // A sheet that was made anew has another id.
    if ('target' in list) {
      const { memory } = list.target;
      remember(list.target, { ...memory, sheets: new Map([...memory.sheets, ...made]) });
    }
    return;
  }
  const log = prepareLog(spreadsheet) ? EMPTY_LOG : null;
  const empty = emptyTable(setup);
  const table = empty ? prepareCompleteness(spreadsheet, empty) : null;
  prepareFindings(spreadsheet, { ...NO_MEMORY, log, table, sheets: made });
}
