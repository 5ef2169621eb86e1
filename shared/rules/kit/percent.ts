// Beyond six decimals a typed percentage is a computed one; the half unit would drown in binary rounding.
const MOST_DECIMALS = 6;
const SLACK = 1e-9;

/** Half a unit of the last decimal written, by number of decimals. */
export const TOLERANCES = Float64Array.from({ length: 256 }, (_, k) => 0.5 * 10 ** -Math.min(k, MOST_DECIMALS) + SLACK);

/** Decimals of a number as it is written shortest, at most six: 2.56 → 2, 100 → 0. */
export function decimalsOf(value: number): number {
  for (let k = 0; k < MOST_DECIMALS; k += 1) {
    const scaled = value * 10 ** k;
    // Binary rounding grows with the figure.
    if (Math.abs(scaled - Math.round(scaled)) < Math.max(1e-7, 1e-12 * Math.abs(scaled))) return k;
  }
  return MOST_DECIMALS;
}

/** Whole numbers from a to b, or null where there are none. */
function whole(low: number, high: number): readonly [number, number] | null {
  const [first, last] = [Math.max(0, Math.ceil(low - SLACK)), Math.floor(high + SLACK)];
  return first <= last && Number.isFinite(last) ? [first, last] : null;
}

/**
 * Which numerators (with d kept) and which denominators (with n kept) a stated percentage would fit. The record alone
 * cannot choose between the three repairs, so all are told.
 */
export function repairs(n: number, d: number, p: number, decimals: number) {
  const half = 0.5 * 10 ** -Math.min(decimals, MOST_DECIMALS);
  const [low, high] = [p - half, p + half];
  return {
    numerator: whole((low * d) / 100, Math.min(d, (high * d) / 100)),
    denominator: low > 0 && n > 0 ? whole((100 * n) / high, (100 * n) / low) : null,
  };
}
