/**
 * How many standard errors two shares are apart, with the pooled share (two-proportion test); NaN where it cannot be
 * told because a denominator is 0 or a share lies outside 0–1, and 0 where both are 0 or both 1.
 */
export function twoProportions(n1: number, d1: number, n2: number, d2: number): number {
  if (!(d1 > 0 && d2 > 0 && n1 >= 0 && n2 >= 0 && n1 <= d1 && n2 <= d2)) return NaN;
  const pooled = (n1 + n2) / (d1 + d2);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / d1 + 1 / d2));
  return error === 0 ? 0 : (n2 / d2 - n1 / d1) / error;
}

/** Linear quantile of sorted values. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!);
}

const TAIL = 0.1;

/**
 * Funnel limits with an additive random effect (Spiegelhalter 2005, Statistics in Medicine 24:1185): how many standard
 * errors each share is from the overall one, after allowing for the spread that villages have anyway. The spread is
 * estimated from scores winsorised at 10 %, so that outliers do not widen it. Counts have to be 0 ≤ n ≤ d, d > 0.
 */
export function funnelScores(n: Float64Array, d: Float64Array): Float64Array {
  const total = d.reduce((sum, value) => sum + value, 0);
  const overall = n.reduce((sum, value) => sum + value, 0) / total;
  const variance = overall * (1 - overall);
  if (!(variance > 0)) return new Float64Array(n.length);
  const scores = n.map((value, i) => (value / d[i]! - overall) / Math.sqrt(variance / d[i]!));
  const sorted = scores.slice().sort();
  const [low, high] = [quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)];
  const spread = scores.reduce((sum, z) => sum + Math.min(high, Math.max(low, z)) ** 2, 0);
  const weights = d.reduce((sum, value) => sum + value / variance, 0);
  const squares = d.reduce((sum, value) => sum + (value / variance) ** 2, 0);
  const between = Math.max(0, (spread - (n.length - 1)) / (weights - squares / weights));
  return n.map((value, i) => (value / d[i]! - overall) / Math.sqrt(variance / d[i]! + between));
}
