import { shortRow, wideRow } from '../dataset/reading/wide-row';
import { cellText } from '../dataset/values/text';
import type { Grid } from '../dataset/types';
import type { Problem } from '../result';
import type { Headings } from './headings';

/** Why nothing of an export may be believed: cells of a row moved beside its headings; null where none did. */
export function movedRow(grid: Grid, { top, last, columns }: Headings): Problem | null {
  const places = columns.filter(({ role }) => role === 'kode' || role === 'desa');
  const villages = grid.rows.flatMap((row, at) =>
    at > last && places.some(({ index }) => cellText(row[index]) !== '') ? [at] : [],
  );
  const header = {
    top,
    row: last,
    columns: columns.map(({ index, heading }) => ({
      index,
      heading,
      written: heading,
      key: null,
      parent: '',
      above: [],
      part: null,
      parts: [],
      isParted: false,
    })),
  };
  const wide = wideRow(grid, header, villages, villages);
  const moved = wide?.isShifted ? wide.row : shortRow(grid, header, villages)?.row;
  if (moved === undefined) return null;
  return {
    message: `Isi baris ${moved + 1} di lembar "${grid.name}" tidak sejajar dengan judulnya: angkanya mungkin bergeser ke kolom lain.`,
    remedy: 'Unduh lagi berkasnya dari aplikasi asalnya, kalau bisa sebagai .xlsx, lalu muat hasilnya.',
  };
}
