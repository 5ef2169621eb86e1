import { canonicalJson } from '@shared/exchange';
import { StoreTrouble } from '../trouble';
import { isNewer, numbered, withoutNumber } from './rows';
import type { RawRecord, Row } from './rows';

/** A record to be kept, and what names it in its part. Records named alike are told apart by a number. */
export interface Named {
  readonly id: string;
  readonly value: unknown;
}

/** What is kept of a part: records this version reads, in their order, and those it does not. */
export interface KeptRows {
  readonly rows: readonly Row[];
  readonly unread: readonly RawRecord[];
}

/** What differs between what is kept and what is to be kept. */
interface Difference {
  readonly put: readonly Row[];
  /** Ids. */
  readonly gone: readonly string[];
}

const isSame = (a: unknown, b: unknown): boolean => a === b || canonicalJson(a) === canonicalJson(b);

/**
 * Gives each record its id. One that was kept before keeps its own; a new one takes the first that is free. The place of a
 * damaged record is not free, and at that of a newer Cermat's nothing can be said: the change is refused.
 */
function idsFor(named: readonly Named[], { rows, unread }: KeptRows): readonly string[] {
  // Words and numbers are nobody's own: they go by their name.
  const ids = new Map<unknown, string>(
    rows.flatMap(({ id, value }) => (typeof value === 'object' ? [[value, id] as const] : [])),
  );
  const blocked = new Map(unread.map((record) => [record.id, record]));
  const taken = new Set<string>();
  const kept = named.map(({ id, value }) => {
    const own = ids.get(value);
    if (own === undefined || taken.has(own) || (own !== id && withoutNumber(own) !== id)) return null;
    taken.add(own);
    return own;
  });
  const last = new Map<string, number>();
  return named.map(({ id }, at) => {
    const known = kept[at];
    if (known !== null && known !== undefined) return known;
    for (let number = (last.get(id) ?? 0) + 1; ; number += 1) {
      const free = numbered(id, number);
      const record = blocked.get(free);
      if (record && isNewer(record)) throw new StoreTrouble('held');
      if (record || taken.has(free)) continue;
      last.set(id, number);
      taken.add(free);
      return free;
    }
  });
}

/** Gives each its place among the others: those that stand in order keep theirs, others go between or behind them. */
function ordersFor(ids: readonly string[], before: ReadonlyMap<string, Row>): readonly number[] {
  const following = ids.map(() => Infinity);
  for (let at = ids.length - 2; at >= 0; at -= 1)
    following[at] = before.get(ids[at + 1] ?? '')?.order ?? following[at + 1] ?? Infinity;
  let last = 0;
  return ids.map((id, at) => {
    const own = before.get(id)?.order ?? -Infinity;
    const next = following[at] ?? Infinity;
    const between = next === Infinity ? Math.floor(last) + 1 : (last + next) / 2;
    // Where no number is left between two, those behind move on.
    if (own > last) last = own;
    else last = between > last ? between : Math.floor(last) + 1;
    return last;
  });
}

/** What has to be written so that these records are kept, and nothing else of what can be read. */
export function difference(kept: KeptRows, named: readonly Named[]): Difference {
  const before = new Map(kept.rows.map((row) => [row.id, row]));
  const ids = idsFor(named, kept);
  const orders = ordersFor(ids, before);
  const rows = named.map(({ value }, at): Row => ({ id: ids[at] ?? '', order: orders[at] ?? 0, value }));
  const left = new Set(ids);
  return {
    put: rows.filter((row) => {
      const own = before.get(row.id);
      return own?.order !== row.order || !isSame(own.value, row.value);
    }),
    gone: kept.rows.flatMap(({ id }) => (left.has(id) ? [] : [id])),
  };
}
