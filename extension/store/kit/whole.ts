import type { RecordMerge, StoreRecord } from '../record';
import { parseRecords } from './parse-records';
import type { Parser, Read } from './parse-records';

/**
 * How a whole follows from what is kept. A whole computed from what a panel has in memory would take away what another
 * panel, or the press before this one, has kept since; so there is no way to write one. The function is called inside the
 * transaction that writes: it is pure, and it never waits, since a transaction ends by itself where nothing is asked of it.
 */
export type WholeChange<Part extends string, Value> = { readonly [Key in Part]?: (kept: Value) => Value };

/** Something that is kept as one value under one key. */
export interface Whole<Part extends string, Value> extends StoreRecord<Part, Value, WholeChange<Part, Value>> {
  readonly key: string;
}

interface WholeFace<Part extends string, T, Value> {
  readonly part: Part;
  /** Its key at its place. */
  readonly key: string;
  readonly parser: Parser<T>;
  /** `silent` where nobody misses a damaged one, because it comes back by itself or is done again in a moment. */
  readonly damage: 'told' | 'silent';
  readonly merge?: RecordMerge<Value, WholeChange<Part, Value>>;
}

/** What was read of a whole, and what this version cannot read of it. */
interface ReadWhole<Value> extends Read<Value> {
  /** Records that a write must leave where they are, though nothing is known of them. */
  readonly unread: readonly unknown[];
  /** Whether the whole itself cannot be read: a write puts it aside, as it is. */
  readonly isLost: boolean;
}

/** Keys under which wholes were put aside: `settings tak terbaca 1`. */
const asideOf = (key: string): IDBKeyRange => IDBKeyRange.bound(`${key} tak terbaca `, `${key} tak terbaca \uffff`);

/** A list under one key of the settings. A record that cannot be read is left out, and stays where it is. */
export function wholeList<Part extends string, T>(face: WholeFace<Part, T, readonly T[]>): Whole<Part, readonly T[]> {
  return whole<Part, T, readonly T[]>(
    { ...face, place: 'settings', none: [] },
    (kept) => {
      if (!Array.isArray(kept)) return { read: [], unreadable: 0, unread: [], isLost: kept !== undefined };
      const unread = kept.filter((record) => !face.parser.safeParse(record).success);
      return { ...parseRecords(face.parser, kept), unread, isLost: false };
    },
    (list, unread) => [...list, ...unread],
  );
}

/** One record under one key; where none can be read, the one to begin with. */
export function wholeRecord<Part extends string, T>(
  face: WholeFace<Part, T, T> & { readonly place: 'settings' | 'queue'; readonly none: T },
): Whole<Part, T> {
  return whole(
    face,
    (kept) => {
      const parsed = face.parser.safeParse(kept);
      return parsed.success
        ? { read: parsed.data, unreadable: 0, unread: [], isLost: false }
        : { read: face.none, unreadable: 0, unread: [], isLost: kept !== undefined };
    },
    (record) => record,
  );
}

function whole<Part extends string, T, Value>(
  face: WholeFace<Part, T, Value> & { readonly place: 'settings' | 'queue'; readonly none: Value },
  parse: (kept: unknown) => ReadWhole<Value>,
  /** What is written: the whole, with what of it could not be read. */
  withUnread: (value: Value, unread: readonly unknown[]) => unknown,
): Whole<Part, Value> {
  const { part, key, place, none, damage, merge } = face;
  return {
    part,
    key,
    none,
    async read(db) {
      const tx = db.transaction(place);
      const [kept, aside] = await Promise.all([tx.store.get(key), tx.store.count(asideOf(key))]);
      const { read, unreadable, isLost } = parse(kept);
      return { read, unreadable: damage === 'told' ? unreadable + aside + (isLost ? 1 : 0) : 0 };
    },
    placesOf: (change) => (change[part] ? [place] : []),
    async write(tx, change) {
      const next = change[part];
      if (!next) return null;
      const store = tx.objectStore(place);
      const kept = await store.get(key);
      const { read: before, unread, isLost } = parse(kept);
      const after = next(before);
      if (after === before) return { before, after };
      if (isLost) await store.put(kept, `${key} tak terbaca ${(await store.count(asideOf(key))) + 1}`);
      await store.put(withUnread(after, unread), key);
      return { before, after };
    },
    applied: (kept) => kept,
    ...(merge && { merge }),
  };
}
