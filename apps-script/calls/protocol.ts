import { FAULT_KINDS } from '@shared/faults';
import { z } from '@shared/zod';
import { Officer } from '../workbook/book/officer';
import { Progress } from '../workbook/book/progress-schema';

const text = z.lazy(() => z.string());
const count = z.lazy(() => z.number());
const nothing = z.lazy(() => z.strictObject({}));
const agency = z.lazy(() => z.nullable(z.string()));

/** As in the core, whose schemas the sidebar does without. */
const Step = z.lazy(() => z.enum(['siap', 'diterima', 'dikembalikan']));

const Counts = z.lazy(() => z.strictObject({ kesalahan: count, pertanyaan: count, peringatan: count, catatan: count }));
export type Counts = z.infer<typeof Counts>;

/** A cell to jump to. */
const Spot = z.lazy(() => z.strictObject({ sheet: text, cell: text }));
type Spot = z.infer<typeof Spot>;

/** A finding or question in the words that people read. */
export const Item = z.lazy(() =>
  z.strictObject({
    key: text,
    level: z.enum(['kesalahan', 'pertanyaan', 'peringatan', 'catatan']),
    /** Key of the agency whose figure it is, and of the others concerned. */
    agency: text,
    others: z.array(text),
    village: text,
    indicator: text,
    message: text,
    why: text,
    action: text,
    /** What the figures connected with it suggest; '' where they say nothing. */
    hint: text,
    /** The first cells, and how many there are. */
    spots: z.array(Spot),
    cells: count,
    /** A reason may let it stand: bound to these values. '' where none may. */
    values: text,
    reason: z.nullable(z.strictObject({ text, by: text, at: text })),
  }),
);
export type Item = z.infer<typeof Item>;

/** Where one form of one agency stands. */
export const FormState = z.lazy(() =>
  z.strictObject({
    form: text,
    heading: text,
    agency: text,
    expected: count,
    filled: count,
    sound: count,
    state: z.enum(['belum', 'siap', 'diterima', 'dikembalikan']),
    /** Cells changed since that step. */
    changed: count,
    by: text,
    note: text,
    /** The steps that this officer may take now. */
    steps: z.array(z.strictObject({ to: Step, needsNote: z.boolean() })),
  }),
);
export type FormState = z.infer<typeof FormState>;

/** Where the workbook stands for the officer at work. */
export const Overview = z.lazy(() =>
  z.strictObject({
    items: z.array(Item),
    /** Open ones by agency, also of those that are not in the list because it is long. */
    counts: z.array(z.strictObject({ agency: text, counts: Counts })),
    /** Items left out. */
    more: count,
    forms: z.array(FormState),
    /** The one thing to do next. */
    next: text,
    /** Cells of this officer of which it is said that the figure does not exist there. */
    declared: count,
    /** Records that can no longer be read. */
    damaged: count,
  }),
);
export type Overview = z.infer<typeof Overview>;

/** Who is at work in which workbook. */
export const Desk = z.lazy(() =>
  z.strictObject({
    district: text,
    period: text,
    agencies: z.array(z.strictObject({ key: text, name: text })),
    officers: z.array(Officer),
    me: z.nullable(Officer),
  }),
);
export type Desk = z.infer<typeof Desk>;

/** Everything the sidebar may ask of the workbook. Both ends read with these. */
export const CALLS = {
  desk: { input: nothing, output: Desk },
  overview: { input: nothing, output: Overview },
  check: { input: nothing, output: Overview },
  progress: { input: nothing, output: z.lazy(() => z.strictObject({ running: z.nullable(Progress) })) },
  chooseOfficer: { input: Officer, output: Desk },
  jump: { input: Spot, output: nothing },
  justify: {
    input: z.lazy(() => z.strictObject({ finding: text, values: text, reason: z.string().check(z.maxLength(2000)) })),
    output: Overview,
  },
  declare: { input: z.lazy(() => z.strictObject({ reason: z.string().check(z.maxLength(2000)) })), output: Overview },
  takeBack: { input: nothing, output: Overview },
  approve: {
    input: z.lazy(() =>
      z.strictObject({ form: text, agency: text, to: Step, note: z.string().check(z.maxLength(2000)) }),
    ),
    output: Overview,
  },
  package: {
    input: z.lazy(() => z.strictObject({ agency })),
    output: z.lazy(() => z.strictObject({ name: text, content: text, figures: count })),
  },
  handOver: {
    input: z.lazy(() =>
      z.strictObject({
        agency: text,
        from: text,
        to: z.string().check(z.maxLength(300)),
        /** Google addresses that lose and gain the columns; '' = as they are. */
        oldAddress: z.string().check(z.maxLength(300)),
        newAddress: z.string().check(z.maxLength(300)),
        note: z.string().check(z.maxLength(2000)),
      }),
    ),
    output: z.lazy(() => z.strictObject({ summary: text, desk: Desk })),
  },
} as const;

export type CallName = keyof typeof CALLS;
export type Input<N extends CallName> = z.infer<(typeof CALLS)[N]['input']>;
export type Output<N extends CallName> = z.infer<(typeof CALLS)[N]['output']>;

/** What travels to the workbook, as JSON: `google.script.run` takes no Date and drops what is undefined. */
export const Request = z.lazy(() => z.strictObject({ name: z.string(), input: z.unknown() }));

const Problem = z.lazy(() => z.strictObject({ message: text, remedy: text }));

/** Where the add-on's script failed, in the code's own terms; for whoever helps. */
const Trace = z.lazy(() => z.strictObject({ kind: z.enum(FAULT_KINDS), frames: z.array(z.string()) }));

/** What travels back. */
export const Reply = z.lazy(() =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    z.strictObject({ ok: z.literal(false), problems: z.array(Problem), fault: z.optional(Trace) }),
  ]),
);
export type Reply = z.infer<typeof Reply>;
