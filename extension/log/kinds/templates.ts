import { z } from '@shared/zod';
import { who, cell, source, page, prints } from '../entry-parts';
import { defineFamily } from '../family';
import { contextOf, line } from '../line';

const schemas = [
  z.strictObject({
    kind: z.literal('template-intent'),
    ...who,
    /** Name of the template as the site gave it. */
    file: z.string(),
    items: z.array(
      z.strictObject({
        ...cell,
        ...source,
        label: z.string(),
        /** Cell of the template, e.g. `Data Sasaran!G5`. */
        place: z.string(),
        before: z.string(),
        value: z.string(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('template-result'),
    ...who,
    /** `seq` of the intention this closes. */
    intent: z.number(),
    /** Name of the filled file; empty when it was not offered. */
    file: z.string(),
    /** Why it was not offered; empty when it was. */
    problem: z.string(),
    /** What the filled file says when it is opened again. */
    items: z.array(
      z.strictObject({
        ...cell,
        label: z.string(),
        place: z.string(),
        value: z.string(),
        readBack: z.string(),
        equal: z.boolean(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('template-placing'),
    ...who,
    ...page,
    ...prints,
    form: z.string(),
    file: z.string(),
    items: z.array(z.strictObject(cell)),
  }),
  z.strictObject({
    kind: z.literal('template-placed'),
    ...who,
    ...page,
    ...prints,
    form: z.string(),
    file: z.string(),
    /** `seq` of the intention (`template-placing`) this closes. */
    intent: z.exactOptional(z.number()),
    /** Whether the page's file field kept it. */
    kept: z.boolean(),
    items: z.array(z.strictObject(cell)),
  }),
];

/** Excel templates of the site. */
export const templates = defineFamily(schemas, {
  'template-intent': (entry, { village }) =>
    entry.items.map((item) =>
      line(entry, 'Akan diisi ke templat', {
        ...village(item.village),
        field: item.label,
        before: item.before,
        written: item.value,
        note: `${entry.file}, sel ${item.place}`,
      }),
    ),
  'template-result': (entry, { village }) =>
    entry.problem !== ''
      ? [line(entry, 'Templat tidak jadi diisi', { note: entry.problem })]
      : entry.items.map((item) =>
          line(entry, item.equal ? 'Terisi di templat' : 'Berbeda di templat', {
            ...village(item.village),
            field: item.label,
            written: item.value,
            readBack: item.readBack,
            note: `${entry.file}, sel ${item.place}`,
          }),
        ),
  'template-placing': (entry, { form }) => [
    line(entry, 'Templat akan diletakkan di halaman', {
      form: form(entry.form),
      note: entry.file,
      ...contextOf(entry),
    }),
  ],
  'template-placed': (entry, { form }) => [
    line(entry, entry.kept ? 'Templat diletakkan di halaman' : 'Templat tidak bertahan di halaman', {
      form: form(entry.form),
      note: entry.file,
    }),
  ],
});
