import { readLog } from './log';
import type { Database } from './open-database';
import { RECORDS } from './records';
import type { AnyRecord, Stored } from './types';

/** Reads and parses everything kept. */
export async function readStored(db: Database): Promise<Stored> {
  const records: readonly AnyRecord[] = RECORDS;
  const [log, ...parts] = await Promise.all([readLog(db), ...records.map((record) => record.read(db))]);
  return {
    ...Object.fromEntries(records.map(({ part }, at) => [part, parts[at]?.read])),
    log: log.read,
    unreadable: [log, ...parts].reduce((sum, { unreadable }) => sum + unreadable, 0),
  } as unknown as Stored;
}
