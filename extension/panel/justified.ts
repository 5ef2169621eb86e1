import type { Dataset } from '@shared/dataset/types';
import type { Decision } from '@shared/exchange';
import type { Finding } from '@shared/findings';

export type Justification = Extract<Decision, { kind: 'justification' }>;

/** The figures a finding rests on, as one string: a justification lapses when it changes. */
export function valuesOf(dataset: Dataset, finding: Finding): string {
  const rows = new Map(dataset.rows.map((row, index) => [row.code, index]));
  return finding.cells
    .map(({ village, variable }) => {
      const column = (village === 'total' ? dataset.totals : dataset.columns).get(variable);
      const value = column?.values[village === 'total' ? 0 : (rows.get(village) ?? -1)];
      return value === undefined || Number.isNaN(value) ? '' : String(value);
    })
    .join(' ');
}

/** Finding key → the reason given for it, for those whose figures are still the ones it was given for. */
export function justifiedOf(
  dataset: Dataset,
  findings: readonly Finding[],
  decisions: readonly Decision[],
): ReadonlyMap<string, Justification> {
  const given = new Map(
    decisions.flatMap((one) => (one.kind === 'justification' ? [[one.finding, one] as const] : [])),
  );
  const inForce = new Map<string, Justification>();
  for (const finding of findings) {
    const justification = given.get(finding.key);
    if (justification && justification.values === valuesOf(dataset, finding)) inForce.set(finding.key, justification);
  }
  return inForce;
}
