import type { Database, Writing } from './open-database';
import { Settings } from './schemas';

const KEY = 'settings';

export const NO_SETTINGS: Settings = {
  district: '',
  year: 0,
  edition: '',
  officer: { name: '', role: '' },
  officers: [],
};

/** The settings, or the empty ones where none are kept. */
export async function readSettings(db: Database): Promise<Settings> {
  const parsed = Settings.safeParse(await db.get('settings', KEY));
  return parsed.success ? parsed.data : NO_SETTINGS;
}

/** Writes the settings within the caller's transaction. */
export function writeSettings(tx: Writing, settings: Settings): Promise<unknown>[] {
  return [tx.objectStore('settings').put(settings, KEY)];
}
