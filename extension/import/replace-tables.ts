import { TOTAL, villageCode } from '@shared/dataset';
import { MONTHS } from '@shared/dates/words';
import type { CellValue, SourceRow, SourceTable } from '@shared/dataset/types';
import { tableKey } from '@extension/store';
import { areOfOtherSources, sourceNames } from './table-sources';
import { sameScope } from '@shared/catalogue/scope';
import type { StoredTable } from '@extension/store';

/** A cell that says something else in the new file. `village` is a code, a name where there is none, or `total`. */
export interface ValueChange {
  readonly village: string;
  readonly variable: string;
  readonly before: string;
  readonly after: string;
}

export interface Replacement {
  readonly put: StoredTable;
  /** Keys of the tables it takes the place of. */
  readonly removed: readonly string[];
  readonly changed: readonly ValueChange[];
}

/** A cell as a person would read it. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.kind === 'date' ? value.iso : value.code;
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

interface Said {
  readonly variable: string;
  readonly text: string;
}

/** Row → column → what stands there; only where one sheet has a variable of several sources do these tell it apart. */
function cellsOf(table: SourceTable): Map<string, Map<string, Said>> {
  const at = (role: string): number => table.columns.findIndex((column) => column.role === role);
  const code = at('kode');
  const name = at('desa');
  const variables = table.columns.flatMap(({ variable }) => variable ?? []);
  const twice = new Set(variables.filter((variable, index) => variables.indexOf(variable) !== index));
  const rows = new Map<string, Map<string, Said>>();
  const add = (row: SourceRow, label: string): void => {
    let key = label;
    for (let again = 2; rows.has(key); again += 1) key = `${label} (${again})`;
    const cells = new Map<string, Said>();
    table.columns.forEach(({ variable, source }, index) => {
      if (!variable) return;
      const column = twice.has(variable) ? `${variable} ${source?.name ?? ''}` : variable;
      cells.set(column, { variable, text: cellText(row.cells[index]) });
    });
    rows.set(key, cells);
  };
  for (const row of table.rows) add(row, villageCode(row.cells[code] ?? null) ?? cellText(row.cells[name]));
  if (table.total) add(table.total, TOTAL);
  return rows;
}

const sourcesOf = (table: SourceTable): string =>
  JSON.stringify(
    table.columns.flatMap(({ variable, source }) => (source ? [[variable, source.name, source.asOf]] : [])),
  );

const variablesOf = (table: SourceTable): string =>
  table.columns
    .flatMap((column) => column.variable ?? [])
    .sort()
    .join(' ');

/** Returns what `next` says differently from `before`, for cells that both have or had. */
export function changesBetween(before: SourceTable, next: SourceTable): ValueChange[] {
  const old = cellsOf(before);
  const changes: ValueChange[] = [];
  for (const [village, cells] of cellsOf(next)) {
    for (const [column, { variable, text: after }] of cells) {
      const was = old.get(village)?.get(column);
      if (was !== undefined && was.text !== after) changes.push({ village, variable, before: was.text, after });
    }
  }
  return changes;
}

/** Whether two tables say the same of the same villages and variables; then one of them is enough. */
export const saysTheSame = (one: SourceTable, other: SourceTable): boolean =>
  one.file === other.file &&
  one.rows.length === other.rows.length &&
  variablesOf(one) === variablesOf(other) &&
  sourcesOf(one) === sourcesOf(other) &&
  changesBetween(one, other).length === 0;

const isMonthOf = (sheet: string, of: string): boolean => MONTHS.some((month) => sheet === `${of} (${month})`);

/**
 * Where a confirmed table goes among those kept: it takes the place of the tables of the same district and time that
 * have the same sheet name or carry the same variables. Tables of another office stay: both are kept beside each other, the
 * new one's sheet under a name of its own. The old values it overwrites are listed for the log.
 */
export function replaceTables(
  kept: readonly StoredTable[],
  table: SourceTable,
  facts: Pick<StoredTable, 'district' | 'year' | 'period' | 'size' | 'at' | 'by'>,
): Replacement {
  const there = kept.filter((old) => sameScope(old, facts));
  const others = new Set(there.filter((old) => areOfOtherSources(old.table, table)));
  const ownName = `${table.sheet} (${sourceNames(table).join(', ')})`;
  const sheet = [...others].some((old) => old.table.sheet === table.sheet) ? ownName : table.sheet;
  // A table of another month of the same sheet was read beside it: it goes with it.
  const isSameSheet = (old: string): boolean =>
    [table.sheet, ownName].some((name) => old === name || isMonthOf(old, name));
  const replaced = there.filter(
    (old) => !others.has(old) && (isSameSheet(old.table.sheet) || variablesOf(old.table) === variablesOf(table)),
  );
  const key = tableKey(facts, table.file, sheet);
  return {
    put: { key, ...facts, table: { ...table, sheet } as StoredTable['table'] },
    removed: replaced.map((old) => old.key).filter((old) => old !== key),
    changed: replaced.flatMap((old) => changesBetween(old.table, table)),
  };
}
