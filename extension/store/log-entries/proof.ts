import { z } from '@shared/zod';
import { who, cell, source, page, prints } from './parts';

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
] as const;
