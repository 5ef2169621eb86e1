import { z } from '@shared/zod';
import { who } from '../entry-parts';

/** What went from hand to hand between people and computers. */
export const exchangeEntries = [
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
] as const;
