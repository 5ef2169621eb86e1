import { Approval, Decision } from '@shared/exchange';
import { z } from '@shared/zod';

const short = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(300)));

/** An agency's columns that went from one officer to another, with what the predecessor leaves behind. */
export const Handover = z.lazy(() =>
  z.strictObject({
    /** Key of the agency. */
    agency: short,
    from: short,
    to: short,
    by: short,
    at: z.string(),
    note: z.string().check(z.maxLength(2000)),
    /** What stood open on that day. */
    open: z.strictObject({ kesalahan: z.number(), peringatan: z.number(), pertanyaan: z.number(), kosong: z.number() }),
    /** Reasons in force that the successor answers for from now on. */
    reasons: z.number(),
  }),
);
export type Handover = z.infer<typeof Handover>;

/** One thing that a person decided, as the workbook keeps it; never changed, a later one counts. */
export const WorkRecord = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('keputusan'), decision: Decision }),
    z.strictObject({ kind: z.literal('persetujuan'), approval: Approval }),
    z.strictObject({ kind: z.literal('serah-terima'), handover: Handover }),
  ]),
);
export type WorkRecord = z.infer<typeof WorkRecord>;
