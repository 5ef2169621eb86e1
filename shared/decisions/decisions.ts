import { z } from '../zod';
import { DenominatorSource } from './source';

/** A cell as stored in a decision. */
const Stored = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.strictObject({ kind: z.literal('date'), iso: z.string() }),
    z.strictObject({ kind: z.literal('error'), code: z.string() }),
  ]),
);

const who = { by: z.string(), at: z.string() };

/** The answer to a question; holds for every cell of the same variable written in the same pattern. */
const AnswerDecision = z.lazy(() =>
  z.strictObject({
    kind: z.literal('answer'),
    question: z.string(),
    answer: z.string(),
    ...who,
  }),
);

/** One figure corrected by a person. Lapses when the source cell no longer says `from`. */
export const CorrectionDecision = z.lazy(() =>
  z.strictObject({
    kind: z.literal('correction'),
    village: z.string(),
    variable: z.string(),
    from: Stored,
    to: z.number(),
    ...who,
  }),
);

/** "Hitung ulang persen kolom ini": per village the figures it was decided on; lapses cell by cell when they change. */
export const RecomputeDecision = z.lazy(() =>
  z.strictObject({
    kind: z.literal('recompute'),
    variable: z.string(),
    /** Village code → [sum of numerators, denominator, percentage before (null = blank)]. */
    cells: z.record(z.string(), z.tuple([z.number(), z.number(), z.nullable(z.number())])),
    ...who,
  }),
);

/** A person's reason to let a warning stand, bound to the values; lapses when they change. */
const JustificationDecision = z.lazy(() =>
  z.strictObject({
    kind: z.literal('justification'),
    finding: z.string(),
    values: z.string(),
    reason: z.string().check(z.minLength(15)),
    ...who,
  }),
);

/**
 * What a blank cell stands for, said by a person: really none, or a figure that does not exist there. An empty `village`
 * means the whole column. It holds only while nothing is entered; `dicabut` takes an earlier one back.
 */
export const DeclarationDecision = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('declaration'),
      means: z.enum(['nol', 'tidak-berlaku', 'dicabut']),
      village: z.string(),
      variable: z.string(),
      reason: z.string(),
      ...who,
    })
    .check(z.refine(({ means, reason }) => means !== 'tidak-berlaku' || reason.trim().length >= 15)),
);

/**
 * Which source of a target group's size goes to the site, and why, said once for the whole column. It holds while that
 * source is among those kept; the other sources stay beside it. Null takes an earlier choice back.
 */
const SourceDecision = z.lazy(() =>
  z
    .strictObject({
      kind: z.literal('source'),
      variable: z.string(),
      source: z.nullable(DenominatorSource),
      reason: z.string(),
      ...who,
    })
    .check(z.refine(({ source, reason }) => source === null || reason.trim().length >= 15)),
);

/** Everything a person decided about the figures; kept, carried in the package, never guessed. */
export const Decision = z.lazy(() =>
  z.discriminatedUnion('kind', [
    AnswerDecision,
    CorrectionDecision,
    RecomputeDecision,
    JustificationDecision,
    DeclarationDecision,
    SourceDecision,
  ]),
);
export type Decision = z.infer<typeof Decision>;
export type CorrectionDecision = z.infer<typeof CorrectionDecision>;
export type RecomputeDecision = z.infer<typeof RecomputeDecision>;
export type DeclarationDecision = z.infer<typeof DeclarationDecision>;
export type SourceDecision = z.infer<typeof SourceDecision>;
