import type { CellValue, Grid } from '@shared/dataset';
import { columnLetter } from '@shared/dataset/values/letter';

/** What stands in a sheet's cells: name, e.g. `B2`, → the value with its type, e.g. `number 12`. Blank cells are left out. */
export type Cells = ReadonlyMap<string, string>;
/** Sheet → its cells. */
export type SheetCells = ReadonlyMap<string, Cells>;
/** A value as the recipes write it down; null for a blank. */
export type TruthValue = string | number | boolean | null | { readonly date: string } | { readonly error: string };

export const cellName = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;

/** A value with its type; null for a blank, an empty text included. */
export function typed(value: TruthValue | Date | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return `number ${value === 0 ? 0 : value}`;
  if (typeof value !== 'object') return `${typeof value} ${value}`;
  if (value instanceof Date) return `date ${Number.isNaN(value.getTime()) ? '?' : value.toISOString().slice(0, 10)}`;
  return 'date' in value ? `date ${value.date}` : `error ${value.error}`;
}

const typedOfGrid = (value: CellValue): string | null => {
  if (value === null || typeof value !== 'object') return typed(value);
  return typed(value.kind === 'date' ? { date: value.iso } : { error: value.code });
};

export const cellsOfGrid = (grid: Grid): Cells => cellsOfRows(grid.rows, typedOfGrid);

/** Cells of rows from the top left corner. */
export function cellsOfRows<T>(rows: readonly (readonly T[])[], type: (value: T) => string | null): Cells {
  const cells = new Map<string, string>();
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const known = type(value);
      if (known !== null) cells.set(cellName(r, c), known);
    }),
  );
  return cells;
}

export const cellsOfTruth = (cells: Readonly<Record<string, TruthValue>>): Cells =>
  new Map(
    Object.entries(cells).flatMap(([name, value]) => {
      const known = typed(value);
      return known === null ? [] : [[name, known]];
    }),
  );

/** Where two readings differ, e.g. `Data!B2: number 12 / text 12`; empty where they are alike. */
export function differences(left: SheetCells, right: SheetCells): string[] {
  const sheets = new Set([...left.keys(), ...right.keys()]);
  return [...sheets].flatMap((sheet) => {
    const [a, b] = [left.get(sheet), right.get(sheet)];
    if (!a || !b) return [`${sheet}: ${a ? 'only on the left' : 'only on the right'}`];
    const names = new Set([...a.keys(), ...b.keys()]);
    return [...names].flatMap((name) =>
      a.get(name) === b.get(name) ? [] : [`${sheet}!${name}: ${a.get(name) ?? 'blank'} / ${b.get(name) ?? 'blank'}`],
    );
  });
}
