import type { Variable } from '../../catalogue/schema';
import { areFractions } from '../values/fractions';
import { parseNumber } from '../values/number';
import type { CellValue, SourceTable } from '../types';

/** By so many points may a percentage differ from its counts by how it was rounded. */
const ROUNDED = 0.051;

/**
 * Positions of a table's columns of percentages whose figures may be fractions of one; its total line is not asked, and a
 * column that the counts beside it prove to be of percent is none.
 */
export function fractionColumns(table: SourceTable, variables: ReadonlyMap<string, Variable>): ReadonlySet<number> {
  const { columns, rows } = table;
  const found = columns.flatMap(({ variable = '' }, at) => {
    const known = variables.get(variable);
    if (known?.type !== 'percent') return [];
    return areFractions(rows.map(({ cells, formats }) => ({ raw: cells[at], format: formats?.[at] ?? null }))) &&
      !isProvenByCounts(table, at, known)
      ? [at]
      : [];
  });
  return new Set(found);
}

/** Whether in most rows the counts that make up a percentage come to it as it is written, and not to a hundred times it. */
function isProvenByCounts({ columns, rows }: SourceTable, at: number, { computed }: Variable): boolean {
  const position = (key: string): number[] => {
    const found = columns.findIndex(({ role, variable }) => role === 'variable' && variable === key);
    return found === -1 ? [] : [found];
  };
  const numerators = computed?.numerator.flatMap(position) ?? [];
  const [denominator] = computed ? position(computed.denominator) : [];
  if (numerators.length === 0 || denominator === undefined) return false;
  let proven = 0;
  let others = 0;
  for (const { cells } of rows) {
    const share = figureOf(cells[at], 'percent');
    const whole = figureOf(cells[denominator], 'count');
    if (!share || !whole) continue;
    const counted = numerators.reduce((sum, one) => sum + (figureOf(cells[one], 'count') ?? 0), 0);
    const counts = (100 * counted) / whole;
    const isAsWritten = Math.abs(counts - share) <= Math.min(ROUNDED, Math.abs(counts - 100 * share));
    if (isAsWritten) proven += 1;
    else others += 1;
  }
  return proven > others;
}

const figureOf = (cell: CellValue | undefined, type: 'count' | 'percent'): number | null =>
  parseNumber(cell, { type }).value;
