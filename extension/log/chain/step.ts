import { gapKey } from './deletion';
import type { KnownGap } from './deletion';
import { hashOf, isChainRecord, placeOf, START } from './record';
import type { Place } from './record';

/** What is wrong with a log; always the first that is. */
export type Fault =
  /** The record is another than when it was written; `or`: or the one after it, where the two cannot be told apart. */
  | { readonly kind: 'altered'; readonly entry: Place; readonly or?: Place }
  /** Records are gone from before `before`; `after` is null where the beginning is gone. */
  | { readonly kind: 'missing'; readonly after: Place | null; readonly before: Place }
  /** The record does not stand where it was written. */
  | { readonly kind: 'exchanged'; readonly entry: Place }
  /** The record has lost its links. */
  | { readonly kind: 'unlinked'; readonly entry: Place }
  /** What stands at this place, counted from 1, is no record of a log. */
  | { readonly kind: 'unreadable'; readonly position: number }
  /** All is linked, but the end kept elsewhere is not in it. */
  | { readonly kind: 'cut'; readonly last: Place | null };

interface Seen extends Place {
  readonly hash: string;
}

/** How far a log was read. Never changed: reading may be taken up again from any of them. */
export interface ChainState {
  /** Records read, and those among them from before the chain. */
  readonly count: number;
  readonly older: number;
  readonly last: Seen | null;
  /** The record before `last`, where others are missing between the two; unless `last` turns out to be out of order. */
  readonly doubt: Seen | null;
  /** The record whose seal is the end kept elsewhere, and how many were read by then. */
  readonly met: (Place & { readonly count: number }) | null;
  /** Gaps that entries of deletions explain. */
  readonly deleted: readonly KnownGap[];
  readonly fault: Fault | null;
}

export const UNREAD: ChainState = {
  count: 0,
  older: 0,
  last: null,
  doubt: null,
  met: null,
  deleted: [],
  fault: null,
};

/** What a log is laid beside. */
export interface Beside {
  /** Gaps that entries of deletions tell of, by their names. */
  readonly gaps: ReadonlyMap<string, KnownGap>;
  /** The end kept elsewhere, or its first digits; empty where there is none. */
  readonly head: string;
}

/** Reads one more record. Once something is wrong nothing more is read. */
export function step(state: ChainState, record: unknown, beside: Beside): ChainState {
  if (state.fault) return state;
  const { count, older, last, doubt } = state;
  const wrong = (fault: Fault): ChainState => ({ ...state, count: count + 1, fault });
  if (!isChainRecord(record)) return wrong({ kind: 'unreadable', position: count + 1 });
  const place = placeOf(record);
  const hash = hashOf(record);
  if (last && doubt) {
    return wrong(
      place.seq <= last.seq ? { kind: 'exchanged', entry: last } : { kind: 'missing', after: doubt, before: last },
    );
  }
  const next: ChainState = { ...state, count: count + 1, last: { ...place, hash } };
  const hasBegun = count > older;
  if (record['prev'] === undefined && record['seal'] === undefined) {
    if (hasBegun) return wrong({ kind: 'unlinked', entry: place });
    // Those from before the chain may stand in the order in which they were shown, but none stands twice.
    return place.seq === last?.seq ? wrong({ kind: 'exchanged', entry: place }) : { ...next, older: older + 1 };
  }
  if (record['seal'] !== hash) return wrong({ kind: 'altered', entry: place });
  if (last && hasBegun && place.seq <= last.seq) return wrong({ kind: 'exchanged', entry: place });
  return linked(state, next, String(record['prev']), beside);
}

/** The state after a record that is whole in itself, by what it points at. */
function linked(state: ChainState, read: ChainState, prev: string, { gaps, head }: Beside): ChainState {
  const { last: before } = state;
  const { last } = read;
  if (!last) return read;
  const next = head !== '' && last.hash.startsWith(head) ? { ...read, met: { ...last, count: read.count } } : read;
  const expected = before?.hash ?? START;
  if (prev === expected) return next;
  const gap = gaps.get(gapKey(expected, prev));
  if (gap) return { ...next, deleted: [...state.deleted, gap] };
  if (!before) return { ...next, fault: { kind: 'missing', after: null, before: last } };
  if (last.seq > before.seq + 1) return { ...next, doubt: before };
  return { ...next, fault: { kind: 'altered', entry: before, or: last } };
}
