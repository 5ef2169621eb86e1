import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as StoreFace from '@extension/store';
import type { StoredApproval } from '@extension/store';
import { bundleOf } from '../../kit/chromium';
import { CHROMIUM, openStoreBench } from './in-chromium';
import type { StoreBench } from './in-chromium';
import { correction } from './samples';

declare const store: typeof StoreFace;

const approvalOf = (agency: string): StoredApproval => ({
  district: '1702',
  year: 2024,
  approval: {
    form: 'data-sasaran',
    agency,
    state: 'siap',
    turn: 1,
    by: { role: 'opd', name: 'Rina' },
    at: '2026-11-22T03:00:00.000Z',
    note: '',
    fingerprint: 'f'.repeat(64),
    values: [],
  },
});

describe.skipIf(!CHROMIUM)('several windows at work', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench();
  }, 60_000);
  afterAll(() => bench.close());

  const partialIn = async (name: string): Promise<readonly string[]> => {
    const loaded = await bench.page.evaluate(async (db) => store.openStore(db).load(), name);
    if (!loaded.ok) throw new Error(loaded.problem.message);
    expect(loaded.value.entries).toBe(loaded.value.queue.partial.length);
    return [...loaded.value.queue.partial].sort();
  };
  const names = (window: string, many: number): string[] =>
    Array.from({ length: many }, (_, at) => `${window}${at + 10}`);
  const pressIn = (page: StoreBench['page'], db: string, list: readonly string[]) =>
    page.evaluate(
      async (name, all, entry) => {
        const here = store.openStore(name);
        const kept = await Promise.all(
          all.map((one) =>
            here.commit({ queue: (queue) => ({ ...queue, partial: [...queue.partial, one] }), log: [entry] }),
          ),
        );
        return kept.every(({ ok }) => ok);
      },
      db,
      [...list],
      correction,
    );

  it('lose none of 50 acts pressed at once in two of them', async () => {
    const other = await bench.reopen();
    const [mine, theirs] = [names('a', 25), names('b', 25)];
    expect(await Promise.all([pressIn(bench.page, 'acts', mine), pressIn(other, 'acts', theirs)])).toEqual([
      true,
      true,
    ]);
    expect(await partialIn('acts')).toEqual([...mine, ...theirs]);
    await other.close();
  });

  it('lose nothing where panel, dashboard and worker write at once', async () => {
    const dashboard = await bench.reopen();
    const script = await bundleOf('store');
    const inWorker = bench.page.evaluate(
      (code, all, entry) =>
        new Promise<boolean>((done, failed) => {
          const body = `${code};onmessage = async ({ data: [all, entry] }) => {
            const here = store.openStore('three');
            const kept = await Promise.all(all.map((one) =>
              here.commit({ queue: (queue) => ({ ...queue, partial: [...queue.partial, one] }), log: [entry] })));
            postMessage(kept.every(({ ok }) => ok));
          }`;
          const worker = new Worker(URL.createObjectURL(new Blob([body])));
          worker.addEventListener('message', ({ data }) => done(data === true));
          worker.addEventListener('error', ({ message }) => failed(new Error(message)));
          worker.postMessage([all, entry]);
        }),
      script,
      names('c', 10),
      correction,
    );
    const kept = await Promise.all([
      pressIn(bench.page, 'three', names('a', 10)),
      pressIn(dashboard, 'three', names('b', 10)),
      inWorker,
    ]);
    expect(kept).toEqual([true, true, true]);
    expect(await partialIn('three')).toEqual([...names('a', 10), ...names('b', 10), ...names('c', 10)]);
    await dashboard.close();
  });

  it.each([0, 50, 150])('keep and show the approvals of both, given %d ms apart', async (apart) => {
    const db = `approvals ${apart}`;
    const other = await bench.reopen();
    const approveIn = (page: StoreBench['page'], step: StoredApproval, wait: number) =>
      page.evaluate(
        async (name, approval, pause) => {
          const here = store.openStore(name);
          const loaded = await here.load();
          if (!loaded.ok) throw new Error(loaded.problem.message);
          await new Promise((done) => setTimeout(done, pause));
          const kept = await here.commit({ approvals: (all) => [...all, approval] });
          const shown = await here.load();
          return kept.ok && shown.ok ? shown.value.approvals.map((one) => one.approval.agency) : null;
        },
        db,
        step,
        wait,
      );
    const shown = await Promise.all([
      approveIn(bench.page, approvalOf('bappeda'), 0),
      approveIn(other, approvalOf('dinas-kb'), apart),
    ]);
    expect(shown.map((list) => list?.length)).toContain(2);
    const both = await bench.page.evaluate(async (name) => store.openStore(name).load(), db);
    expect(both.ok && both.value.approvals.map((one) => one.approval.agency).sort()).toEqual(['bappeda', 'dinas-kb']);
    await other.close();
  });
});
