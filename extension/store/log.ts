import { canonicalJson } from '@shared/exchange';
import { z } from '@shared/zod';
import { LogEntry } from '@extension/log';
import type { LoggedEntry } from '@extension/log';
import { inOrder, repointed } from '@extension/log/order';
import { parseRecords } from './kit/parse-records';
import type { Parser, Read } from './kit/parse-records';
import type { Database, Writing } from './open-database';
import type { RecordMerge } from './record';

/** Entries of another computer with the running numbers they had there, and those of them that are here already. */
export interface MergedLog {
  readonly entries: readonly LoggedEntry[];
  /** Running number there → here. */
  readonly known: ReadonlyMap<number, number>;
}

export interface MergedLogChange {
  /** Log entries of another computer. */
  readonly mergedLog?: MergedLog;
}

const Numbered = z.looseObject({ seq: z.number() });

/** An entry with its running number, as a handover file carries it. */
const MergedEntry: Parser<LoggedEntry> = {
  safeParse(value) {
    const numbered = Numbered.safeParse(value);
    if (!numbered.success) return { success: false };
    const { seq, ...rest } = numbered.data;
    const entry = LogEntry.safeParse(rest);
    return entry.success ? { success: true, data: { ...entry.data, seq } } : { success: false };
  },
};

/** The whole log, oldest first, each entry with its running number. Nothing in the house deletes from it. */
export async function readLog(db: Database): Promise<Read<LoggedEntry[]>> {
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

/** Returns what an entry says, without its running number: those differ from computer to computer. */
const spelled = ({ seq: _seq, ...entry }: LoggedEntry): string => {
  const { carried: _carried, ...rest } = entry;
  return canonicalJson('intent' in rest ? { ...rest, intent: 0 } : rest) ?? '';
};

/** The proof log. Only ever added to; lines from elsewhere are marked, and stand among ours by their time. */
export const mergeOfLog: RecordMerge<readonly LoggedEntry[], MergedLogChange> = {
  key: 'log',
  name: 'Catatan bukti',
  rule: 'Semua catatan ditambahkan menurut waktunya. Catatan di komputer ini tidak berubah.',
  records: (kept) => kept,
  merge(kept, records) {
    const { read, unreadable } = parseRecords(MergedEntry, records);
    const known = new Map(kept.map((entry) => [spelled(entry), entry.seq]));
    const fresh = read.filter((entry) => !known.has(spelled(entry)));
    const places = read.flatMap((entry) => {
      const seq = known.get(spelled(entry));
      return seq === undefined ? [] : [[entry.seq, seq] as const];
    });
    return {
      added: fresh.length,
      same: read.length - fresh.length,
      unreadable,
      clashes: [],
      change: fresh.length > 0 ? { mergedLog: { entries: fresh, known: new Map(places) } } : {},
    };
  },
};
