import { parseAddress } from '../workbook/address';
import type { CheckedSpreadsheet } from '../workbook/check-spreadsheet';
import { checkSpreadsheet } from '../workbook/check-spreadsheet';
import { findingsSheet, writeFindings } from '../workbook/findings-sheet';
import type { FindingRow } from '../workbook/findings-table';
import { findingRows } from '../workbook/findings-table';
import { marksOf, writeMarks } from '../workbook/marks';
import { showDone, showProblems } from '../workbook/messages';
import type { Action } from './action';

const LOCK_WAIT = 10_000;

/** Notes on the cells of every sheet that was checked. */
function markSheets({ sheets, checked }: CheckedSpreadsheet, rows: readonly FindingRow[]): void {
  const marks = marksOf(rows);
  for (const { name, sheet } of sheets) {
    const table = checked.tables.find((own) => own.sheet === name);
    if (!table) continue;
    const lines = [...table.rows, ...(table.total ? [table.total] : [])].map(({ line }) => line);
    if (lines.length === 0) continue;
    const columns = table.columns.flatMap(({ variable, letter }) =>
      variable === undefined ? [] : [parseAddress(`${letter}1`)?.column ?? 0],
    );
    writeMarks(sheet, name, { firstRow: Math.min(...lines), lastRow: Math.max(...lines), columns }, marks);
  }
}

/** Everything is read, then computed, then written: Google empties its write cache at every read in between. */
function checkAndWrite(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const result = checkSpreadsheet(spreadsheet);
  if ('problems' in result) return showProblems(result.problems);
  const target = findingsSheet(spreadsheet);
  if ('problems' in target) return showProblems(target.problems);
  const rows = findingRows(result.setup, result.checked);
  const ids = new Map(result.sheets.map(({ name, sheet }) => [name, sheet.getSheetId()]));
  markSheets(result, rows);
  writeFindings(target.sheet, rows, ids);
  const count = (level: string): number => rows.filter((row) => row.level === level).length;
  showDone(
    spreadsheet,
    `${count('Kesalahan')} kesalahan, ${count('Pertanyaan')} pertanyaan, ${count('Peringatan')} peringatan, ` +
      `${count('Catatan')} catatan. Rinciannya di lembar Temuan.`,
  );
}

function run(): void {
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
    checkAndWrite(SpreadsheetApp.getActiveSpreadsheet());
  } finally {
    lock?.releaseLock();
  }
}

/** Checks all sheets of the agency with the shared core, lists what was found and marks the cells. */
export const checkAll: Action = { label: 'Periksa semua', functionName: 'periksaSemua', run };
