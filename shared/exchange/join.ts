import { indexBy } from '../collections';
import { sourceKey, UNSTATED } from '../decisions/source';
import type { DenominatorSource } from '../decisions/source';
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
  /** Variables of which some package states a source: what each source says, whichever package brings it. */
  readonly sourced: ReadonlyMap<string, readonly JoinedSource[]>;
}
/** One source of a target group's size, and the columns in which packages carry it. */
interface JoinedSource {
  readonly source: DenominatorSource;
  readonly columns: readonly Part[];
  readonly totals: readonly Part[];
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
  const [columns, totals] = [partsOf(packages, 'columns'), partsOf(packages, 'totals')];
  return { packages, rows, rowIn, columns, totals, sourced: sourcedIn(packages, columns, totals) };
}

function partsOf(packages: readonly Package[], group: 'columns' | 'totals'): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  packages.forEach(({ content }, from) => {
    for (const column of content[group]) {
      const part = partOf(from, column);
      const known = parts.get(column.variable);
      if (known) known.push(part);
      else parts.set(column.variable, [part]);
    }
  });
  return parts;
}

const partOf = (from: number, column: PackedColumn): Part => ({ from, column, raw: new Map(column.raw) });

/** A package that states no source of a variable others state one of is a source of its own, which nobody named. */
function sourcedIn(
  packages: readonly Package[],
  columns: ReadonlyMap<string, readonly Part[]>,
  totals: ReadonlyMap<string, readonly Part[]>,
): Joined['sourced'] {
  type Side = { readonly source: DenominatorSource; readonly columns: Part[]; readonly totals: Part[] };
  const sides = new Map<string, Map<string, Side>>();
  const sideOf = (variable: string, source: DenominatorSource): Side => {
    const known = sides.get(variable) ?? new Map<string, Side>();
    sides.set(variable, known);
    const side = known.get(sourceKey(source)) ?? { source, columns: [], totals: [] };
    known.set(sourceKey(source), side);
    return side;
  };
  const stating = new Map<string, Set<number>>();
  packages.forEach(({ content: { sourced = [] } }, from) => {
    for (const { source, column, total } of sourced) {
      const side = sideOf(column.variable, source);
      side.columns.push(partOf(from, column));
      if (total) side.totals.push(partOf(from, total));
      stating.set(column.variable, (stating.get(column.variable) ?? new Set()).add(from));
    }
  });
  for (const [variable, those] of stating) {
    const silent = (parts: readonly Part[] = []): Part[] => parts.filter(({ from }) => !those.has(from));
    const [own, total] = [silent(columns.get(variable)), silent(totals.get(variable))];
    if (own.length + total.length === 0) continue;
    const side = sideOf(variable, UNSTATED);
    side.columns.push(...own);
    side.totals.push(...total);
  }
  return new Map(
    [...sides].map(([variable, known]) => [
      variable,
      [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, side]) => side),
    ]),
  );
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
