import { cellSet } from '../findings/cells';
import type { CellRef, Finding } from '../findings/types';

/** Findings of `kind` give way to findings of `to` that concern one of the same cells. */
interface Twin {
  readonly kind: string;
  readonly to: (other: Finding) => boolean;
  /** When one on a whole column does so too: with some of its cells explained, or all of them; else never. */
  readonly column?: 'some' | 'all';
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
  // Of a percentage kept as a fraction it is enough to say so.
  { kind: 'stated-percent-agrees', to: (other) => other.kind === 'percent-as-fraction', column: 'all' },
  // A column whose percentages disagree already lists the cells that were filled down.
  {
    kind: 'same-percent-everywhere',
    to: (other) => other.kind === 'stated-percent-agrees' && other.scope === 'column',
    column: 'some',
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

/** Leaves the holds of what gives way to the findings that stand for it, and with them its gravity. */
function withHoldsOf(gone: readonly Finding[], left: Finding[], to: Twin['to']): Finding[] {
  const held = cellSet();
  for (const { holds } of gone) for (const cell of holds) held.add(cell);
  return left.map((finding) => {
    if (finding.severity === 'kesalahan' || !to(finding)) return finding;
    const holds = finding.cells.filter(({ village, variable }) => held.has(village, variable));
    return holds.length === 0 ? finding : { ...finding, severity: 'kesalahan', holds };
  });
}

/**
 * One finding per problem: what follows from another finding on the same cells is left out until that one is settled.
 * Findings on a whole column stay, except where the table says that they go too.
 */
export function withoutSuperseded(findings: readonly Finding[]): Finding[] {
  return TWINS.reduce<Finding[]>(
    (kept, { kind, to, column = 'never' }) => {
      if (!kept.some((finding) => finding.kind === kind)) return kept;
      const explained = cellSet();
      for (const finding of kept) if (to(finding)) for (const cell of finding.cells) explained.add(cell);
      const isExplained = ({ village, variable }: CellRef) => explained.has(village, variable);
      const givesWay = ({ scope, cells }: Finding): boolean => {
        if (scope !== 'column') return cells.some(isExplained);
        return column === 'all' ? cells.every(isExplained) : column === 'some' && cells.some(isExplained);
      };
      const [gone, left] = [[] as Finding[], [] as Finding[]];
      for (const finding of kept) (finding.kind === kind && givesWay(finding) ? gone : left).push(finding);
      return withHoldsOf(gone, left, to);
    },
    [...findings],
  );
}
