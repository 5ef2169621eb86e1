import { dayInWords } from '@shared/dates/words';
import { formatNumber } from '@shared/dataset';
import { z } from '@shared/zod';
import { who } from '../entry-parts';
import { defineFamily } from '../family';
import { line } from '../line';

const schemas = [
  z.strictObject({
    kind: z.literal('deleted'),
    ...who,
    /** First and last day of what went, `2026-11-22`; absent where there was no limit. */
    from: z.exactOptional(z.string()),
    until: z.exactOptional(z.string()),
    /** Entries that went. */
    entries: z.number(),
    /** From where in the chain, see `chain/deletion`. */
    gaps: z.array(
      z.strictObject({
        from: z.number(),
        until: z.number(),
        entries: z.number(),
        before: z.string(),
        after: z.string(),
      }),
    ),
  }),
];

/** What was taken away from the log itself. */
export const deletion = defineFamily(schemas, {
  deleted: (entry) => {
    const days = [entry.from && `dari ${dayInWords(entry.from)}`, entry.until && `sampai ${dayInWords(entry.until)}`];
    const period = days.filter(Boolean).join(' ') || 'semua waktu';
    return [line(entry, 'Catatan dihapus', { note: `${formatNumber(entry.entries)} catatan, ${period}` })];
  },
});
