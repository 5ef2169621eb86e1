import { z } from '@shared/zod';
import type { Database, Writing } from './open-database';
import { LogEntry } from '@extension/log';
import type { LoggedEntry } from '@extension/log';
import type { Parser } from './parse-records';
import { inOrder, repointed } from '@extension/log/order';

/** Entries of another computer with the running numbers they had there, and those of them that are here already. */
export interface MergedLog {
  readonly entries: readonly LoggedEntry[];
  /** Running number there → here. */
  readonly known: ReadonlyMap<number, number>;
}

const Numbered = z.looseObject({ seq: z.number() });

/** An entry with its running number, as a handover file carries it. */
export const MergedEntry: Parser<LoggedEntry> = {
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

/** Appends entries within the caller's transaction; resolves to their running numbers. */
export function addLog(tx: Writing, entries: readonly LogEntry[]): Promise<number>[] {
  return entries.map((entry) => tx.objectStore('log').add(entry));
}

/** Appends entries of another computer, each pointing at the running number its intention has here. */
export async function addMergedLog(tx: Writing, { entries, known }: MergedLog): Promise<void> {
  const places = new Map(known);
  for (const { seq, ...entry } of entries) places.set(seq, await tx.objectStore('log').add(repointed(entry, places)));
}
