import type { Edition } from '@shared/catalogue';
import { agencyName, EDITIONS, editionForYear } from '@shared/catalogue';
import type { Grid } from '@shared/dataset';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { cellText } from './cell-text';
import { agenciesWithSheets } from './layout';

export const SETTINGS_SHEET = 'Pengaturan';

/** What the coordinator chose: one agency's sheets for one year. */
export interface Settings {
  readonly edition: Edition;
  readonly year: number;
  /** Key of the agency. */
  readonly agency: string;
  /** Name of the kabupaten/kota as messages say it; empty if nobody wrote it. */
  readonly district: string;
}

/** Creates the settings sheet with its dropdowns; agency and district are left for a person to fill in. */
export function createSettings(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const years = EDITIONS.flatMap(({ years: own }) => own).map(String);
  const agencies = EDITIONS.flatMap((edition) => agenciesWithSheets(edition).map((key) => agencyName(edition, key)));
  const sheet = spreadsheet.insertSheet(SETTINGS_SHEET);
  sheet
    .getRange(1, 1, 3, 2)
    .setNumberFormat('@')
    .setValues([
      ['Tahun', years[years.length - 1] ?? ''],
      ['OPD', ''],
      ['Kabupaten/Kota', ''],
    ]);
  const choices: [row: number, values: string[]][] = [
    [1, years],
    [2, [...new Set(agencies)]],
  ];
  for (const [row, values] of choices)
    sheet
      .getRange(row, 2)
      .setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInList(values, true).setAllowInvalid(false).build(),
      );
}

/** Reads the settings from the sheet's cells (label in the first column, value beside it). */
export function parseSettings(cells: Grid['rows']): Result<Settings> {
  const written = (label: string): string => {
    const row = cells.find(([first]) => cellText(first).toLowerCase() === label);
    return cellText(row?.[1]);
  };
  const year = Number(written('tahun'));
  const edition = editionForYear(year);
  if (!edition) {
    const known = EDITIONS.flatMap(({ years }) => years).join(', ');
    return fail(
      `Tahun "${written('tahun')}" di lembar ${SETTINGS_SHEET} tidak dikenal.`,
      `Pilih salah satu tahun ini di lembar ${SETTINGS_SHEET}: ${known}.`,
    );
  }
  const name = written('opd');
  const agency = agenciesWithSheets(edition).find((key) => agencyName(edition, key) === name || key === name);
  if (!agency)
    return fail(
      name === '' ? `OPD belum dipilih di lembar ${SETTINGS_SHEET}.` : `OPD "${name}" tidak ada dalam daftar.`,
      `Pilih OPD dari daftar di lembar ${SETTINGS_SHEET}, lalu jalankan lagi.`,
    );
  return ok({ edition, year, agency, district: written('kabupaten/kota') });
}
