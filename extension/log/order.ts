import { z } from '@shared/zod';
import type { Database, Writing } from '@extension/store/open-database';
import { LogEntry } from '.';
import type { LoggedEntry } from '.';
import type { Parser } from '@extension/store/parse-records';

/** Entries of another computer with the running numbers they had there, and those of them that are here already. */
export interface CarriedLog {
  readonly entries: readonly LoggedEntry[];
  /** Running number there → here. */
  readonly known: ReadonlyMap<number, number>;
}

const Numbered = z.looseObject({ seq: z.number() });

/** An entry with its running number, as a handover file carries it. */
export const CarriedEntry: Parser<LoggedEntry> = {
  safeParse(value) {
    const numbered = Numbered.safeParse(value);
    if (!numbered.success) return { success: false };
    const { seq, ...rest } = numbered.data;
    const entry = LogEntry.safeParse(rest);
    return entry.success ? { success: true, data: { ...entry.data, seq } } : { success: false };
  },
};

/** The whole log, oldest first, each entry with its running number. Nothing in the house deletes from it. */
export async function readLog(db: Database): Promise<{ read: LoggedEntry[]; unreadable: number }> {
  const tx = db.transaction('log');
  const [seqs, records] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  const read: LoggedEntry[] = [];
  records.forEach((record, index) => {
    const parsed = LogEntry.safeParse(record);
    const seq = seqs[index];
    if (parsed.success && seq !== undefined) read.push({ ...parsed.data, seq });
  });
  return { read: inOrder(read), unreadable: records.length - read.length };
}

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

/** Appends entries within the caller's transaction; resolves to their running numbers. */
export function addLog(tx: Writing, entries: readonly LogEntry[]): Promise<number>[] {
  return entries.map((entry) => tx.objectStore('log').add(entry));
}

/** Appends entries of another computer, each pointing at the running number its intention has here. */
export async function addCarriedLog(tx: Writing, { entries, known }: CarriedLog): Promise<void> {
  const places = new Map(known);
  for (const { seq, ...entry } of entries) places.set(seq, await tx.objectStore('log').add(repointed(entry, places)));
}

/** The entry with its intention's running number here; of one whose intention did not come along it is 0. */
export const repointed = (entry: LogEntry, places: ReadonlyMap<number, number>): LogEntry =>
  'intent' in entry && entry.intent !== undefined ? { ...entry, intent: places.get(entry.intent) ?? 0 } : entry;
