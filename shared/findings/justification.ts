import { TOTAL } from '../dataset/place';
import { CellState } from '../dataset/types';
import type { Column, Dataset } from '../dataset/types';
import type { Decision } from '../decisions/decisions';
import type { Finding, FindingState } from './types';

export type Justification = Extract<Decision, { kind: 'justification' }>;

/** Shorter reasons say nothing to whoever reads them next year. */
export const SHORTEST_REASON = 15;

const rowsByCode = new WeakMap<Dataset, ReadonlyMap<string, number>>();

function rowsOf(dataset: Dataset): ReadonlyMap<string, number> {
  const known = rowsByCode.get(dataset);
  if (known) return known;
  const rows = new Map(dataset.rows.map((row, index) => [row.code, index]));
  rowsByCode.set(dataset, rows);
  return rows;
}

/**
 * Returns what stands in one cell: its figure, or its text where it is none; nothing while it is missing or unanswered.
 */
function standing(column: Column | undefined, row: number): string {
  const value = column?.values[row];
  if (value !== undefined && !Number.isNaN(value)) return String(value);
  const raw = column?.states[row] === CellState.ok ? column.raw[row] : null;
  return typeof raw === 'string' ? JSON.stringify(raw) : '';
}

/** Returns what a finding rests on, as one string: a justification lapses when it changes. */
export function valuesKey(dataset: Dataset, finding: Finding): string {
  if (finding.cells.length === 0) return Object.values(finding.values).join(' ');
  const rows = rowsOf(dataset);
  return finding.cells
    .map(({ village, variable }) =>
      village === TOTAL
        ? standing(dataset.totals.get(variable), 0)
        : standing(dataset.columns.get(variable), rows.get(village) ?? -1),
    )
    .join(' ');
}

const givenFor = (finding: Finding, justification: Justification | undefined, dataset: Dataset): boolean =>
  justification !== undefined &&
  finding.severity !== 'kesalahan' &&
  justification.reason.trim().length >= SHORTEST_REASON &&
  justification.values === valuesKey(dataset, finding);

/**
 * Finding key → the reason in force for it; of several the latest counts. A blocking finding cannot be justified. A
 * reason lapses when one of the figures changes, and when the rule's version does, since the key names it.
 */
export function justificationsOf(
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
    if (justification && givenFor(finding, justification, dataset)) inForce.set(finding.key, justification);
  }
  return inForce;
}

/** The reason in force for one finding, if there is one. */
export const justificationOf = (
  finding: Finding,
  decisions: readonly Decision[],
  dataset: Dataset,
): Justification | undefined => justificationsOf(dataset, [finding], decisions).get(finding.key);

/** Where a finding stands; one whose figures were put right is not found again, so it has no state. */
export const findingState = (finding: Finding, decisions: readonly Decision[], dataset: Dataset): FindingState =>
  justificationOf(finding, decisions, dataset) ? 'justified' : 'open';
