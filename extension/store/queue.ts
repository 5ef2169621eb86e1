import type { Database, Writing } from './open-database';
import { QueueBinding, QueueState } from './schemas';
import { scopeKey } from './scope';

const KEY = 'queue';
/** Bindings stand beside the queue, one per district and time. */
const PREFIX = 'binding ';

export const NO_QUEUE: QueueState = { form: '', mode: 'desa', kecamatan: '', position: '', skipped: [], partial: [] };

/** Where the officer was, or the start where nothing is kept. */
export async function readQueue(db: Database): Promise<QueueState> {
  const parsed = QueueState.safeParse(await db.get('queue', KEY));
  return parsed.success ? parsed.data : NO_QUEUE;
}

/** Writes the queue position within the caller's transaction. */
export function writeQueue(tx: Writing, queue: QueueState): Promise<unknown>[] {
  return [tx.objectStore('queue').put(queue, KEY)];
}

/** What the queues were last worked on with. One that cannot be read is left out: the next fill makes it anew. */
export async function readBindings(db: Database): Promise<QueueBinding[]> {
  const records = await db.getAll('queue', IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`));
  return records.flatMap((record) => {
    const parsed = QueueBinding.safeParse(record);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Writes what queues are worked on with, within the caller's transaction. */
export function writeBindings(tx: Writing, bindings: readonly QueueBinding[]): Promise<unknown>[] {
  const place = tx.objectStore('queue');
  return bindings.map((binding) => place.put(binding, `${PREFIX}${scopeKey(binding)}`));
}
