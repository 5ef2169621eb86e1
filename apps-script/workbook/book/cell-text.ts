import type { CellValue } from '@shared/dataset';

/** Returns what a cell of a heading, name or setting says; blank for cells that hold an error. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.kind === 'date' ? cell.iso : '';
  return String(cell).trim();
}
