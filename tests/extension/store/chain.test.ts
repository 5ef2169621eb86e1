import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCarried } from '@extension/log/chain/carried';
import { verifyChain } from '@extension/log/chain/verify';
import type { ChainRecord } from '@extension/log/chain/record';
import type { LogEntry } from '@extension/log';
import type * as Face from './golden-face';
import { rawOf } from './golden-files';
import { CHROMIUM, openStoreBench } from './in-chromium';
import type { StoreBench } from './in-chromium';
import { putRaw, readRaw } from './raw-database';
import { correction } from './samples';

declare const store: typeof Face;

const saying = (after: string): LogEntry => ({ ...correction, after }) as LogEntry;

describe.skipIf(!CHROMIUM)('the chain of the log, in a real browser', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench('store-golden');
  });
  afterAll(() => bench.close());

  /** Commits entries, each list in an act of its own, all begun at once. */
  const commit = (name: string, ...acts: readonly LogEntry[][]): Promise<void> =>
    bench.page.evaluate(
      async (db, lists) => {
        const kept = await Promise.all(lists.map((log) => store.openStore(db).commit({ log })));
        for (const one of kept) if (!one.ok) throw new Error(one.problem.message);
      },
      name,
      acts,
    );
  const recordsIn = async (name: string): Promise<ChainRecord[]> =>
    ((await readRaw(bench.page, name))['log'] ?? []).map(([seq, value]) => ({
      ...(value as object),
      seq: Number(seq),
    }));
  const headOf = (name: string) =>
    bench.page.evaluate(async (db) => {
      const head = await store.openStore(db).head();
      if (!head.ok) throw new Error(head.problem.message);
      return head.value;
    }, name);

  it('is whole after acts of several entries, and after acts begun at once from several windows', async () => {
    await commit('acts', [saying('1'), saying('2')], [saying('3')], [], [saying('4'), saying('5'), saying('6')]);
    await commit('acts', ...Array.from({ length: 20 }, (_, at) => [saying(`at once ${at}`)]));
    const log = await recordsIn('acts');
    const { entries, end } = await headOf('acts');
    expect([log.length, entries, end?.seq]).toEqual([26, 26, 26]);
    expect(verifyChain(log, end?.hash)).toMatchObject({ fault: null, older: 0, met: { count: 26 } });
  });

  it('is read in pages as it is kept, and its links are no part of the entries', async () => {
    await commit(
      'pages',
      Array.from({ length: 600 }, (_, at) => saying(String(at))),
    );
    const read = await bench.page.evaluate(async () => {
      const opened = store.openStore('pages');
      const sizes: number[] = [];
      for (let after = 0; ;) {
        const page = await opened.records(after);
        if (!page.ok) throw new Error(page.problem.message);
        sizes.push(page.value.length);
        const last = page.value[page.value.length - 1];
        if (!last) break;
        after = last.seq;
      }
      const first: unknown[] = [];
      await opened.entries(false, ({ entries }) => first.push(...entries) < 0);
      return { sizes, first: first[0] };
    });
    expect(read.sizes).toEqual([250, 250, 100, 0]);
    expect(read.first).toEqual({ ...saying('0'), seq: 1 });
  });

  it('has no end before there is a chain', async () => {
    expect(await headOf('empty')).toEqual({ entries: 0, end: null });
  });

  it('leaves no hole where an act was not kept', async () => {
    await commit('aborted', [saying('1')]);
    const isKept = await bench.page.evaluate(async (entry) => {
      const log = [entry, { ...entry, after: (() => undefined) as unknown as string }];
      return (await store.openStore('aborted').commit({ log })).ok;
    }, saying('2'));
    expect(isKept).toBe(false);
    await commit('aborted', [saying('3')]);
    expect(verifyChain(await recordsIn('aborted'), (await headOf('aborted')).end?.hash)).toMatchObject({
      fault: null,
      count: 2,
    });
  });

  it.each(['full', 'other', 'plain'] as const)('goes on from a log that has none: %s', async (name) => {
    const raw = rawOf(name);
    await putRaw(bench.page, `on ${name}`, raw);
    expect((await headOf(`on ${name}`)).end).toBeNull();
    await commit(`on ${name}`, [saying('1')], [saying('2')]);
    const log = await recordsIn(`on ${name}`);
    const older = (raw['log'] ?? []).length;
    expect(verifyChain(log, (await headOf(`on ${name}`)).end?.hash)).toMatchObject({
      fault: null,
      older,
      count: older + 2,
    });
  });

  it('takes in the log of another computer, which keeps the links it had there', async () => {
    await putRaw(bench.page, 'there', rawOf('other'));
    await commit('there', [saying('there 1')], [saying('there 2')]);
    await putRaw(bench.page, 'here', rawOf('full'));
    await commit('here', [saying('here 1')]);
    const hand = (from: string, to: string, at: string) =>
      bench.page.evaluate(
        async (giver, taker, moment) => {
          const stamp = { at: moment, by: 'Sari', district: '1702', year: 2024 };
          const lists = { of: () => Promise.resolve({ ok: false }) } as never;
          const packed = await store.createHandOver({ store: store.openStore(giver), lists }).pack('Bappeda', stamp);
          if (!packed.ok) throw new Error(packed.problem.message);
          const taking = store.createHandOver({ store: store.openStore(taker), lists });
          await taking.open(new File([packed.value.blob], packed.value.name));
          const taken = await taking.adopt([], stamp);
          if (!taken.ok) throw new Error(taken.problem.message);
        },
        from,
        to,
        at,
      );
    await hand('there', 'here', '2025-02-12T03:00:00.000Z');
    await commit('here', [saying('here 2')]);
    await hand('here', 'third', '2025-02-13T03:00:00.000Z');
    for (const [name, count] of [
      ['here', 2],
      ['third', 9],
    ] as const) {
      const log = await recordsIn(name);
      expect(verifyChain(log, (await headOf(name)).end?.hash).fault).toBeNull();
      const carried = startCarried();
      for (const record of log) carried.add(record);
      expect(carried.end()).toMatchObject({ files: 1, broken: null });
      expect(carried.end().count).toBe(count);
    }
    const loaded = await bench.page.evaluate(async () => store.openStore('third').load());
    expect(loaded).toMatchObject({ ok: true, value: { unreadable: 0 } });
  });
});
