import { z } from '../zod';

/** How sure a fact of the catalogue is. Everything except `stated` is shown to people as "belum pasti". */
export const Certainty = z.enum(['stated', 'inferred', 'recalled', 'guess', 'unknown']);
export type Certainty = z.infer<typeof Certainty>;

export const Severity = z.enum(['kesalahan', 'peringatan', 'catatan']);
export type Severity = z.infer<typeof Severity>;

/** Who confirmed an entry, when, and by what: the role, not a person's name. */
export const Confirmation = z.lazy(() => z.strictObject({ by: z.string(), on: z.string(), source: z.string() }));
export type Confirmation = z.infer<typeof Confirmation>;

/** One agency (OPD). `aliases` are the spellings met in sources. */
export const Agency = z.lazy(() =>
  z.strictObject({
    key: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
  }),
);
export type Agency = z.infer<typeof Agency>;

/**
 * One thing that is entered. `owner` is the agency whose figure it is (a denominator may come from another agency than the
 * one that fills the form: that is the form's owner). `sasaran` names the target group whose size it states, so that
 * equal denominators are known.
 */
export const Variable = z.lazy(() =>
  z.strictObject({
    key: z.string(),
    label: z.string(),
    unit: z.string(),
    type: z.enum(['count', 'percent', 'yesno', 'text', 'link', 'date', 'file']),
    level: z.enum(['desa', 'kecamatan', 'kabupaten']),
    owner: z.string(),
    certainty: Certainty,
    /** Further headings under which sheets carry this variable. */
    synonyms: z.array(z.string()),
    sasaran: z.optional(z.string()),
    definition: z.optional(z.string()),
    /** For percentages: 100 × sum(numerator) ÷ denominator, keys of variables. */
    computed: z.optional(z.strictObject({ numerator: z.array(z.string()), denominator: z.string() })),
    /** Set where a district's overlay confirmed the entry. */
    confirmed: z.optional(Confirmation),
  }),
);
export type Variable = z.infer<typeof Variable>;

export const Indicator = z.lazy(() =>
  z.strictObject({
    /** The programme's own number; null where no source tells it. */
    no: z.nullable(z.number()),
    key: z.string(),
    name: z.string(),
    kind: z.enum(['esensial', 'supply', 'layanan']),
    group: z.string(),
    owner: z.string(),
    level: z.enum(['desa', 'kecamatan', 'kabupaten']),
    /** Keys of variables. */
    numerator: z.string(),
    denominator: z.nullable(z.string()),
    percent: z.nullable(z.string()),
    direction: z.enum(['naik', 'turun']),
    denominatorKind: z.nullable(z.enum(['terhitung', 'proyeksi'])),
    target: z.nullable(z.union([z.number(), z.string()])),
    targetCertainty: z.nullable(Certainty),
    certainty: Certainty,
    denominatorCertainty: z.nullable(Certainty),
    confirmed: z.optional(Confirmation),
  }),
);
export type Indicator = z.infer<typeof Indicator>;

/** One form of the site: its fields in the site's order. `heading` is what a person reads on the page. */
export const Form = z.lazy(() =>
  z.strictObject({
    key: z.string(),
    heading: z.string(),
    aliases: z.array(z.string()),
    menu: z.string(),
    aksi: z.string(),
    level: z.enum(['desa', 'kecamatan', 'kabupaten']),
    owner: z.string(),
    /** Forms that the site wants complete before this one. */
    after: z.array(z.string()),
    fields: z.array(
      z.strictObject({
        variable: z.string(),
        label: z.string(),
        required: z.boolean(),
        certainty: Certainty,
        confirmed: z.optional(Confirmation),
      }),
    ),
  }),
);
export type Form = z.infer<typeof Form>;

/** A rule is parameters; its kind is code (one file per kind in `rules/kinds`). `params` is checked by the kind's own schema. */
export const RuleSpec = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    version: z.number(),
    kind: z.string(),
    severity: Severity,
    name: z.string(),
    why: z.string(),
    source: z.string(),
    params: z.record(z.string(), z.unknown()),
  }),
);
export type RuleSpec = z.infer<typeof RuleSpec>;

/** When an aksi is due; months 1–12 of the edition's year, `yearOffset` 1 = the following year. */
export const CalendarEntry = z.lazy(() =>
  z.strictObject({
    aksi: z.string(),
    name: z.string(),
    fromMonth: z.number(),
    toMonth: z.number(),
    yearOffset: z.number(),
    certainty: Certainty,
    /** Aksi whose entry has to be complete before this one's. */
    after: z.optional(z.array(z.string())),
  }),
);
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** One aksi of the era. */
export const Aksi = z.lazy(() =>
  z.strictObject({
    key: z.string(),
    name: z.string(),
    kind: z.enum(['utama', 'pendukung']),
    certainty: Certainty,
  }),
);
export type Aksi = z.infer<typeof Aksi>;

/** A page the site is known to have and whose fields no source shows: an officer records it, nothing is guessed. */
export const UnseenForm = z.lazy(() =>
  z.strictObject({
    heading: z.string(),
    menu: z.string(),
    aksi: z.string(),
    level: z.enum(['desa', 'kecamatan', 'kabupaten']),
  }),
);
export type UnseenForm = z.infer<typeof UnseenForm>;

/** Everything the programme asks for in one era. */
export const Edition = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    title: z.string(),
    years: z.array(z.number()),
    agencies: z.array(Agency),
    variables: z.array(Variable),
    indicators: z.array(Indicator),
    forms: z.array(Form),
    rules: z.array(RuleSpec),
    calendar: z.array(CalendarEntry),
    /** Parts of a year that are entered apart; a whole year where absent. */
    periods: z.optional(z.array(z.enum(['tahun', 'semester-1', 'semester-2']))),
    /** Whose operators type the figures into the site. */
    entryLevel: z.optional(z.enum(['kabupaten', 'kecamatan'])),
    aksi: z.optional(z.array(Aksi)),
    /** All groups the programme sorts its indicators into, also those of which none is known yet. */
    indicatorGroups: z.optional(z.array(z.string())),
    /** How many of the programme's indicators are listed, where sources name only some. */
    knownIndicators: z.optional(z.strictObject({ known: z.number(), of: z.number() })),
    /** Words of the site's status column; a word that is not listed means nothing known. */
    statusWords: z.optional(
      z.array(z.strictObject({ word: z.string(), meaning: z.enum(['disetujui']), certainty: Certainty })),
    ),
    unseenForms: z.optional(z.array(UnseenForm)),
  }),
);
export type Edition = z.infer<typeof Edition>;

/**
 * The villages of one kabupaten/kota. Codes are Kemendagri codes, digits only: kabupaten 4, kecamatan 6, desa 10.
 * Villages are formed, split and merged: `from` is the first and `until` the last day of one, `asOf` the day the list was
 * made (`2024-02-10`). What is not stated is not known.
 */
export const VillageList = z.lazy(() =>
  z.strictObject({
    district: z.strictObject({ code: z.string(), name: z.string() }),
    asOf: z.optional(z.string()),
    villages: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        kecamatan: z.string(),
        from: z.optional(z.string()),
        until: z.optional(z.string()),
      }),
    ),
  }),
);
export type VillageList = z.infer<typeof VillageList>;
