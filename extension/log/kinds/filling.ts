import { sentenceCase } from '@shared/sentence-case';
import { PLAN_WORDS, PROOF_WORDS } from '@shared/filling-words';
import { z } from '@shared/zod';
import { who, cell, source, page, prints } from '../entry-parts';
import { defineFamily } from '../family';
import { contextOf, line, pageText } from '../line';
import { outcomeText } from '../outcome-words';

const schemas = [
  z.strictObject({
    kind: z.literal('fill-intent'),
    ...who,
    ...page,
    ...prints,
    form: z.string(),
    items: z.array(z.strictObject({ ...cell, ...source, label: z.string(), before: z.string(), value: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('fill-result'),
    ...who,
    form: z.string(),
    /** `seq` of the intention this closes. */
    intent: z.number(),
    items: z.array(
      z.strictObject({
        ...cell,
        label: z.string(),
        value: z.string(),
        readBack: z.string(),
        outcome: z.string(),
        refusal: z.string(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('undo'),
    ...who,
    form: z.string(),
    intent: z.number(),
    /** Fields that still say what was filled; of documents without village and variable. */
    left: z.exactOptional(
      z.array(
        z.strictObject({
          village: z.exactOptional(z.string()),
          variable: z.exactOptional(z.string()),
          label: z.string(),
        }),
      ),
    ),
  }),
  z.strictObject({
    kind: z.literal('partial'),
    ...who,
    form: z.string(),
    /** Fields the officer chose to fill the form without, each with its reason. */
    left: z.array(z.strictObject({ ...cell, label: z.string(), reason: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('own-entry'),
    ...who,
    ...page,
    form: z.string(),
    ...cell,
    label: z.string(),
    value: z.string(),
  }),
];

/** Pages of the site: what was to be written, what was, and what was taken back. */
export const filling = defineFamily(schemas, {
  'fill-intent': (entry, { form, village }) =>
    entry.items.map((item) =>
      line(entry, sentenceCase(PLAN_WORDS.fill), {
        form: form(entry.form),
        ...village(item.village),
        field: item.label,
        before: item.before,
        written: item.value,
        source: item.source ?? '',
        ...contextOf(entry),
      }),
    ),
  'fill-result': (entry, { form, village }) =>
    entry.items.map((item) =>
      line(entry, outcomeText(item.outcome, item.refusal), {
        form: form(entry.form),
        ...village(item.village),
        field: item.label,
        written: item.value,
        readBack: item.readBack,
      }),
    ),
  undo: (entry, { form, village }) => [
    line(entry, 'Isian diurungkan', { form: form(entry.form) }),
    ...(entry.left ?? []).map((item) =>
      line(entry, 'Tidak ikut diurungkan', {
        form: form(entry.form),
        ...(item.village !== undefined && village(item.village)),
        field: item.label,
      }),
    ),
  ],
  partial: (entry, { form, village }) =>
    entry.left.map((item) =>
      line(entry, 'Dipilih tidak diisi', {
        form: form(entry.form),
        ...village(item.village),
        field: item.label,
        note: item.reason,
      }),
    ),
  'own-entry': (entry, { form, village }) => [
    line(entry, sentenceCase(PROOF_WORDS.own), {
      form: form(entry.form),
      ...village(entry.village),
      field: entry.label,
      stored: entry.value,
      page: pageText(entry),
    }),
  ],
});
