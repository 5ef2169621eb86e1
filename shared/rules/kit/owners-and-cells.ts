import { formAsking, indicatorUsing, variableOf } from '../../catalogue/lookup';
import type { Edition, Variable } from '../../catalogue/schema';
import { CellState } from '../../dataset/types';
import type { Column } from '../../dataset/types';
import type { CellRef } from '../../findings/types';
import type { CheckContext, Table } from './kind';
import { memoByObject } from '../../once';

/** Cells of one row. */
export const cellsOf = (village: string, variables: readonly string[]): CellRef[] =>
  variables.map((variable) => ({ village, variable }));

/** Cells of several rows. */
export function cellsOfRows(table: Table, rows: readonly number[], variables: readonly string[]): CellRef[] {
  const cells: CellRef[] = [];
  for (const row of rows) {
    const village = table.villages[row] ?? '';
    for (const variable of variables) cells.push({ village, variable });
  }
  return cells;
}

interface Owners {
  readonly owner: string;
  readonly others: string[];
}

const ownersKnown = memoByObject<Edition, Map<string, Owners>>(() => new Map());

/** Agencies concerned with some variables: the one that fills the form leads. */
export function ownersOf(edition: Edition, variables: readonly string[]): Owners {
  const known = ownersKnown(edition);
  const asked = variables.join(' ');
  const before = known.get(asked);
  if (before) return before;
  const all = variables.flatMap((key) => {
    const variable = variableOf(edition, key);
    return variable ? [indicatorUsing(edition, key)?.owner ?? variable.owner, variable.owner] : [];
  });
  const [owner = 'bappeda', ...others] = [...new Set(all)];
  const owners = { owner, others };
  known.set(asked, owners);
  return owners;
}

const percentagesByDenominator = memoByObject(({ variables }: Edition) => {
  const known = new Map<string, Variable[]>();
  for (const variable of variables) {
    if (!variable.computed) continue;
    const { denominator } = variable.computed;
    known.set(denominator, [...(known.get(denominator) ?? []), variable]);
  }
  return known;
});

/** Percentages that are computed from the given numerators and denominator. */
export function percentagesFrom(edition: Edition, numerators: readonly string[], denominator: string): string[] {
  const candidates = percentagesByDenominator(edition).get(denominator) ?? [];
  return candidates
    .filter(({ computed }) => computed?.numerator.every((n) => numerators.includes(n)))
    .map((variable) => variable.key);
}

/** A column of the villages' table or of the district's own line. */
export interface Found {
  readonly table: Table;
  readonly variable: string;
  readonly column: Column;
  readonly type: Variable['type'];
}

/** The columns of variables of some types, the villages' and the district's own. */
export const columnsOfType = ({ edition, tables }: CheckContext, ...types: readonly Variable['type'][]): Found[] =>
  tables.flatMap((table) =>
    [...table.columns].flatMap(([variable, column]) => {
      const type = variableOf(edition, variable)?.type;
      return type !== undefined && types.includes(type) ? [{ table, variable, column, type }] : [];
    }),
  );

/** The counts that the villages' own table has a column for, in the edition's order. */
export const countsOf = ({ edition, rows }: CheckContext): readonly string[] =>
  edition.variables.flatMap(({ key, type }) => (type === 'count' && rows.columns.has(key) ? [key] : []));

/** The forms of which the dataset holds at least one column, in the site's order. */
export const formsPresent = (context: CheckContext) =>
  context.edition.forms.filter((form) => form.fields.some((field) => context.dataset.columns.has(field.variable)));

/** The sheet of an address such as `Data Sasaran!E12` or a line such as `Data Sasaran!12`. */
export const sheetOf = (address: string): string => {
  const mark = address.lastIndexOf('!');
  return mark < 0 ? '' : address.slice(0, mark);
};

/** Every filled cell of a row that comes from one of the sheets. */
export function cellsFromSheets(context: CheckContext, row: number, sheets: ReadonlySet<string>): CellRef[] {
  const village = context.rows.villages[row] ?? '';
  const cells: CellRef[] = [];
  for (const [variable, column] of context.dataset.columns) {
    if (column.states[row] === CellState.missing) continue;
    // A cell in conflict names both its addresses.
    const addresses = (column.addresses[row] ?? '').split(', ');
    if (addresses.some((address) => sheets.has(sheetOf(address)))) cells.push({ village, variable });
  }
  return cells;
}

/** Agencies of the forms that ask for the given cells. */
export function ownersOfCells(edition: Edition, cells: readonly CellRef[]): { owner: string; others: string[] } {
  const owners = new Set<string>();
  for (const { variable } of cells) {
    const owner = formAsking(edition, variable)?.owner ?? variableOf(edition, variable)?.owner;
    if (owner !== undefined) owners.add(owner);
  }
  const [owner = 'bappeda', ...others] = owners;
  return { owner, others };
}
