import { mergeOfLog } from './log';
import type { RecordMerge } from './record';
import { RECORDS } from './records';
import { mergeOfUnread } from './unread';
import type { AnyRecord, Stored, StoreChange } from './types';

type StoredMerge = RecordMerge<Stored, StoreChange>;

/** The merge of one part of what is kept, as one of all that is kept. */
const mergeOf = (part: keyof Stored, own: RecordMerge<unknown, StoreChange>): StoredMerge => ({
  ...own,
  records: (stored) => own.records(stored[part]),
  merge: (stored, records, theirs) => own.merge(stored[part], records, theirs),
});

/** Every kind of record a handover file carries. */
export const RECORD_MERGES: readonly StoredMerge[] = [
  ...(RECORDS as readonly AnyRecord[]).flatMap(({ part, merge }) => (merge ? [mergeOf(part, merge)] : [])),
  mergeOf('log', mergeOfLog),
  mergeOf('unread', mergeOfUnread),
];
