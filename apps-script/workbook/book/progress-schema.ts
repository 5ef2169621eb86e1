import { z } from '@shared/zod';

/** What a run that takes long is doing, for those who wait. */
export const Progress = z.lazy(() =>
  z.strictObject({
    /** What people read: `Membaca lembar`. */
    text: z.string(),
    /** 0 of 0 = nobody knows how far it is. */
    step: z.number(),
    steps: z.number(),
  }),
);
export type Progress = z.infer<typeof Progress>;
