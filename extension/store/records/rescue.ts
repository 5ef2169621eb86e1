import { z } from '@shared/zod';
import { wholeOf } from '../kit/whole';

/** What is known of the copy outside the browser: that of this computer, and nobody else's concern. */
export const RescueState = z.strictObject({
  /** Names the file of this profile, so that two profiles of one computer do not overwrite each other's. */
  profile: z.string(),
  /** Whether a person allowed that it is made without being asked each time. */
  automatic: z.boolean(),
  /** The last one; absent before the first. */
  last: z.exactOptional(
    z.strictObject({
      at: z.string(),
      file: z.string(),
      size: z.number(),
      hash: z.string(),
      /** Entries of the proof log in it. */
      entries: z.number(),
      /** Tells it from one made when something else was kept. */
      print: z.string(),
    }),
  ),
});
export type RescueState = z.infer<typeof RescueState>;

const NONE: RescueState = { profile: '', automatic: false };
const isNone = ({ profile, automatic, last }: RescueState): boolean => profile === '' && !automatic && !last;

/** The last copy outside the browser. A damaged record of it is made anew with the next copy. */
export const rescue = wholeOf<'rescue', RescueState, { copy: RescueState }>({
  part: 'rescue',
  parser: RescueState,
  none: NONE,
  kinds: { copy: RescueState },
  split: (copy) => ({ copy: isNone(copy) ? [] : [['', copy]] }),
  join: ({ copy: [kept] }) => kept ?? NONE,
});
