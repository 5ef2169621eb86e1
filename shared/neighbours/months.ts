import { MONTHS } from '../dates/words';
import { cellText } from '../dataset/values/text';
import type { CellValue } from '../dataset/types';

const BEGINNINGS = 'jan feb mar apr mei jun jul ag sep okt nov des'.split(' ');

/** The month a cell names, 1–12: `Juni`, `Pebruari`, `6`; null where it names none. */
export function monthIn(cell: CellValue | undefined): number | null {
  const text = cellText(cell).toLowerCase().replace(/^peb/, 'feb').replace(/^nop/, 'nov');
  const number = /^0?([1-9]|1[0-2])$/.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  const at = /^[a-z]+\.?$/.test(text) ? BEGINNINGS.findIndex((begins) => text.startsWith(begins)) : -1;
  return at === -1 ? null : at + 1;
}

/** `Juni`. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** Whether two months are of one half of the year. */
export const areOfOneHalf = (one: number, other: number): boolean => one <= 6 === other <= 6;
