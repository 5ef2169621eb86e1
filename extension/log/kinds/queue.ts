import { z } from '@shared/zod';
import { who, cell } from '../entry-parts';

/** The queue of forms and villages. */
export const queueEntries = [
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
] as const;
