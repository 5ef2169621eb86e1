import type { CheckContext } from '../kit/kind';

/** What a column's total line says of one village's figure, or of the total itself. */
export interface Rest {
  readonly value: number;
  /** False where villages are missing: then it is only the most that may stand there, or the least for the total. */
  readonly complete: boolean;
}

/**
 * Returns what the other figures of a column leave for one of them. Sums are kept: asking for every village stays
 * linear.
 */
export function columnRests({ dataset, rows, official }: CheckContext) {
  const sums = new Map<string, { readonly sum: number; readonly counted: number }>();
  const sumOf = (variable: string) => {
    const known = sums.get(variable);
    if (known) return known;
    const values = dataset.columns.get(variable)?.values ?? new Float64Array(0);
    let [sum, counted] = [0, 0];
    for (let i = 0; i < values.length; i += 1) {
      if (rows.judged[i] !== 1 || !official.has(rows.villages[i]!) || !(values[i]! >= 0)) continue;
      sum += values[i]!;
      counted += 1;
    }
    const found = { sum, counted };
    sums.set(variable, found);
    return found;
  };
  return (variable: string, own: number | 'total'): Rest | undefined => {
    const { sum, counted } = sumOf(variable);
    const complete = counted === official.size;
    if (own === 'total') return counted === 0 ? undefined : { value: sum, complete };
    const total = dataset.totals.get(variable)?.values[0] ?? NaN;
    return total >= 0 ? { value: total - sum + own, complete } : undefined;
  };
}
export type ColumnRests = ReturnType<typeof columnRests>;
