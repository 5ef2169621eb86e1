import type { Overlay } from '@shared/catalogue';
import { applyOverlay, EDITIONS, editionForYear, parseOverlay, periodsOf } from '@shared/catalogue';
import type { Grid } from '@shared/dataset';
import type { Result } from '@shared/result';
import { fail, ok } from '@shared/result';
import { AGENCY_COLUMN, AGENCY_HEADINGS, allAgencyNames } from './agency-table';
import { cellText } from './cell-text';
import { PERIOD_NAMES } from './period-names';
import type { Settings } from './types';

export const SETTINGS_SHEET = 'Pengaturan';

/** Rows of the settings: label in the first column, value beside it. */
const LABELS = { year: 'Tahun', period: 'Periode', district: 'Kabupaten/Kota', overlay: 'Penyesuaian daerah' } as const;
/** 1-based row of the year and of the period, for whoever begins a new one. */
export const SETTING_ROWS = { year: 1, period: 2 } as const;

const allYears = (): number[] => EDITIONS.flatMap(({ years }) => years);

/** This year where the catalogue knows it, else the latest known one before it. */
const defaultYear = (today: Date): number => {
  const years = allYears();
  const past = years.filter((year) => year <= today.getFullYear());
  return Math.max(...(past.length > 0 ? past : years));
};

const choice = (values: readonly string[], allowOther: boolean): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(allowOther)
    .build();

/** Creates the settings sheet: year, period and district, and beside them the table of agencies with their editors. */
export function createSettings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Spreadsheet.Sheet {
  const year = defaultYear(new Date());
  const [period = 'tahun'] = periodsOf(editionForYear(year) ?? EDITIONS[0]!);
  const agencies = allAgencyNames();
  const values = [
    [LABELS.year, String(year)],
    [LABELS.period, PERIOD_NAMES[period]],
    [LABELS.district, ''],
    [LABELS.overlay, ''],
  ];
  const table = [[...AGENCY_HEADINGS], ...agencies.map((name) => [name, ''])];
  const sheet = spreadsheet.insertSheet(SETTINGS_SHEET);
  sheet.getRange(1, 1, sheet.getMaxRows(), AGENCY_COLUMN + 1).setNumberFormat('@');
  sheet.getRange(1, 1, values.length, 2).setValues(values);
  sheet.getRange(1, AGENCY_COLUMN, table.length, 2).setValues(table);
  sheet
    .getRange(1, AGENCY_COLUMN, 1, 2)
    .setFontWeight('bold')
    .setNotes([
      [
        'Hapus baris OPD yang tidak ikut mengisi.',
        'Alamat Google petugas, pisahkan dengan koma. Kosong: siapa pun yang dapat menyunting.',
      ],
    ]);
  sheet
    .getRange(values.length, 1)
    .setNotes([
      ['Boleh kosong. Tempel isi berkas penyesuaian daerah di kolom B; bila panjang, sambung ke baris di bawahnya.'],
    ]);
  sheet.getRange(SETTING_ROWS.year, 2).setDataValidation(choice(allYears().map(String), false));
  sheet.getRange(SETTING_ROWS.period, 2).setDataValidation(choice(Object.values(PERIOD_NAMES), false));
  return sheet;
}

/** The overlay's text: a cell holds 50,000 characters, so a long one goes on in the cells below. */
function overlayIn(cells: Grid['rows']): Result<Overlay | null> {
  const at = cells.findIndex(([first]) => cellText(first) === LABELS.overlay);
  const text =
    at < 0
      ? ''
      : cells
          .slice(at)
          .map((row) => cellText(row[1]))
          .join('');
  return text === '' ? ok(null) : parseOverlay(text);
}

/** Reads the settings from the sheet's cells (label in the first column, value beside it). */
export function parseSettings(cells: Grid['rows']): Result<Settings> {
  const written = (label: string): string => {
    const row = cells.find(([first]) => cellText(first) === label);
    return cellText(row?.[1]);
  };
  const year = Number(written(LABELS.year));
  const stated = editionForYear(year);
  if (!stated)
    return fail(
      `Tahun "${written(LABELS.year)}" di lembar ${SETTINGS_SHEET} tidak dikenal.`,
      `Pilih salah satu tahun ini di lembar ${SETTINGS_SHEET}: ${allYears().join(', ')}.`,
    );
  const overlay = overlayIn(cells);
  if (!overlay.ok) return overlay;
  const edition = overlay.value === null ? ok(stated) : applyOverlay(stated, overlay.value);
  if (!edition.ok) return edition;
  const periods = periodsOf(edition.value);
  const name = written(LABELS.period);
  const period = periods.find((own) => PERIOD_NAMES[own] === name) ?? (periods.length === 1 ? periods[0] : undefined);
  if (!period)
    return fail(
      `Periode "${name}" di lembar ${SETTINGS_SHEET} tidak ada pada tahun ${year}.`,
      `Pilih salah satu periode ini: ${periods.map((own) => PERIOD_NAMES[own]).join(', ')}.`,
    );
  return ok({ edition: edition.value, year, period, district: written(LABELS.district), overlay: overlay.value });
}
