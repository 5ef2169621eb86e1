import { APPROVAL_ACTS } from '@shared/exchange';
import { sentenceCase } from '@shared/sentence-case';
import { agencyName } from '@shared/catalogue';
import { z } from '@shared/zod';
import { who } from '../entry-parts';
import { defineFamily } from '../family';
import { line } from '../line';

const schemas = [
  z.strictObject({
    kind: z.literal('package'),
    ...who,
    /** Taken in here, or handed over. */
    way: z.enum(['in', 'out']),
    file: z.string(),
    hash: z.string(),
    agencies: z.array(z.string()),
    /** Cells with a figure. */
    figures: z.number(),
    /** Cells of which it said something else than what was here, each settled by a person. */
    conflicts: z.number(),
  }),
  z.strictObject({
    kind: z.literal('approval'),
    ...who,
    form: z.string(),
    agency: z.string(),
    state: z.enum(['siap', 'diterima', 'dikembalikan']),
    note: z.string(),
  }),
  z.strictObject({
    kind: z.literal('hand-over'),
    ...who,
    /** Taken in here, or handed over. */
    way: z.enum(['in', 'out']),
    file: z.string(),
    hash: z.string(),
    /** What it carried, as sentences with figures. */
    told: z.array(z.string()),
  }),
];

/** What went from hand to hand between people and computers. */
export const exchange = defineFamily(schemas, {
  package: (entry) => [
    line(entry, entry.way === 'in' ? 'Paket dipakai' : 'Paket diunduh', {
      note: `${entry.file}, ${entry.figures} angka${entry.conflicts > 0 ? `, ${entry.conflicts} perbedaan diputuskan` : ''}`,
    }),
  ],
  approval: (entry, { edition, form }) => [
    line(entry, sentenceCase(APPROVAL_ACTS[entry.state]), {
      form: form(entry.form),
      note: [edition ? agencyName(edition, entry.agency) : entry.agency, entry.note].filter(Boolean).join(': '),
    }),
  ],
  'hand-over': (entry) => [
    line(entry, entry.way === 'in' ? 'Serah terima dipakai' : 'Serah terima diunduh', {
      note: [entry.file, ...entry.told].join(', '),
    }),
  ],
});
