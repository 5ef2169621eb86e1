import { sentenceCase } from '@shared/sentence-case';
import { PROOF_WORDS } from '@shared/filling-words';
import { formatNumber } from '@shared/dataset';
import { z } from '@shared/zod';
import { who, cell } from '../entry-parts';
import { defineFamily } from '../family';
import { line } from '../line';

const schemas = [
  z.strictObject({ kind: z.literal('skip'), ...who, form: z.string(), village: z.string(), reason: z.string() }),
  z.strictObject({
    kind: z.literal('resume'),
    ...who,
    /** Fingerprints of the figures the queue was worked on with until then, and since. */
    before: z.string(),
    dataset: z.string(),
    changed: z.array(z.strictObject({ ...cell, before: z.string(), after: z.string() })),
    /** Forms whose labels changed. */
    forms: z.array(z.string()),
  }),
];

/** The queue of forms and villages. */
export const queue = defineFamily(schemas, {
  skip: (entry, { form, village }) => [
    line(entry, sentenceCase(PROOF_WORDS.skipped), {
      form: form(entry.form),
      ...village(entry.village),
      note: entry.reason,
    }),
  ],
  resume: (entry, { field, form, village }) => [
    line(entry, 'Antrean dilanjutkan dengan data lain', {
      note: `${formatNumber(entry.changed.length)} angka berubah${entry.forms.length > 0 ? `, label atau peta berubah di ${entry.forms.map(form).join(', ')}` : ''}`,
    }),
    ...entry.changed.map((cell) =>
      line(entry, 'Angka berubah sejak antrean terakhir', {
        ...village(cell.village),
        field: field(cell.variable),
        before: cell.before,
        written: cell.after,
      }),
    ),
  ],
});
