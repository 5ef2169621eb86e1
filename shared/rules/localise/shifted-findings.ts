import type { Finding } from '../../findings/types';
import type { CheckContext } from '../kit/kind';
import { fitting } from './fitting';
import type { Fitting } from './fitting';
import { contradictingRules } from './forms';
import { LEAST_ROWS, MENDED, shiftsOf } from './shifted';
import type { Shift } from './shifted';
import type { Shifted } from './types';

/** The findings of one rule on one column, whether told row by row or at once, with the rows they concern. */
interface Told {
  readonly rule: string;
  readonly variables: readonly string[];
  readonly findings: Finding[];
  readonly rows: Set<number>;
}

function byColumn(findings: readonly Finding[], rowOf: ReadonlyMap<string, number>): readonly Told[] {
  const columns = new Map<string, Told>();
  for (const finding of findings) {
    const [first] = finding.cells;
    if (!first || finding.severity === 'catatan') continue;
    const key = `${finding.rule} ${first.variable}`;
    const variables = finding.cells.filter(({ village }) => village === first.village).map((cell) => cell.variable);
    const column = columns.get(key) ?? { rule: finding.rule, variables, findings: [], rows: new Set() };
    columns.set(key, column);
    column.findings.push(finding);
    for (const { village } of finding.cells) {
      const row = rowOf.get(village);
      if (row !== undefined) column.rows.add(row);
    }
  }
  return [...columns.values()].filter(({ rows }) => rows.size >= LEAST_ROWS);
}

/** The figures that contradict each other in enough of the rows: one of them may have moved. */
function movable({ contradicting }: Fitting, { variables, rows }: Told): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const found = new Set(variables.flatMap((variable) => [...contradicting(variable, row)]));
    for (const variable of found) counts.set(variable, (counts.get(variable) ?? 0) + 1);
  }
  return [...counts].flatMap(([variable, count]) => (count >= LEAST_ROWS ? [variable] : []));
}

/** Rows of findings that moving a column back would mend. */
const mendedOf = (rows: ReadonlySet<number>, { mended }: Shift): number =>
  [...rows].filter((row) => mended.has(row)).length;

/** The one move that mends what the findings tell; none where another would resolve nearly as many contradictions. */
function plainest(shifts: readonly Shift[], rows: ReadonlySet<number>): Shifted | undefined {
  const explaining = shifts
    .filter((shift) => mendedOf(rows, shift) >= Math.max(LEAST_ROWS, MENDED * rows.size))
    .sort((a, b) => b.resolved - a.resolved);
  const [best, next] = explaining;
  return best && (!next || next.resolved < MENDED * best.resolved) ? best.told : undefined;
}

/**
 * Finding key → the column whose figures stand in the wrong rows, where moving it mends what the findings tell. Looks
 * only where findings say that figures contradict each other; what merely is unusual says nothing of a move by itself.
 */
export function shiftedByFinding(
  context: CheckContext,
  findings: readonly Finding[],
  rowOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, Shifted> {
  const told = byColumn(findings, rowOf);
  const contradicting = told.filter(({ rule }) => contradictingRules(context.edition).has(rule));
  const fit = fitting(context);
  const movableOf = new Map(contradicting.map((column) => [column, movable(fit, column)] as const));
  const shifts = [...new Set([...movableOf.values()].flat())].flatMap((variable) => shiftsOf(context, fit, variable));
  if (shifts.length === 0) return new Map();
  return new Map(
    told.flatMap((column): (readonly [string, Shifted])[] => {
      const concerned = new Set(movableOf.get(column) ?? column.variables);
      const found = plainest(
        shifts.filter((shift) => concerned.has(shift.told.variable)),
        column.rows,
      );
      return found ? column.findings.map(({ key }) => [key, found] as const) : [];
    }),
  );
}
