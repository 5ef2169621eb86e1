/**
 * What is kept on the machine, as zod schemas: everything is parsed again when it is read, so that a record written
 * by another version or damaged on disk is left out with a notice instead of breaking the panel.
 */
import { Evidence } from '@shared/evidence';
import { Approval, Decision, DenominatorSource } from '@shared/exchange';
import { z } from '@shared/zod';
import { Semester } from '@shared/catalogue/scope';

/** Absent where a year is entered as a whole, and on records of before its parts were told apart (see `periodOf`). */
const period = { period: z.exactOptional(Semester) };

const CellValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ kind: z.literal('date'), iso: z.string() }),
  z.strictObject({ kind: z.literal('error'), code: z.string() }),
]);

const SourceRow = z.strictObject({
  line: z.number(),
  cells: z.array(CellValue),
  formats: z.exactOptional(z.array(z.nullable(z.string()))),
});

/** A confirmed table with the file it came from, and the district and time the officer confirmed for it. */
export const StoredTable = z.strictObject({
  key: z.string(),
  district: z.string(),
  year: z.number(),
  ...period,
  /** Size of the file in bytes. */
  size: z.number(),
  at: z.string(),
  by: z.string(),
  /** Where it came in a package: its hash, the agencies that handed it over, and when it was made. */
  package: z.exactOptional(
    z.strictObject({ hash: z.string(), agencies: z.array(z.string()), made: z.nullable(z.string()) }),
  ),
  table: z.strictObject({
    file: z.string(),
    sheet: z.string(),
    columns: z.array(
      z.strictObject({
        heading: z.string(),
        role: z.enum(['variable', 'kode', 'kode-bps', 'desa', 'kecamatan', 'tahun', 'ignored', 'personal', 'unknown']),
        variable: z.exactOptional(z.string()),
        letter: z.string(),
        /** Whose figure the size of a target group is, where a person said it; of tables kept before that was asked, none. */
        source: z.exactOptional(DenominatorSource),
      }),
    ),
    rows: z.array(SourceRow),
    total: z.nullable(SourceRow),
  }),
});
export type StoredTable = z.infer<typeof StoredTable>;

/** A decision with the figures it belongs to: the same village has other figures in another year. */
export const StoredDecision = z.strictObject({
  district: z.string(),
  year: z.number(),
  ...period,
  decision: Decision,
});
export type StoredDecision = z.infer<typeof StoredDecision>;

/** A step of a form on its way to the site, with the figures it belongs to. */
export const StoredApproval = z.strictObject({
  district: z.string(),
  year: z.number(),
  ...period,
  approval: Approval,
});
export type StoredApproval = z.infer<typeof StoredApproval>;

/** A line of the register of documents and links, with the district and year it belongs to. */
export const StoredEvidence = z.strictObject({ district: z.string(), year: z.number(), evidence: Evidence });
export type StoredEvidence = z.infer<typeof StoredEvidence>;

/** Since when the cells of one district and time are sound: villages by time, null = tidak diketahui. */
export const StoredSound = z.strictObject({
  district: z.string(),
  year: z.number(),
  ...period,
  variables: z.array(
    z.strictObject({
      variable: z.string(),
      since: z.array(z.strictObject({ at: z.nullable(z.string()), villages: z.array(z.string()) })),
    }),
  ),
});
export type StoredSound = z.infer<typeof StoredSound>;

/** The officer at work, picked or typed by the person: the browser does not tell who sits here. */
export const Officer = z.strictObject({
  name: z.string(),
  role: z.string(),
  /** Key of the agency the officer fills for, where it was chosen. */
  agency: z.exactOptional(z.string()),
});
export type Officer = z.infer<typeof Officer>;

/** A published survey prevalence of a district in percent, copied by the officer from its source. */
export const Survey = z.strictObject({
  district: z.string(),
  source: z.enum(['SSGI', 'SKI']),
  year: z.number(),
  percent: z.number(),
});
export type Survey = z.infer<typeof Survey>;

/** Priority villages of a district that were chosen together, under the name people know them by. */
export const StoredLocus = z.strictObject({ district: z.string(), name: z.string(), villages: z.array(z.string()) });
export type StoredLocus = z.infer<typeof StoredLocus>;

