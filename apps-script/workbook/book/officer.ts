import { z } from '@shared/zod';

/** Someone who works here, by role and name and no more; `agency` is null for the coordinator. */
export const Officer = z.lazy(() =>
  z.strictObject({
    agency: z.nullable(z.string()),
    name: z.string().check(z.minLength(1), z.maxLength(300)),
  }),
);
export type Officer = z.infer<typeof Officer>;
