import { compareSources, hasSource } from '@shared/dataset';
import type { SourceComparison } from '@shared/dataset';
import { chosenSources } from '@shared/exchange';
import type { ChosenSource } from '@shared/exchange';
import { memoByObject } from '@shared/once';
import type { Derived } from './derive';

/** The sources of one target group, and which of them a person chose for the site. */
export interface SourceChoice {
  readonly comparison: SourceComparison;
  /** Null while nobody chose among these sources. */
  readonly chosen: ChosenSource | null;
}

const compared = memoByObject(compareSources);

/** The target groups of which more than one source is kept, in the order of their columns. */
export function sourceChoices({ dataset, decisions }: Pick<Derived, 'dataset' | 'decisions'>): SourceChoice[] {
  const comparisons = compared(dataset);
  if (comparisons.length === 0) return [];
  const chosen = chosenSources(decisions);
  return comparisons.map((comparison) => {
    const decision = chosen.get(comparison.variable);
    return { comparison, chosen: decision && hasSource(comparison, decision.source) ? decision : null };
  });
}

/** Target groups whose sources differ and of which nobody chose one: their figures wait. */
export const openSources = (derived: Pick<Derived, 'dataset' | 'decisions'>): number =>
  sourceChoices(derived).filter(({ comparison, chosen }) => chosen === null && comparison.differing.length > 0).length;
