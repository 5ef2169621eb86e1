import { describe, expect, it } from 'vitest';
import { filterLog, NO_FILTER } from '@extension/log/filter';
import type { LogFilter } from '@extension/log/filter';
import type { LoggedEntry } from '@extension/log';
import { searchLog } from '@extension/panel/proof/search-log';
import type { FoundInLog } from '@extension/panel/proof/search-log';
import { openBench } from '../fakes';
import { LOG } from './proof-log';

/** The log of the report, and a fill of another year that was cut off. */
const EARLIER = LOG.flatMap((entry): LoggedEntry[] =>
  entry.kind === 'fill-intent' && entry.seq === 2 ? [{ ...entry, year: 2023, seq: LOG.length + 1 }] : [],
);

async function found(filter: LogFilter, wanted = 50): Promise<FoundInLog> {
  const { session, store } = await openBench();
  await store.replace({ ...store.stored, log: [...LOG, ...EARLIER] });
  await session.load();
  const told: FoundInLog[] = [];
  await searchLog(session, filter, wanted, (one) => told.push(one) > 0);
  const last = told.at(-1);
  if (!last) throw new Error('Nothing was told');
  return last;
}

describe('what Bukti finds in the log, read piece by piece', () => {
  it.each(['', 'terisi', 'tersimpan', 'berbeda', 'sendiri', 'dilewati', 'terputus', 'berubah'] as const)(
    'is what the whole log has to say of an outcome: "%s"',
    async (outcome) => {
      const filter = { ...NO_FILTER, outcome };
      expect((await found(filter)).found).toEqual(filterLog([...LOG, ...EARLIER], filter));
    },
  );

  it('has fills of other years that were cut off', async () => {
    const { found: cutOff } = await found({ ...NO_FILTER, outcome: 'terputus' });
    expect(cutOff.map((entry) => entry.year)).toContain(2023);
  });

  it('ends at as many as are wanted where nothing is left out, and counts all of them', async () => {
    const { found: newest, count, isOver } = await found(NO_FILTER, 3);
    expect([count, isOver]).toEqual([LOG.length + 1, true]);
    expect(newest).toHaveLength(3);
  });
});
