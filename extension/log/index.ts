/**
 * The kinds of line the proof log knows. What is added later is optional, so that every line ever written is read again.
 */
import { z } from '@shared/zod';
import { evidenceEntries } from './kinds/evidence';
import { exchangeEntries } from './kinds/exchange';
import { figureEntries } from './kinds/figures';
import { fillingEntries } from './kinds/filling';
import { mapEntries } from './kinds/maps';
import { proofEntries } from './kinds/proof';
import { queueEntries } from './kinds/queue';
import { templateEntries } from './kinds/templates';

/** One line of the proof log. Only ever appended. */
export const LogEntry = z.discriminatedUnion('kind', [
  ...figureEntries,
  ...mapEntries,
  ...exchangeEntries,
  ...fillingEntries,
  ...proofEntries,
  ...templateEntries,
  ...evidenceEntries,
  ...queueEntries,
]);
export type LogEntry = z.infer<typeof LogEntry>;
/** A log entry with the running number the store gave it. */
export type LoggedEntry = LogEntry & { readonly seq: number };
