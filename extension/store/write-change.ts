import { writeApprovals } from './approvals';
import { writeDays } from './days';
import { addDecisions } from './decisions';
import { writeEvidence, writeFiles } from './evidence';
import { addCarriedLog, addLog } from './log';
import { writeMaps } from './maps';
import { writeNotes } from './notes';
import type { Place, Writing } from './open-database';
import { writeOverlays } from './overlays';
import { writeBindings, writeQueue } from './queue';
import { writeRecordings } from './recordings';
import { writeSettings } from './settings';
import { writeSiteProgress } from './site-progress';
import { writeSound } from './sound';
import { writeTables } from './tables';
import type { StoreChange } from './types';

/** Parts that are kept in one place, each under a key of its own. */
const IN_SETTINGS = [
  'settings',
  'overlays',
  'maps',
  'recordings',
  'approvals',
  'sound',
  'days',
  'siteProgress',
  'notes',
] as const;

/** Where a change writes to; none when it changes nothing. */
export function placesOf(change: StoreChange): Place[] {
  const places: Place[] = [];
  if (change.putTables || change.removeTables) places.push('tables');
  if (change.addDecisions) places.push('decisions');
  if (IN_SETTINGS.some((part) => change[part] !== undefined)) places.push('settings');
  if (change.queue || change.binding || change.putBindings) places.push('queue');
  if (change.log || change.carriedLog) places.push('log');
  if (change.putEvidence || change.removeEvidence) places.push('evidence');
  if (change.putFiles || change.removeFiles) places.push('files');
  return places;
}

/** All requests of a change; throws at once for a value that cannot be stored. */
function requests(tx: Writing, change: StoreChange): { logged: Promise<number>[]; rest: Promise<unknown>[] } {
  const { putTables, removeTables, addDecisions: added, settings, overlays, approvals, sound, queue, binding } = change;
  const rest = [
    ...(putTables || removeTables ? writeTables(tx, putTables ?? [], removeTables ?? []) : []),
    ...addDecisions(tx, added ?? []),
    ...(settings ? writeSettings(tx, settings) : []),
    ...(overlays ? writeOverlays(tx, overlays) : []),
    ...(change.maps ? writeMaps(tx, change.maps) : []),
    ...(change.recordings ? writeRecordings(tx, change.recordings) : []),
    ...(approvals ? writeApprovals(tx, approvals) : []),
    ...(sound ? writeSound(tx, sound) : []),
    ...(change.days ? writeDays(tx, change.days) : []),
    ...(change.siteProgress ? writeSiteProgress(tx, change.siteProgress) : []),
    ...(change.putEvidence || change.removeEvidence
      ? writeEvidence(tx, change.putEvidence ?? [], change.removeEvidence ?? [])
      : []),
    ...(change.putFiles || change.removeFiles ? writeFiles(tx, change.putFiles ?? [], change.removeFiles ?? []) : []),
    ...(queue ? writeQueue(tx, queue) : []),
    ...(binding ? writeBindings(tx, [binding]) : []),
    ...(change.putBindings ? writeBindings(tx, change.putBindings) : []),
    ...(change.notes ? writeNotes(tx, change.notes) : []),
    ...(change.carriedLog ? [addCarriedLog(tx, change.carriedLog)] : []),
  ];
  return { rest, logged: addLog(tx, change.log ?? []) };
}

/** Writes a change, all of it or nothing. */
export async function writeChange(tx: Writing, change: StoreChange): Promise<number[]> {
  const ended = tx.done.catch((error: unknown) => {
    // The requests of an aborted transaction only say AbortError; why it was aborted stands on the transaction.
    throw tx.error ?? error;
  });
  try {
    const { logged, rest } = requests(tx, change);
    const [seqs] = await Promise.all([Promise.all(logged), Promise.all(rest)]);
    await ended;
    return seqs;
  } catch (error) {
    // A request that throws when it is made leaves the transaction open, and it would commit the ones made before.
    if (tx.error === null) tryAbort(tx);
    await ended;
    throw error;
  }
}

function tryAbort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It had ended already.
  }
}
