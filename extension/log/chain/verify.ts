import { knownGaps } from './deletion';
import type { KnownGap } from './deletion';
import { step, UNREAD } from './step';
import type { Beside, ChainState, Fault } from './step';
import type { Place } from './record';

/** What is proved of a log, or what is wrong with it. */
export interface Verdict {
  readonly fault: Fault | null;
  /** Records read, and how many of them are from before the chain, of which nothing is proved. */
  readonly count: number;
  readonly older: number;
  readonly last: (Place & { readonly hash: string }) | null;
  /** Whether an end kept elsewhere was given, and the record it is the hash of. */
  readonly isCompared: boolean;
  readonly met: (Place & { readonly count: number }) | null;
  /** Records that are gone, as entries of their deletion say. */
  readonly deleted: readonly KnownGap[];
}

/** What follows from all records having been read. */
export function verdictOf(state: ChainState, { head }: Beside): Verdict {
  const { count, older, last, doubt, met, deleted } = state;
  const open = last && doubt ? ({ kind: 'missing', after: doubt, before: last } as const) : null;
  const isCut = head !== '' && met === null;
  const fault = state.fault ?? open ?? (isCut ? ({ kind: 'cut', last } as const) : null);
  return { fault, count, older, last, isCompared: head !== '', met, deleted };
}

/**
 * Checks a log, oldest number first, with the end of it kept elsewhere (its hash, or the first digits of that) where there
 * is one. Without it the end of the log cannot be proved.
 */
export function verifyChain(records: readonly unknown[], head = ''): Verdict {
  const beside: Beside = { gaps: knownGaps(records), head };
  let state = UNREAD;
  for (const record of records) {
    state = step(state, record, beside);
    if (state.fault) break;
  }
  return verdictOf(state, beside);
}
