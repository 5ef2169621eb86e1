import { z } from '../zod';

const Text = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(300)));

export const ApprovalState = z.enum(['siap', 'diterima', 'dikembalikan']);
export type ApprovalState = z.infer<typeof ApprovalState>;

/** On whose behalf: the agency hands over, the coordinator accepts or returns. */
export const ApprovalRole = z.enum(['opd', 'koordinator']);
export type ApprovalRole = z.infer<typeof ApprovalRole>;

/** Figures of one variable as they stood, by village code or `total`; blanks are left out. */
const Stood = z.lazy(() =>
  z.strictObject({
    variable: Text,
    cells: z.array(z.tuple([z.string().check(z.maxLength(10)), z.string().check(z.maxLength(2000))])),
  }),
);

/**
 * One step of a form on its way from an agency to the site. `turn` counts the steps of form and agency, so that their order
 * does not hang on clocks; `at` is null where no clock could be believed.
 */
export const Approval = z.lazy(() =>
  z.strictObject({
    form: Text,
    agency: Text,
    state: ApprovalState,
    turn: z.number().check(z.int(), z.minimum(1), z.maximum(10_000)),
    /** Role and name as picked from the list of officers, no more. */
    by: z.strictObject({ role: ApprovalRole, name: Text }),
    at: z.nullable(z.string()),
    note: z.string().check(z.maxLength(2000)),
    /** SHA-256 of `values`. */
    fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    values: z.array(Stood).check(z.maxLength(200)),
  }),
);
export type Approval = z.infer<typeof Approval>;

/** Where a form of an agency may go from where it stands, who may take it there, and whether a note must say why. */
export const TRANSITIONS: readonly {
  readonly from: ApprovalState | 'belum';
  readonly to: ApprovalState;
  readonly role: ApprovalRole;
  readonly needsNote: boolean;
}[] = [
  { from: 'belum', to: 'siap', role: 'opd', needsNote: false },
  { from: 'dikembalikan', to: 'siap', role: 'opd', needsNote: false },
  { from: 'diterima', to: 'siap', role: 'opd', needsNote: true },
  { from: 'siap', to: 'siap', role: 'opd', needsNote: false },
  { from: 'siap', to: 'diterima', role: 'koordinator', needsNote: false },
  { from: 'siap', to: 'dikembalikan', role: 'koordinator', needsNote: true },
  { from: 'diterima', to: 'dikembalikan', role: 'koordinator', needsNote: true },
];
