import type { CellValue, Grid } from '@shared/dataset';

/** Errors arrive from `getValues` as the text that the cell shows. */
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR!']);
const DAY = 86_400_000;
const HOUR = 3_600_000;

// `instanceof Date` fails for objects of another realm.
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/**
 * The calendar date of a moment on the spreadsheet's clock. `offset` is today's; where summer time shifted the clock on
 * that day, midnight shows as 23.00 of the day before.
 */
const isoDate = (date: Date, offset: number): string => {
  const local = date.getTime() + offset;
  const shifted = ((local % DAY) + DAY) % DAY === 23 * HOUR ? local + HOUR : local;
  return new Date(shifted).toISOString().slice(0, 10);
};

/** One cell of `getValues` as a cell of the core. */
export function cellOf(value: unknown, offset: number): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (isDate(value)) return { kind: 'date', iso: isoDate(value, offset) };
  // A picture in a cell holds no figure.
  if (typeof value !== 'string') return null;
  return ERRORS.has(value) ? { kind: 'error', code: value } : value;
}

/**
 * Milliseconds by which the spreadsheet's clock is ahead of UTC. The script's own zone may differ (a workbook in
 * Makassar, a script in Jakarta), and then a date would be read as the day before.
 */
const clockOffset = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): number => {
  const written = Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'Z');
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(written) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) + Number(minutes ?? 0) / 60) * HOUR;
};

/** Reads whole sheets as grids: one read of values and one of number formats per sheet, two more calls if any holds a date. */
export function readGrids(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheets: readonly { readonly name: string; readonly sheet: GoogleAppsScript.Spreadsheet.Sheet }[],
): Grid[] {
  const read = sheets.map(({ name, sheet }) => {
    const range = sheet.getDataRange();
    return { name, values: range.getValues() as unknown[][], formats: range.getNumberFormats() };
  });
  const hasDate = read.some(({ values }) => values.some((row) => row.some(isDate)));
  const offset = hasDate ? clockOffset(spreadsheet) : 0;
  return read.map(({ name, values, formats }) => ({
    name,
    rows: values.map((row) => row.map((value) => cellOf(value, offset))),
    formats,
  }));
}

/** Cells of a sheet that holds texts and whole numbers only, such as the settings: one read, and no formats. */
export const readValues = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Grid['rows'] =>
  (sheet.getDataRange().getValues() as unknown[][]).map((row) => row.map((value) => cellOf(value, 0)));
