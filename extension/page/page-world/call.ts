import { z } from '@shared/zod';

/**
 * Content script → background: run the function of this family in the page's own world, in the frame the message came
 * from. `token` is the value of `TARGET_MARK` on the element; `value` is in the notation of `FillItem`.
 */
export const PageWorldCall = z.strictObject({
  type: z.literal('page-world'),
  family: z.string().check(z.maxLength(40)),
  token: z.string().check(z.regex(/^[a-z0-9]{1,40}$/)),
  value: z.string(),
});
export type PageWorldCall = z.infer<typeof PageWorldCall>;
