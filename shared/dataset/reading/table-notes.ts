import { codeProblem } from './code';
import { cellText } from '../values/text';
import type { ClassifiedRows } from './classify-rows';
import type { ColumnProposal, Grid } from '../types';

const SHOWN = 5;

/** What a person should know about a table before confirming it, as sentences; nothing where all is as expected. */
export function tableNotes(grid: Grid, columns: readonly ColumnProposal[], rows: ClassifiedRows): string[] {
  const kode = columns.find((column) => column.role === 'kode');
  const hidden = rows.bodyRows.filter((row) => grid.hiddenRows?.includes(row) ?? false);
  const damaged = rows.bodyRows.filter((row) => kode && codeProblem(grid.rows[row]?.[kode.index]) === 'rusak');
  const notes: (string | null)[] = [
    kode ? null : 'Tidak ada kolom kode desa: kode dicari dari nama desa dan kecamatan, dan yang meragukan ditanyakan.',
    kode && !kode.sure ? `Kode desa dibaca dari kolom "${kode.heading}", karena isinya kode Kemendagri.` : null,
    kode && damaged.length > 0
      ? `${damaged.length} kode desa rusak oleh program spreadsheet, misalnya "${cellText(grid.rows[damaged[0] ?? 0]?.[kode.index])}": desanya dicari dari namanya.`
      : null,
    hidden.length > 0 ? `${hidden.length} baris desa tersembunyi di berkas ikut dibaca: ${linesOf(hidden)}.` : null,
    rows.partialTotal === null
      ? null
      : `Jumlah di baris ${rows.partialTotal + 1} hanya mencakup sebagian desa, jadi tidak dipakai sebagai total kabupaten/kota.`,
  ];
  return notes.filter((note): note is string => note !== null);
}

/** `baris 5, 6, 7, 8, 9 dan 3 baris lain`. */
function linesOf(rows: readonly number[]): string {
  const shown = rows.slice(0, SHOWN).map((row) => row + 1);
  const rest = rows.length - shown.length;
  return `baris ${shown.join(', ')}${rest > 0 ? ` dan ${rest} baris lain` : ''}`;
}
