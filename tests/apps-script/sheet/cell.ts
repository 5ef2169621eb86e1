/** What a cell holds. Dates are serial numbers with a date format, as in Sheets itself. */
export type Stored = number | string | boolean | { readonly error: string };

/** A rule for what may be typed into a cell. */
export interface Rule {
  /** `B1` style formula, relative to `anchor`; null for lists. */
  readonly formula: string | null;
  readonly list: readonly string[] | null;
  readonly allowInvalid: boolean;
  readonly help: string | null;
  /** 0-based cell for which the formula is written. */
  readonly anchor: { readonly row: number; readonly column: number };
}

export interface Cell {
  value: Stored;
  formula: string | null;
  format: string;
  note: string;
  rule: Rule | null;
}

export const GENERAL = 'General';

export const emptyCell = (): Cell => ({ value: '', formula: null, format: GENERAL, note: '', rule: null });

/** A number whose format has a day, a year or an hour is shown, and read by scripts, as a date. */
export const isDateFormat = (format: string): boolean =>
  /[dyh]/i.test(format.replace(/"[^"]*"/g, '').replace(GENERAL, ''));

const DAY = 86_400_000;
/**
 * Days since 30 December 1899, the epoch of Sheets.
 * https://developers.google.com/workspace/sheets/api/guides/formats#about_date_time_values
 */
export const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY + 25_569;

/** The moment, in milliseconds since 1970, of a serial in a zone that is `offsetHours` ahead of UTC. */
export const momentOf = (serial: number, offsetHours: number): number =>
  Math.round((serial - 25_569) * DAY) - offsetHours * 3_600_000;

/** `E12` → 0-based row and column. */
export function cellAt(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return {
    row: Number(digits) - 1,
    column: letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}
