import type { Database, Writing } from './open-database';
import { parseRecords } from './parse-records';
import { StoredApproval } from './schemas';

const KEY = 'approvals';

/** Every step of approval that is known here, in the order it came. */
export async function readApprovals(db: Database): Promise<{ read: StoredApproval[]; unreadable: number }> {
  const kept = await db.get('settings', KEY);
  return Array.isArray(kept)
    ? parseRecords(StoredApproval, kept)
    : { read: [], unreadable: kept === undefined ? 0 : 1 };
}

/** Writes all steps within the caller's transaction. */
export function writeApprovals(tx: Writing, approvals: readonly StoredApproval[]): Promise<unknown>[] {
  return [tx.objectStore('settings').put(approvals, KEY)];
}
