/**
 * What panel and page say to each other. Pages are hostile until proved otherwise: the panel parses every answer
 * (`parsePageReply`), and the page side acts only on messages of its own extension.
 */
import { FAULT_KINDS, MOST_FRAMES } from '@shared/faults';
import { z } from '@shared/zod';
import { PAGE_FRAME } from './page-frame';

/** A fillable thing on the page as a person sees it. `id` is only good for the snapshot it came with. */
export const PageField = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** Nearest heading, legend, tab or modal title above it. */
  section: z.string(),
  /** Names of the tabs it stands in, outermost first. */
  tab: z.optional(z.string()),
  /** In a table: the texts of the header above and of the row's own text cells. */
  columnHeader: z.string(),
  rowCells: z.array(z.string()),
  /** What stands attached to it: `%`, `orang`, `Rp`. */
  unit: z.optional(z.string()),
  type: z.enum(['text', 'number', 'select', 'checkbox', 'radio', 'date', 'textarea', 'file', 'other']),
  value: z.string(),
  /** What is visible to a person, where it differs from the value (a chosen option's text). */
  shown: z.string(),
  options: z.array(z.strictObject({ value: z.string(), text: z.string() })),
  editable: z.boolean(),
  visible: z.boolean(),
  /** It stands in a row on another page of a list, which was turned to for this reading. */
  away: z.optional(z.boolean()),
  required: z.boolean(),
  /** Label, section, column and row in one string; compared again at the moment of writing. */
  identity: z.string(),
});
export type PageField = z.infer<typeof PageField>;

/** A table without inputs, as the site's saved lists are. */
export const PageTable = z.strictObject({
  caption: z.string(),
  headers: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** False when a search is active or further pages exist: rows may be missing here that are saved. */
  whole: z.boolean(),
});
export type PageTable = z.infer<typeof PageTable>;

export const PageSnapshot = z.strictObject({
  url: z.string(),
  /** When the document was loaded, in milliseconds: handles of fields are good for as long as it stays the same. */
  loaded: z.optional(z.number()),
  title: z.string(),
  /** Visible headings, from the outermost to the innermost; an open modal's title comes last. */
  headings: z.array(z.string()),
  /** Short visible texts that may state year, village or kecamatan (breadcrumbs, badges, selected options). */
  context: z.array(z.string()),
  /** A visible password field stands on the page: the officer is logged out. */
  login: z.boolean(),
  fields: z.array(PageField),
  /** A list with fields has further pages. */
  morePages: z.optional(z.boolean()),
  tables: z.array(PageTable),
});
export type PageSnapshot = z.infer<typeof PageSnapshot>;

/** A document from the machine for a file field, as the panel read it once the person had picked it. */
export const FileToPut = z.strictObject({ name: z.string(), type: z.string(), base64: z.string() });
export type FileToPut = z.infer<typeof FileToPut>;

/** One value to write. `value` is in plain notation: digits, `.` as decimal mark; for options the option's value. */
export const FillItem = z.strictObject({
  field: z.string(),
  identity: z.string(),
  value: z.string(),
  /** What stood there when the officer saw the plan; a different value now is a refusal (`changed`). */
  before: z.string(),
  /** For a file field: the document itself; `value` is its name. */
  file: z.optional(FileToPut),
});
export type FillItem = z.infer<typeof FillItem>;

/** Each field ends in exactly one of these. */
export const FillOutcome = z.enum(['filled', 'already', 'refused', 'not-kept', 'not-found', 'needs-person']);
export type FillOutcome = z.infer<typeof FillOutcome>;
/** Why a field was refused: a closed list. */
export const Refusal = z.enum([
  /** Shown, but made read-only. */
  'readonly',
  /** Switched off by the page: nothing written there would be sent. */
  'locked',
  'no-such-option',
  /** The list of choices was still empty after waiting for the choice. */
  'not-loaded',
  'too-long',
  /** A document larger than the page says it takes. */
  'too-large',
  /** Another field is described by the same words, or the figure could be read a thousandfold. */
  'ambiguous',
  /** Another value or another description than when it was planned. */
  'changed',
  'hidden',
  'format',
  /** In a frame of another origin than the page. */
  'other-origin',
  /** The person stopped the fill before its turn came. */
  'stopped',
  /** The attempt itself failed. */
  'threw',
]);
export type Refusal = z.infer<typeof Refusal>;

/**
 * Three proofs are kept apart: `written` (the field said the value right after it was written), kept (`filled`: it still
 * said so after the fields were entered, left and pointed at, and after the last field), and stored, which only the
 * page shows that comes back after the person saved.
 */
export const FieldResult = z.strictObject({
  field: z.string(),
  outcome: FillOutcome,
  refusal: z.optional(Refusal),
  written: z.boolean(),
  before: z.string(),
  /** Read back after a real focus and blur and after the last field of the form. */
  after: z.string(),
});
export type FieldResult = z.infer<typeof FieldResult>;

/** Mark shown on the page beside a field. */
export const PageMark = z.strictObject({
  field: z.string(),
  mark: z.enum(['akan-diisi', 'terisi', 'ditahan', 'gagal']),
  text: z.string(),
});
export type PageMark = z.infer<typeof PageMark>;

/** Panel → page. */
export const PageRequest = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('read'),
    expandLists: z.boolean(),
    /** Turns through the pages of lists with fields, on the person's word only: the page moves before their eyes. */
    everyPage: z.optional(z.boolean()),
  }),
  z.strictObject({ type: z.literal('fill'), items: z.readonly(z.array(FillItem)) }),
  /** Ends a fill under way after the field at hand; what was written is still read back. Never waits its turn. */
  z.strictObject({ type: z.literal('stop') }),
  z.strictObject({ type: z.literal('mark'), marks: z.readonly(z.array(PageMark)) }),
  /** Lets the person point at one field; answered when they did, pressed Escape, or `stop` came. Never waits its turn. */
  z.strictObject({ type: z.literal('pick') }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('clear-marks') }),
]);
export type PageRequest = z.infer<typeof PageRequest>;

/** Where our own script failed in the page: a known class of error and places in that script, no word of the page. */
const PageTrace = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  frames: z.array(z.string().check(z.regex(PAGE_FRAME))).check(z.maxLength(MOST_FRAMES)),
});

/** Page → panel, in answer. */
export const PageReply = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('snapshot'), snapshot: PageSnapshot }),
  z.strictObject({ type: z.literal('filled'), results: z.array(FieldResult) }),
  /** Fields that say again what they said before, and those that do not: changed since, gone, or locked. */
  z.strictObject({ type: z.literal('undone'), restored: z.array(z.string()), left: z.array(z.string()) }),
  /** The field pointed at; null where the person left off. */
  z.strictObject({ type: z.literal('picked'), field: z.nullable(z.string()) }),
  z.strictObject({ type: z.literal('done') }),
  z.strictObject({ type: z.literal('error'), message: z.string(), trace: z.optional(PageTrace) }),
]);
export type PageReply = z.infer<typeof PageReply>;

/** Page → panel, unasked, while a fill is under way; at most ten a second. */
export const FillProgress = z.strictObject({
  type: z.literal('cermat:fill-progress'),
  phase: z.enum(['write', 'check']),
  done: z.number(),
  total: z.number(),
});
export type FillProgress = z.infer<typeof FillProgress>;
