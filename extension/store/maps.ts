import { SavedMap } from '@extension/maps/saved-map';
import type { Database, Writing } from './open-database';
import { parseRecords } from './parse-records';

const KEY = 'maps';

/** The form maps officers recorded or took over, of all editions, years and districts. */
export async function readMaps(db: Database): Promise<{ read: SavedMap[]; unreadable: number }> {
  const kept = await db.get('settings', KEY);
  return Array.isArray(kept) ? parseRecords(SavedMap, kept) : { read: [], unreadable: kept === undefined ? 0 : 1 };
}

/** Writes all maps within the caller's transaction. */
export function writeMaps(tx: Writing, maps: readonly SavedMap[]): Promise<unknown>[] {
  return [tx.objectStore('settings').put(maps, KEY)];
}
