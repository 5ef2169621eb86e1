/**
 * The kinds of line the proof log knows. What is added later is optional, so that every line ever written is read again.
 */
import { z } from '@shared/zod';
import { evidenceEntries } from './evidence';
import { exchangeEntries } from './exchange';
import { figureEntries } from './figures';
import { fillingEntries } from './filling';
import { mapEntries } from './maps';
import { proofEntries } from './proof';
import { queueEntries } from './queue';
import { templateEntries } from './templates';

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
