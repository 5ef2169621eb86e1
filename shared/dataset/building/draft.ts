import { NO_CELL, UNKNOWN_DECIMALS, type Cell } from '../values/read-cell';
import { cellText } from '../values/text';
import { CellState, type Column, type DatasetRow } from '../types';

/** A dataset under construction: cells by variable and row. */
export interface Draft {
  readonly rows: DraftRow[];
  readonly columns: Map<string, DraftColumn>;
}
export interface DraftColumn {
  readonly heading: string;
  /** By row number; a hole is a cell nobody entered. */
  readonly cells: Cell[];
}
/** What several sheets say of one village is gathered here. */
export type DraftRow = { -readonly [K in keyof DatasetRow]: DatasetRow[K] };

/** Whether two cells in which something stands say the same. */
export const saysSame = (one: Cell, other: Cell): boolean =>
  Number.isNaN(one.value) ? cellText(one.raw) === cellText(other.raw) : one.value === other.value;

/**
 * Two sheets about the same cell: a blank gives way, equal figures agree, anything else is a conflict for a person to
 * settle. Its raw value names both, so a correction lapses when either of them changes.
 */
function joinCells(one: Cell, other: Cell): Cell {
  if (other.state === CellState.missing) return one.raw === null ? other : one;
  if (one.state === CellState.missing) return other;
  if (saysSame(one, other) && one.state !== CellState.conflict) return one;
  return {
    state: CellState.conflict,
    value: NaN,
    decimals: UNKNOWN_DECIMALS,
    raw: `${cellText(one.raw)} / ${cellText(other.raw)}`,
    address: `${one.address}, ${other.address}`,
  };
}

/** Puts one more cell into the draft, joining it with what stands there. */
export function putCell(columns: Draft['columns'], variable: string, heading: string, row: number, cell: Cell): void {
  const column = columns.get(variable) ?? { heading, cells: [] };
  columns.set(variable, column);
  const before = column.cells[row];
  column.cells[row] = before === undefined ? cell : joinCells(before, cell);
}

/** Cells of one variable as parallel arrays. */
export function toColumn(variable: string, { heading, cells }: DraftColumn, length: number): Column {
  const all = Array.from({ length }, (_, row) => cells[row] ?? NO_CELL);
  return {
    variable,
    heading,
    values: Float64Array.from(all, (cell) => cell.value),
    states: Uint8Array.from(all, (cell) => cell.state),
    decimals: Uint8Array.from(all, (cell) => cell.decimals),
    raw: all.map((cell) => cell.raw),
    addresses: all.map((cell) => cell.address),
  };
}
