import type { Database, Writing } from '../open-database';
import { QueueBaseline, QueueState } from '../schemas';
import { scopeKey } from '@shared/catalogue/scope';
import { wholeRecord } from '../whole';

/** Bindings stand beside the queue, one per district and time. */
const PREFIX = 'binding ';

export const NO_QUEUE: QueueState = { form: '', mode: 'desa', kecamatan: '', position: '', skipped: [], partial: [] };

/** Where the officer was, or the start where nothing is kept. */
export const queue = wholeRecord({ place: 'queue', key: 'queue', damage: 'silent' }, QueueState, NO_QUEUE);

/** What the queues were last worked on with. One that cannot be read is left out: the next fill makes it anew. */
export async function readBaselines(db: Database): Promise<QueueBaseline[]> {
  const records = await db.getAll('queue', IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`));
  return records.flatMap((record) => {
    const parsed = QueueBaseline.safeParse(record);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Writes what queues are worked on with, within the caller's transaction. */
export function writeBaselines(tx: Writing, baselines: readonly QueueBaseline[]): Promise<unknown>[] {
  const place = tx.objectStore('queue');
  return baselines.map((baseline) => place.put(baseline, `${PREFIX}${scopeKey(baseline)}`));
}
