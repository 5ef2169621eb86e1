import type { Database, Writing } from './open-database';
import { Notes } from './schemas';

const KEY = 'notes';

export const NO_NOTES: Notes = { contacts: [], notes: [] };

/** Contacts and notes for whoever takes over the work. */
export async function readNotes(db: Database): Promise<{ read: Notes; unreadable: number }> {
  const kept = await db.get('settings', KEY);
  const parsed = Notes.safeParse(kept);
  return parsed.success
    ? { read: parsed.data, unreadable: 0 }
    : { read: NO_NOTES, unreadable: kept === undefined ? 0 : 1 };
}

/** Writes all of them within the caller's transaction. */
export function writeNotes(tx: Writing, notes: Notes): Promise<unknown>[] {
  return [tx.objectStore('settings').put(notes, KEY)];
}
