import type { Database, Writing } from './open-database';
import { parseRecords } from './parse-records';
import { SiteProgress } from './schemas';

const KEY = 'site-progress';

/** What the site's own progress page last said, per district and year. Unreadable ones are read from the site again. */
export async function readSiteProgress(db: Database): Promise<SiteProgress[]> {
  const kept = await db.get('settings', KEY);
  return Array.isArray(kept) ? parseRecords(SiteProgress, kept).read : [];
}

/** Writes all of them within the caller's transaction. */
export function writeSiteProgress(tx: Writing, progress: readonly SiteProgress[]): Promise<unknown>[] {
  return [tx.objectStore('settings').put(progress, KEY)];
}
