import { Decision } from '@shared/exchange';
import { z } from '@shared/zod';
import { who, cell } from '../entry-parts';

/** Figures and words of the dataset: where they came from and what a person changed of them. */
export const figureEntries = [
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
] as const;
