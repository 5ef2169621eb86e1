import { two } from '../dates/words';
import type { CalendarEntry } from './schema';
import type { Period } from './period';

/** The last day of a month 1–12 as `2024-02-29`. */
const lastDayOf = (year: number, month: number): string =>
  `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

/** First and last day of a period of a year. */
export function daysOfPeriod(year: number, period: Period): { readonly from: string; readonly until: string } {
  const [from, until] = period === 'semester-1' ? [1, 6] : period === 'semester-2' ? [7, 12] : [1, 12];
  return { from: `${year}-${two(from)}-01`, until: lastDayOf(year, until) };
}

/** First and last day of an aksi in the calendar of a year. */
export function windowOf(entry: CalendarEntry, year: number): { readonly from: string; readonly until: string } {
  const at = year + entry.yearOffset;
  return { from: `${at}-${two(entry.fromMonth)}-01`, until: lastDayOf(at, entry.toMonth) };
}

/** Days from one day to another; negative when the other lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
