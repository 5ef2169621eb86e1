import type { Edition } from '../catalogue/schema';
import { daysBetween } from '../catalogue/days';

/** `2024-02-10T03:04:05.678Z`, as every clock here writes it. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** Clocks a day off are told from those that are wrong: a laptop may stand in another zone. */
const TOLERATED_DAYS = 1;

export type ClockFault = 'unreadable' | 'future' | 'before-edition';

/**
 * Returns what is wrong with a time a computer wrote down, or null where it may be believed: it lies after today (where
 * the day of today is known), or before the first year of the edition it belongs to.
 */
export function clockFault(time: string, edition: Edition, today: string | null): ClockFault | null {
  if (!TIME.test(time) || Number.isNaN(Date.parse(time))) return 'unreadable';
  if (time < `${Math.min(...edition.years)}-01-01`) return 'before-edition';
  return today !== null && daysBetween(today, time.slice(0, 10)) > TOLERATED_DAYS ? 'future' : null;
}

// The last of Indonesia's zones ends its day at 17:00 UTC.
const END_OF_DAY = 'T17:00:00';

/** Whether a time lies within a day that is the last one allowed, anywhere in Indonesia. */
export const isWithin = (time: string, lastDay: string): boolean => time < `${lastDay}${END_OF_DAY}`;
