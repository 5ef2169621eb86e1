import { formatNumber } from '../dataset/values/format';
import { columnLetter } from '../dataset/values/letter';
import type { Grid } from '../dataset/types';
import { fail, type Result } from '../result';
import { MAX_LETTERS, MAX_SEARCH } from './limits';

/** Refuses sheets in which a cell holds pages of text, or many cells nearly so, naming the longest; null where none does. */
export function longText(grids: readonly Grid[]): Result<never> | null {
  let longest = { place: '', letters: 0 };
  let search = 0;
  for (const { name, rows } of grids)
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (typeof cell !== 'string') continue;
        search += cell.length * cell.length;
        if (cell.length > longest.letters)
          longest = { place: `${columnLetter(column)}${row + 1} di lembar "${name}"`, letters: cell.length };
      }
  if (longest.letters > MAX_LETTERS) return tooLongCell(longest.place, longest.letters);
  return search <= MAX_SEARCH
    ? null
    : fail(
        `Berkas ini berisi banyak teks panjang, misalnya sel ${longest.place} dengan ${formatNumber(longest.letters)} huruf.`,
        'Simpan kolom angkanya saja ke berkas sendiri, lalu muat berkas itu.',
      );
}

/** @param place e.g. `B8 di lembar "Data"` */
export const tooLongCell = (place: string, letters: number): Result<never> =>
  fail(
    `Sel ${place} berisi ${formatNumber(letters)} huruf, lebih dari ${formatNumber(MAX_LETTERS)}.`,
    'Pendekkan atau kosongkan isi sel itu, lalu muat lagi.',
  );
