import type { FindingValues } from '../../findings/types';
import type { Check, Draft, Reach, Table } from './kind';
import { rowCheck } from './row-check';
import type { Scan } from './row-check';

/**
 * Rows judged one by one: true = wrong, false = sound, undefined = cannot tell. For what is no comparison of figures;
 * those have kernels.
 */
export function scanRows(table: Table, isWrong: (row: number) => boolean | undefined): Scan {
  const wrong: number[] = [];
  let sound = 0;
  for (let row = 0; row < table.count; row += 1) {
    if (table.judged[row] !== 1) continue;
    const verdict = isWrong(row);
    if (verdict === true) wrong.push(row);
    else if (verdict === false) sound += 1;
  }
  return { wrong, sound };
}

/**
 * A check of single rows whose draft for one row and for too many rows at once differ in nothing but their reach: the
 * values are those of the first row, with how many rows are `wrong` of how many `judged`.
 */
export const rowDrafts = <V extends Reach & FindingValues>(
  table: Table,
  scan: () => Scan,
  about: string,
  draft: (rows: readonly number[]) => Draft<V>,
): Check<V> =>
  rowCheck(
    table,
    scan,
    (row) => draft([row]),
    (rows, judged) => {
      const one = draft(rows);
      return { ...one, scope: 'column', about, values: { ...one.values, wrong: rows.length, judged } };
    },
  );
