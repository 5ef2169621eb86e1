import { sealed, sealOf, START } from '@extension/log/chain/record';
import type { ChainEnd, ChainRecord } from '@extension/log/chain/record';
import type { Database, Writing } from './open-database';

/** Records of one page: as many as are read without anybody noticing. */
const PAGE = 250;

/** The end of the log's chain with how many entries it has; `end` is null where there is no chain yet. */
export interface LogHead {
  readonly entries: number;
  readonly end: ChainEnd | null;
}

const recordOf = (seq: number, value: unknown): ChainRecord => ({ ...(value as object), seq });

/**
 * Appends records within the caller's transaction, each sealed to the one before it. Of a log from before there was a
 * chain the first new record points at the hash of its last one. Asks nothing but the transaction, which would end else.
 */
export async function startAppending(tx: Writing): Promise<(said: object) => Promise<number>> {
  const log = tx.objectStore('log');
  const last = await log.openCursor(null, 'prev');
  let seq = last?.key ?? 0;
  let prev = last ? sealOf(recordOf(seq, last.value)) : START;
  return (said) => {
    const { seq: own, ...record } = sealed({ ...said, seq: seq + 1 }, prev);
    seq = own;
    prev = record.seal;
    return log.add(record, own);
  };
}

/** Records as they are kept, from after a running number on, page by page; none at the end. */
export async function readRecords(db: Database, after: number): Promise<readonly ChainRecord[]> {
  const { store } = db.transaction('log');
  const range = IDBKeyRange.lowerBound(after, true);
  const [seqs, values] = await Promise.all([store.getAllKeys(range, PAGE), store.getAll(range, PAGE)]);
  return seqs.map((seq, at) => recordOf(seq, values[at]));
}

/** The end of the chain as it is now. */
export async function readHead(db: Database): Promise<LogHead> {
  const { store } = db.transaction('log');
  const [entries, last] = await Promise.all([store.count(), store.openCursor(null, 'prev')]);
  const seal = last ? recordOf(last.key, last.value)['seal'] : undefined;
  return { entries, end: last && typeof seal === 'string' ? { seq: last.key, hash: seal } : null };
}
