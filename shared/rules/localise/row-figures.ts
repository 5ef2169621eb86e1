import type { Edition } from '../../catalogue/schema';
import { CellState } from '../../dataset/types';
import type { Column } from '../../dataset/types';
import { memoByObject } from '../../once';
import { decimalsOf } from '../kit/percent';

const UNKNOWN = 255;

/** A figure of one row as it stands, or undefined where none can be used. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
}

/** The variables that state the size of the same target group as a variable, itself among them. */
export const sameSize = memoByObject((edition: Edition): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>();
  for (const { key, sasaran } of edition.variables)
    if (sasaran !== undefined) groups.set(sasaran, [...(groups.get(sasaran) ?? []), key]);
  return new Map([...groups.values()].flatMap((keys) => keys.map((key) => [key, keys] as const)));
});

export const variablesByKey = memoByObject(
  (edition: Edition) => new Map(edition.variables.map((variable) => [variable.key, variable])),
);

/** The figures of one row, and for a figure that does not stand there the one of the same target group that does. */
export function rowFigures(edition: Edition, columns: ReadonlyMap<string, Column>, row: number) {
  const figure = (variable: string): Figure | undefined => {
    const column = columns.get(variable);
    const state = column?.states[row];
    if (!column || (state !== CellState.ok && state !== CellState.flagged)) return undefined;
    const value = column.values[row]!;
    if (Number.isNaN(value)) return undefined;
    const decimals = column.decimals[row]!;
    return { value, decimals: decimals === UNKNOWN ? decimalsOf(value) : Math.min(decimals, 6) };
  };
  const standing = (variable: string): string | undefined =>
    figure(variable)
      ? variable
      : sameSize(edition)
          .get(variable)
          ?.find((other) => figure(other) !== undefined);
  return { figure, standing };
}
export type RowFigures = ReturnType<typeof rowFigures>;
