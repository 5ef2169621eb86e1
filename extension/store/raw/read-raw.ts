import { answerOf } from './open-raw';
import type { RawRecord } from './shape';

/** Nothing of it is ever changed, it only grows; so that it can be read by page, while others go on writing. */
const GROWING = 'log';
/** So many of its entries are read at a time. */
const PAGE = 500;

/** What a database holds at one moment. */
export interface RawMoment {
  /** Each place with all its records, but the one that grows. */
  readonly places: ReadonlyMap<string, readonly RawRecord[]>;
  /** How far the one that grows had come by then; null where there is none. */
  readonly growing: { readonly name: string; readonly records: number; readonly last: IDBValidKey | null } | null;
}

async function allOf(place: IDBObjectStore): Promise<RawRecord[]> {
  const [keys, values] = await Promise.all([answerOf(place.getAllKeys()), answerOf<unknown[]>(place.getAll())]);
  return keys.map((key, at) => [key, values[at]]);
}

/** Reads what is kept, as it is and at one moment. */
export async function readMoment(db: IDBDatabase): Promise<RawMoment> {
  const names = [...db.objectStoreNames];
  if (names.length === 0) return { places: new Map(), growing: null };
  const tx = db.transaction(names);
  const grown = async (): Promise<RawMoment['growing']> => {
    if (!names.includes(GROWING)) return null;
    const place = tx.objectStore(GROWING);
    const [records, cursor] = await Promise.all([answerOf(place.count()), answerOf(place.openKeyCursor(null, 'prev'))]);
    return { name: GROWING, records, last: cursor?.key ?? null };
  };
  const [growing, ...places] = await Promise.all([
    grown(),
    ...names.filter((name) => name !== GROWING).map(async (name) => [name, await allOf(tx.objectStore(name))] as const),
  ]);
  return { places: new Map(places), growing };
}

/** Reads what had grown by that moment, page by page. */
export async function* readGrown(
  db: IDBDatabase,
  { name, last }: NonNullable<RawMoment['growing']>,
): AsyncGenerator<readonly RawRecord[]> {
  let after: IDBValidKey | null = null;
  while (last !== null) {
    const range: IDBKeyRange =
      after === null ? IDBKeyRange.upperBound(last) : IDBKeyRange.bound(after, last, true, false);
    const place = db.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([
      answerOf(place.getAllKeys(range, PAGE)),
      answerOf<unknown[]>(place.getAll(range, PAGE)),
    ]);
    if (keys.length > 0) yield keys.map((key, at) => [key, values[at]]);
    if (keys.length < PAGE) return;
    after = keys[keys.length - 1] ?? null;
  }
}
