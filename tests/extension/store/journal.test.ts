import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as StoreFace from '@extension/store';
import { CHROMIUM, openStoreBench } from './in-chromium';
import type { StoreBench } from './in-chromium';

declare const store: typeof StoreFace;

type Page = StoreBench['page'];

const commit = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(
    async (partial) =>
      (await store.openStore().commit({ queue: (queue) => ({ ...queue, partial: [...queue.partial, partial] }) })).ok,
    name,
  );
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const loaded = await store.openStore().load();
    return loaded.ok ? loaded.value.queue.partial : ['does not open'];
  });
/** How many panels hold that the journal is whole. */
const holders = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    return new Set(held.flatMap(({ name, clientId }) => (name === 'cermat-utuh' ? [clientId] : []))).size;
  });
const awaitHolders = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    async (wanted) => {
      const { held = [] } = await navigator.locks.query();
      return new Set(held.flatMap(({ name, clientId }) => (name === 'cermat-utuh' ? [clientId] : []))).size === wanted;
    },
    { timeout: 10_000 },
    count,
  );

describe.skipIf(!CHROMIUM)('the journal behind the store', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench();
  }, 60_000);
  afterAll(() => bench.close());

  it('is known to be whole by every panel that writes, and by none that only reads', async () => {
    const [reader, other] = [await bench.reopen(), await bench.reopen()];
    expect(await kept(reader)).toEqual([]);
    expect(await holders(reader)).toBe(0);
    expect([await commit(bench.page, 'a'), await commit(other, 'b')]).toEqual([true, true]);
    expect(await holders(reader)).toBe(2);
    await other.close();
    await awaitHolders(reader, 1);
    await reader.close();
  });

  it('is left clean by its mending', async () => {
    const left = await bench.page.evaluate(async () => {
      const files: string[] = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
      return [(await indexedDB.databases()).map(({ name }) => name), files];
    });
    expect(left).toEqual([['cermat'], []]);
  });

  it('is trusted by nobody once the browser closed the database by itself, and mended by the next write', async () => {
    const other = await bench.reopen();
    await commit(other, 'c');
    await awaitHolders(other, 2);
    const devtools = await other.createCDPSession();
    const { origin } = new URL(other.url());
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await awaitHolders(other, 0);
    expect(await commit(other, 'd')).toBe(true);
    expect(await holders(other)).toBe(1);
    expect(await commit(bench.page, 'e')).toBe(true);
    expect(await kept(other)).toEqual(['d', 'e']);
    await other.close();
  });

  it('is mended though an interrupted mending left a database without a place', async () => {
    const page = await bench.reopen('localhost');
    await page.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const opening = indexedDB.open('cermat-sementara', 1);
          opening.addEventListener('success', () => (opening.result.close(), done()));
          opening.addEventListener('error', () => failed(new Error('not opened')));
        }),
    );
    expect(await commit(page, 'f')).toBe(true);
    expect(await kept(page)).toEqual(['f']);
    await page.close();
  });

  it('is begun anew before the first write: a record is put beside the store and cleared again', async () => {
    const page = await bench.reopen('localhost');
    await awaitHolders(page, 0);
    const acts = await page.evaluate(async () => {
      const told: string[] = [];
      const transactions: IDBTransaction[] = [];
      for (const name of ['put', 'clear'] as const) {
        const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
        Object.assign(IDBObjectStore.prototype, {
          [name](this: IDBObjectStore, ...args: unknown[]) {
            const { transaction } = this;
            if (!transactions.includes(transaction)) transactions.push(transaction);
            const { db, durability } = transaction;
            told.push(`${transactions.indexOf(transaction)} ${db.name} ${name} ${durability}`);
            return real.apply(this, args);
          },
        });
      }
      await store.openStore().commit({ queue: (queue) => ({ ...queue, partial: [...queue.partial, 'g'] }) });
      return told;
    });
    expect(acts.slice(0, 2)).toEqual(['0 cermat-sementara put strict', '1 cermat-sementara clear strict']);
    expect(acts.slice(2).every((act) => act.includes(' cermat put '))).toBe(true);
    expect(acts.length).toBeGreaterThan(2);
    await page.close();
  });
});
