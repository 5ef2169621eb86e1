import type { LoggedEntry } from '@extension/store';

/** Village → variable → what was meant when the site's saved list was last read, and whether the list said so. */
export type Proof = ReadonlyMap<string, ReadonlyMap<string, ProvedCell>>;
export interface ProvedCell {
  readonly expected: string;
  readonly equal: boolean;
}

const EMPTY: Proof = new Map();

/** What is proved about one form of one district and year, from the log alone. */
export function proofOf(log: readonly LoggedEntry[], form: string, district: string, year: number): Proof {
  if (!form) return EMPTY;
  const proof = new Map<string, Map<string, ProvedCell>>();
  for (const entry of log) {
    if (entry.kind !== 'stored' || entry.form !== form || entry.district !== district || entry.year !== year) continue;
    for (const { village, variable, expected, equal } of entry.items) {
      const cells = proof.get(village) ?? new Map<string, ProvedCell>();
      proof.set(village, cells.set(variable, { expected, equal }));
    }
  }
  return proof;
}

/**
 * Village → the fields last written there that no comparison with the saved list has followed yet. An intention
 * without a result counts with all its fields: the fill may have been cut off after the page was written.
 */
export function awaitingProof(
  log: readonly LoggedEntry[],
  form: string,
  district: string,
  year: number,
): ReadonlyMap<string, ReadonlySet<string>> {
  const waiting = new Map<string, Set<string>>();
  const put = (items: readonly { village: string; variable: string }[]): void => {
    for (const { village } of items) waiting.set(village, new Set());
    for (const { village, variable } of items) waiting.get(village)?.add(variable);
  };
  const undone = new Set(log.flatMap((entry) => (entry.kind === 'undo' ? [entry.intent] : [])));
  for (const entry of log) {
    if (!('form' in entry) || entry.form !== form || entry.district !== district || entry.year !== year) continue;
    if (entry.kind === 'fill-intent' && !undone.has(entry.seq)) put(entry.items);
    if (entry.kind === 'fill-result' && !undone.has(entry.intent)) put(entry.items.filter(isOnPage));
    if (entry.kind === 'stored') for (const { village } of entry.items) waiting.delete(village);
  }
  return waiting;
}

const isOnPage = ({ outcome }: { outcome: string }): boolean => outcome === 'filled' || outcome === 'already';
