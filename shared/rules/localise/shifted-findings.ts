import type { Finding } from '../../findings/types';
import type { CheckContext } from '../kind';
import { shiftedColumn } from './shifted';
import type { Shifted } from './types';

/** The findings of one rule on one column, whether told row by row or at once, with the rows they concern. */
function byColumn(findings: readonly Finding[], rowOf: ReadonlyMap<string, number>) {
  const columns = new Map<string, { readonly findings: Finding[]; readonly rows: Set<number> }>();
  for (const finding of findings) {
    const [first] = finding.cells;
    if (!first || finding.severity === 'catatan') continue;
    const key = `${finding.rule} ${first.variable}`;
    const column = columns.get(key) ?? { findings: [], rows: new Set() };
    columns.set(key, column);
    column.findings.push(finding);
    for (const { village } of finding.cells) {
      const row = rowOf.get(village);
      if (row !== undefined) column.rows.add(row);
    }
  }
  return [...columns.values()];
}

/** Finding key → the column whose figures stand in the wrong rows, where moving it mends what the findings tell. */
export function shiftedByFinding(
  context: CheckContext,
  findings: readonly Finding[],
  rowOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, Shifted> {
  const found = new Map<string, Shifted>();
  for (const column of byColumn(findings, rowOf)) {
    const rows = [...column.rows].sort((a, b) => a - b);
    const shifted = shiftedColumn(context, rows, column.findings[0]!.cells);
    if (shifted) for (const { key } of column.findings) found.set(key, shifted);
  }
  return found;
}
