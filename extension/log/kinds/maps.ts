import { z } from '@shared/zod';
import { who } from '../entry-parts';

/** Recorded form maps. */
export const mapEntries = [
  z.strictObject({
    kind: z.literal('map'),
    ...who,
    /** Recorded here, recorded anew for a page that changed, taken over from a file, or taken away. */
    act: z.enum(['saved', 'repaired', 'imported', 'removed']),
    form: z.string(),
    /** How the page is called. */
    heading: z.string(),
    /** Who recorded the map, and into how many fields it puts something. */
    author: z.string(),
    fields: z.number(),
    /** Fingerprints of the map and of the one it took the place of; the latter empty where there was none. */
    map: z.string(),
    replaced: z.string(),
    /** Variables that go into another field than before. */
    changed: z.array(z.strictObject({ variable: z.string(), before: z.string(), after: z.string() })),
  }),
] as const;
