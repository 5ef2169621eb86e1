import type { FigureRecord } from './record';

/** Σ weight × unknown ≤ bound. */
interface Inequality {
  readonly weights: readonly number[];
  readonly bound: number;
}

const SLACK = 1e-7;
// Elimination may square the number of rows; records this tangled are left untold.
const MOST_ROWS = 400;

function reduced(record: FigureRecord, values: readonly number[], freed: readonly number[]): Inequality[] {
  const rows: Inequality[] = freed.map((_, i) => ({ weights: freed.map((_, j) => (i === j ? -1 : 0)), bound: 0 }));
  for (const { terms, op, constant, given } of record.edits) {
    if (given !== undefined && freed.includes(given)) continue;
    const weights = freed.map(() => 0);
    let bound = constant;
    for (const [cell, weight] of terms) {
      const place = freed.indexOf(cell);
      if (place < 0) bound -= weight * values[cell]!;
      else weights[place]! += weight;
    }
    rows.push({ weights, bound });
    if (op === '=') rows.push({ weights: weights.map((weight) => -weight), bound: -bound });
  }
  return rows;
}

/**
 * Whether the freed cells can be given values with which the whole record holds (Fourier–Motzkin elimination; fractions
 * count as possible). What the cells are taken to be at least: 0.
 */
export function isFeasible(record: FigureRecord, values: readonly number[], freed: readonly number[]): boolean {
  let rows = reduced(record, values, freed);
  for (let k = 0; k < freed.length; k += 1) {
    const [upper, lower] = [rows.filter((row) => row.weights[k]! > 0), rows.filter((row) => row.weights[k]! < 0)];
    const rest = rows.filter((row) => row.weights[k] === 0);
    if (upper.length * lower.length + rest.length > MOST_ROWS) return false;
    for (const above of upper)
      for (const below of lower) {
        const [a, b] = [-below.weights[k]!, above.weights[k]!];
        rest.push({
          weights: above.weights.map((weight, i) => a * weight + b * below.weights[i]!),
          bound: a * above.bound + b * below.bound,
        });
      }
    rows = rest;
  }
  return rows.every(({ bound }) => bound >= -SLACK * Math.max(1, Math.abs(bound)) * 1e3);
}
