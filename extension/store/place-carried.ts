import { standBefore } from '@extension/log/order';
import type { Writing } from './open-database';
import { standsOf } from './read-log';

/** So many records are read at once. */
const BATCH = 1000;

/** When a record was written; empty where it does not tell. */
export const timeOf = (record: unknown): string => {
  const { at } = (record ?? {}) as { readonly at?: unknown };
  return typeof at === 'string' ? at : '';
};

/** Running numbers and times of the entries written here. */
async function ownTimes(tx: Writing, carried: ReadonlySet<number>): Promise<{ seq: number; at: string }[]> {
  const log = tx.objectStore('log');
  const last = (await log.openKeyCursor(null, 'prev'))?.key ?? 0;
  const own: { seq: number; at: string }[] = [];
  for (let from = 1; from <= last; from += BATCH) {
    const range = IDBKeyRange.bound(from, from + BATCH - 1);
    const [seqs, records] = await Promise.all([log.getAllKeys(range), log.getAll(range)]);
    seqs.forEach((seq, at) => {
      if (!carried.has(seq)) own.push({ seq, at: timeOf(records[at]) });
    });
  }
  return own;
}

/** Gives entries that came from other computers their place among ours. A place once given stays. */
export async function placeCarried(tx: Writing): Promise<void> {
  const log = tx.objectStore('log');
  const index = log.index('carried');
  const [seqs, records] = await Promise.all([index.getAllKeys(), index.getAll()]);
  const fresh = seqs
    .flatMap((seq, at) => (standsOf(records[at]) ? [] : [{ seq, record: records[at], at: timeOf(records[at]) }]))
    .sort((a, b) => a.seq - b.seq);
  const known = seqs.length - fresh.length;
  const places = standBefore(await ownTimes(tx, new Set(seqs)), fresh);
  await Promise.all(
    fresh.map(({ seq, record }, at) =>
      log.put({ ...(record as object), stands: [places[at] ?? seq, known + at] }, seq),
    ),
  );
}
