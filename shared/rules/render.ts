import { ruleOf } from '../catalogue/lookup';
import { agencyName } from '../catalogue/names';
import type { Edition, VillageList } from '../catalogue/schema';
import { kindOf } from './kinds';
import type { Finding, FindingText } from '../findings/types';
import { wordsFor } from '../findings/words';

/**
 * A finding in plain Indonesian. A finding of a kind this version does not know (from a newer package) is told as such
 * instead of being hidden.
 */
export function renderFinding(finding: Finding, edition: Edition, villages: VillageList): FindingText {
  const kind = kindOf(finding.kind);
  const rule = ruleOf(edition, finding.rule);
  if (!kind || !rule)
    return {
      title: 'Temuan dari versi lain',
      message: `Temuan ${finding.rule} dibuat oleh versi Cermat yang lain.`,
      why: 'Versi ini belum mengenal aturannya.',
      action: 'Perbarui Cermat, lalu periksa ulang.',
    };
  return { title: kind.title, why: rule.why, ...kind.text(finding, wordsFor(edition, villages)) };
}

/** The agency that leads a finding, as people call it. */
export const ownerName = (finding: Finding, edition: Edition): string => agencyName(edition, finding.owner);
