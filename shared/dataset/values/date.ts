import { cleanText } from './text';
import type { CellValue } from '../types';

export interface ParsedDate {
  /** `flag` = usable, but its spelling deserves a note. */
  readonly status: 'ok' | 'missing' | 'flag' | 'ambiguous' | 'invalid';
  /** `YYYY-MM-DD`; null unless status is ok or flag. */
  readonly value: string | null;
}

/** Months as they are written: in full or short, in old spelling, or in English as a program set to it writes them. */
const MONTHS = [
  /^(?:jan|januari|djanuari|january)$/,
  /^(?:feb|peb|februari|pebruari|february)$/,
  /^(?:mar|mrt|maret|march)$/,
  /^(?:apr|april)$/,
  /^(?:mei|may)$/,
  /^(?:jun|juni|djuni|june)$/,
  /^(?:jul|juli|djuli|july)$/,
  /^(?:ag|agt|ags|agu|agust|agustus|aug|august)$/,
  /^(?:sep|sept|september)$/,
  /^(?:okt|oct|oktober|october)$/,
  /^(?:nov|nop|nopember|november)$/,
  /^(?:des|dec|desember|december)$/,
];
const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad),? /;
/** Midnight, or any time of a day, behind a date: programs that export write it. */
const TIME = /[t ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:z| wib| wita| wit)?$/;
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const WORDED = /^(\d{1,2})[-/. ]?([a-z]{2,9})\.?[-/ ]?(\d{4}|\d{2})$/;
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
  const written = cleanText(raw).toLowerCase();
  if (/^[-–—]*$/.test(written)) return bare('missing');
  const text = written.replace(WEEKDAY, '').replace(TIME, '');
  const iso = ISO.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const worded = WORDED.exec(text);
  if (worded) return fromWords(Number(worded[1]), worded[2] ?? '', worded[3] ?? '');
  const numeric = NUMERIC.exec(text);
  return numeric ? fromNumbers(Number(numeric[1]), Number(numeric[2]), numeric[3] ?? '', locale) : bare('invalid');
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

function fromWords(day: number, month: string, year: string): ParsedDate {
  const parsed = dated(fullYear(year), MONTHS.findIndex((names) => names.test(month)) + 1, day);
  return parsed.status === 'ok' && year.length === 2 ? { ...parsed, status: 'flag' } : parsed;
}

function fromNumbers(first: number, second: number, year: string, locale: 'id' | 'en'): ParsedDate {
  const full = fullYear(year);
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
