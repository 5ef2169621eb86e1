import { dayOfMoment } from '@shared/dates/words';
import type { Stored } from '@extension/store';

/** A copy is asked for when it is older than this, in days, and something was done since. */
const OLD = 7;
const DAY = 86_400_000;

/** Days between two moments by the clock of this machine; null where one cannot be read. */
function daysBetween(from: string, to: string): number | null {
  const days = (Date.parse(dayOfMoment(to)) - Date.parse(dayOfMoment(from))) / DAY;
  return Number.isNaN(days) ? null : Math.max(0, Math.round(days));
}

/** How long ago something was, in words. */
export function agoInWords(at: string, now: string): string {
  const days = daysBetween(at, now);
  if (days === null) return 'tidak diketahui kapan';
  if (days === 0) return 'hari ini';
  return days === 1 ? 'kemarin' : `${days} hari lalu`;
}

/** Whether the work done here is older than any copy of it by so much that a copy is asked for. */
export function wantsCopy({ worked, rescue }: Pick<Stored, 'worked' | 'rescue'>, now: string): boolean {
  if (!worked || (rescue.last && worked.until <= rescue.last.at)) return false;
  return (daysBetween(rescue.last?.at ?? worked.from, now) ?? 0) >= OLD;
}
