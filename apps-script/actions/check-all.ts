import { endProgress, tellProgress } from '../workbook/progress';
import { logRows, readLog, writeLog } from '../workbook/change-log';
import { checkSpreadsheet } from '../workbook/check-spreadsheet';
import { findingsRange, findingsSheet, writeFindings } from '../workbook/findings-sheet';
import type { FindingRow } from '../workbook/findings-table';
import { findingRows } from '../workbook/findings-table';
import { markSheets } from '../workbook/mark-sheets';
import { showDone, showProblems } from '../workbook/messages';
import { currentOfficer, readOfficers } from '../workbook/officers';
import { readRecords } from '../workbook/record-sheet';
import { refreshCompleteness } from '../workbook/refresh-completeness';
import { isCoordinator } from '../workbook/role';
import { sheetIds } from '../workbook/sheet-ids';
import { changesBetween, snapshotOf } from '../workbook/snapshot';
import { timeText } from '../workbook/time-text';
import type { Action } from './action';
import { openSidebar } from './open-sidebar';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LOCK_WAIT = 10_000;

const counted = (rows: readonly FindingRow[]): string =>
  ['Kesalahan', 'Pertanyaan', 'Peringatan', 'Catatan']
    .map((level) => `${rows.filter((row) => row.level === level).length} ${level.toLowerCase()}`)
    .join(', ');

/** Everything is read, then computed, then written: Google empties its write cache at every read in between. */
function checkForAll(spreadsheet: Spreadsheet, findings: GoogleAppsScript.Spreadsheet.Range | null): void {
  const list = findingsSheet(findings);
  if ('problems' in list) return showProblems(list.problems);
  const read = readLog(spreadsheet);
  if ('problems' in read) return showProblems(read.problems);
  const records = readRecords(spreadsheet);
  const { decisions } = records;
  const result = checkSpreadsheet(spreadsheet, () => decisions);
  if ('problems' in result) return showProblems(result.problems);
  const { setup, checked } = result;
  const rows = findingRows(setup, checked, decisions);
  const typed = setup.layouts.flatMap(({ figures }) =>
    figures.filter(({ formula }) => !formula).map(({ variable }) => variable.key),
  );
  const now = snapshotOf(setup.settings, checked.dataset, new Set(typed));
  const changes = changesBetween(read.log.before, now);
  markSheets(result, rows, null);
  writeFindings(spreadsheet, list.target, rows, (names) => sheetIds(result.sheets, names));
  writeLog(spreadsheet, read.log, logRows(setup, changes, timeText(new Date())), now);
  const problems = refreshCompleteness(spreadsheet, result, records, false);
  if (problems.length > 0) showProblems(problems);
  showDone(spreadsheet, `${counted(rows)}. Rinciannya di lembar Temuan.`);
}

/** Writes notes in the agency's own columns and nothing else; the findings are for the sidebar. */
function checkForAgency(spreadsheet: Spreadsheet): void {
  const { decisions } = readRecords(spreadsheet);
  const result = checkSpreadsheet(spreadsheet, () => decisions);
  if ('problems' in result) return showProblems(result.problems);
  const { setup, checked } = result;
  const officer = currentOfficer(spreadsheet, readOfficers(spreadsheet, setup.settings.edition));
  if (officer?.agency === undefined || officer.agency === null)
    return showProblems([
      {
        message: 'Belum diketahui OPD mana yang sedang bekerja di sini.',
        remedy: 'Buka panel Cermat, pilih nama Anda, lalu jalankan Periksa semua lagi.',
      },
    ]);
  const rows = findingRows(setup, checked, decisions);
  const { agency } = officer;
  const concerned = new Set(
    checked.findings.filter(({ owner, others }) => owner === agency || others.includes(agency)).map(({ key }) => key),
  );
  markSheets(result, rows, agency);
  const own = rows.filter(({ key, level }) => concerned.has(key) || level === 'Pertanyaan');
  showDone(spreadsheet, `${counted(own)} untuk OPD Anda. Rinciannya di panel Cermat.`);
}

/** Checks for whoever is at work; the menu and the sidebar both call it. */
export function checkNow(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const findings = findingsRange(spreadsheet);
  if (!isCoordinator(spreadsheet, findings)) return checkForAgency(spreadsheet);
  // Two checks at once would mix their lists.
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_WAIT))
    return showProblems([
      {
        message: 'Pemeriksaan lain sedang berjalan di spreadsheet ini.',
        remedy: 'Tunggu sampai selesai, lalu jalankan Periksa semua lagi.',
      },
    ]);
  try {
    tellProgress({ text: 'Memeriksa semua lembar', step: 1, steps: 1 });
    checkForAll(spreadsheet, findings);
  } finally {
    endProgress();
    lock?.releaseLock();
  }
}

function run(): void {
  checkNow();
  openSidebar.run();
}

/**
 * Checks the sheets of all agencies with the shared core and marks the cells. The coordinator's run lists what was found
 * and logs what changed; an agency's run writes in its own columns alone. Both end in the
 * sidebar, which shows what was found.
 */
export const checkAll: Action = { label: 'Periksa semua', functionName: 'periksaSemua', run };
