import type { Edition } from '../../catalogue/schema';
import { sumOf } from './kernels';
import type { Table } from './kind';

/** A share that the programme computes: 100 × sum(numerator) ÷ denominator, under the key of its percentage. */
export interface Rate {
  readonly percent: string;
  readonly numerator: readonly string[];
  readonly denominator: string;
}

/** Every share of an edition, in its order. */
export const ratesOf = (edition: Edition): Rate[] =>
  edition.variables.flatMap(({ key, computed }) =>
    computed ? [{ percent: key, numerator: computed.numerator, denominator: computed.denominator }] : [],
  );

/** Counts of one share row by row, NaN where a figure is missing; undefined where a column is not there. */
export interface Counts {
  readonly n: Float64Array;
  readonly d: Float64Array;
}

/** The counts of a share in some columns. */
export function countsOf(columns: Table['columns'], { numerator, denominator }: Rate): Counts | undefined {
  const parts = numerator.flatMap((key) => columns.get(key)?.values ?? []);
  const d = columns.get(denominator)?.values;
  return d && parts.length === numerator.length && parts.length > 0 ? { n: sumOf(parts), d } : undefined;
}

/** The figures a share rests on. */
export const figuresOf = ({ numerator, denominator }: Rate): string[] => [...numerator, denominator];
