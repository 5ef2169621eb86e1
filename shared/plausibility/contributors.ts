import type { Dataset } from '../dataset/types';
import { countsByVillage, percentOf, together } from './counts';
import type { Measure } from './measures';

/** What one village adds: percentage points of the district's share, or people. */
export interface Contributor {
  /** Village code. */
  readonly village: string;
  readonly amount: number;
}

const largest = (all: readonly Contributor[], most: number): readonly Contributor[] =>
  [...all].sort((a, b) => b.amount - a.amount || a.village.localeCompare(b.village)).slice(0, most);

/**
 * Returns what every village adds to the change of the district's share between two periods, in percentage points;
 * together they are the change exactly. A village is measured against the share of before: (n − p·d) now less the same
 * then, over the denominators of now and of then. A village that states the share in one of the periods only adds what
 * it brought or took away. Empty where either period has no share.
 */
export function changeByVillage(measure: Measure, before: Dataset, now: Dataset): readonly Contributor[] {
  const [then, here] = [countsByVillage(before, measure), countsByVillage(now, measure)];
  const [was, is] = [together(then), together(here)];
  const share = percentOf(was);
  if (share === null || percentOf(is) === null) return [];
  return [...new Set([...then.keys(), ...here.keys()])].map((village) => {
    const [a, b] = [then.get(village), here.get(village)];
    const added = b ? (100 * b.n - share * b.d) / is.d : 0;
    const taken = a ? (100 * a.n - share * a.d) / is.d : 0;
    return { village, amount: added - taken };
  });
}

/** The villages that moved the district's share most in the direction it moved, with their percentage points. */
export function movers(measure: Measure, before: Dataset, now: Dataset, most = 3): readonly Contributor[] {
  const parts = changeByVillage(measure, before, now);
  const sign = parts.reduce((sum, { amount }) => sum + amount, 0) < 0 ? -1 : 1;
  return largest(
    parts.map(({ village, amount }) => ({ village, amount: amount * sign })),
    most,
  )
    .filter(({ amount }) => amount > 0)
    .map(({ village, amount }) => ({ village, amount: amount * sign }));
}

/**
 * The villages with most people beyond what the target allows: those not reached where more is better, those too many
 * where less is better. Whole people, rounded up; without a target the villages with most of what is counted.
 */
export function heaviest(measure: Measure, dataset: Dataset, most = 3): readonly Contributor[] {
  const { target, direction } = measure;
  const counts = [...countsByVillage(dataset, measure)];
  const amountOf = ({ n, d }: { readonly n: number; readonly d: number }): number => {
    if (target === null) return direction === 'naik' ? d - n : n;
    return Math.ceil((direction === 'naik' ? 1 : -1) * ((target * d) / 100 - n) - 1e-9);
  };
  return largest(
    counts.map(([village, one]) => ({ village, amount: amountOf(one) })).filter(({ amount }) => amount > 0),
    most,
  );
}
