import type { LogEntry } from '.';

/**
 * Entries that came from another computer take their place among ours by their time. Each of the two keeps its own order:
 * a clock that was put back must not turn round what followed what. Returns for each of theirs the running number of ours
 * that it stands before; past the last one for those that are later than all of ours.
 */
export function standBefore(
  own: readonly { readonly seq: number; readonly at: string }[],
  theirs: readonly { readonly at: string }[],
): number[] {
  let next = 0;
  return theirs.map(({ at }) => {
    while (next < own.length && at > (own[next]?.at ?? '')) next += 1;
    return own[next]?.seq ?? (own[own.length - 1]?.seq ?? 0) + 1;
  });
}

/** The entry with its intention's running number here; of one whose intention did not come along it is 0. */
export const repointed = (entry: LogEntry, places: ReadonlyMap<number, number>): LogEntry =>
  'intent' in entry && entry.intent !== undefined ? { ...entry, intent: places.get(entry.intent) ?? 0 } : entry;
