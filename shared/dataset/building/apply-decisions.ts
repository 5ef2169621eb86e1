import { indexBy } from '../../collections';
import type { Edition, Variable } from '../../catalogue/schema';
import type { CorrectionDecision, Decision, DeclarationDecision } from '../../decisions/decisions';
import { declarationsIn } from '../../decisions/declarations';
import type { Draft, DraftColumn } from './draft';
import { NO_CELL, type Cell } from '../values/read-cell';
import { TOTAL } from '../place';
import { isBlank } from '../values/text';
import { CellState, type CellValue } from '../types';

/** Village code or `total` → cell of one variable. */
interface Place {
  readonly village: string;
  readonly columns: Map<string, DraftColumn>;
  readonly row: number;
}

/**
 * Puts a person's corrections in, then what blank cells were declared to mean, then the recomputed percentages; each only
 * where its figures still stand.
 */
export function applyDecisions(
  draft: Draft,
  totals: Draft['columns'],
  edition: Edition,
  decisions: readonly Decision[],
): void {
  const places = new Map<string, Place[]>([[TOTAL, [{ village: TOTAL, columns: totals, row: 0 }]]]);
  for (const [row, { code }] of draft.rows.entries()) {
    if (code !== '') places.set(code, [...(places.get(code) ?? []), { village: code, columns: draft.columns, row }]);
  }
  const variables = indexBy(edition.variables, ({ key }) => key);
  for (const decision of decisions) {
    if (decision.kind !== 'correction') continue;
    const variable = variables.get(decision.variable);
    if (variable) for (const place of places.get(decision.village) ?? []) correct(place, variable, decision);
  }
  const declarations = declarationsIn(decisions);
  for (const key of declarations.variables) {
    const variable = variables.get(key);
    if (!variable) continue;
    for (const place of [...places.values()].flat())
      declare(place, variable, declarations.of(place.village, key)?.means);
  }
  for (const decision of decisions) {
    if (decision.kind !== 'recompute') continue;
    const variable = variables.get(decision.variable);
    if (!variable?.computed) continue;
    for (const [village, figures] of Object.entries(decision.cells)) {
      for (const place of places.get(village) ?? []) recompute(place, variable, figures);
    }
  }
}

function correct({ columns, row }: Place, variable: Variable, decision: CorrectionDecision): void {
  const before = columns.get(variable.key)?.cells[row] ?? NO_CELL;
  if (!isSameSource(before.raw, decision.from)) return;
  const decimals = String(decision.to).split('.')[1]?.length ?? 0;
  put(columns, variable, row, { ...before, state: CellState.ok, value: decision.to, decimals });
}

function declare({ columns, row }: Place, variable: Variable, means: DeclarationDecision['means'] | undefined): void {
  const before = columns.get(variable.key)?.cells[row] ?? NO_CELL;
  if (means === undefined || before.state !== CellState.missing) return;
  if (means === 'nol') put(columns, variable, row, { ...before, state: CellState.ok, value: 0, decimals: 0 });
  else put(columns, variable, row, { ...before, state: CellState.notApplicable });
}

function recompute(place: Place, variable: Variable, figures: readonly [number, number, number | null]): void {
  const { columns, row } = place;
  const valueOf = (key: string): number => columns.get(key)?.cells[row]?.value ?? NaN;
  const { numerator = [], denominator = '' } = variable.computed ?? {};
  const n = numerator.reduce((sum, key) => sum + valueOf(key), 0);
  const d = valueOf(denominator);
  const stated = valueOf(variable.key);
  const [thenN, thenD, thenStated] = figures;
  const isUnchanged = n === thenN && d === thenD && (Number.isNaN(stated) ? null : stated) === thenStated;
  if (!isUnchanged || d === 0) return;
  const before = columns.get(variable.key)?.cells[row] ?? NO_CELL;
  // 10000 n / d before rounding: 100 n / d rounded by × 100 would round twice.
  put(columns, variable, row, {
    ...before,
    state: CellState.ok,
    value: Math.round((10000 * n) / d) / 100,
    decimals: 2,
  });
}

function put(columns: Map<string, DraftColumn>, variable: Variable, row: number, cell: Cell): void {
  const column = columns.get(variable.key) ?? { heading: variable.label, cells: [] };
  column.cells[row] = cell;
  columns.set(variable.key, column);
}

function isSameSource(now: CellValue, then: CellValue): boolean {
  if (isBlank(now) && isBlank(then)) return true;
  if (typeof now === 'object' && typeof then === 'object' && now !== null && then !== null) {
    return now.kind === 'date'
      ? then.kind === 'date' && now.iso === then.iso
      : then.kind === 'error' && now.code === then.code;
  }
  return now === then;
}
