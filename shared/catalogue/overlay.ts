import { fail, ok, type Result } from '../result';
import { z } from '../zod';
import { overlayFault } from './overlay-fault';

/** Far above any district's own file; more is not a file of this kind. */
const LONGEST_FILE = 2_000_000;

const Text = z.lazy(() => z.string().check(z.trim(), z.minLength(1), z.maxLength(300)));
const LongText = z.lazy(() => z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)));
const Words = z.lazy(() => z.array(Text).check(z.maxLength(100)));
/** As all keys of editions; names every object inherits (`constructor`) are none. */
const NewKey = z.lazy(() =>
  z.string().check(
    z.regex(/^[a-z][a-z0-9_]{2,59}$/),
    z.refine((key) => !(key in {})),
  ),
);
const Day = z.lazy(() => z.string().check(z.refine(isDay)));

/** A role (`Bappeda`), never a person's name. */
const Confirmed = z.lazy(() => z.strictObject({ by: Text, on: Day, source: LongText }));
const Level = z.lazy(() => z.enum(['desa', 'kecamatan', 'kabupaten']));

/** Synonyms are added and removed one by one, so that an edition's later synonyms still reach the district. */
const WordChange = z.lazy(() => z.strictObject({ add: z.optional(Words), remove: z.optional(Words) }));

const VariableChange = z.lazy(() =>
  z.strictObject({
    key: z.string(),
    label: z.optional(Text),
    unit: z.optional(Text),
    owner: z.optional(z.string()),
    definition: z.optional(LongText),
    synonyms: z.optional(WordChange),
    confirmed: z.optional(Confirmed),
  }),
);
type VariableChange = z.infer<typeof VariableChange>;

const AddedVariable = z.lazy(() =>
  z.strictObject({
    key: NewKey,
    label: Text,
    unit: Text,
    type: z.enum(['count', 'percent', 'yesno', 'text', 'link', 'date', 'file']),
    level: Level,
    owner: z.string(),
    synonyms: z.optional(Words),
    sasaran: z.optional(z.string()),
    definition: z.optional(LongText),
    computed: z.optional(z.strictObject({ numerator: z.array(z.string()), denominator: z.string() })),
    confirmed: z.optional(Confirmed),
  }),
);
export type AddedVariable = z.infer<typeof AddedVariable>;

const IndicatorChange = z.lazy(() =>
  z.strictObject({
    key: z.string(),
    name: z.optional(Text),
    owner: z.optional(z.string()),
    target: z.optional(z.union([z.number(), Text])),
    confirmed: z.optional(Confirmed),
  }),
);
type IndicatorChange = z.infer<typeof IndicatorChange>;

const FormChange = z.lazy(() =>
  z.strictObject({
    key: z.string(),
    heading: z.optional(Text),
    aliases: z.optional(Words),
    owner: z.optional(z.string()),
  }),
);
type FormChange = z.infer<typeof FormChange>;

const FieldChange = z.lazy(() =>
  z.strictObject({
    form: z.string(),
    variable: z.string(),
    label: z.optional(Text),
    required: z.optional(z.boolean()),
    confirmed: z.optional(Confirmed),
  }),
);
type FieldChange = z.infer<typeof FieldChange>;

const AddedField = z.lazy(() =>
  z.strictObject({
    form: z.string(),
    variable: z.string(),
    label: Text,
    required: z.boolean(),
    confirmed: z.optional(Confirmed),
  }),
);
export type AddedField = z.infer<typeof AddedField>;

const AgencyChange = z.lazy(() =>
  z.strictObject({ key: z.string(), name: z.optional(Text), aliases: z.optional(Words) }),
);
type AgencyChange = z.infer<typeof AgencyChange>;

/**
 * A district's own corrections and additions to one edition. Lists instead of objects keyed by name: the file comes from
 * outside, and a key such as `__proto__` is then a text like any other.
 */
export const Overlay = z.lazy(() =>
  z.strictObject({
    overlay: z.literal(1),
    edition: z.string(),
    /** Kemendagri code of the kabupaten/kota, 4 digits. */
    district: z.string().check(z.regex(/^\d{4}$/)),
    /** The role of who wrote it. */
    author: Text,
    /** Day it was written, `2024-02-10`. */
    date: Day,
    variables: z.optional(z.array(VariableChange)),
    addedVariables: z.optional(z.array(AddedVariable)),
    indicators: z.optional(z.array(IndicatorChange)),
    forms: z.optional(z.array(FormChange)),
    fields: z.optional(z.array(FieldChange)),
    addedFields: z.optional(z.array(AddedField)),
    agencies: z.optional(z.array(AgencyChange)),
  }),
);
export type Overlay = z.infer<typeof Overlay>;

/**
 * Reads an overlay file: its text, or what was already parsed from it.
 * Whether its keys exist is known only with the edition: `applyOverlay`.
 */
export function parseOverlay(json: unknown): Result<Overlay> {
  const content = typeof json === 'string' ? contentOf(json) : ok(json);
  if (!content.ok) return content;
  const read = Overlay.safeParse(content.value);
  if (read.success) return ok(read.data);
  return fail(
    `Berkas penyesuaian daerah tidak bisa dipakai: ${overlayFault(read.error.issues[0])}.`,
    'Minta berkas aslinya kepada pembuatnya, atau betulkan bagian itu lalu muat ulang.',
  );
}

function contentOf(text: string): Result<unknown> {
  if (text.length > LONGEST_FILE)
    return fail('Berkas ini terlalu besar untuk penyesuaian daerah.', 'Pilih berkas penyesuaian daerah.');
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(
      'Berkas ini bukan penyesuaian daerah, atau isinya terpotong.',
      'Pilih berkas penyesuaian daerah, atau minta kirim ulang.',
    );
  }
}

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
