import type { CheckContext } from '../kind';
import type { CellRef } from '../../findings/types';
import { connectedCells, standingForms } from './connected';
import { holds, valuesOf } from './record';
import type { FigureRecord } from './record';
import { rowFigures } from './row-figures';
import type { RowFigures } from './row-figures';
import type { Shifted } from './types';

/** Fewer rows are told one by one; of those that break a rule so many have to be mended by moving the column. */
const LEAST_ROWS = 4;
const MENDED = 0.8;
/** So many rows decide whether a column is worth looking at further. */
const TRIED = 8;

const isSound = (record: FigureRecord): boolean => {
  const values = valuesOf(record);
  return record.edits.every((edit) => holds(edit, values));
};

/** The row with one figure taken from another row. */
function moved(own: RowFigures, variable: string, other: RowFigures): RowFigures {
  const figure = (key: string) => (key === variable ? other : own).figure(key);
  return { figure, standing: (key) => (key === variable && figure(key) ? key : own.standing(key)) };
}

/**
 * Whether the figures of one column stand a row too low or too high: rows that break a rule keep it once each takes the
 * figure of the row below, or above. `broken` are rows with findings on the figures `from`.
 */
export function shiftedColumn(
  { edition, dataset, rows }: CheckContext,
  broken: readonly number[],
  from: readonly CellRef[],
): Shifted | undefined {
  if (broken.length < LEAST_ROWS) return undefined;
  const figuresOf = (row: number) => rowFigures(edition, dataset.columns, row);
  const variables = from.filter(({ village }) => village === from[0]?.village).map(({ variable }) => variable);
  const recordOf = (row: number, figures: RowFigures) => {
    const place = { edition, village: rows.villages[row]!, figures };
    return connectedCells(place, standingForms(place), variables);
  };
  const mends = (row: number, variable: string, by: number): boolean => {
    const other = row + by;
    if (other < 0 || other >= rows.count || rows.judged[other] !== 1) return false;
    return isSound(recordOf(row, moved(figuresOf(row), variable, figuresOf(other))));
  };

  const first = recordOf(broken[0]!, figuresOf(broken[0]!));
  let best: Shifted | undefined;
  for (const { variable } of first.cells)
    for (const by of [1, -1] as const) {
      const tried = broken.slice(0, TRIED).filter((row) => mends(row, variable, by)).length;
      if (tried < MENDED * 0.75 * Math.min(TRIED, broken.length)) continue;
      const mended = broken.filter((row) => mends(row, variable, by));
      const [start, end] = [mended[0]!, mended[mended.length - 1]!];
      const within = broken.filter((row) => row >= start && row <= end);
      const isRun = mended.length >= LEAST_ROWS && mended.length >= MENDED * broken.length;
      if (!isRun || within.length > mended.length / MENDED || mended.length <= (best?.mended ?? 0)) continue;
      const [fromVillage, to] = [rows.villages[start]!, rows.villages[end]!];
      best = { variable, by, from: fromVillage, to, mended: mended.length, broken: broken.length };
    }
  return best;
}
