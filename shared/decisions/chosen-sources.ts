import type { Decision, SourceDecision } from './decisions';

/** A decision that chooses a source; one that takes a choice back has none. */
export type ChosenSource = SourceDecision & { readonly source: NonNullable<SourceDecision['source']> };

/** The choices in force by variable: of several about one the last, none where that one takes it back. */
export function chosenSources(decisions: readonly Decision[]): ReadonlyMap<string, ChosenSource> {
  const chosen = new Map<string, ChosenSource>();
  for (const decision of decisions) {
    if (decision.kind !== 'source') continue;
    const { source } = decision;
    if (source === null) chosen.delete(decision.variable);
    else chosen.set(decision.variable, { ...decision, source });
  }
  return chosen;
}
