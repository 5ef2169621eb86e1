import { cleanText } from './text';
import type { CellValue } from '../types';

export interface ParsedDate {
  /** `flag` = usable, but its spelling deserves a note. */
  readonly status: 'ok' | 'missing' | 'flag' | 'ambiguous' | 'invalid';
  /** `YYYY-MM-DD`; null unless status is ok or flag. */
  readonly value: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'ag', 'sep', 'okt', 'no', 'des'];
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const WORDED = /^(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{4})$/;
const DAY = 86_400_000;

const bare = (status: 'missing' | 'ambiguous' | 'invalid'): ParsedDate => ({ status, value: null });

/**
 * Reads one cell as a date: a date cell, a spreadsheet's serial number, or text written in Indonesian or ISO order.
 * @param locale `id` = day first (a month above 12 shows it was month first, which is noted); `en` sheets may mean
 *   either, so a date that fits both is ambiguous.
 */
export function parseDate(raw: CellValue | undefined, locale: 'id' | 'en' = 'id'): ParsedDate {
  if (raw === null || raw === undefined) return bare('missing');
  if (typeof raw === 'number') return fromSerial(raw);
  if (typeof raw === 'object') return raw.kind === 'date' ? { status: 'ok', value: raw.iso } : bare('invalid');
  if (typeof raw === 'boolean') return bare('invalid');
  const text = cleanText(raw).toLowerCase();
  if (/^[-–—]*$/.test(text)) return bare('missing');
  const iso = ISO.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const worded = WORDED.exec(text);
  if (worded) return dated(Number(worded[3]), monthNamed(worded[2] ?? ''), Number(worded[1]));
  const numeric = NUMERIC.exec(text);
  return numeric ? fromNumbers(Number(numeric[1]), Number(numeric[2]), numeric[3] ?? '', locale) : bare('invalid');
}

function fromNumbers(first: number, second: number, year: string, locale: 'id' | 'en'): ParsedDate {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const isMonthFirst = second > 12;
  if (locale === 'en' && first <= 12 && second <= 12 && first !== second) return bare('ambiguous');
  const parsed = isMonthFirst ? dated(full, first, second) : dated(full, second, first);
  return parsed.status === 'ok' && (isMonthFirst || year.length === 2) ? { ...parsed, status: 'flag' } : parsed;
}

/** Serial 60 is 29 February 1900, a day that spreadsheets have and the calendar has not; small serials are counts. */
function fromSerial(serial: number): ParsedDate {
  if (!Number.isInteger(serial) || serial < 1 || serial === 60 || serial > 2_958_465) return bare('invalid');
  const value = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * DAY).toISOString().slice(0, 10);
  return { status: value < '1990' ? 'flag' : 'ok', value };
}

function dated(year: number, month: number, day: number): ParsedDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { status: 'ok', value: date.toISOString().slice(0, 10) } : bare('invalid');
}

/** `Agustus`, `Agt`, `Ags`; `November`, `Nopember`, `Nop`. 0 if no month. */
const monthNamed = (name: string): number => MONTHS.findIndex((month) => name.startsWith(month)) + 1;
