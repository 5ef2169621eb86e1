import { z } from '../zod';

/** How sure a fact of the catalogue is. Everything except `stated` is shown to people as "belum pasti". */
export const Certainty = z.enum(['stated', 'inferred', 'recalled', 'guess', 'unknown']);
export type Certainty = z.infer<typeof Certainty>;

export const Severity = z.enum(['kesalahan', 'peringatan', 'catatan']);
export type Severity = z.infer<typeof Severity>;

/** One agency (OPD). `aliases` are the spellings met in sources. */
export const Agency = z.strictObject({
  key: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
});
export type Agency = z.infer<typeof Agency>;

/**
 * One thing that is entered. `owner` is the agency whose figure it is (a denominator may come from another agency than the
 * one that fills the form: that is the form's owner). `sasaran` names the target group whose size it states, so that
 * equal denominators are known.
 */
export const Variable = z.strictObject({
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
});
export type Variable = z.infer<typeof Variable>;

export const Indicator = z.strictObject({
  no: z.number(),
  key: z.string(),
  name: z.string(),
  kind: z.enum(['esensial', 'supply']),
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
});
export type Indicator = z.infer<typeof Indicator>;

/** One form of the site: its fields in the site's order. `heading` is what a person reads on the page. */
export const Form = z.strictObject({
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
    z.strictObject({ variable: z.string(), label: z.string(), required: z.boolean(), certainty: Certainty }),
  ),
});
export type Form = z.infer<typeof Form>;

/** A rule is parameters; its kind is code (one file per kind in `rules/kinds`). `params` is checked by the kind's own schema. */
export const RuleSpec = z.strictObject({
  id: z.string(),
  version: z.number(),
  kind: z.string(),
  severity: Severity,
  name: z.string(),
  why: z.string(),
  source: z.string(),
  params: z.record(z.string(), z.unknown()),
});
export type RuleSpec = z.infer<typeof RuleSpec>;

/** When an aksi is due; months 1–12 of the edition's year, `yearOffset` 1 = the following year. */
export const CalendarEntry = z.strictObject({
  aksi: z.string(),
  name: z.string(),
  fromMonth: z.number(),
  toMonth: z.number(),
  yearOffset: z.number(),
  certainty: Certainty,
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** Everything the programme asks for in one era. */
export const Edition = z.strictObject({
  id: z.string(),
  title: z.string(),
  years: z.array(z.number()),
  agencies: z.array(Agency),
  variables: z.array(Variable),
  indicators: z.array(Indicator),
  forms: z.array(Form),
  rules: z.array(RuleSpec),
  calendar: z.array(CalendarEntry),
});
export type Edition = z.infer<typeof Edition>;

/** The villages of one kabupaten/kota. Codes are Kemendagri codes, digits only: kabupaten 4, kecamatan 6, desa 10. */
export const VillageList = z.strictObject({
  district: z.strictObject({ code: z.string(), name: z.string() }),
  villages: z.array(z.strictObject({ code: z.string(), name: z.string(), kecamatan: z.string() })),
});
export type VillageList = z.infer<typeof VillageList>;
