import type { CheckContext } from '../kit/kind';
import { connectedCells, standingForms } from './connected';
import { holds, isPossible, valuesOf } from './record';
import { rowFigures } from './row-figures';
import type { RowFigures } from './row-figures';
import { SLIPS } from './slips';

const withValue = (own: RowFigures, variable: string, value: number): RowFigures => ({
  figure: (key) => (key === variable ? { value, decimals: 0 } : own.figure(key)),
  standing: own.standing,
});

/**
 * Villages one slip of whose figure makes a column's sum miss its total line by exactly `difference`, and whose own row
 * holds with the figure that was meant.
 */
export function explainingVillages(context: CheckContext, variable: string, difference: number): string[] {
  const { edition, dataset, rows } = context;
  return rows.villages.filter((village, row) => {
    const figures = rowFigures(edition, dataset.columns, row);
    const figure = figures.figure(variable);
    if (rows.judged[row] !== 1 || !figure) return false;
    const typed = { ...figure, village, variable, kind: 'count' as const };
    const value = figure.value - difference;
    if (!isPossible(typed, value) || !SLIPS.some((slip) => slip.meant(typed).some((meant) => meant.value === value)))
      return false;
    const place = { edition, village, figures: withValue(figures, variable, value) };
    const record = connectedCells(place, standingForms(place), [variable]);
    const values = valuesOf(record);
    return record.edits.every((edit) => holds(edit, values));
  });
}
