import type { FindingValues } from '../../findings/types';
import type { Check, Draft, Table } from './kind';

/** More than this share of the judged rows, and at least this many rows: suspect the column, not the villages. */
export const COLLAPSE = { share: 0.2, rows: 10 } as const;

/** What a kernel saw: indexes of rows that break the rule, and how many keep it. */
export interface Scan {
  readonly wrong: readonly number[];
  readonly sound: number;
}

/**
 * A check of single rows. The kernel only collects row numbers; findings are made for broken rows alone, when
 * asked for, and as one finding on the column when too many rows break the same rule.
 */
export function rowCheck<V extends FindingValues>(
  table: Table,
  scan: () => Scan,
  one: (row: number) => Draft<V>,
  many: (rows: readonly number[], judged: number) => Draft<V>,
): Check<V> {
  return () => {
    const { wrong, sound } = scan();
    const judged = wrong.length + sound;
    const collapsed = !table.total && wrong.length >= COLLAPSE.rows && wrong.length > COLLAPSE.share * judged;
    return {
      sound,
      wrong: wrong.length,
      unknown: table.count - judged,
      rows: wrong,
      drafts: () => (collapsed ? [many(wrong, judged)] : wrong.map(one)),
    };
  };
}
