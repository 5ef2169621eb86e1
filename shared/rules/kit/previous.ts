import type { Dataset } from '../../dataset/types';
import type { CheckContext } from './kind';

/** The period before this one, and where each row of this period stands in it (−1 = not there, or there twice). */
export interface Previous {
  readonly dataset: Dataset;
  readonly rowOf: Int32Array;
}

const found = new WeakMap<CheckContext['facts'], { readonly of: Dataset; readonly previous: Previous }>();

/**
 * The newest earlier period, at most one year back: what changed over several years is no sign of a slip. Villages are
 * joined on their code.
 */
export function previousOf({ dataset, facts }: CheckContext): Previous | undefined {
  const earlier = facts.previous?.[0];
  if (!earlier || earlier.district !== dataset.district || dataset.year - earlier.year > 1) return undefined;
  const known = found.get(facts);
  if (known?.of === dataset) return known.previous;
  const rows = new Map<string, number>();
  earlier.rows.forEach(({ code, occurrence }, row) => rows.set(code, occurrence === 1 && code !== '' ? row : -1));
  const previous = { dataset: earlier, rowOf: Int32Array.from(dataset.rows, ({ code }) => rows.get(code) ?? -1) };
  found.set(facts, { of: dataset, previous });
  return previous;
}

const inOrder = new WeakMap<Float64Array, { readonly rowOf: Int32Array; readonly column: Float64Array }>();

/**
 * A column of the earlier period in the order of this period's rows; NaN where the village or figure is not known. Kept:
 * several rules compare the same columns.
 */
export function aligned(values: Float64Array, rowOf: Int32Array): Float64Array {
  const known = inOrder.get(values);
  if (known?.rowOf === rowOf) return known.column;
  const column = new Float64Array(rowOf.length);
  for (let i = 0; i < column.length; i += 1) column[i] = rowOf[i]! < 0 ? NaN : values[rowOf[i]!]!;
  inOrder.set(values, { rowOf, column });
  return column;
}
