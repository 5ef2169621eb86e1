import { cellAt } from './cell';
import type { Area, SheetState } from './sheet-state';

/** `D4:F60` or `D4` as a 0-based rectangle; outside the sheet it is refused, as `getRange` does. */
export function areaAt(notation: string, { maxRows, maxColumns }: SheetState): Area {
  const [from = '', to = from] = notation.split(':');
  const [first, last] = [cellAt(from), cellAt(to)];
  const area = { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
  if (last.row >= maxRows || last.column >= maxColumns || area.rows < 1 || area.columns < 1)
    throw new Error(`Range not found: ${notation}`);
  return area;
}
