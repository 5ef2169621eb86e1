import { cellText } from '../values/text';
import type { CellValue } from '../types';

/** The calendar years a cell or title speaks of: `Tahun 2024` → 2024, `2.024` → 2024, a date → its year. */
export function yearsIn(cell: CellValue): number[] {
  const text = cellText(cell);
  // A spreadsheet program may set a point of thousands in a year.
  const plain = /^2[.,]0\d{2}$/.test(text) ? text.replace(/\D/, '') : text;
  const found = plain.match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  return [...new Set(found.map(Number))];
}
