// Hot loops of the rules on figures, as plain functions over typed arrays (see kernels.ts). A missing value is NaN, so
// every comparison with it is false and the row counts as neither wrong nor sound.
import type { Scan } from './row-check';

const SLACK = 1e-9;

/** Rows in which two figures differ by more than the tolerance. */
export function rowsApart(first: Float64Array, second: Float64Array, tolerance: number, judged: Uint8Array): Scan {
  const wrong: number[] = [];
  let sound = 0;
  for (let i = 0, { length } = first; i < length; i += 1) {
    const difference = Math.abs(first[i]! - second[i]!);
    if (difference <= tolerance + SLACK) sound += 1;
    else if (difference > tolerance && judged[i] === 1) wrong.push(i);
  }
  return { wrong, sound };
}

/** Rows whose figure is outside a range that contains its ends. */
export function rowsOutside(values: Float64Array, low: number, high: number, judged: Uint8Array): Scan {
  const wrong: number[] = [];
  let sound = 0;
  for (let i = 0, { length } = values; i < length; i += 1) {
    const value = values[i]!;
    if (value >= low && value <= high) sound += 1;
    else if (value === value && judged[i] === 1) wrong.push(i);
  }
  return { wrong, sound };
}

/** Rows with a denominator of 0: the numerator is above 0, or 0 too. */
export function rowsOfNothing(n: Float64Array, d: Float64Array, above: boolean, judged: Uint8Array): Scan {
  const wrong: number[] = [];
  let sound = 0;
  for (let i = 0, { length } = n; i < length; i += 1) {
    const part = n[i]!;
    const whole = d[i]!;
    if (whole === 0 && (above ? part > 0 : part === 0)) {
      if (judged[i] === 1) wrong.push(i);
    } else if (part >= 0 && whole >= 0) sound += 1;
  }
  return { wrong, sound };
}

/** Rows whose percentage is the fraction of itself: 0,892 where the figures say 89,2. */
export function rowsAsFraction(
  n: Float64Array,
  d: Float64Array,
  stated: Float64Array,
  points: number,
  judged: Uint8Array,
): Scan {
  const wrong: number[] = [];
  let sound = 0;
  for (let i = 0, { length } = n; i < length; i += 1) {
    const true100 = (100 * n[i]!) / d[i]!;
    const p = stated[i]!;
    if (!(true100 >= 0) || !(p >= 0)) continue;
    if (p <= 1 && true100 > 1 && Math.abs(100 * p - true100) <= points) {
      if (judged[i] === 1) wrong.push(i);
    } else sound += 1;
  }
  return { wrong, sound };
}
