import { canonicalJson } from '@shared/exchange';
import { z } from '@shared/zod';
import type { LogEntry, LoggedEntry } from '@extension/log';
import { Hops } from '@extension/log/chain/carried';
import type { There } from '@extension/log/chain/carried';
import { entryOf } from '@extension/log/chain/record';
import { repointed } from '@extension/log/order';
import { startAppending } from './chain';
import { parseRecords } from './kit/parse-records';
import type { Parser } from './kit/parse-records';
import { readEntry } from './log-record';
import type { Writing } from './open-database';
import { HEAD_KEY } from './projections/kept';
import type { RecordMerge } from './record';

/** An entry of another computer with its running number and links there, see `chain/record`. */
type FileEntry = LoggedEntry & { readonly prev?: string; readonly seal?: string; readonly there?: readonly There[] };

/** Entries of another computer with the running numbers they had there, and those of them that are here already. */
export interface MergedLog {
  readonly entries: readonly FileEntry[];
  /** Running number there → here. */
  readonly known: ReadonlyMap<number, number>;
}

export interface MergedLogChange {
  /** Log entries of another computer. */
  readonly mergedLog?: MergedLog;
}

const Stands = z.tuple([z.number(), z.number()]);
const Linked = z.looseObject({
  seq: z.number(),
  prev: z.exactOptional(z.string()),
  seal: z.exactOptional(z.string()),
  there: z.exactOptional(Hops),
  stands: z.exactOptional(Stands),
});

/** A file's entry, and the place at which it was shown there. */
interface Shown {
  readonly entry: FileEntry;
  readonly stands: z.infer<typeof Stands> | undefined;
}

/** An entry with its running number and links, as a handover file carries it. */
const MergedEntry: Parser<Shown> = {
  safeParse(value) {
    const linked = Linked.safeParse(value);
    if (!linked.success) return { success: false };
    const { seq, prev, seal, there, stands, ...rest } = linked.data;
    const entry = readEntry(rest, seq);
    if (!entry) return { success: false };
    const links = { ...(prev && { prev }), ...(seal && { seal }), ...(there && { there }) };
    return { success: true, data: { entry: { ...entry, ...links }, stands } };
  },
};

/**
 * A file's entries in the order in which they were shown there. Files have them by their numbers, so that their chain can
 * be checked; older ones in the order of their list.
 */
function inOrder(shown: readonly Shown[]): FileEntry[] {
  const isPlaced = shown.some(({ stands }) => stands !== undefined);
  const placeOf = ({ entry, stands }: Shown): readonly [number, number] => stands ?? [entry.seq, Infinity];
  const byPlace = (a: Shown, b: Shown): number => {
    const [[before, nth], [other, otherNth]] = [placeOf(a), placeOf(b)];
    return before === other ? nth - otherNth : before - other;
  };
  return (isPlaced ? [...shown].sort(byPlace) : shown).map(({ entry }) => entry);
}

/** Appends entries within the caller's transaction; resolves to their running numbers. */
export async function addLog(tx: Writing, entries: readonly LogEntry[]): Promise<number[]> {
  if (entries.length === 0) return [];
  const append = await startAppending(tx);
  return Promise.all(entries.map(append));
}

/**
 * Appends entries of another computer, each pointing at the running number its intention has here. They stand among ours,
 * so that what the log comes to is made anew.
 */
export async function addMergedLog(tx: Writing, { entries, known }: MergedLog): Promise<void> {
  const append = await startAppending(tx);
  const places = new Map(known);
  await tx.objectStore('projections').delete(HEAD_KEY);
  for (const { seq, ...entry } of entries) places.set(seq, await append(repointed(entry, places)));
}

/** Returns what an entry says, without running number and links: those differ from computer to computer. */
const spelled = (said: LoggedEntry): string => {
  const { seq: _seq, carried: _carried, ...rest } = entryOf(said) as LoggedEntry;
  return canonicalJson('intent' in rest ? { ...rest, intent: 0 } : rest) ?? '';
};

/** The proof log. Only ever added to; lines from elsewhere are marked, and stand among ours by their time. */
export const mergeOfLog: RecordMerge<readonly LoggedEntry[], MergedLogChange> = {
  key: 'log',
  name: 'Catatan bukti',
  rule: 'Semua catatan ditambahkan menurut waktunya. Catatan di komputer ini tidak berubah.',
  records: (kept) => kept,
  merge(kept, records) {
    const { read: shown, unreadable } = parseRecords(MergedEntry, records);
    const read = inOrder(shown);
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
