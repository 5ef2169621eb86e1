import { DayFigures } from '@shared/completeness';
import type { Database, Writing } from './open-database';
import { parseRecords } from './parse-records';

const KEY = 'days';

/** How far the agencies were on earlier days. Unreadable ones are not missed: a comparison then takes another day. */
export async function readDays(db: Database): Promise<DayFigures[]> {
  const kept = await db.get('settings', KEY);
  return Array.isArray(kept) ? parseRecords(DayFigures, kept).read : [];
}

/** Writes all of them within the caller's transaction. */
export function writeDays(tx: Writing, days: readonly DayFigures[]): Promise<unknown>[] {
  return [tx.objectStore('settings').put(days, KEY)];
}
