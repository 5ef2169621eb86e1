import { NOTHING_TOLD } from '@extension/log/standing/told';
import { RECORDS } from './records';
import type { AnyRecord, Kept, StoreChange, Stored } from './types';

const records: readonly AnyRecord[] = RECORDS;

/** Before anything was kept, or while it is read. */
export const NOTHING_STORED = {
  ...Object.fromEntries(records.map(({ part, none }) => [part, none])),
  log: [],
  told: NOTHING_TOLD,
  entries: 0,
  worked: null,
  unread: [],
  unreadable: 0,
} as unknown as Stored;

/** Returns what a change makes of what was kept; parts it does not touch stay the same objects. */
export function applied(stored: Stored, change: StoreChange, { log, wholes }: Kept): Stored {
  // Another panel's change may have brought some in already.
  const known = new Set(stored.log.map(({ seq }) => seq));
  const fresh = log.filter(({ seq }) => !known.has(seq));
  return {
    ...stored,
    ...Object.fromEntries(records.map((record) => [record.part, record.applied(stored[record.part], change)])),
    ...wholes,
    ...(fresh.length > 0 && {
      log: [...stored.log, ...fresh],
      entries: stored.entries + fresh.length,
      worked: { from: stored.worked?.from ?? fresh[0]?.at ?? '', until: fresh[fresh.length - 1]?.at ?? '' },
    }),
  };
}
