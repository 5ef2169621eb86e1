import type { Variable } from '../../catalogue/schema';
import { areFractions } from '../values/fractions';
import type { SourceTable } from '../types';

/** Positions of a table's columns of percentages whose figures may be fractions of one; its total line is not asked. */
export function fractionColumns(
  { columns, rows }: SourceTable,
  variables: ReadonlyMap<string, Variable>,
): ReadonlySet<number> {
  const found = columns.flatMap(({ variable = '' }, at) => {
    if (variables.get(variable)?.type !== 'percent') return [];
    return areFractions(rows.map(({ cells, formats }) => ({ raw: cells[at], format: formats?.[at] ?? null })))
      ? [at]
      : [];
  });
  return new Set(found);
}
