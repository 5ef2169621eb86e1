import { sourcesAt } from '../../dataset/sources/sources-at';
import type { CheckContext, Table } from './kind';

/** The values of a finding that names where its denominator was taken from; absent where no source is stated. */
export type WithSource = Readonly<{ source?: string }>;

/** Returns whose figure a denominator is, as a part of a finding's values. */
export function sourceOf({ dataset }: CheckContext, table: Table, denominator: string, row: number): WithSource {
  const source = sourcesAt(dataset, denominator, table.villages[row] ?? '', row);
  return source === '' ? {} : { source };
}

/** What follows a denominator in a sentence: ` (sumber: Dukcapil, 31-12-2025)`. */
export const sourceNamed = (source: string | undefined): string => (source === undefined ? '' : ` (sumber: ${source})`);
