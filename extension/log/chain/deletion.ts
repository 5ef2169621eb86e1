import { sealOf, START } from './record';
import type { ChainRecord } from './record';

/** Records that are gone from between two that stay, as an entry of their deletion says. */
export interface Gap {
  /** Running numbers of the first and the last of them, and how many they were. */
  readonly from: number;
  readonly until: number;
  readonly entries: number;
  /** Seal of the record before the gap, and of the last one in it, at which the record after it points. */
  readonly before: string;
  readonly after: string;
}

/** A gap with who made it when, as told by its entry. */
export interface KnownGap extends Gap {
  readonly at: string;
  readonly by: string;
}

/** Entries of a deletion tell what became of others: they are never deleted themselves. */
const isDeletion = ({ kind, carried }: ChainRecord): boolean => kind === 'deleted' && carried === undefined;

/**
 * What the entry of a deletion has to say of the records that go, so that the chain is still proved around them. `records`:
 * the whole log, lowest number first. Its entry is added before they go, in the same transaction: it points at the last of all.
 */
export function gapsLeftBy(records: Iterable<ChainRecord>, goes: (record: ChainRecord) => boolean): Gap[] {
  const gaps: Gap[] = [];
  let kept: ChainRecord | undefined;
  let gone: ChainRecord[] = [];
  const close = (next: ChainRecord | undefined): void => {
    const [first] = gone;
    const last = gone[gone.length - 1];
    if (first && last) {
      gaps.push({
        from: first.seq,
        until: last.seq,
        entries: gone.length,
        before: kept ? sealOf(kept) : START,
        // Where others had gone before it, it points at the last of those.
        after: typeof next?.['prev'] === 'string' ? next['prev'] : sealOf(last),
      });
    }
    gone = [];
  };
  for (const record of records) {
    if (goes(record) && !isDeletion(record)) {
      gone.push(record);
      continue;
    }
    close(record);
    kept = record;
  }
  close(undefined);
  return gaps;
}

/** The name a gap is known by: what stands before it, and what the record after it points at. */
export const gapKey = (before: string, after: string): string => `${before} ${after}`;

const isGap = (value: unknown): value is Gap => {
  if (typeof value !== 'object' || value === null) return false;
  const { before, after, entries } = value as Partial<Record<keyof Gap, unknown>>;
  return typeof before === 'string' && typeof after === 'string' && typeof entries === 'number';
};

/** Gaps by their names, of the entries of deletions among the records. Whether those entries are sound the chain says. */
export function knownGaps(records: Iterable<unknown>, known = new Map<string, KnownGap>()): Map<string, KnownGap> {
  for (const record of records) {
    const { kind, carried, gaps, at, by } = (record ?? {}) as Readonly<Record<string, unknown>>;
    if (kind !== 'deleted' || carried !== undefined || !Array.isArray(gaps)) continue;
    for (const gap of gaps.filter(isGap))
      known.set(gapKey(gap.before, gap.after), { ...gap, at: String(at), by: String(by) });
  }
  return known;
}
