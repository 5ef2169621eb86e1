import type { SavedOf } from '@shared/completeness';
import type { Stored } from '@extension/store';
import type { Derived } from '../figures/derive';
import { awaitingProof, proofOf } from '../proof/proof-index';
import { figureAt } from './village-states';

/**
 * Whether the site's saved list was seen to say what the figures say now. Villages and the kabupaten go by the names the
 * log has for them, as in the queue: what is stored for the one is stored for the other.
 */
export function savedOf({ log, settings }: Stored, derived: Derived): SavedOf {
  const known = new Map<string, { proof: ReturnType<typeof proofOf>; waiting: ReturnType<typeof awaitingProof> }>();
  return (form, variable, village) => {
    const one = known.get(form) ?? {
      proof: proofOf(log, form, settings),
      waiting: awaitingProof(log, form, settings),
    };
    known.set(form, one);
    const cell = one.proof.get(village)?.get(variable);
    if (!cell?.equal || one.waiting.has(village)) return false;
    const meant = figureAt(derived, form, { village, variable });
    return meant?.status === 'fill' && cell.expected === meant.text;
  };
}
