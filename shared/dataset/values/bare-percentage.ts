import { showsPercent } from './number-format';
import type { CellValue } from '../types';

/** Whether a cell says by a sign, a word or its format that its figure is in percent. */
export const saysPercent = (raw: CellValue, format: string | null | undefined): boolean =>
  typeof raw === 'number'
    ? showsPercent(format) || (format?.includes('%') ?? false)
    : typeof raw === 'string' && /%|persen/i.test(raw);

/** Whether a figure may be a fraction of one: above nought and no more than one, and not said to be in percent. */
export const isFraction = (raw: CellValue, value: number, format: string | null | undefined): boolean =>
  value > 0 && value <= 1 && !saysPercent(raw, format);
