import type { Check, Draft, Table } from './kind';
import { rowCheck } from './row-check';
import type { Scan } from './row-check';

/**
 * A check of single rows whose draft for one row and for too many rows at once differ in nothing but their reach: the
 * values are those of the first row, with how many rows are `wrong` of how many `judged`.
 */
export const rowDrafts = (
  table: Table,
  scan: () => Scan,
  about: string,
  draft: (rows: readonly number[]) => Draft,
): Check =>
  rowCheck(
    table,
    scan,
    (row) => draft([row]),
    (rows, judged) => {
      const one = draft(rows);
      return { ...one, scope: 'column', about, values: { ...one.values, wrong: rows.length, judged } };
    },
  );
