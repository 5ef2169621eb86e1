import { indexBy } from '../collections';
import { cellText } from '../dataset/values/text';
import { CellState } from '../dataset/types';
import type { CellValue } from '../dataset/types';
import type { Package, PackageContent, PackedColumn } from './package-schema';

/** A column and the package it came in, by its place in the list. */
export interface Part {
  readonly from: number;
  readonly column: PackedColumn;
  readonly raw: ReadonlyMap<number, CellValue>;
}

type Row = PackageContent['rows'][number];

/** Packages joined by village: nothing is compared or decided yet. */
export interface Joined {
  readonly packages: readonly Package[];
  /** Per row what each package that has it says of the village. */
  readonly rows: readonly { readonly code: string; readonly occurrence: number; readonly said: readonly Said[] }[];
  /** Per package: row here → row there, −1 where it has none. */
  readonly rowIn: readonly Int32Array[];
  readonly columns: ReadonlyMap<string, readonly Part[]>;
  readonly totals: ReadonlyMap<string, readonly Part[]>;
}
interface Said {
  readonly from: number;
  readonly row: Row;
}

/** One of each package, in an order that does not hang on how they were given. */
export const distinct = (packages: readonly Package[]): Package[] =>
  [...indexBy(packages, ({ hash }) => hash).values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));

/** Rows meet by village code and occurrence; rows without a code meet nobody. */
export function joinPackages(packages: readonly Package[]): Joined {
  const rows: { code: string; occurrence: number; said: Said[] }[] = [];
  const rowOf = new Map<string, number>();
  const placed = packages.map(({ content }, from) =>
    content.rows.map((row) => {
      const { code, occurrence } = row;
      const key = `${code}#${occurrence}`;
      const known = code === '' ? undefined : rowOf.get(key);
      if (known !== undefined) {
        rows[known]!.said.push({ from, row });
        return known;
      }
      rowOf.set(key, rows.length);
      return rows.push({ code, occurrence, said: [{ from, row }] }) - 1;
    }),
  );
  const rowIn = placed.map((places) => {
    const there = new Int32Array(rows.length).fill(-1);
    places.forEach((here, row) => {
      there[here] = row;
    });
    return there;
  });
  return { packages, rows, rowIn, columns: partsOf(packages, 'columns'), totals: partsOf(packages, 'totals') };
}

function partsOf(packages: readonly Package[], group: 'columns' | 'totals'): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  packages.forEach(({ content }, from) => {
    for (const column of content[group]) {
      const part = { from, column, raw: new Map(column.raw) };
      const known = parts.get(column.variable);
      if (known) known.push(part);
      else parts.set(column.variable, [part]);
    }
  });
  return parts;
}

const MISSING = String(CellState.missing);

/** The rows of a part in which something stands; `row` is the part's own, −1 = it has none. */
export const stands = ({ column }: Part, row: number): boolean => row >= 0 && column.states[row] !== MISSING;

/** Returns what a cell holds in its file; its value where that is the same. */
export function rawOf({ column, raw }: Part, row: number): CellValue {
  const own = raw.get(row);
  return own === undefined ? (column.values[row] ?? null) : own;
}

/** Whether two cells in which something stands say the same: equal figures, or the same words in the same state. */
export function agree(a: Part, rowA: number, b: Part, rowB: number): boolean {
  const value = a.column.values[rowA];
  if (value !== null || b.column.values[rowB] !== null) return value === b.column.values[rowB];
  return a.column.states[rowA] === b.column.states[rowB] && cellText(rawOf(a, rowA)) === cellText(rawOf(b, rowB));
}

/** The address of a cell, whole. */
export function addressOf({ column }: Part, row: number): string {
  const cell = column.cells[row] ?? '';
  return cell === '' || cell.includes('!') ? cell : `${column.sheet}!${cell}`;
}
