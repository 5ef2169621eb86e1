import { chosenSources } from '../../decisions/chosen-sources';
import { sourceKey, sourceWords, UNSTATED } from '../../decisions/source';
import type { DenominatorSource } from '../../decisions/source';
import type { Decision } from '../../decisions/decisions';
import { putCell, saysSame, toColumn, type Draft, type DraftColumn } from './draft';
import { NO_CELL, UNKNOWN_DECIMALS, type Cell } from '../values/read-cell';
import { cellText } from '../values/text';
import { CellState, type Dataset, type SourcedColumn, type SourceTable } from '../types';

type Group = 'columns' | 'totals';

/** What the sources of a target group's size say, gathered apart before one of them becomes the figure. */
export interface SourcedDraft {
  /** Whether a source is stated of the variable anywhere: only then are its figures kept apart. */
  has(variable: string): boolean;
  put(group: Group, place: Place, cell: Cell): void;
  /**
   * Writes into the draft what stands for each variable: the chosen source's figure, blank where it has none; without a
   * choice among these sources what they agree on, and a conflict where they differ.
   */
  settle(columns: Draft['columns'], totals: Draft['columns'], decisions: readonly Decision[]): void;
  /** Everything that was put, by variable; call it after `settle`. */
  kept(rows: number): Dataset['sources'];
}
interface Place {
  readonly variable: string;
  readonly heading: string;
  readonly row: number;
  readonly source: DenominatorSource | undefined;
}
interface Side {
  readonly source: DenominatorSource;
  readonly columns: Draft['columns'];
  readonly totals: Draft['columns'];
}

/** An empty draft for the variables of which some table states a source. */
export function sourcedDraft(tables: readonly SourceTable[]): SourcedDraft {
  const stated = new Set(
    tables.flatMap(({ columns }) =>
      columns.flatMap(({ variable, source }) => (source === undefined ? [] : (variable ?? []))),
    ),
  );
  const sides = new Map<string, Map<string, Side>>();
  const sorted = (variable: string): readonly Side[] =>
    [...(sides.get(variable) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, side]) => side);
  return {
    has: (variable) => stated.has(variable),
    put(group, { variable, heading, row, source = UNSTATED }, cell) {
      const known = sides.get(variable) ?? new Map<string, Side>();
      sides.set(variable, known);
      const side = known.get(sourceKey(source)) ?? { source, columns: new Map(), totals: new Map() };
      known.set(sourceKey(source), side);
      putCell(side[group], variable, heading, row, cell);
    },
    settle(columns, totals, decisions) {
      const chosen = chosenSources(decisions);
      for (const variable of sides.keys()) {
        const all = sorted(variable);
        const key = sourceKey(chosen.get(variable)?.source ?? UNSTATED);
        const one = chosen.has(variable) ? all.find(({ source }) => sourceKey(source) === key) : undefined;
        settleColumn(columns, variable, 'columns', one ? [one] : all);
        settleColumn(totals, variable, 'totals', one ? [one] : all);
      }
    },
    kept(rows) {
      if (sides.size === 0) return undefined;
      return new Map([...sides.keys()].map((variable) => [variable, sorted(variable).map(toSourced(variable, rows))]));
    },
  };
}

/** One column of what the given sources say; their files' order does not matter. */
function settleColumn(into: Draft['columns'], variable: string, group: Group, sides: readonly Side[]): void {
  const columns = sides.flatMap((side): (readonly [DenominatorSource, DraftColumn])[] => {
    const column = side[group].get(variable);
    return column ? [[side.source, column]] : [];
  });
  const [first] = columns;
  if (!first) return;
  const length = Math.max(...columns.map(([, { cells }]) => cells.length));
  const cells = Array.from({ length }, (_, row) =>
    agreed(columns.map(([source, column]) => [source, column.cells[row] ?? NO_CELL])),
  );
  into.set(variable, { heading: first[1].heading, cells });
}

/** The cell that all sources in which something stands agree on; else a conflict that names them all. */
function agreed(said: readonly (readonly [DenominatorSource, Cell])[]): Cell {
  const standing = said.filter(([, { state }]) => state !== CellState.missing);
  const [first] = standing;
  if (!first) return said.find(([, { raw }]) => raw !== null)?.[1] ?? NO_CELL;
  if (standing.every(([, cell]) => saysSame(first[1], cell) && cell.state !== CellState.conflict)) return first[1];
  if (standing.length === 1) return first[1];
  return {
    state: CellState.conflict,
    value: NaN,
    decimals: UNKNOWN_DECIMALS,
    raw: standing.map(([source, { raw }]) => `${cellText(raw)} (${sourceWords(source)})`).join(' / '),
    address: standing.map(([, { address }]) => address).join(', '),
  };
}

const toSourced =
  (variable: string, rows: number) =>
  ({ source, columns, totals }: Side): SourcedColumn => {
    const own = columns.get(variable);
    const total = totals.get(variable);
    const isStated = total?.cells[0] !== undefined && total.cells[0].state !== CellState.missing;
    return {
      source,
      column: toColumn(variable, own ?? { heading: total?.heading ?? '', cells: [] }, rows),
      total: total && isStated ? toColumn(variable, total, 1) : null,
    };
  };
