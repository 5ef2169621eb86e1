import { answerOf, openRaw } from './open-raw';
import { buildPlaces } from './shape';
import type { PlaceShape, RawRecord } from './shape';

/** So many records are written before the next ones are made: all at once would stand in memory twice. */
const BATCH = 500;

/** A database to be made as it was. */
export interface RawDatabase {
  readonly version: number;
  readonly places: readonly PlaceShape[];
  /** Its records by place. */
  records(): Iterator<readonly [place: string, ...RawRecord]>;
}

/** Whether nobody's work is kept in a database. `isOwn`: records that come by themselves. */
export async function isEmptyRaw(name: string, isOwn: (place: string, key: IDBValidKey) => boolean): Promise<boolean> {
  const db = await openRaw(name);
  if (!db) return true;
  try {
    const names = [...db.objectStoreNames];
    if (names.length === 0) return true;
    const tx = db.transaction(names);
    const keys = await Promise.all(
      names.map(async (place) => ({ place, keys: await answerOf(tx.objectStore(place).getAllKeys(null, 20)) })),
    );
    return keys.every((one) => one.keys.every((key) => isOwn(one.place, key)));
  } finally {
    db.close();
  }
}

/** Removes a database; waits for those who still have it open. */
export const removeRaw = async (name: string): Promise<void> => {
  await answerOf(indexedDB.deleteDatabase(name));
};

/**
 * Makes a database with all its records, or none: places and records come in the one transaction that makes it. Whatever
 * stops in the middle leaves no database behind. There must be none of that name.
 */
export async function makeRaw(name: string, content: RawDatabase, tell: (written: number) => void): Promise<void> {
  const opening = indexedDB.open(name, content.version);
  let fault: unknown = null;
  opening.onupgradeneeded = ({ oldVersion }) => {
    const { transaction: tx, result: db } = opening;
    if (!tx) return;
    if (oldVersion !== 0) {
      fault = new Error('There is a database already');
      tx.abort();
      return;
    }
    buildPlaces(db, content.places);
    const records = content.records();
    const outside = new Set(content.places.flatMap((place) => (place.keyPath === null ? [place.name] : [])));
    let written = 0;
    const writeBatch = (): void => {
      try {
        let last: IDBRequest | null = null;
        for (let at = 0; at < BATCH; at += 1) {
          const next = records.next();
          if (next.done === true) break;
          const [place, key, value] = next.value;
          const put = tx.objectStore(place);
          last = outside.has(place) ? put.put(value, key) : put.put(value);
          written += 1;
        }
        tell(written);
        if (last) last.onsuccess = writeBatch;
      } catch (error) {
        fault = error;
        tx.abort();
      }
    };
    writeBatch();
  };
  try {
    (await answerOf(opening)).close();
  } catch (error) {
    throw fault ?? error;
  }
}
