import type { Edition } from '@shared/catalogue';
import { variableOf } from '@shared/catalogue';
import type { CellValue, Grid } from '@shared/dataset';
import { columnLetter } from '@shared/dataset';
import type { SheetLayout } from './layout';
import { keysOf, ROWS } from './layout';
import { percentFormats } from './percent-formats';
import type { Teller } from './progress';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

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
const clockOffset = (spreadsheet: Spreadsheet): number => {
  const written = Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'Z');
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(written) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) + Number(minutes ?? 0) / 60) * HOUR;
};

/** One agency's sheet as it stands: its cells for the core, and the range they were read from, which begins at A1. */
export interface SheetRead {
  readonly layout: SheetLayout;
  readonly range: Range;
  readonly grid: Grid;
}

interface Raw {
  readonly layout: SheetLayout;
  readonly range: Range;
  readonly values: readonly (readonly unknown[])[];
}

/** Values without the empty rows at the end. */
export function withoutEmptyEnd(values: readonly unknown[][]): unknown[][] {
  let height = values.length;
  while (height > 0 && values[height - 1]?.every((value) => value === '')) height -= 1;
  return values.slice(0, height);
}

/** The values of a range without its empty end: `A1:F` reaches to the last row of the sheet. */
export const valuesOf = (range: Range): unknown[][] => withoutEmptyEnd(range.getValues());

/** The first columns of a sheet down to its last row: one call. Null where the sheet is gone or has fewer columns. */
function firstColumns(spreadsheet: Spreadsheet, name: string, count: number): Range | null {
  try {
    return spreadsheet.getRange(`'${name.replace(/'/g, "''")}'!A1:${columnLetter(count - 1)}`);
  } catch {
    return null;
  }
}

/** Wide enough for the sheets that Cermat keeps beside those of the agencies, unless one holds more than usual. */
const USUAL_WIDTH = 8;

/** The first columns of a sheet, or what it has where there are fewer; null = no such sheet. */
export const sheetRange = (spreadsheet: Spreadsheet, name: string, columns: number = USUAL_WIDTH): Range | null =>
  firstColumns(spreadsheet, name, columns) ?? spreadsheet.getSheetByName(name)?.getDataRange() ?? null;

/**
 * Reads one sheet with one read of values. Where columns were inserted or moved beyond the columns of the layout, all of
 * the sheet is read.
 */
function readRaw(spreadsheet: Spreadsheet, layout: SheetLayout): Raw | null {
  const range = firstColumns(spreadsheet, layout.name, layout.columnCount);
  const values = range ? valuesOf(range) : [];
  const present = new Set((values[ROWS.keys - 1] ?? []).map(String));
  if (range && keysOf(layout).every((key) => present.has(key))) return { layout, range, values };
  const whole = spreadsheet.getSheetByName(layout.name)?.getDataRange();
  return whole ? { layout, range: whole, values: valuesOf(whole) } : null;
}

/**
 * Reads the sheets of all agencies: two calls each; two more in all if any holds a date, and one more for a sheet with a
 * fraction in a percentage. Null for a sheet that is not there.
 */
export function readSheets(
  spreadsheet: Spreadsheet,
  layouts: readonly SheetLayout[],
  edition: Edition,
  tell?: Teller,
): (SheetRead | null)[] {
  const read = layouts.map((layout, at) => {
    tell?.({ text: `Membaca lembar ${layout.name}`, step: at + 1, steps: layouts.length });
    return readRaw(spreadsheet, layout);
  });
  const hasDate = read.some((raw) => raw?.values.some((row) => row.some(isDate)));
  const offset = hasDate ? clockOffset(spreadsheet) : 0;
  return read.map((raw) => {
    if (!raw) return null;
    const { layout, range, values } = raw;
    const isPercent = (values[ROWS.keys - 1] ?? []).map((key) => variableOf(edition, String(key))?.type === 'percent');
    const formats = percentFormats(values.slice(ROWS.first - 1), isPercent, () =>
      range.getDisplayValues().slice(ROWS.first - 1),
    );
    const rows = values.map((row) => row.map((value) => cellOf(value, offset)));
    const empty = isPercent.map(() => null);
    const grid = { name: layout.name, rows, formats: [...rows.slice(0, ROWS.first - 1).map(() => empty), ...formats] };
    return { layout, range, grid };
  });
}

const plainCells = (values: readonly (readonly unknown[])[]): Grid['rows'] =>
  values.map((row) => row.map((value) => cellOf(value, 0)));

/** Cells of a sheet that holds texts and whole numbers only, such as the settings: one read, and no formats. */
export const readValues = (sheet: GoogleAppsScript.Spreadsheet.Sheet): Grid['rows'] =>
  plainCells(valuesOf(sheet.getDataRange()));

/** All of a sheet by its name, in two calls where it is as wide as usual; null = no such sheet. */
function readWhole(
  spreadsheet: Spreadsheet,
  name: string,
): { readonly range: Range; readonly values: unknown[][] } | null {
  const range = sheetRange(spreadsheet, name);
  if (!range) return null;
  const values = valuesOf(range);
  const goesOn = values.some((row) => row.length === USUAL_WIDTH && row[USUAL_WIDTH - 1] !== '');
  if (!goesOn) return { range, values };
  const whole = range.getSheet().getDataRange();
  return { range: whole, values: valuesOf(whole) };
}

/** The cells of {@link readValues} by the sheet's name. */
export function readNamed(spreadsheet: Spreadsheet, name: string): Grid['rows'] | null {
  const whole = readWhole(spreadsheet, name);
  return whole && plainCells(whole.values);
}