export const Settings = z.strictObject({
  /** Kabupaten/kota, four digits; empty until the first import. */
  district: z.string(),
  /** 0 until the first import. */
  year: z.number(),
  ...period,
  edition: z.string(),
  officer: Officer,
  officers: z.array(Officer),
  surveys: z.exactOptional(z.array(Survey)),
  loci: z.exactOptional(z.array(StoredLocus)),
  /** Whether the guide for the first day was put away or asked for again; undecided before. */
  guide: z.exactOptional(z.enum(['terbuka', 'tertutup'])),
});
export type Settings = z.infer<typeof Settings>;

/** What the site's own progress page ("Pantau Aksi") said of the forms, as it stood there. */
export const SiteProgress = z.strictObject({
  district: z.string(),
  year: z.number(),
  ...period,
  at: z.string(),
  forms: z.array(
    z.strictObject({
      form: z.string(),
      /** Share of the places that are saved, in percent; null where the page has no such figure. */
      percent: z.nullable(z.number()),
      status: z.string(),
      note: z.string(),
    }),
  ),
});
export type SiteProgress = z.infer<typeof SiteProgress>;

/** What a successor has to know and no table says. Roles and offices, never persons. */
export const Notes = z.strictObject({
  contacts: z.array(
    z.strictObject({
      /** Key of the agency; empty for others. */
      agency: z.string(),
      /** `Kepala Bidang Sosial Budaya`. */
      role: z.string(),
      /** How to reach it by the office's own way: a group, a room, a letter. */
      way: z.string(),
    }),
  ),
  notes: z.array(z.strictObject({ at: z.string(), by: z.string(), text: z.string() })),
});
export type Notes = z.infer<typeof Notes>;
export type Contact = Notes['contacts'][number];
export type Note = Notes['notes'][number];

/** A page an officer began to teach and has not saved: what was said of its fields, by what a person reads of them. */
export const UnsavedRecording = z.strictObject({
  edition: z.string(),
  year: z.number(),
  district: z.string(),
  rows: z.enum(['village', 'none']),
  /** The innermost heading of the page. */
  heading: z.string(),
  /** Fingerprint of the map that was being repaired; empty where none was. */
  replaces: z.string(),
  /** Host and path; told to people, never matched. */
  address: z.string(),
  at: z.string(),
  by: z.string(),
  /** The variable of a field, or null for one to leave alone. */
  told: z.array(z.strictObject({ words: z.string(), variable: z.nullable(z.string()) })),
  /** Variables that are not on the page. */
  absent: z.array(z.string()),
  /** Questions of a repair that are answered: the variable, and the name of the field it was asked of. */
  answered: z.array(z.strictObject({ variable: z.string(), after: z.string() })),
});
export type UnsavedRecording = z.infer<typeof UnsavedRecording>;

/** Where the officer is in the forms still to fill. */
export const QueueState = z.strictObject({
  form: z.string(),
  mode: z.enum(['desa', 'tabel']),
  /** Name of a kecamatan; empty = all. */
  kecamatan: z.string(),
  /** Village code the officer is at; empty = the first that is not done. */
  position: z.string(),
  skipped: z.array(
    z.strictObject({
      form: z.string(),
      village: z.string(),
      reason: z.string(),
      at: z.string(),
      /** Whose figures were left out; any year's where it was not kept. */
      year: z.exactOptional(z.number()),
      ...period,
    }),
  ),
  /** Forms the officer chose to fill without their held fields, as `<form> <village>`. */
  partial: z.array(z.string()),
});
export type QueueState = z.infer<typeof QueueState>;

/** What the queue of one district and time was last worked on with: the figures of its forms and their maps. */
export const QueueBaseline = z.strictObject({
  district: z.string(),
  year: z.number(),
  ...period,
  at: z.string(),
  /** Fingerprint of all figures. */
  dataset: z.string(),
  /** The files in use, so that a changed file is told apart from a figure corrected here. */
  tables: z.array(z.string()),
  villages: z.array(z.string()),
  /** One value per village; null = no figure. */
  columns: z.array(z.strictObject({ variable: z.string(), values: z.array(z.nullable(z.number())) })),
  /** Words of villages, and all that stands in the line of the whole kabupaten (`total`), as a person reads it. */
  said: z.exactOptional(z.array(z.strictObject({ village: z.string(), variable: z.string(), text: z.string() }))),
  maps: z.array(
    z.strictObject({
      form: z.string(),
      /** Of a recorded map, what a row of its page is; absent for the edition's own. */
      rows: z.exactOptional(z.enum(['village', 'none'])),
      fingerprint: z.string(),
      labels: z.array(z.string()),
    }),
  ),
});
export type QueueBaseline = z.infer<typeof QueueBaseline>;
