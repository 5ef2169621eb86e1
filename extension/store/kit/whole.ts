import type { Writing } from '../open-database';
import type { RecordMerge, StoreRecord } from '../record';
import { difference } from './lay-out';
import type { KeptRows, Named } from './lay-out';
import type { Parser } from './parse-records';
import { isAside, originOf, recordsOf, rowOf, withoutNumber, written } from './rows';
import type { RawRecord, Row } from './rows';

/**
 * How a whole follows from what is kept. A whole computed from what a panel has in memory would take away what another
 * panel, or the press before this one, has kept since; so there is no way to write one. The function is called inside the
 * transaction that writes: it is pure, and it never waits, since a transaction ends by itself where nothing is asked of it.
 * What is kept of it are single records; of those only what the function made different is written.
 */
export type WholeChange<Part extends string, Value> = { readonly [Key in Part]?: (kept: Value) => Value };

/** What earlier versions kept of a whole, as it is kept now. */
interface Separated {
  readonly named: readonly Named[];
  /** What of it cannot be read. */
  readonly unread: readonly unknown[];
}

/** Something that is seen as one value, and kept as records of its own. */
export interface Whole<Part extends string, Value> extends StoreRecord<Part, Value, WholeChange<Part, Value>> {
  /** Where versions before 3 kept it, under one key; absent where they did not know it. */
  readonly old?: { readonly place: 'settings' | 'queue'; readonly key: string };
  separate(kept: unknown): Separated;
}

interface WholeFace<Part extends string, Value> extends Pick<Whole<Part, Value>, 'part' | 'old'> {
  readonly merge?: RecordMerge<Value, WholeChange<Part, Value>>;
}

/** A list whose records are named by what tells them apart. */
export function wholeList<Part extends string, T>(
  face: WholeFace<Part, readonly T[]> & { readonly parser: Parser<T>; readonly keyOf: (record: T) => string },
): Whole<Part, readonly T[]> {
  const { parser, keyOf } = face;
  const split = (list: readonly T[]): Named[] => list.map((value) => ({ id: keyOf(value), value }));
  return whole<Part, readonly T[]>({
    ...face,
    none: [],
    parserOf: () => parser,
    split,
    join: (rows) => rows.map(({ value }) => value as T),
    separate(kept) {
      if (!Array.isArray(kept)) return { named: [], unread: kept === undefined ? [] : [kept] };
      const read: T[] = [];
      const unread: unknown[] = [];
      for (const record of kept as readonly unknown[]) {
        const parsed = parser.safeParse(record);
        if (parsed.success) read.push(parsed.data);
        else unread.push(record);
      }
      return { named: split(read), unread };
    },
  });
}

/** The records a whole consists of, by kind; where of a kind there is only one, its name is empty. */
type Kinds<Fields> = { readonly [Kind in keyof Fields]: readonly (readonly [name: string, value: Fields[Kind]])[] };

/** One value made of records of several kinds; where none is kept, the one to begin with. */
export function wholeOf<Part extends string, Value, Fields extends object>(
  face: WholeFace<Part, Value> & {
    readonly none: Value;
    /** What versions before 3 kept under one key. */
    readonly parser: Parser<Value>;
    /** Where that was a list: what reads one of it, so that one that cannot be read is put aside alone. */
    readonly item?: Parser<unknown>;
    readonly kinds: { readonly [Kind in keyof Fields]: Parser<Fields[Kind]> };
    readonly split: (value: Value) => Kinds<Fields>;
    readonly join: (records: { readonly [Kind in keyof Fields]: Fields[Kind][] }) => Value;
  },
): Whole<Part, Value> {
  const kinds = face.kinds as Readonly<Record<string, Parser<unknown>>>;
  const kindOf = (id: string): string => withoutNumber(id).split(' ')[0] ?? '';
  const split = (value: Value): Named[] =>
    Object.entries<Kinds<Record<string, unknown>>[string]>(face.split(value)).flatMap(([kind, records]) =>
      records.map(([name, one]) => ({ id: name === '' ? kind : `${kind} ${name}`, value: one })),
    );
  return whole<Part, Value>({
    ...face,
    parserOf: (id) => kinds[kindOf(id)],
    split,
    join(rows) {
      const records: Record<string, unknown[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
      for (const { id, value } of rows) records[kindOf(id)]?.push(value);
      return face.join(records as { [Kind in keyof Fields]: Fields[Kind][] });
    },
    separate(kept) {
      if (kept === undefined) return { named: [], unread: [] };
      const { item } = face;
      const items: readonly unknown[] = item && Array.isArray(kept) ? kept : [];
      const unread = items.filter((one) => !item?.safeParse(one).success);
      const parsed = face.parser.safeParse(unread.length > 0 ? items.filter((one) => !unread.includes(one)) : kept);
      return parsed.success ? { named: split(parsed.data), unread } : { named: [], unread: [kept] };
    },
  });
}

interface Layout<Part extends string, Value> extends WholeFace<Part, Value>, Pick<Whole<Part, Value>, 'separate'> {
  readonly none: Value;
  /** What reads a record of this name; nothing where it is not known. */
  readonly parserOf: (id: string) => Parser<unknown> | undefined;
  readonly split: (value: Value) => readonly Named[];
  readonly join: (rows: readonly Row[]) => Value;
}

function whole<Part extends string, Value>(layout: Layout<Part, Value>): Whole<Part, Value> {
  const { part, old, none, parserOf, split, join, separate, merge } = layout;
  const readRows = (records: readonly RawRecord[]): KeptRows => {
    const rows: Row[] = [];
    const unread: RawRecord[] = [];
    for (const record of records) {
      const row = isAside(record.id) ? null : rowOf(record);
      const parsed = row && parserOf(row.id)?.safeParse(row.value);
      if (row && parsed?.success) rows.push({ ...row, value: parsed.data });
      else unread.push(record);
    }
    return { rows: rows.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)), unread };
  };
  return {
    part,
    ...(old && { old }),
    none,
    separate,
    read(_db, records) {
      const { rows, unread } = readRows(records);
      return Promise.resolve({ read: join(rows), unreadable: 0, unread });
    },
    placesOf: (change) => (change[part] ? ['records'] : []),
    async write(tx: Writing, change) {
      const next = change[part];
      if (!next) return null;
      const place = tx.objectStore('records');
      const kept = readRows(await recordsOf(place, part));
      const before = join(kept.rows);
      const after = next(before);
      if (after === before) return { before, after };
      const { put, gone } = difference(kept, split(after));
      const origin = put.length > 0 ? await originOf(place) : '';
      await Promise.all([
        ...gone.map((id) => place.delete([part, id])),
        ...put.map((row) => place.put(written(row, origin), [part, row.id])),
      ]);
      return { before, after };
    },
    applied: (kept) => kept,
    ...(merge && { merge }),
  };
}
