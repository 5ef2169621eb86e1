import { z } from '@shared/zod';
import { who, cell, source, page, prints } from '../entry-parts';

/** What the saved list of the site shows. */
export const proofEntries = [
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
] as const;
