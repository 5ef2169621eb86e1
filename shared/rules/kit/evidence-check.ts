import type { Evidence } from '../../evidence/schema';
import type { FindingValues } from '../../findings/types';
import type { Check, CheckContext, Draft } from './kind';

/** A line of the register in a finding's key: with `what` was judged, so that a reason given for it lapses when that changes. */
const aboutEvidence = ({ id }: Evidence, what: string): string => `bukti:${id} ${what}`;

/** Returns what every finding about a line of the register has in common. */
export const evidenceDraft = <V extends FindingValues>(
  evidence: Evidence,
  what: string,
  values: V,
): Draft<V & { readonly title: string }> => ({
  scope: 'district',
  about: aboutEvidence(evidence, what),
  cells: [],
  values: { title: evidence.title, ...values },
  owner: evidence.agency,
});

/** Lines of the register judged one by one: drafts = wrong, none = sound, undefined = cannot tell. */
export const evidenceCheck = <V extends FindingValues>(
  { facts }: CheckContext,
  judge: (evidence: Evidence) => readonly Draft<V>[] | undefined,
): Check<V> => {
  const lines = facts.evidence ?? [];
  return () => {
    const judged = lines.map(judge);
    return {
      sound: judged.filter((drafts) => drafts?.length === 0).length,
      wrong: judged.filter((drafts) => drafts !== undefined && drafts.length > 0).length,
      unknown: judged.filter((drafts) => drafts === undefined).length,
      drafts: judged.flatMap((drafts) => drafts ?? []),
    };
  };
};
