import { addDecisions } from './records/decisions';
import { writeEvidence, writeFiles } from './records/evidence';
import { addMergedLog, addLog } from '@extension/store/log';
import type { Place, Writing } from './open-database';
import { writeBaselines } from './records/queue';
import { writeTables } from './records/tables';
import { stillHolds } from './settled-on';
import type { Kept, StoreChange } from './types';
import { touched, WHOLES, writeWholes } from './wholes';

/** Where a change writes to; none when it changes nothing. */
export function placesOf(change: StoreChange): Place[] {
  const places = new Set<Place>(touched(change).map((key) => WHOLES[key].place));
  if (change.putTables || change.removeTables) places.add('tables');
  if (change.addDecisions || change.settledOn?.decisions !== undefined) places.add('decisions');
  if (change.baseline || change.putBaselines) places.add('queue');
  if (change.log || change.carriedLog) places.add('log');
  if (change.putEvidence || change.removeEvidence || change.settledOn?.evidence) places.add('evidence').add('files');
  if (change.putFiles) places.add('files');
  return [...places];
}

/** The requests of what has keys of its own; throws at once for a value that cannot be stored. */
function requests(tx: Writing, change: StoreChange): Promise<unknown>[] {
  const { putTables, removeTables, addDecisions: added, putEvidence, removeEvidence, baseline } = change;
  return [
    ...(putTables || removeTables ? writeTables(tx, putTables ?? [], removeTables ?? []) : []),
    ...addDecisions(tx, added ?? []),
    ...(putEvidence || removeEvidence ? [writeEvidence(tx, putEvidence ?? [], removeEvidence ?? [])] : []),
    ...writeFiles(tx, change.putFiles ?? []),
    ...(baseline ? writeBaselines(tx, [baseline]) : []),
    ...(change.putBaselines ? writeBaselines(tx, change.putBaselines) : []),
    ...(change.carriedLog ? [addMergedLog(tx, change.carriedLog)] : []),
  ];
}

async function written(tx: Writing, change: StoreChange): Promise<Kept> {
  if (change.settledOn) await stillHolds(tx, change.settledOn);
  const rest = requests(tx, change);
  const [{ before, after }] = await Promise.all([writeWholes(tx, change), ...rest]);
  const { log = [] } = change;
  const entries = typeof log === 'function' ? log(before) : log;
  const seqs = await Promise.all(addLog(tx, entries));
  return { log: entries.map((entry, index) => ({ ...entry, seq: seqs[index] ?? 0 })), wholes: after };
}

/** Writes a change, all of it or nothing. */
export async function writeChange(tx: Writing, change: StoreChange): Promise<Kept> {
  const ended = tx.done.catch((error: unknown) => {
    // The requests of an aborted transaction only say AbortError; why it was aborted stands on the transaction.
    throw tx.error ?? error;
  });
  try {
    const kept = await written(tx, change);
    await ended;
    return kept;
  } catch (error) {
    // What throws here leaves the transaction open, and it would commit the requests made before.
    if (tx.error === null) tryAbort(tx);
    await ended.catch(() => undefined);
    throw tx.error ?? error;
  }
}

function tryAbort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It had ended already.
  }
}
