import type { Decision } from './decisions';
import type { DenominatorSource } from './source';

/** The source that goes to the site, by variable; of several decisions about one the last. */
export const chosenSources = (decisions: readonly Decision[]): ReadonlyMap<string, DenominatorSource> =>
  new Map(decisions.flatMap((one) => (one.kind === 'source' ? [[one.variable, one.source] as const] : [])));
