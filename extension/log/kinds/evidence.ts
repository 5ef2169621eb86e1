import { z } from '@shared/zod';
import { who, page } from '../entry-parts';
import { defineFamily } from '../family';
import { line, pageText } from '../line';
import { outcomeText } from '../outcome-words';

const schemas = [
  z.strictObject({
    kind: z.literal('evidence'),
    ...who,
    /** Put into the register, changed there, or taken away. */
    way: z.enum(['in', 'change', 'out']),
    evidence: z.string(),
    title: z.string(),
    link: z.string(),
    files: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('evidence-intent'),
    ...who,
    ...page,
    /** Heading of the page's form. */
    form: z.string(),
    evidence: z.string(),
    title: z.string(),
    /** Fingerprint of the line as it was then. */
    print: z.string(),
    fields: z.array(z.strictObject({ label: z.string(), before: z.string(), value: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('evidence-result'),
    ...who,
    form: z.string(),
    evidence: z.string(),
    title: z.string(),
    print: z.string(),
    /** `seq` of the intention this closes. */
    intent: z.number(),
    fields: z.array(
      z.strictObject({
        label: z.string(),
        value: z.string(),
        readBack: z.string(),
        outcome: z.string(),
        refusal: z.string(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('evidence-found'),
    ...who,
    ...page,
    form: z.string(),
    evidence: z.string(),
    title: z.string(),
    print: z.string(),
    /** What the site's saved list says of the fields that were written. */
    fields: z.array(
      z.strictObject({ label: z.string(), expected: z.string(), stored: z.string(), equal: z.boolean() }),
    ),
  }),
];

/** The register of evidence and its forms on the site. */
export const evidence = defineFamily(schemas, {
  evidence: (entry) => [
    line(
      entry,
      { in: 'Dokumen didaftarkan', change: 'Dokumen diubah', out: 'Dokumen dihapus dari daftar' }[entry.way],
      {
        field: entry.title,
        note: [...entry.files.map(({ name }) => name), entry.link].filter(Boolean).join(', '),
      },
    ),
  ],
  'evidence-intent': (entry) =>
    entry.fields.map((item) =>
      line(entry, 'Dokumen akan diisi', {
        form: entry.form,
        field: item.label,
        before: item.before,
        written: item.value,
        page: pageText(entry),
        note: entry.title,
      }),
    ),
  'evidence-result': (entry) =>
    entry.fields.map((item) =>
      line(entry, `Dokumen: ${outcomeText(item.outcome, item.refusal).toLowerCase()}`, {
        form: entry.form,
        field: item.label,
        written: item.value,
        readBack: item.readBack,
        note: entry.title,
      }),
    ),
  'evidence-found': (entry) =>
    entry.fields.map((item) =>
      line(entry, item.equal ? 'Dokumen ditemukan di situs' : 'Dokumen berbeda di situs', {
        form: entry.form,
        field: item.label,
        written: item.expected,
        stored: item.stored,
        page: pageText(entry),
        note: entry.title,
      }),
    ),
});
