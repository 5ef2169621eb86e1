import { LogEntry } from '.';
import type { LoggedEntry } from '.';

/**
 * Entries that came from another computer take their place among ours by their time. Each of the two keeps its own order:
 * a clock that was put back must not turn round what followed what.
 */
export function inOrder(log: readonly LoggedEntry[]): LoggedEntry[] {
  const carried = log.filter((entry) => entry.carried !== undefined);
  if (carried.length === 0) return [...log];
  const own = log.filter((entry) => entry.carried === undefined);
  const merged: LoggedEntry[] = [];
  let at = 0;
  for (const entry of own) {
    for (let next = carried[at]; next !== undefined && next.at <= entry.at; next = carried[at]) {
      merged.push(next);
      at += 1;
    }
    merged.push(entry);
  }
  return [...merged, ...carried.slice(at)];
}

/** The entry with its intention's running number here; of one whose intention did not come along it is 0. */
export const repointed = (entry: LogEntry, places: ReadonlyMap<number, number>): LogEntry =>
  'intent' in entry && entry.intent !== undefined ? { ...entry, intent: places.get(entry.intent) ?? 0 } : entry;
