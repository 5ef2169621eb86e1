import { EDITIONS } from '@shared/catalogue';
import { line } from '../line';
import type { Lines } from '../line';

export const figureLines: Lines<'import' | 'correction' | 'decision' | 'overlay'> = {
  import: (entry, { field, village }) => [
    line(entry, 'Berkas dipakai', {
      note: `${entry.file}, lembar ${entry.sheet}, ${entry.rows} baris${entry.replaced ? `, menggantikan ${entry.replaced}` : ''}`,
    }),
    ...entry.changed.map((cell) =>
      line(entry, 'Angka berubah di berkas', {
        ...village(cell.village),
        field: field(cell.variable),
        before: cell.before,
        written: cell.after,
      }),
    ),
  ],
  correction: (entry, { field, village }) => [
    line(entry, 'Angka diperbaiki', {
      ...village(entry.village),
      field: field(entry.variable),
      before: entry.before,
      written: entry.after,
    }),
  ],
  decision: (entry) => [line(entry, 'Keputusan', { note: entry.text })],
  overlay: (entry) => [
    line(entry, entry.used ? 'Penyesuaian daerah dipakai' : 'Penyesuaian daerah dihapus', {
      note: `${EDITIONS.find(({ id }) => id === entry.edition)?.title ?? entry.edition}, dari ${entry.author}`,
    }),
  ],
};
