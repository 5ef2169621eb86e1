import type { Edition } from '../../catalogue/schema';
import type { Finding } from '../../findings/types';
import { ownersOf } from '../kit/owners-and-cells';
import type { Localisation } from './types';

function located(finding: Finding, told: Localisation, edition: Edition): Finding {
  const suspects = told.suspects.map(({ village, variable }) => ({ village, variable }));
  const [change, second] = told.suggestion?.changes ?? [];
  // A percentage is computed again with a button of its own, for the whole column too.
  const value =
    change && !second && told.suggestion?.reason !== 'recomputed'
      ? { kind: 'value' as const, cell: { village: change.village, variable: change.variable }, value: change.value }
      : undefined;
  const isSure = told.verdict === 'one' && suspects.length > 0;
  const { owner } = isSure ? ownersOf(edition, [suspects[0]!.variable]) : finding;
  const others = [finding.owner, ...finding.others].filter((one) => one !== owner);
  return {
    ...finding,
    ...(suspects.length > 0 ? { suspects } : {}),
    ...(value ? { suggestion: value } : {}),
    owner,
    others,
  };
}

/**
 * Findings with the cells most likely wrong, the repair that stands out, and the agency whose figure it is in the lead;
 * those concerned before stay concerned. Keys, holds and order stay as they are.
 */
export const withSuspects = (
  findings: readonly Finding[],
  told: ReadonlyMap<string, Localisation>,
  edition: Edition,
): readonly Finding[] =>
  findings.map((finding) => {
    const known = told.get(finding.key);
    return known ? located(finding, known, edition) : finding;
  });
