import { readRecords } from './kit/rows';
import type { Database } from './open-database';
import { readSpan } from './projections/read';
import type { StandingLog } from './projections/read';
import { RECORDS } from './records';
import { ofUnknownParts } from './unread';
import type { AnyRecord, Stored } from './types';

/** Reads and parses everything kept; what counts of the log as it is told for the figures at work. */
export async function readStored(
  db: Database,
  standing: (settings: Stored['settings']) => Promise<StandingLog>,
): Promise<Stored> {
  const records: readonly AnyRecord[] = RECORDS;
  const [worked, single] = await Promise.all([readSpan(db), readRecords(db)]);
  const parts = await Promise.all(records.map((record) => record.read(db, single.get(record.part) ?? [])));
  const unread = [...parts.flatMap((part) => part.unread ?? []), ...ofUnknownParts(single)];
  const kept = Object.fromEntries(records.map(({ part }, at) => [part, parts[at]?.read]));
  const { log, told, entries, unreadable } = await standing((kept as Pick<Stored, 'settings'>).settings);
  return {
    ...kept,
    log,
    told,
    entries,
    worked,
    unread,
    unreadable: parts.reduce((sum, part) => sum + part.unreadable, unreadable + unread.length),
  } as unknown as Stored;
}
