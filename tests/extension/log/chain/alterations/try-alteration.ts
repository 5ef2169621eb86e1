import { canonicalJson } from '@shared/exchange';
import { knownGaps } from '@extension/log/chain/deletion';
import type { ChainRecord } from '@extension/log/chain/record';
import { step, UNREAD } from '@extension/log/chain/step';
import type { ChainState } from '@extension/log/chain/step';
import { verdictOf } from '@extension/log/chain/verify';
import { randomOf } from '../../../../shared/disturbances/random';
import { ALTERATIONS, OF_THE_END } from './alter';
import type { AlterationName } from './alter';
import { SOUND_LOGS, unproved } from './sound-logs';

interface Known {
  readonly log: readonly ChainRecord[];
  readonly head: string;
  readonly first: number;
  readonly hasDeletions: boolean;
  /** How far the product had read the sound log after so many records: from there it reads the altered one. */
  readonly states: readonly ChainState[];
}
const KNOWN: readonly Known[] = Object.values(SOUND_LOGS).map((log) => {
  const head = String(log[log.length - 1]?.['seal']);
  const beside = { gaps: knownGaps(log), head };
  const states = [UNREAD];
  for (const record of log) states.push(step(states[states.length - 1] ?? UNREAD, record, beside));
  return { log, head, first: unproved(log), hasDeletions: beside.gaps.size > 0, states };
});
const NAMES = Object.keys(ALTERATIONS) as [AlterationName, ...AlterationName[]];

export interface TriedAlteration {
  readonly seed: number;
  readonly name: AlterationName;
  /** Whether it is found beside the end kept elsewhere, and without one. */
  readonly isFound: boolean;
  readonly isFoundAlone: boolean;
  /** Whether a record altered and nothing else is the one that is named. */
  readonly isNamed: boolean;
}

/** Does something to a sound log and lets the product check it; null where what was drawn changes nothing. */
export function tryAlteration(seed: number): TriedAlteration | null {
  const random = randomOf(seed);
  const name = random.pick(NAMES);
  const known = KNOWN[random.below(KNOWN.length)] ?? KNOWN[0]!;
  const { log, first, head, hasDeletions, states } = known;
  const altered = ALTERATIONS[name](log, first, random);
  if (
    altered.log.length === log.length &&
    canonicalJson(altered.log[altered.from]) === canonicalJson(log[altered.from])
  )
    return null;
  const gaps = knownGaps(altered.log);
  const faultWith = (kept: string) => {
    const beside = { gaps, head: kept };
    // Where entries tell of gaps before them, what was read before an alteration depends on what comes after it.
    let at = hasDeletions || gaps.size > 0 ? 0 : altered.from;
    let state = states[at] ?? UNREAD;
    for (; at < altered.log.length && !state.fault; at += 1) state = step(state, altered.log[at], beside);
    return verdictOf(state, beside).fault;
  };
  const fault = faultWith(head);
  // Only a fault at the end is one by what is kept elsewhere.
  const alone = fault?.kind === 'cut' ? faultWith('') : fault;
  const seq = (altered.log[altered.from] as { readonly seq?: unknown } | undefined)?.seq;
  const isNamed =
    fault?.kind === 'unreadable' ||
    ((fault?.kind === 'altered' || fault?.kind === 'exchanged') && fault.entry.seq === seq);
  return { seed, name, isFound: fault !== null, isFoundAlone: alone !== null, isNamed };
}

export interface AlterationTally {
  readonly tried: number;
  readonly found: number;
  /** Without the end kept elsewhere: found of those that are not of the end; passed of those that are. */
  readonly inside: number;
  readonly foundInside: number;
  readonly passedAtEnd: number;
  /** Of records altered and nothing else: how many were named. */
  readonly altered: number;
  readonly named: number;
  /** Seeds of what was not found, with the end kept elsewhere or inside without it. */
  readonly missed: readonly number[];
}

/** Tries as many alterations as wanted, from a seed on. */
export function tryAlterations(count: number, from: number): AlterationTally {
  const tally = { tried: 0, found: 0, inside: 0, foundInside: 0, passedAtEnd: 0, altered: 0, named: 0 };
  const missed: number[] = [];
  for (let seed = from; tally.tried < count; seed += 1) {
    const one = tryAlteration(seed);
    if (!one) continue;
    const isInside = !OF_THE_END.has(one.name);
    tally.tried += 1;
    if (one.isFound) tally.found += 1;
    if (isInside) tally.inside += 1;
    if (isInside && one.isFoundAlone) tally.foundInside += 1;
    if (!isInside && !one.isFoundAlone) tally.passedAtEnd += 1;
    if (one.name === 'a record altered') tally.altered += 1;
    if (one.name === 'a record altered' && one.isNamed) tally.named += 1;
    if (!one.isFound || (isInside && !one.isFoundAlone)) missed.push(seed);
  }
  return { ...tally, missed };
}
