import { EDITIONS } from '@shared/catalogue';
import { Decision } from '@shared/exchange';
import { z } from '@shared/zod';
import { who, cell } from '../entry-parts';
import { defineFamily } from '../family';
import { line } from '../line';

const schemas = [
  z.strictObject({
    kind: z.literal('import'),
    ...who,
    file: z.string(),
    sheet: z.string(),
    rows: z.number(),
    /** The table this one took the place of, or empty. */
    replaced: z.string(),
    changed: z.array(z.strictObject({ ...cell, before: z.string(), after: z.string() })),
  }),
  z.strictObject({ kind: z.literal('correction'), ...who, ...cell, before: z.string(), after: z.string() }),
  z.strictObject({ kind: z.literal('decision'), ...who, decision: Decision, text: z.string() }),
  z.strictObject({
    kind: z.literal('overlay'),
    ...who,
    edition: z.string(),
    author: z.string(),
    /** Whether it was taken into use; otherwise it was taken away. */
    used: z.boolean(),
  }),
];

/** Figures and words of the dataset: where they came from and what a person changed of them. */
export const figures = defineFamily(schemas, {
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
});
