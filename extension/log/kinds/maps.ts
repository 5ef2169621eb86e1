import { formatNumber } from '@shared/dataset';
import { z } from '@shared/zod';
import { who } from '../entry-parts';
import { defineFamily } from '../family';
import { line } from '../line';

const schemas = [
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
];

const MAP_ACTS = {
  saved: 'Peta formulir disimpan',
  repaired: 'Peta formulir diperbaiki',
  imported: 'Peta formulir dibuka dari berkas',
  removed: 'Peta formulir dihapus',
} as const;

/** Recorded form maps. */
export const maps = defineFamily(schemas, {
  map: (entry, { field }) => [
    line(entry, MAP_ACTS[entry.act], {
      form: entry.heading,
      map: entry.map,
      note: `${formatNumber(entry.fields)} ruas, direkam oleh ${entry.author}${entry.replaced ? ', menggantikan peta sebelumnya' : ''}`,
    }),
    ...entry.changed.map((one) =>
      line(entry, 'Ruas di peta', {
        form: entry.heading,
        field: field(one.variable),
        before: one.before,
        written: one.after,
        map: entry.map,
      }),
    ),
  ],
});
