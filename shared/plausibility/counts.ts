import { CellState } from '../dataset/types';
import type { Dataset } from '../dataset/types';
import type { Measure } from './measures';

/** Both counts of one share in one village. */
export interface Counted {
  readonly n: number;
  readonly d: number;
}

const usable = (state: number | undefined): boolean => state === CellState.ok || state === CellState.flagged;

/**
 * Village → its counts, where every figure of the share is there: a village that states only one side tells nothing. A
 * village's first row counts; repeated rows have findings of their own.
 */
export function countsByVillage(
  { rows, columns }: Dataset,
  { numerator, denominator }: Pick<Measure, 'numerator' | 'denominator'>,
  only?: ReadonlySet<string>,
): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>();
  const parts = numerator.flatMap((key) => columns.get(key) ?? []);
  const whole = denominator === null ? null : columns.get(denominator);
  if (parts.length < numerator.length || whole === undefined) return counts;
  rows.forEach(({ code, occurrence }, row) => {
    if (code === '' || occurrence !== 1 || (only && !only.has(code))) return;
    if (whole !== null && !usable(whole.states[row])) return;
    let n = 0;
    for (const { values, states } of parts) {
      if (!usable(states[row])) return;
      n += values[row]!;
    }
    counts.set(code, { n, d: whole === null ? 1 : whole.values[row]! });
  });
  return counts;
}

/** The counts of several villages together. */
export function together(counts: ReadonlyMap<string, Counted>): Counted {
  let [n, d] = [0, 0];
  for (const one of counts.values()) {
    n += one.n;
    d += one.d;
  }
  return { n, d };
}

/** 100 × n ÷ d; null where there is nothing to divide by. */
export const percentOf = ({ n, d }: Counted): number | null => (d > 0 ? (100 * n) / d : null);
