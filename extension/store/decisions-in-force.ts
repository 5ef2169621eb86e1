import { sameScope, scopeKey } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';
import { saysNoVillage } from '@shared/dataset';
import { canonicalJson } from '@shared/exchange';
import type { Decision } from '@shared/exchange';
import type { StoredDecision } from './schemas';

/** Returns what a decision is about; a later decision on the same subject takes the earlier one's place. */
function subjectOf(decision: Decision): string {
  switch (decision.kind) {
    case 'answer':
      return `answer ${decision.question}`;
    case 'correction':
      return `correction ${decision.village} ${decision.variable}`;
    case 'recompute':
      return `recompute ${decision.variable}`;
    case 'justification':
      return `justification ${decision.finding}`;
    case 'declaration':
      return `declaration ${decision.village} ${decision.variable}`;
    case 'source':
      return `source ${decision.variable}`;
  }
}

/**
 * The decisions in force for the figures of one district and time, in the order they were taken: the last one on each
 * subject. What was said at another time to be no village is none now either, unless it is said otherwise now.
 */
export function latest(decisions: readonly StoredDecision[], scope: Scope): Decision[] {
  const bySubject = new Map<string, Decision>();
  const elsewhere = decisions.filter((of) => of.district === scope.district && !sameScope(of, scope));
  const carried = [...inForce(elsewhere).values()].filter(({ decision }) => saysNoVillage(decision));
  const own = decisions.filter((of) => sameScope(of, scope));
  for (const { decision } of [...carried, ...own]) {
    const subject = subjectOf(decision);
    bySubject.delete(subject);
    bySubject.set(subject, decision);
  }
  return [...bySubject.values()];
}

/** Returns what a decision is about, with whose figures of when. */
export const scopedSubject = ({ decision, ...scope }: StoredDecision): string =>
  `${scopeKey(scope)} ${subjectOf(decision)}`;

/** The decisions in force of all districts and years, by what they are about. */
export const inForce = (decisions: readonly StoredDecision[]): ReadonlyMap<string, StoredDecision> =>
  new Map(decisions.map((one) => [scopedSubject(one), one]));

/**
 * Returns what to append so that decisions from elsewhere join those known here: the new ones, and after them again
 * those of ours in force that were taken later than theirs on the same subject.
 */
export function decisionsToAdd(
  known: readonly StoredDecision[],
  incoming: readonly StoredDecision[],
): StoredDecision[] {
  const spelled = new Set(known.map((one) => canonicalJson(one)));
  const fresh = incoming.filter((one) => !spelled.has(canonicalJson(one)));
  const theirs = inForce(fresh);
  const later = [...inForce(known)].flatMap(([subject, own]) => {
    const there = theirs.get(subject);
    return there !== undefined && there.decision.at <= own.decision.at ? [own] : [];
  });
  return [...fresh, ...later];
}
