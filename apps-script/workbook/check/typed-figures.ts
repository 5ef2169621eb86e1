import type { Edition, Variable } from '@shared/catalogue';
import type { Column, Dataset } from '@shared/dataset';
import { CellState } from '@shared/dataset';

type Columns = ReadonlyMap<string, Column>;

/** Half a unit of the second decimal, to which the sheets' formulas round, and a little for binary fractions. */
const ROUNDING = 0.005 + 1e-9;

/** Whether a percentage says what the sheet's formula gives: then nobody typed it. */
function isComputed(columns: Columns, { key, computed }: Variable, row: number): boolean {
  if (!computed) return false;
  const value = (variable: string): number => columns.get(variable)?.values[row] ?? NaN;
  const share = (100 * computed.numerator.reduce((sum, part) => sum + value(part), 0)) / value(computed.denominator);
  return Math.abs(value(key) - share) <= ROUNDING;
}

const typedColumns = (columns: Columns, edition: Edition): Columns =>
  new Map(
    [...columns].map(([key, column]) => {
      const variable = edition.variables.find((one) => one.key === key);
      if (!variable?.computed) return [key, column];
      const computed = Array.from(column.values, (_, row) => isComputed(columns, variable, row));
      const values = column.values.map((value, row) => (computed[row] ? NaN : value));
      const states = column.states.map((state, row) => (computed[row] ? CellState.missing : state));
      return [key, { ...column, values, states }];
    }),
  );

/**
 * The figures that people typed. A percentage that follows from its figures cannot be what went wrong: beside a wrong
 * figure it is wrong too, and taken as a figure of its own it would speak for the slip.
 */
export const typedFigures = (dataset: Dataset, edition: Edition): Dataset => ({
  ...dataset,
  columns: typedColumns(dataset.columns, edition),
  totals: typedColumns(dataset.totals, edition),
});
