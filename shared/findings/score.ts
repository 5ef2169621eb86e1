import type { Dataset } from '../dataset/types';
import type { Finding } from './types';

const SEVERITY = { kesalahan: 1, peringatan: 0.5, catatan: 0.1 } as const;
/** Where a kind does not say: figures that contradict each other are sure, a warning is an even bet. */
const SUSPICION = { kesalahan: 1, peringatan: 0.5, catatan: 0.2 } as const;

/** The district's figure of every column: what stands there, added up over the villages. */
export function districtFigures(dataset: Dataset): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  for (const [variable, { values }] of dataset.columns) {
    let sum = 0;
    for (let i = 0; i < values.length; i += 1) if (values[i]! > 0) sum += values[i]!;
    figures.set(variable, sum);
  }
  return figures;
}

/**
 * Suspicion × effect on the district's figure × severity, as statistical offices order their checks (SELEKT). The effect
 * is taken as a share of the figure, so that people and percentage points can stand in one list; a percentage of one
 * village moves the mean of all by its share of the rows, which is the same as dividing by the column's sum.
 */
export function scoreOf(finding: Finding, figures: ReadonlyMap<string, number>): number {
  const figure = figures.get(finding.cells[0]?.variable ?? '') ?? 0;
  const effect = Math.abs(finding.effect ?? 0) / Math.max(1, figure);
  return (finding.suspicion ?? SUSPICION[finding.severity]) * effect * SEVERITY[finding.severity];
}
