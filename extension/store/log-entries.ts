/**
 * The kinds of line the proof log knows. What is added later is optional, so that every line ever written is read again.
 */
import { Decision } from '@shared/exchange';
import { z } from '@shared/zod';
import { Semester } from './scope';

const who = {
  at: z.string(),
  by: z.string(),
  district: z.string(),
  year: z.number(),
  /** Hash of the handover file it came in from another computer. */
  carried: z.exactOptional(z.string()),
  period: z.exactOptional(Semester),
};
const cell = { village: z.string(), variable: z.string() };
/** Where the figure came from, e.g. `Data Sasaran!E12`. */
const source = { source: z.exactOptional(z.string()) };
/** On which page of the site, its path without what follows a question mark. */
const page = { page: z.exactOptional(z.strictObject({ title: z.string(), path: z.string() })) };
/** Fingerprints of all figures and of the form's map, and the hashes of the packages figures came from. */
const prints = {
  dataset: z.exactOptional(z.string()),
  map: z.exactOptional(z.string()),
  packages: z.exactOptional(z.array(z.string())),
};

/** One line of the proof log. Only ever appended. */
export const LogEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import'),
    ...who,
    file: z.string(),
    sheet: z.string(),
    rows: z.number(),
    /** The table this one took the place of, or empty. */
    replaced: z.string(),
    changed: z.array(z.strictObject({ ...cell, before: z.string(), after: z.string() })),
  }),
  z.strictObject({ kind: z.literal('correction'), ...who, ...cell, before: z.string(), after: z.string() }),
  z.strictObject({ kind: z.literal('decision'), ...who, decision: Decision, text: z.string() }),
  z.strictObject({
    kind: z.literal('overlay'),
    ...who,
    edition: z.string(),
    author: z.string(),
    /** Whether it was taken into use; otherwise it was taken away. */
    used: z.boolean(),
  }),
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
  z.strictObject({
    kind: z.literal('fill-intent'),
    ...who,
    ...page,
    ...prints,
    form: z.string(),
    items: z.array(z.strictObject({ ...cell, ...source, label: z.string(), before: z.string(), value: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('fill-result'),
    ...who,
    form: z.string(),
    /** `seq` of the intention this closes. */
    intent: z.number(),
    items: z.array(
      z.strictObject({
        ...cell,
        label: z.string(),
        value: z.string(),
        readBack: z.string(),
        outcome: z.string(),
        refusal: z.string(),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('undo'), ...who, form: z.string(), intent: z.number() }),
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
  z.strictObject({
    kind: z.literal('own-entry'),
    ...who,
    ...page,
    form: z.string(),
    ...cell,
    label: z.string(),
    value: z.string(),
  }),
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
    kind: z.literal('template-placed'),
    ...who,
    ...page,
    ...prints,
    form: z.string(),
    file: z.string(),
    /** Whether the page's file field kept it. */
    kept: z.boolean(),
    items: z.array(z.strictObject(cell)),
  }),
  z.strictObject({
    kind: z.literal('partial'),
    ...who,
    form: z.string(),
    /** Fields the officer chose to fill the form without, each with its reason. */
    left: z.array(z.strictObject({ ...cell, label: z.string(), reason: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('evidence'),
    ...who,
    /** Put into the register, changed there, or taken away. */
    way: z.enum(['in', 'change', 'out']),
    evidence: z.string(),
    title: z.string(),
    link: z.string(),
    files: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('evidence-intent'),
    ...who,
    ...page,
    /** Heading of the page's form. */
    form: z.string(),
    evidence: z.string(),
    title: z.string(),
    /** Fingerprint of the line as it was then. */
    print: z.string(),
    fields: z.array(z.strictObject({ label: z.string(), before: z.string(), value: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('evidence-result'),
    ...who,
    form: z.string(),
    evidence: z.string(),
    title: z.string(),
    print: z.string(),
    /** `seq` of the intention this closes. */
    intent: z.number(),
    fields: z.array(
      z.strictObject({
        label: z.string(),
        value: z.string(),
        readBack: z.string(),
        outcome: z.string(),
        refusal: z.string(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('evidence-found'),
    ...who,
    ...page,
    form: z.string(),
    evidence: z.string(),
    title: z.string(),
    print: z.string(),
    /** What the site's saved list says of the fields that were written. */
    fields: z.array(
      z.strictObject({ label: z.string(), expected: z.string(), stored: z.string(), equal: z.boolean() }),
    ),
  }),
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
]);
export type LogEntry = z.infer<typeof LogEntry>;
/** A log entry with the running number the store gave it. */
export type LoggedEntry = LogEntry & { readonly seq: number };
