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

/** A list under one key of the settings. A damaged record is left out. */
export function wholeList<Part extends string, T>(face: WholeFace<Part, T, readonly T[]>): Whole<Part, readonly T[]> {
  return whole<Part, T, readonly T[]>({ ...face, place: 'settings', none: [] }, (kept) =>
    Array.isArray(kept) ? parseRecords(face.parser, kept) : { read: [], unreadable: kept === undefined ? 0 : 1 },
  );
}

/** One record under one key; where none can be read, the one to begin with. */
export function wholeRecord<Part extends string, T>(
  face: WholeFace<Part, T, T> & { readonly place: 'settings' | 'queue'; readonly none: T },
): Whole<Part, T> {
  return whole(face, (kept) => {
    const parsed = face.parser.safeParse(kept);
    return parsed.success
      ? { read: parsed.data, unreadable: 0 }
      : { read: face.none, unreadable: kept === undefined ? 0 : 1 };
  });
}

function whole<Part extends string, T, Value>(
  face: WholeFace<Part, T, Value> & { readonly place: 'settings' | 'queue'; readonly none: Value },
  parse: (kept: unknown) => Read<Value>,
): Whole<Part, Value> {
  const { part, key, place, none, damage, merge } = face;
  return {
    part,
    key,
    none,
    async read(db) {
      const { read, unreadable } = parse(await db.get(place, key));
      return { read, unreadable: damage === 'told' ? unreadable : 0 };
    },
    placesOf: (change) => (change[part] ? [place] : []),
    async write(tx, change) {
      const next = change[part];
      if (!next) return null;
      const store = tx.objectStore(place);
      const before = parse(await store.get(key)).read;
      const after = next(before);
      if (after !== before) await store.put(after, key);
      return { before, after };
    },
    applied: (kept) => kept,
    ...(merge && { merge }),
  };
}
