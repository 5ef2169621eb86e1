import { z } from '@shared/zod';
import { who, cell, source, page, prints } from '../entry-parts';

/** Pages of the site: what was to be written, what was, and what was taken back. */
export const fillingEntries = [
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
] as const;
