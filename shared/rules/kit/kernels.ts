// The hot loops, as plain functions over typed arrays: engines keep arguments in registers, captured variables not always.
// A missing value is NaN, so every comparison with it is false and the row counts as neither wrong nor sound. Lengths are
// read once: the first run of a process is interpreted, and there a typed array's length is a call.
import { CellState } from '../../dataset/types';
import { decimalsOf, TOLERANCES } from './percent';
import type { Scan } from './row-check';

const UNKNOWN_DECIMALS = 255;
const { ok, flagged } = CellState;

/** Rows in which the first figure is above the second. */
export function rowsAbove(first: Float64Array, second: Float64Array, judged: Uint8Array): Scan {
  const wrong: number[] = [];
  let sound = 0;
  for (let i = 0, { length } = first; i < length; i += 1) {
    const a = first[i]!;
    const b = second[i]!;
    if (a <= b) sound += 1;
    else if (a > b && judged[i] === 1) wrong.push(i);
  }
  return { wrong, sound };
}

/** Rows whose figure is below 0 or has a fraction. */
export function rowsNotWhole(values: Float64Array, judged: Uint8Array): Scan {
  const wrong: number[] = [];
  let sound = 0;
  for (let i = 0, { length } = values; i < length; i += 1) {
    const value = values[i]!;
    // Whole and from 0 to 2³² in one step; larger figures take the second look.
    if (value >>> 0 === value || (value >= 0 && value === Math.floor(value))) sound += 1;
    else if (value === value && judged[i] === 1) wrong.push(i);
  }
  return { wrong, sound };
}

/** Rows in which the percentage as written is not 100 × n ÷ d; a denominator of 0 cannot be told. */
export function rowsDisagreeing(
  n: Float64Array,
  d: Float64Array,
  stated: Float64Array,
  decimals: Uint8Array,
  judged: Uint8Array,
): Scan {
  const wrong: number[] = [];
  let sound = 0;
  for (let i = 0, { length } = n; i < length; i += 1) {
    const whole = d[i]!;
    if (!(whole > 0)) continue;
    const p = stated[i]!;
    const difference = Math.abs(p - (100 * n[i]!) / whole);
    const written = decimals[i]!;
    const tolerance = TOLERANCES[written === UNKNOWN_DECIMALS ? decimalsOf(p) : written]!;
    if (difference <= tolerance) sound += 1;
    else if (difference > tolerance && judged[i] === 1) wrong.push(i);
  }
  return { wrong, sound };
}

/** Rows whose cell is in the given state; usable values are sound, anything else cannot be told. */
export function rowsInState(states: Uint8Array, state: number, judged: Uint8Array): Scan {
  const wrong: number[] = [];
  let sound = 0;
  for (let i = 0, { length } = states; i < length; i += 1) {
    const here = states[i]!;
    if (here === ok || here === flagged) sound += 1;
    else if (here === state && judged[i] === 1) wrong.push(i);
  }
  return { wrong, sound };
}

/** Sums of several columns, row by row; the column itself where there is only one. */
export function sumOf(columns: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0), second, ...others] = columns;
  if (second === undefined) return first;
  const sum = new Float64Array(first.length);
  for (let i = 0, { length } = sum; i < length; i += 1) sum[i] = first[i]! + second[i]!;
  for (const column of others) for (let i = 0, { length } = sum; i < length; i += 1) sum[i]! += column[i]!;
  return sum;
}
