import type { LoggedEntry } from '@extension/log';
import { readEntry } from './log-record';
import type { Database } from './open-database';

/** So many running numbers are read at once: about as long as a screen takes to be drawn. */
const BATCH = 250;

type Row = readonly [seq: number, record: unknown];
/** Rows of one kind in their order, fetched when the ones before are used up. */
interface Rows {
  peek(): Promise<Row | null>;
  take(): void;
}

function fetched(fetch: () => Promise<readonly Row[] | null>): Rows {
  let rows: readonly Row[] | null = [];
  let at = 0;
  return {
    async peek() {
      while (rows !== null && at >= rows.length) {
        rows = await fetch();
        at = 0;
      }
      return rows?.[at] ?? null;
    },
    take() {
      at += 1;
    },
  };
}

type Stands = readonly [before: number, nth: number];
export const standsOf = (record: unknown): Stands | null =>
  (record as { readonly stands?: Stands } | null)?.stands ?? null;

/** Entries written here, by their running numbers. */
function ownRows(db: Database, last: number, newestFirst: boolean): Rows {
  let next = newestFirst ? last : 1;
  return fetched(async () => {
    if (next < 1 || next > last) return null;
    const [from, until] = newestFirst
      ? [Math.max(1, next - BATCH + 1), next]
      : [next, Math.min(last, next + BATCH - 1)];
    next = newestFirst ? from - 1 : until + 1;
    const { store } = db.transaction('log');
    const range = IDBKeyRange.bound(from, until);
    const [seqs, records] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    const rows = seqs.map((seq, index): Row => [seq, records[index]]).filter(([, record]) => !standsOf(record));
    return newestFirst ? rows.reverse() : rows;
  });
}

/** Entries of other computers, by where they stand among ours. */
function carriedRows(db: Database, newestFirst: boolean): Rows {
  let past: Stands | undefined;
  const forward = async (): Promise<Row[]> => {
    const index = db.transaction('log').store.index('stands');
    const range = past && IDBKeyRange.lowerBound(past, true);
    const [seqs, records] = await Promise.all([index.getAllKeys(range, BATCH), index.getAll(range, BATCH)]);
    return seqs.map((seq, at): Row => [seq, records[at]]);
  };
  const backward = async (): Promise<Row[]> => {
    const rows: Row[] = [];
    const index = db.transaction('log').store.index('stands');
    let cursor = await index.openCursor(past && IDBKeyRange.upperBound(past, true), 'prev');
    while (cursor && rows.length < BATCH) {
      rows.push([cursor.primaryKey, cursor.value]);
      cursor = await cursor.continue();
    }
    return rows;
  };
  return fetched(async () => {
    const rows = await (newestFirst ? backward() : forward());
    past = standsOf(rows[rows.length - 1]?.[1]) ?? undefined;
    return rows.length > 0 ? rows : null;
  });
}

/** Some entries in their order, and how far the reading is. */
export interface LogBatch {
  readonly entries: readonly LoggedEntry[];
  /** Records among them that this version cannot read. */
  readonly unreadable: number;
  /** Records read so far, and of how many. */
  readonly done: number;
  readonly total: number;
}

/**
 * Reads the whole log in its order, some entries at a time; other computers' entries stand where they belong. Ends where
 * `onBatch` says false.
 */
export async function readLog(
  db: Database,
  newestFirst: boolean,
  onBatch: (batch: LogBatch) => boolean | Promise<boolean>,
): Promise<void> {
  const tx = db.transaction('log');
  const [total, last] = await Promise.all([tx.store.count(), tx.store.openKeyCursor(null, 'prev')]);
  const own = ownRows(db, last?.key ?? 0, newestFirst);
  const carried = carriedRows(db, newestFirst);
  /** Where both could come next: what stands before an entry of ours comes before it, or after it the other way round. */
  const nextOf = async (): Promise<readonly [Row, Rows] | null> => {
    const [mine, theirs] = [await own.peek(), await carried.peek()];
    if (!mine || !theirs) return mine ? [mine, own] : theirs && [theirs, carried];
    const isBefore = (standsOf(theirs[1])?.[0] ?? 0) <= mine[0];
    return isBefore === newestFirst ? [mine, own] : [theirs, carried];
  };
  let entries: LoggedEntry[] = [];
  let unreadable = 0;
  let done = 0;
  for (let next = await nextOf(); next !== null; next = await nextOf()) {
    const [[seq, record], rows] = next;
    const entry = readEntry(record, seq);
    if (entry) entries.push(entry);
    else unreadable += 1;
    rows.take();
    done += 1;
    if (done % BATCH > 0) continue;
    if (!(await onBatch({ entries, unreadable, done, total }))) return;
    [entries, unreadable] = [[], 0];
  }
  await onBatch({ entries, unreadable, done, total });
}
