import { saysPercent } from './bare-percentage';
import { parseNumber } from './number';
import type { CellValue } from '../types';

/** A cell of a column of percentages, with its number format. */
export interface PercentCell {
  readonly raw: CellValue | undefined;
  readonly format: string | null;
}

/**
 * Whether bare figures of a column of percentages may be fractions of one, 0,052 for 5,2 percent: none is above one, and at
 * least one lies between.
 */
export function areFractions(cells: readonly PercentCell[]): boolean {
  let hasFraction = false;
  for (const { raw, format } of cells) {
    if (typeof raw !== 'number' && typeof raw !== 'string') continue;
    const { value } = parseNumber(raw, { type: 'percent', format });
    if (value === null || saysPercent(raw, format)) continue;
    if (value > 1) return false;
    if (value > 0 && value < 1) hasFraction = true;
  }
  return hasFraction;
}
