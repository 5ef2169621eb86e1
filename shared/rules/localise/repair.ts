import { TOLERANCES } from '../kit/percent';
import { holds, speaksOf } from './record';
import type { FigureRecord, Share } from './record';

const SLACK = 1e-9;

/** The values one cell may have while all others stay, ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The percentage that the figures give, of one record. */
const computedShare = ({ numerator, denominator }: Share, values: readonly number[]): number =>
  (100 * numerator.reduce((sum, cell) => sum + values[cell]!, 0)) / values[denominator]!;

/**
 * The exact values of one cell with which every (in)equality of the record holds while all other figures stay, or null
 * where there are none. A stated percentage is taken as rounded: it stands for ± half a unit of its last decimal.
 */
export function repairOf(record: FigureRecord, values: readonly number[], cell: number): Interval | null {
  let [low, high] = [record.cells[cell]!.kind === 'rest' ? -Infinity : 0, Infinity];
  for (const edit of record.edits) {
    if (edit.given === cell) continue;
    if (!speaksOf(edit, cell)) {
      if (!holds(edit, values)) return null;
      continue;
    }
    let weight = 0;
    let left = edit.constant;
    for (const [place, one] of edit.terms)
      if (place === cell) weight += one;
      else left -= one * values[place]!;
    const bound = left / weight;
    if (edit.op === '=' || weight > 0) high = Math.min(high, bound);
    if (edit.op === '=' || weight < 0) low = Math.max(low, bound);
    if (low > high + SLACK * Math.max(1, Math.abs(high))) return null;
  }
  return record.cells[cell]!.kind === 'percent' ? statedAs(record, values, cell, { low, high }) : wholeIn(low, high);
}

function wholeIn(low: number, high: number): Interval | null {
  const [first, last] = [Math.ceil(low - SLACK), Math.floor(high + SLACK)];
  return first <= last ? { low: first, high: last } : null;
}

/** Fewer decimals than the programme's two are mostly the slip itself. */
const LEAST_DECIMALS = 2;

/** A percentage is what its figures give, with as many decimals as were written. */
function statedAs(record: FigureRecord, values: readonly number[], cell: number, within: Interval): Interval | null {
  const share = record.shares.find(({ percent }) => percent === cell);
  if (!share) return within.low <= within.high + SLACK ? within : null;
  const exact = computedShare(share, values);
  const decimals = Math.max(LEAST_DECIMALS, record.cells[cell]!.decimals);
  if (!Number.isFinite(exact)) return null;
  const rounded = Number(`${Math.round(exact * 10 ** decimals + SLACK)}e-${decimals}`);
  const half = TOLERANCES[decimals]!;
  return rounded >= within.low - half && rounded <= within.high + half ? { low: rounded, high: rounded } : null;
}

/** Whether a value with so many decimals would mend the record in one cell's place. */
export function fits(
  record: FigureRecord,
  values: readonly number[],
  cell: number,
  interval: Interval,
  meant: { readonly value: number; readonly decimals: number },
): boolean {
  const share = record.shares.find(({ percent }) => percent === cell);
  if (!share) return meant.value >= interval.low - SLACK && meant.value <= interval.high + SLACK;
  return Math.abs(meant.value - computedShare(share, values)) <= TOLERANCES[Math.min(meant.decimals, 255)]!;
}
