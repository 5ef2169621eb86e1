import { cellKey } from '../findings/cells';
import type { Finding } from '../findings/types';
import { oncePer } from '../once';

/** Findings of `kind` give way to findings of `to` that concern one of the same cells. */
interface Twin {
  readonly kind: string;
  readonly to: (other: Finding) => boolean;
}

const PERCENT_KINDS = new Set(['stated-percent-agrees', 'same-percent-everywhere', 'value-within']);
const isAboutPercent = (finding: Finding): boolean => PERCENT_KINDS.has(finding.kind);

/** Applied in this order, each to what the one before left. */
const TWINS: readonly Twin[] = [
  // A denominator of 0 says more than a numerator above it.
  {
    kind: 'numerator-within-denominator',
    to: (other) => other.kind === 'zero-denominator' && other.values['n'] !== undefined,
  },
  // A percentage above 100 whose figures say why.
  {
    kind: 'value-within',
    to: (other) => other.kind === 'stated-percent-agrees' || other.kind === 'numerator-within-denominator',
  },
  // A column whose percentages disagree already lists the cells that were filled down.
  {
    kind: 'same-percent-everywhere',
    to: (other) => other.kind === 'stated-percent-agrees' && other.scope === 'column',
  },
  // Rows of a percentage filled down, or whose figures are wrong themselves.
  {
    kind: 'stated-percent-agrees',
    to: (other) =>
      other.kind === 'same-percent-everywhere' ||
      other.kind === 'average-of-percents' ||
      (other.severity === 'kesalahan' && !isAboutPercent(other)),
  },
  // A wrong figure differs from the other forms as a matter of course.
  { kind: 'shared-denominator', to: (other) => other.severity === 'kesalahan' && !isAboutPercent(other) },
  // Out of proportion because one of the two is plainly wrong.
  { kind: 'ratio-within', to: (other) => other.severity === 'kesalahan' && !isAboutPercent(other) },
  { kind: 'required-together', to: (other) => other.kind === 'required' },
];

/**
 * One finding per problem: what follows from another finding on the same cells is left out until that one is settled.
 * Findings on a whole column stay, except where another column finding lists the same cells.
 */
export function withoutTwins(findings: readonly Finding[]): Finding[] {
  const keysOf = oncePer((finding: Finding) => finding.cells.map((cell) => cellKey(cell.village, cell.variable)));
  return TWINS.reduce<Finding[]>(
    (kept, { kind, to }) => {
      if (!kept.some((finding) => finding.kind === kind)) return kept;
      const explained = new Set<string>();
      for (const finding of kept) if (to(finding)) for (const key of keysOf(finding)) explained.add(key);
      return kept.filter(
        (finding) =>
          finding.kind !== kind ||
          (finding.scope === 'column' && kind !== 'same-percent-everywhere') ||
          !keysOf(finding).some((key) => explained.has(key)),
      );
    },
    [...findings],
  );
}
