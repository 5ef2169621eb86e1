import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { StoreTrouble } from './trouble';
import type { Trouble } from './trouble';

/** Records are `unknown` on purpose: each place parses its own when reading. */
interface CermatSchema extends DBSchema {
  tables: { key: string; value: unknown };
  decisions: { key: number; value: unknown };
  settings: { key: string; value: unknown };
  queue: { key: string; value: unknown };
  log: { key: number; value: unknown; indexes: { at: string; carried: string; stands: [number, number] } };
  evidence: { key: string; value: unknown };
  /** Documents of the register by the hash of their bytes. */
  files: { key: string; value: unknown };
  /** Approvals, maps, notes and the like, one by one: their part and what tells them apart in it. */
  records: { key: [part: string, id: string]; value: unknown };
  /** What the log comes to, kept beside it so that nobody has to read it whole; made anew where it is missing. */
  projections: { key: string[]; value: unknown };
}
export type Place =
  'tables' | 'decisions' | 'settings' | 'queue' | 'log' | 'evidence' | 'files' | 'records' | 'projections';
export type Database = IDBPDatabase<CermatSchema>;
export type Upgrading = IDBPTransaction<CermatSchema, StoreNames<CermatSchema>[], 'versionchange'>;
export type Writing = IDBPTransaction<CermatSchema, Place[], 'readwrite'>;

export const VERSION = 3;
export const DEFAULT = 'cermat';

/** Whether opening it would write: what an earlier version kept is given the places of this one. */
export async function isOlder(name = DEFAULT): Promise<boolean> {
  const known = (await indexedDB.databases()).find((one) => one.name === name);
  return known?.version !== undefined && known.version < VERSION;
}

/** Windows of this version let go of the database at once; one that has not by then will not. In ms. */
const PATIENCE = 2_000;

/** How a connection came to its end: closed by the browser, as when the disk fails, or taken away by another window. */
export type Ending = 'closed' | Extract<Trouble, 'upgraded' | 'deleted'>;

interface Opening {
  /** Told when the connection ended by itself. */
  readonly ended?: (how: Ending) => void;
  /** False where it was open before: where it is missing by now it was deleted, and an empty one must not take its place. */
  readonly mayCreate?: boolean;
  /** What makes single records of what versions before 3 kept as wholes; awaits nothing but the transaction. */
  readonly separate?: (tx: Upgrading) => Promise<void>;
}

/**
 * Opens (and on first use creates) the extension's database. Rejects with `StoreTrouble` where its version or another window
 * stands in the way, and as the browser does where it refuses storage.
 */
export async function openDatabase(
  name = DEFAULT,
  { ended = () => undefined, mayCreate = true, separate }: Opening = {},
): Promise<Database> {
  let trouble: Trouble | null = null;
  let giveUp: (reason: StoreTrouble) => void = () => undefined;
  const patience = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const opening = openDB<CermatSchema>(name, VERSION, {
    upgrade(db, before, _after, tx) {
      if (before < 1 && !mayCreate) {
        trouble = 'deleted';
        tx.done.catch(() => undefined);
        tx.abort();
        return;
      }
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
      if (before < 3) {
        db.createObjectStore('records');
        db.createObjectStore('projections');
        const log = tx.objectStore('log');
        log.createIndex('at', 'at');
        // Both of other computers' entries alone: that they are, and where they stand among ours.
        log.createIndex('carried', 'carried');
        log.createIndex('stands', 'stands');
        if (before > 0 && separate)
          separate(tx).catch(() => {
            // Half of it must not stay; the database is as it was, and its opening tells that it failed.
            if (tx.error === null) tx.abort();
          });
      }
    },
    blocked() {
      setTimeout(() => giveUp(new StoreTrouble('blocked')), PATIENCE);
    },
    blocking(_current, next, event) {
      (event.target as IDBDatabase).close();
      ended(next === null ? 'deleted' : 'upgraded');
    },
    terminated: () => ended('closed'),
  });
  try {
    return await Promise.race([opening, patience]);
  } catch (error) {
    // What opens after all is used by nobody, and would block the next one.
    opening.then(
      (db) => db.close(),
      () => undefined,
    );
    if (trouble) throw new StoreTrouble(trouble);
    throw error instanceof DOMException && error.name === 'VersionError' ? new StoreTrouble('newer') : error;
  }
}
