import type { Database, Writing } from './open-database';
import { LogEntry } from './log-entries';
import type { LoggedEntry } from './log-entries';

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
  return { read, unreadable: records.length - read.length };
}

/** Appends entries within the caller's transaction; resolves to their running numbers. */
export function addLog(tx: Writing, entries: readonly LogEntry[]): Promise<number>[] {
  return entries.map((entry) => tx.objectStore('log').add(entry));
}

/** Intentions to fill that were never closed by a result: the fill was cut off in the middle. */
export function openIntents(log: readonly LoggedEntry[]): (LoggedEntry & { kind: 'fill-intent' })[] {
  const closed = new Set(log.flatMap((entry) => (entry.kind === 'fill-result' ? [entry.intent] : [])));
  return log.filter((entry) => entry.kind === 'fill-intent').filter((entry) => !closed.has(entry.seq));
}
