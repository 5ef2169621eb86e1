import { sentenceCase } from '@shared/sentence-case';
import { PROOF_WORDS } from '@shared/filling-words';
import { z } from '@shared/zod';
import { who, cell, source, page, prints } from '../entry-parts';
import { defineFamily } from '../family';
import { contextOf, line, pageText } from '../line';

const schemas = [
  z.strictObject({
    kind: z.literal('stored'),
    ...who,
    ...page,
    ...prints,
    form: z.string(),
    items: z.array(
      z.strictObject({
        ...cell,
        ...source,
        label: z.string(),
        expected: z.string(),
        stored: z.string(),
        equal: z.boolean(),
      }),
    ),
    /** Fields that the list has no column for, or shows the beginning of only: nothing is proved of them. */
    hidden: z.exactOptional(z.array(z.strictObject({ ...cell, expected: z.string() }))),
  }),
  z.strictObject({
    kind: z.literal('misplaced'),
    ...who,
    ...page,
    form: z.string(),
    /** For whom the figures were filled, and under whom the saved list shows them. */
    village: z.string(),
    under: z.string(),
    /** Those that are not what is meant for `under` itself: that in `own`, empty where nothing is. */
    figures: z.array(
      z.strictObject({
        variable: z.string(),
        label: z.string(),
        value: z.string(),
        stored: z.string(),
        own: z.string(),
      }),
    ),
  }),
];

/** What the saved list of the site shows. */
export const proof = defineFamily(schemas, {
  stored: (entry, { form, village }) =>
    entry.items.map((item) =>
      line(entry, sentenceCase(item.equal ? PROOF_WORDS.same : PROOF_WORDS.different), {
        form: form(entry.form),
        ...village(item.village),
        field: item.label,
        written: item.expected,
        stored: item.stored,
        source: item.source ?? '',
        ...contextOf(entry),
      }),
    ),
  misplaced: (entry, { form, village }) => {
    const under = village(entry.under);
    return entry.figures.map((item) =>
      line(entry, 'Tampaknya tersimpan pada desa lain', {
        form: form(entry.form),
        ...village(entry.village),
        field: item.label,
        written: item.value,
        stored: item.stored,
        page: pageText(entry),
        note: `pada ${under.village} (${under.code})${item.own && `, yang seharusnya ${item.own}`}`,
      }),
    );
  },
});
