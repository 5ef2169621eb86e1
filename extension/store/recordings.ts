import type { Database, Writing } from './open-database';
import { parseRecords } from './parse-records';
import { UnsavedRecording } from './schemas';

const KEY = 'recordings';

/** Pages that are being taught. A damaged one is left out silently: the page can be taught again. */
export async function readRecordings(db: Database): Promise<UnsavedRecording[]> {
  const kept = await db.get('settings', KEY);
  return Array.isArray(kept) ? parseRecords(UnsavedRecording, kept).read : [];
}

/** Writes all of them within the caller's transaction. */
export function writeRecordings(tx: Writing, recordings: readonly UnsavedRecording[]): Promise<unknown>[] {
  return [tx.objectStore('settings').put(recordings, KEY)];
}
