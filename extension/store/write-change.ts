import { addUnread } from './unread';
import { addLog, addMergedLog } from './log';
import type { Place, Writing } from './open-database';
import { followLog, soundHead } from './projections/follow';
import { RECORDS } from './records';
import { ChangedMeanwhile, stillHolds } from './settled-on';
import type { AnyRecord, Kept, StoreChange, Wholes } from './types';

const records: readonly AnyRecord[] = RECORDS;

/** Where a change writes to; none when it changes nothing. */
export function placesOf(change: StoreChange): Place[] {
  const places = new Set(records.flatMap((record) => record.placesOf(change)));
  if (change.settledOn?.decisions !== undefined) places.add('decisions');
  if (change.settledOn?.evidence) places.add('evidence');
  if (change.putUnread) places.add('records');
  if (change.log || change.mergedLog) places.add('log').add('projections');
  return [...places];
}

/** Writes to all records; resolves to the wholes it touched, as they were and as they are. */
async function writeRecords(tx: Writing, change: StoreChange): Promise<Record<'before' | 'after', Partial<Wholes>>> {
  // A value that cannot be stored throws at once; each in a promise of its own, so that none is left unheard.
  const followed = await Promise.all(
    records.map(async (record) => ({ part: record.part, whole: await record.write(tx, change) })),
  );
  const wholes = (when: 'before' | 'after'): Partial<Wholes> =>
    Object.fromEntries(followed.flatMap(({ part, whole }) => (whole ? [[part, whole[when]]] : [])));
  return { before: wholes('before'), after: wholes('after') };
}

const endsOf = (tx: Writing): Parameters<typeof soundHead>[0] => ({
  log: tx.objectStore('log'),
  projections: tx.objectStore('projections'),
});

async function written(tx: Writing, change: StoreChange): Promise<Kept> {
  const { log = [], mergedLog, putUnread, settledOn } = change;
  if (settledOn) await stillHolds(tx, settledOn);
  const [{ before, after }] = await Promise.all([
    writeRecords(tx, change),
    ...(mergedLog ? [addMergedLog(tx, mergedLog)] : []),
  ]);
  if (settledOn?.holds && !settledOn.holds(before, after)) throw new ChangedMeanwhile();
  if (putUnread) await addUnread(tx, putUnread);
  const entries = typeof log === 'function' ? log(before) : log;
  const head = entries.length > 0 && !mergedLog ? await soundHead(endsOf(tx)) : null;
  const seqs = await addLog(tx, entries);
  const logged = entries.map((entry, index) => ({ ...entry, seq: seqs[index] ?? 0 }));
  await followLog(tx, head, logged);
  return { log: logged, wholes: after };
}

/** Does something within a transaction and waits for its end; what throws takes all of it back. */
export async function withEnd<T>(tx: Writing, act: () => Promise<T>): Promise<T> {
  const ended = tx.done.catch((error: unknown) => {
    // The requests of an aborted transaction only say AbortError; why it was aborted stands on the transaction.
    throw tx.error ?? error;
  });
  try {
    const value = await act();
    await ended;
    return value;
  } catch (error) {
    // What throws here leaves the transaction open, and it would commit the requests made before.
    if (tx.error === null) tryAbort(tx);
    await ended.catch(() => undefined);
    throw tx.error ?? error;
  }
}

/** Writes a change, all of it or nothing. */
export const writeChange = (tx: Writing, change: StoreChange): Promise<Kept> => withEnd(tx, () => written(tx, change));

function tryAbort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It had ended already.
  }
}
