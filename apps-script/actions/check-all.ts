import type { Problem } from '@shared/result';
import { logPlace, logRows, writeLog } from '../workbook/lists/change-log';
import type { CheckedSpreadsheet } from '../workbook/check/check-spreadsheet';
import { checkSpreadsheet } from '../workbook/check/check-spreadsheet';
import { completenessNow } from '../workbook/check/completeness-now';
import { refreshTable } from '../workbook/lists/completeness-sheet';
import { linkedSheets } from '../workbook/lists/finding-links';
import type { FindingsSheet } from '../workbook/lists/findings-sheet';
import { findingsRange, findingsSheet, writeFindings } from '../workbook/lists/findings-sheet';
import type { FindingRow } from '../workbook/lists/findings-table';
import { findingRows } from '../workbook/lists/findings-table';
import { markSheets } from '../workbook/lists/mark-sheets';
import { showDone, showProblems } from '../workbook/book/messages';
import { currentOfficer, readOfficers } from '../workbook/book/officers';
import type { Teller } from '../workbook/book/progress';
import type { Records } from '../workbook/check/record-sheet';
import { readRecords } from '../workbook/check/record-sheet';
import { isCoordinator } from '../workbook/book/role';
import { changesBetween, snapshotOf } from '../workbook/book/snapshot';
import { tableNow } from '../workbook/lists/table-now';
import { minuteOf } from '@shared/dates/words';
import type { Action } from './action';
import { openSidebar } from './open-sidebar';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A check that was written down, and what to say of it. */
interface Done {
  readonly result: CheckedSpreadsheet;
  readonly records: Records;
  readonly said: string;
}
type Outcome = { readonly done: Done } | { readonly problems: readonly Problem[] };

const LOCK_WAIT = 10_000;

const counted = (rows: readonly FindingRow[]): string =>
  ['Kesalahan', 'Pertanyaan', 'Peringatan', 'Catatan']
    .map((level) => `${rows.filter((row) => row.level === level).length} ${level.toLowerCase()}`)
    .join(', ');

/**
 * Everything is read, then computed, then written: Google empties its write cache at every read in between. What the next
 * check compares with comes last, so that a run that is stopped tells the same changes once more, and loses none.
 */
function checkForAll(spreadsheet: Spreadsheet, list: FindingsSheet, tell?: Teller): Outcome {
  const records = readRecords(spreadsheet);
  const result = checkSpreadsheet(spreadsheet, records.decisions, list.memory, tell);
  if ('problems' in result) return result;
  const { setup, checked, memory } = result;
  const rows = findingRows(setup, checked, records.decisions);
  const typed = setup.layouts.flatMap((layout) =>
    layout.figures.filter(({ formula }) => !formula).map(({ variable }) => variable.key),
  );
  const figures = snapshotOf(setup.settings, checked.dataset, new Set(typed));
  const changes = logRows(setup, changesBetween(memory.figures, figures), minuteOf(new Date()));
  const log = changes.length > 0 ? logPlace(spreadsheet, memory.log, changes.length) : null;
  if (log && 'problems' in log) return log;
  const completeness = completenessNow(setup, checked, records, memory);
  const table = tableNow(result, records, completeness);
  const sheets = linkedSheets(result.sheets, rows, memory.sheets);
  tell?.({ text: 'Menandai sel', step: setup.layouts.length, steps: setup.layouts.length });
  markSheets(result, rows, null);
  const problems = refreshTable(spreadsheet, table, memory.table);
  if (problems.length > 0) showProblems(problems);
  writeFindings(spreadsheet, list, rows, {
    ...memory,
    figures,
    soundSince: completeness.soundSince,
    log: log ? writeLog(log.place, changes) : memory.log,
    table: problems.length > 0 ? null : table.rows.length,
    sheets,
  });
  return { done: { result, records, said: `${counted(rows)}. Rinciannya di lembar Temuan.` } };
}

/** Writes notes in the agency's own columns and nothing else; the findings are for the sidebar. */
function checkForAgency(spreadsheet: Spreadsheet, list: FindingsSheet): Outcome {
  const records = readRecords(spreadsheet);
  const result = checkSpreadsheet(spreadsheet, records.decisions, list.memory);
  if ('problems' in result) return result;
  const { setup, checked } = result;
  const officer = currentOfficer(spreadsheet, readOfficers(spreadsheet, setup.settings.edition));
  if (officer?.agency === undefined || officer.agency === null)
    return {
      problems: [
        {
          message: 'Belum diketahui OPD mana yang sedang bekerja di sini.',
          remedy: 'Buka panel Cermat, pilih nama Anda, lalu jalankan Periksa semua lagi.',
        },
      ],
    };
  const rows = findingRows(setup, checked, records.decisions);
  const { agency } = officer;
  const concerned = new Set(
    checked.findings.filter(({ owner, others }) => owner === agency || others.includes(agency)).map(({ key }) => key),
  );
  markSheets(result, rows, agency);
  const own = rows.filter(({ key, level }) => concerned.has(key) || level === 'Pertanyaan');
  return { done: { result, records, said: `${counted(own)} untuk OPD Anda. Rinciannya di panel Cermat.` } };
}

/**
 * Checks for whoever is at work; the menu and the sidebar both call it.
 * @param tell is told how far the coordinator's run is, for which others wait
 */
export function checkNow(spreadsheet: Spreadsheet, tell?: Teller): Outcome {
  const range = findingsRange(spreadsheet);
  const isForAll = isCoordinator(spreadsheet, range);
  const list = findingsSheet(range);
  if ('problems' in list) return list;
  if (!isForAll) return checkForAgency(spreadsheet, list.target);
  // Two checks at once would tell the same changes twice. The lock is let go when the run ends, after everything was
  // written: https://developers.google.com/apps-script/reference/lock/lock#releaselock
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_WAIT))
    return {
      problems: [
        {
          message: 'Pemeriksaan lain sedang berjalan di spreadsheet ini.',
          remedy: 'Tunggu sampai selesai, lalu jalankan Periksa semua lagi.',
        },
      ],
    };
  return checkForAll(spreadsheet, list.target, tell);
}

function run(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const outcome = checkNow(spreadsheet);
  if ('problems' in outcome) showProblems(outcome.problems);
  else showDone(spreadsheet, outcome.done.said);
  openSidebar.run();
}

/**
 * Checks the sheets of all agencies with the shared core and marks the cells. The coordinator's run lists what was found
 * and logs what changed; an agency's run writes in its own columns alone. Both end in the
 * sidebar, which shows what was found.
 */
export const checkAll: Action = { label: 'Periksa semua', functionName: 'periksaSemua', run };
