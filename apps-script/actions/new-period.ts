import { showProblems } from '../workbook/book/messages';
import { keptName, nextPeriod } from '../workbook/check/past-periods';
import type { Guard } from '../workbook/agency-sheets/protect';
import { restoreGuards } from '../workbook/agency-sheets/protect';
import { PERIOD_NAMES } from '../workbook/book/period-names';
import { SETTING_ROWS, SETTINGS_SHEET } from '../workbook/book/settings';
import { readSetup } from '../workbook/book/setup';
import type { Action } from './action';
import { prepareAll } from './prepare-sheets';

/** What was the agency's to write in is over: only the coordinator may still change it. */
const OVER: readonly Guard[] = [{ name: 'periode lalu', area: null, open: [], editors: [] }];

/** Keeps a sheet under another name, hidden and closed; one that a stopped run kept already is closed too. */
function keep(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string, kept: string): void {
  const before = spreadsheet.getSheetByName(kept);
  const sheet = before ?? spreadsheet.getSheetByName(name);
  if (!sheet) return;
  if (!before) sheet.setName(kept).hideSheet();
  restoreGuards(spreadsheet, sheet, OVER);
}

/**
 * Keeps the sheets of this period, hidden and under its name, and makes empty ones for the next. Settings come last but
 * one, so that a run that was stopped is finished by running it again.
 */
function run(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const read = readSetup(spreadsheet);
  if ('problems' in read) return showProblems(read.problems);
  const { settings, layouts } = read.setup;
  const next = nextPeriod(settings);
  if (!next)
    return showProblems([
      {
        message: `Periode sesudah ${PERIOD_NAMES[settings.period]} ${settings.year} belum dikenal Cermat.`,
        remedy: 'Tunggu pembaruan Cermat yang memuat tahun itu.',
      },
    ]);
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(
    'Cermat',
    `Lembar ${PERIOD_NAMES[settings.period]} ${settings.year} disimpan tersembunyi, lalu lembar kosong dibuat untuk ` +
      `${PERIOD_NAMES[next.period]} ${next.year}. Lanjutkan?`,
    ui.ButtonSet.YES_NO,
  );
  if (answer !== ui.Button.YES) return;
  for (const { name } of layouts) keep(spreadsheet, name, keptName(name, settings));
  spreadsheet
    .getSheetByName(SETTINGS_SHEET)
    ?.getRange(SETTING_ROWS.year, 2, SETTING_ROWS.period - SETTING_ROWS.year + 1, 1)
    .setValues([[String(next.year)], [PERIOD_NAMES[next.period]]]);
  prepareAll(false);
}

/** Begins the next year or semester in this workbook; the figures of the last one stay for comparison. */
export const newPeriod: Action = { label: 'Mulai periode baru', functionName: 'mulaiPeriodeBaru', run };
