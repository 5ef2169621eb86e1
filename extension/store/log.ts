import { canonicalJson } from '@shared/exchange';
import { z } from '@shared/zod';
import type { LogEntry, LoggedEntry } from '@extension/log';
import { repointed } from '@extension/log/order';
import { parseRecords } from './kit/parse-records';
import type { Parser } from './kit/parse-records';
import { readEntry } from './log-record';
import type { Writing } from './open-database';
import { HEAD_KEY } from './projections/kept';
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
    const entry = readEntry(rest, seq);
    return entry ? { success: true, data: entry } : { success: false };
  },
};

/** Appends entries within the caller's transaction; resolves to their running numbers. */
export function addLog(tx: Writing, entries: readonly LogEntry[]): Promise<number>[] {
  return entries.map((entry) => tx.objectStore('log').add(entry));
}

/**
 * Appends entries of another computer, each pointing at the running number its intention has here. They stand among ours,
 * so that what the log comes to is made anew.
 */
export async function addMergedLog(tx: Writing, { entries, known }: MergedLog): Promise<void> {
  const places = new Map(known);
  await tx.objectStore('projections').delete(HEAD_KEY);
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
