import { groupBy } from '@shared/collections';
import type { LoggedEntry } from '..';
import { condensedEvidence } from './condense-evidence';
import { condensedFigures } from './condense-figures';
import type { Written } from './condense-figures';
import type { StandingKey } from './parts';

export type { Written } from './condense-figures';
export { openAfter } from './open';
export { standingParts } from './parts';
export type { StandingKey } from './parts';

/** An entry, or a part of one, with its place in the order of the whole log. */
export type Placed = readonly [place: number, entry: LoggedEntry];

/** What counts of the log at one place, see `Condensed`. */
export interface Standing {
  readonly now: readonly Placed[];
  readonly all: readonly Placed[];
  readonly written: Written;
}

const NONE: Standing = { now: [], all: [], written: {} };

/** What counts of one place after another entry told something of it. */
export function standingAfter([kind]: StandingKey, { all, written }: Standing = NONE, next: Placed): Standing {
  const list = [...all, next];
  const places = new Map(list.map(([place, { seq }]) => [seq, place]));
  const placed = (entries: readonly LoggedEntry[]): Placed[] =>
    entries.map((entry) => [places.get(entry.seq) ?? 0, entry]);
  const entries = list.map(([, entry]) => entry);
  if (kind === 'evidence') {
    const kept = placed(condensedEvidence(entries));
    return { now: kept, all: kept, written };
  }
  const condensed = condensedFigures(entries, written);
  return { now: placed(condensed.now), all: placed(condensed.all), written: condensed.written };
}

/** Lists of an entry that its parts share out. */
const SHARED = ['items', 'hidden', 'left'] as const;

/** The parts of one entry as one entry again. */
function whole(parts: readonly LoggedEntry[]): LoggedEntry {
  const [first, ...rest] = parts as readonly [LoggedEntry, ...LoggedEntry[]];
  if (rest.length === 0) return first;
  const lists = SHARED.filter((name) => parts.some((part) => name in part)).map((name) => [
    name,
    parts.flatMap((part) => (part as { readonly [Name in typeof name]?: readonly unknown[] })[name] ?? []),
  ]);
  return { ...first, ...Object.fromEntries(lists) } as LoggedEntry;
}

/**
 * All that counts of the log, in its order: what follows from it (what is proved, what waits, what was cut off, where the
 * register stands) is what follows from the whole log.
 */
export function standingLog(parts: Iterable<Placed>): LoggedEntry[] {
  const bySeq = groupBy(parts, ([, { seq }]) => seq);
  return [...bySeq.values()]
    .sort(([a], [b]) => (a?.[0] ?? 0) - (b?.[0] ?? 0))
    .map((same) => whole(same.map(([, entry]) => entry)));
}
