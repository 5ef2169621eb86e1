import { Overlay } from '@shared/catalogue';
import type { Database, Writing } from './open-database';
import { parseRecords } from './parse-records';

const KEY = 'overlays';

/** The overlays in use, at most one per district and edition. */
export async function readOverlays(db: Database): Promise<{ read: Overlay[]; unreadable: number }> {
  const kept = await db.get('settings', KEY);
  return Array.isArray(kept) ? parseRecords(Overlay, kept) : { read: [], unreadable: kept === undefined ? 0 : 1 };
}

/** Writes all overlays within the caller's transaction. */
export function writeOverlays(tx: Writing, overlays: readonly Overlay[]): Promise<unknown>[] {
  return [tx.objectStore('settings').put(overlays, KEY)];
}
