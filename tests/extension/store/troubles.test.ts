import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as StoreFace from '@extension/store';
import type { Store } from '@extension/store';
import { CHROMIUM, openStoreBench } from './in-chromium';
import type { StoreBench } from './in-chromium';
import { correction } from './samples';

declare const store: typeof StoreFace;
declare global {
  /** The store of the window that a test is about, and a connection beside it. */
  var panel: Store;
  var beside: IDBDatabase;
}

describe.skipIf(!CHROMIUM)('a database that another window or the browser takes away', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench();
  }, 60_000);
  afterAll(() => bench.close());

  /** Opens a store as a panel does, with one entry in it. */
  const opened = async (name: string) => {
    const page = await bench.reopen();
    await page.evaluate(
      async (db, entry) => {
        globalThis.panel = store.openStore(db);
        await globalThis.panel.commit({ log: [entry] });
        await globalThis.panel.load();
      },
      name,
      correction,
    );
    return page;
  };
  type Window = Awaited<ReturnType<typeof opened>>;
  const said = (page: Window) =>
    page.evaluate(async (entry) => {
      const kept = await globalThis.panel.commit({ log: [entry] });
      return kept.ok ? `disimpan ${kept.value.log[0]?.seq}` : `${kept.problem.message} ${kept.problem.remedy}`;
    }, correction);
  const loaded = (page: Window, name: string) =>
    page.evaluate(async (db) => {
      const read = await store.openStore(db).load();
      return read.ok ? `${read.value.log.length} catatan` : `${read.problem.message} ${read.problem.remedy}`;
    }, name);
  /** Opens it by the browser's own means, in a window beside, and holds on to it. */
  const openBeside = (page: Window, name: string, version: number) =>
    page.evaluate(
      (db, to) =>
        new Promise<void>((done, failed) => {
          const open = indexedDB.open(db, to);
          open.addEventListener('upgradeneeded', () => {
            if (open.result.objectStoreNames.length > 0) return;
            for (const name of ['tables', 'settings', 'queue']) open.result.createObjectStore(name);
            for (const name of ['decisions', 'log']) open.result.createObjectStore(name, { autoIncrement: true });
          });
          open.addEventListener('error', () => failed(new Error('could not open it')));
          open.addEventListener('success', () => {
            globalThis.beside = open.result;
            done();
          });
        }),
      name,
      version,
    );
  const versionOf = (page: Window, name: string) =>
    page.evaluate(async (db) => (await indexedDB.databases()).find((one) => one.name === db)?.version, name);

  it('of a newer version is not opened, not changed, and named as that', async () => {
    await openBeside(bench.page, 'newer', 99);
    await bench.page.evaluate(() => globalThis.beside.close());
    const page = await bench.reopen();
    expect(await loaded(page, 'newer')).toMatch(/versi yang lebih baru.*tidak diubah.*Perbarui Cermat/);
    expect(await versionOf(page, 'newer')).toBe(99);
  });

  it('that an older window holds on to is said to be held, instead of loading for ever; it opens once let go', async () => {
    await openBeside(bench.page, 'held', 1);
    const page = await bench.reopen();
    expect(await loaded(page, 'held')).toMatch(/masih memakai versi lama.*Tutup panel dan dasbor/);
    await bench.page.evaluate(() => globalThis.beside.close());
    await expect.poll(() => loaded(page, 'held')).toBe('0 catatan');
  });

  it('that is brought to a newer version under an open panel is let go of, and every later act says so', async () => {
    const page = await opened('brought');
    await openBeside(bench.page, 'brought', 98);
    for (let act = 0; act < 2; act += 1)
      expect(await said(page)).toMatch(/^Cermat diperbarui di jendela lain.*tetap ada/);
    const kept = await bench.page.evaluate(
      () =>
        new Promise<number>((done) => {
          const count = globalThis.beside.transaction('log').objectStore('log').count();
          count.addEventListener('success', () => done(count.result));
        }),
    );
    expect(kept).toBe(1);
    await bench.page.evaluate(() => globalThis.beside.close());
  });

  it('that is deleted under an open panel is not replaced by an empty one without a word', async () => {
    const page = await opened('gone');
    await bench.page.evaluate(
      () =>
        new Promise<void>((done) => {
          indexedDB.deleteDatabase('gone').addEventListener('success', () => done());
        }),
    );
    expect(await said(page)).toMatch(/dihapus selagi jendela ini terbuka.*muat berkas sumber/);
    expect(await versionOf(page, 'gone')).toBeUndefined();
    expect(await loaded(await bench.reopen(), 'gone')).toBe('0 catatan');
  });

  it('whose connection is closed by the browser is opened anew, and the act is kept', async () => {
    const page = await bench.reopen();
    await page.evaluate(() => {
      const transaction = Reflect.get(IDBDatabase.prototype, 'transaction') as (...asked: unknown[]) => IDBTransaction;
      Reflect.set(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...asking: unknown[]) {
        globalThis.beside = this;
        return transaction.apply(this, asking);
      });
    });
    await page.evaluate(async (entry) => {
      globalThis.panel = store.openStore('closed');
      await globalThis.panel.commit({ log: [entry] });
      globalThis.beside.close();
    }, correction);
    expect(await said(page)).toBe('disimpan 2');
    await page.evaluate(() => globalThis.beside.close());
    expect(await page.evaluate(async () => (await globalThis.panel.load()).ok)).toBe(true);
  });

  it('that is missing after its connection was closed, as where the person clears the browser’s data, is told as deleted', async () => {
    const page = await opened('cleared');
    const devtools = await page.createCDPSession();
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(page.url()).origin,
      storageTypes: 'indexeddb',
    });
    expect(await said(page)).toMatch(/dihapus selagi jendela ini terbuka/);
    expect(await versionOf(page, 'cleared')).toBeUndefined();
  });
});
