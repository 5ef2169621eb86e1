import { z } from '../../zod';
import { CellState } from '../../dataset/types';
import type { Column } from '../../dataset/types';
import { once } from '../../once';
import { sumOf } from './kernels';
import type { ParamsOf } from './kind';

/**
 * What a missing figure means for a rule of two sides (DHIS2's three strategies, put on the rule instead of the
 * side): `skip-if-any` cannot tell with any figure missing; `skip-if-all` with a whole side missing; `never-skip` takes
 * missing as 0, except where nothing at all was entered. A figure that is unanswered or unreadable is never taken as 0.
 */
export const Strategy = once(() => z.enum(['skip-if-any', 'skip-if-all', 'never-skip']));
export type Strategy = ParamsOf<typeof Strategy>;

const isAbsent = (state: number | undefined): boolean =>
  state === undefined || state === CellState.missing || state === CellState.notApplicable;

/** Sum per row with missing as 0, and whether anything was entered there. */
function lenient(columns: readonly (Column | undefined)[], count: number) {
  const sum = new Float64Array(count);
  const entered = new Uint8Array(count);
  for (const column of columns)
    for (let i = 0; i < count; i += 1) {
      if (isAbsent(column?.states[i])) continue;
      sum[i]! += column!.values[i]!;
      entered[i] = 1;
    }
  return { sum, entered };
}

/** Both sides of a rule, row by row; NaN where the strategy says that it cannot be told. Undefined without columns. */
export function sidesOf(
  left: readonly (Column | undefined)[],
  right: readonly (Column | undefined)[],
  count: number,
  strategy: Strategy = 'skip-if-any',
): { readonly left: Float64Array; readonly right: Float64Array } | undefined {
  const present = (columns: readonly (Column | undefined)[]) => columns.flatMap((column) => column?.values ?? []);
  if (strategy === 'skip-if-any') {
    const [a, b] = [present(left), present(right)];
    return a.length === left.length && b.length === right.length ? { left: sumOf(a), right: sumOf(b) } : undefined;
  }
  if (present([...left, ...right]).length === 0) return undefined;
  const [a, b] = [lenient(left, count), lenient(right, count)];
  for (let i = 0; i < count; i += 1) {
    const entered = a.entered[i]! + b.entered[i]!;
    if (strategy === 'skip-if-all' ? entered < 2 : entered === 0) a.sum[i] = NaN;
  }
  return { left: a.sum, right: b.sum };
}

/** A figure as a rule of two sides takes it: what is missing counts as 0 wherever such a rule has found something. */
export function valueOf(column: Column | undefined, row: number): number {
  const value = column?.values[row];
  return value === undefined || Number.isNaN(value) ? 0 : value;
}
