import { once, memoByObject } from '@shared/once';
import type { Finding } from '@shared/findings';
import { localise, withSuspects } from '@shared/rules/localise';
import type { Localisation } from '@shared/rules/localise';
import type { Derived } from './derive';

/** What connected figures say about the findings: worked out when Periksa is first looked at, not with every change. */
export interface Localised {
  /** Finding key → which of its cells is likely wrong, and what would mend it. */
  told(): ReadonlyMap<string, Localisation>;
  /** The findings with the cells most likely wrong, and the agency whose figure that is in the lead. */
  findings(): readonly Finding[];
}

export const localisedOf = memoByObject((derived: Derived): Localised => {
  const told = once(() => localise(derived));
  return { told, findings: once(() => withSuspects(derived.findings, told(), derived.edition)) };
});
