import { indicatorUsing, statingSizes, variableOf } from '../../catalogue/lookup';
import type { Edition } from '../../catalogue/schema';
import { CellState } from '../../dataset/types';
import type { CheckContext, Table } from './kind';

/**
 * The column that states a figure: its own, else the first that states the size of the same target group, as sheets that
 * follow the site's forms have it (`balita_dipantau_d` for `jumlah_balita`).
 */
export function standIn(edition: Edition, table: Table, key: string): string {
  if (table.columns.has(key)) return key;
  return (
    statingSizes(edition)
      .get(key)
      ?.find((other) => table.columns.has(other)) ?? key
  );
}

/** A denominator that is a projection may be smaller than what it counts, so what exceeds it only warns. */
export const isProjected = (edition: Edition, key: string): boolean =>
  indicatorUsing(edition, key)?.denominator === key && indicatorUsing(edition, key)?.denominatorKind === 'proyeksi';

const plain = (text: string): string => text.toLowerCase().replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim();

/** A text cell as it was written; empty where no text or number stands. */
export function writtenAt(table: Table, variable: string, row: number): string {
  const column = table.columns.get(variable);
  if (column?.states[row] !== CellState.ok && column?.states[row] !== CellState.flagged) return '';
  const raw = column.raw[row];
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : '';
}

/** A text cell as compared with others: case, spaces and dashes do not matter; undefined where nothing stands. */
export const textAt = (table: Table, variable: string, row: number): string | undefined =>
  plain(writtenAt(table, variable, row)) || undefined;

/** The text a row states, else the district's own line; both may be the same table. */
export const statedText = (context: CheckContext, table: Table, variable: string, row: number): string | undefined =>
  textAt(table, variable, row) ?? textAt(context.total, variable, 0);

/** The percentage of every row: as stated, else from the figures it is computed from. */
export function percentsOf(edition: Edition, table: Table, key: string): Float64Array {
  const computed = variableOf(edition, key)?.computed;
  const stated = table.columns.get(key)?.values;
  const d = table.columns.get(computed?.denominator ?? '')?.values;
  const terms = computed?.numerator.flatMap((term) => table.columns.get(term)?.values ?? []) ?? [];
  const isComputed = computed !== undefined && d !== undefined && terms.length === computed.numerator.length;
  return Float64Array.from({ length: table.count }, (_, i) => {
    const written = stated?.[i] ?? NaN;
    if (!Number.isNaN(written) || !isComputed || !(d[i]! > 0)) return written;
    return (100 * terms.reduce((sum, values) => sum + values[i]!, 0)) / d[i]!;
  });
}

/** The columns of a table in which a percentage or its figures stand. */
export function percentColumns(edition: Edition, table: Table, key: string): string[] {
  const computed = variableOf(edition, key)?.computed;
  return [key, ...(computed ? [...computed.numerator, computed.denominator] : [])].filter((one) =>
    table.columns.has(one),
  );
}
