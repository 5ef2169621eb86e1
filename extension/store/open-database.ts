import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

/** Records are `unknown` on purpose: each place parses its own when reading. */
interface CermatSchema extends DBSchema {
  tables: { key: string; value: unknown };
  decisions: { key: number; value: unknown };
  settings: { key: string; value: unknown };
  queue: { key: string; value: unknown };
  log: { key: number; value: unknown };
  evidence: { key: string; value: unknown };
  /** Documents of the register by the hash of their bytes. */
  files: { key: string; value: unknown };
}
export type Place = 'tables' | 'decisions' | 'settings' | 'queue' | 'log' | 'evidence' | 'files';
export type Database = IDBPDatabase<CermatSchema>;
export type Writing = IDBPTransaction<CermatSchema, Place[], 'readwrite'>;

const VERSION = 2;
const DEFAULT = 'cermat';

/** Whether opening it would write: what an earlier version kept is given the places of this one. */
export async function isOlder(name = DEFAULT): Promise<boolean> {
  const known = (await indexedDB.databases()).find((one) => one.name === name);
  return known?.version !== undefined && known.version < VERSION;
}

/**
 * Opens (and on first use creates) the extension's database. Rejects when the browser refuses storage. `ended`: the
 * browser closed it by itself, as it does when the disk fails.
 */
export function openDatabase(name = DEFAULT, ended: () => void = () => undefined): Promise<Database> {
  return openDB<CermatSchema>(name, VERSION, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('tables');
        db.createObjectStore('decisions', { autoIncrement: true });
        db.createObjectStore('settings');
        db.createObjectStore('queue');
        db.createObjectStore('log', { autoIncrement: true });
      }
      if (before < 2) {
        db.createObjectStore('evidence');
        db.createObjectStore('files');
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
    terminated: ended,
  });
}
