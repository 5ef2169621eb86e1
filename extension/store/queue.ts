import type { Database, Writing } from './open-database';
import { QueueState } from './schemas';

const KEY = 'queue';

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
