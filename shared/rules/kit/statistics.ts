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

/** The arcsine scale, on which chance spreads a share of d by 1 ÷ (2√d) whatever the share is (Anscombe 1948). */
const angle = (n: number, d: number): number => Math.asin(Math.sqrt((n + 0.375) / (d + 0.75)));

const TAIL = 0.05;

/** The share most villages are near: the median, which outliers do not move; the overall one where that is 0 or 1. */
function usualShare(n: Float64Array, d: Float64Array): number {
  const median = quantile(n.map((value, i) => value / d[i]!).sort(), 0.5);
  if (median > 0 && median < 1) return median;
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return sum(n) / sum(d);
}

/**
 * Funnel limits with an additive random effect (Spiegelhalter 2005, Statistics in Medicine 24:1185; Spiegelhalter et al.
 * 2012, JRSS A 175:1): how many standard errors each share is from the usual one, after allowing for the spread that
 * villages have anyway. On the arcsine scale, because small shares spread to one side only; the spread is estimated from
 * scores winsorised at 5 %, so that outliers do not widen it. Counts have to be 0 ≤ n ≤ d, d > 0.
 */
export function funnelScores(n: Float64Array, d: Float64Array): Float64Array {
  const usual = usualShare(n, d);
  // What the usual share would be in a village of this size: a small one has no share of 0,3 %.
  const distances = n.map((value, i) => angle(value, d[i]!) - angle(usual * d[i]!, d[i]!));
  const weights = d.map((size) => 4 * size + 2);
  const scores = distances.map((distance, i) => distance * Math.sqrt(weights[i]!));
  const sorted = scores.slice().sort();
  const [low, high] = [quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)];
  let [spread, sum, squares] = [0, 0, 0];
  for (let i = 0; i < n.length; i += 1) {
    spread += Math.min(high, Math.max(low, scores[i]!)) ** 2;
    sum += weights[i]!;
    squares += weights[i]! ** 2;
  }
  const between = Math.max(0, (spread - (n.length - 1)) / (sum - squares / sum));
  return distances.map((distance, i) => distance / Math.sqrt(1 / weights[i]! + between));
}

/**
 * How many standard errors a count of hits is above what chance gives (binomial, with continuity correction); 0 where it
 * is not above.
 */
export function excessOver(hits: number, of: number, chance: number): number {
  const above = hits - of * chance - 0.5;
  return above > 0 ? above / Math.sqrt(of * chance * (1 - chance)) : 0;
}
