import { cellText } from '../values/text';
import type { CellValue } from '../types';

/** The calendar years a cell or title speaks of: `Tahun 2024` → 2024, a date → its year. */
export function yearsIn(cell: CellValue): number[] {
  const found = cellText(cell).match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  return [...new Set(found.map(Number))];
}
