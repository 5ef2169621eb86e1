import { cellKey } from '@shared/findings';
import type { CellConflict } from '@shared/exchange';
import type { Choices } from './types';

/** Whether a source has a figure to take in a cell. */
export const hasFigure = ({ sides }: CellConflict, hash: string): boolean =>
  sides.some((side) => side.package === hash && side.value !== null);

/** The source believed in a cell; undefined while nobody chose, or where the chosen one is no part of it any more. */
export function chosenSide(conflict: CellConflict, { cells, rest }: Choices, isShown: boolean): string | undefined {
  const chosen = cells[cellKey(conflict.village, conflict.variable)] ?? (isShown ? null : rest);
  return chosen !== null && hasFigure(conflict, chosen) ? chosen : undefined;
}
