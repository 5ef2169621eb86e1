import { z } from '@shared/zod';
import { LogEntry } from '@extension/log';
import type { LoggedEntry } from '@extension/log';
import { entryOf } from '@extension/log/chain/record';

const Fields = z.looseObject({});

/**
 * A record of the log as an entry with its running number; null where this version cannot read it. Beside the entry a
 * record may hold its links in the chain (see `chain/record`) and, of another computer's, its place among ours (`stands`:
 * the running number of ours it stands before, and which of those it is).
 */
export function readEntry(record: unknown, seq: number): LoggedEntry | null {
  const fields = Fields.safeParse(record);
  if (!fields.success) return null;
  const entry = LogEntry.safeParse(entryOf(fields.data));
  return entry.success ? { ...entry.data, seq } : null;
}
