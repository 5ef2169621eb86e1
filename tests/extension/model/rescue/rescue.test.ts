import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, rawOf } from '../../store/golden-files';
import { CHROMIUM, openStoreBench } from '../../store/in-chromium';
import type { StoreBench } from '../../store/in-chromium';
import { putRaw, readRaw } from '../../store/raw-database';
import type { RawDatabase } from '../../store/raw-database';
import type * as Face from './rescue-face';

declare const store: typeof Face;
declare global {
  /** The copy that a test is about. */
  var copy: File;
}

/** A database with every kind of value, records no version can read, and numbers that begin late. */
const ODD: RawDatabase = {
  tables: [['sebuah kunci', { lagi: [1, 2, { dalam: null }] }]],
  decisions: [[7, { dari: 'versi lain', $: 'tanda' }]],
  settings: [
    ['lain', [{ versi: 99 }]],
    ['settings', 'rusak'],
  ],
  queue: [],
  log: [
    [3, { kind: 'dari masa depan', at: '2031-01-01' }],
    [900, { kind: 'skip', at: '2025-01-01' }],
  ],
  evidence: [],
  files: [['abc', { type: 'image/png', base64: 'AAEC/w==' }]],
};

describe.skipIf(!CHROMIUM)('a copy of everything, in a real browser', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench('rescue');
  });
  afterAll(() => bench.close());

  const makeCopy = (name: string) =>
    bench.page.evaluate(async (from) => {
      const lists = { of: () => Promise.resolve({ ok: false }) } as never;
      const rescue = store.rescueOn({ lists, handOver: {} as never }, from);
      const facts = { name: 'salinan.cermat', made: '2025-02-12T03:00:00.000Z', version: '0.1.0', district: '1702' };
      const made = await rescue.makeCopy(facts, 'uji');
      if (!made.ok) return `${made.problem.message} ${made.problem.remedy}`;
      const { blob, ...told } = made.value;
      globalThis.copy = new File([blob], told.name);
      return told;
    }, name);
  /** Opens the copy and puts it back under a name; gives what was told of it. */
  const putBack = (name: string) =>
    bench.page.evaluate(async (to) => {
      const lists = { of: () => Promise.resolve({ ok: false }) } as never;
      const rescue = store.rescueOn({ lists, handOver: {} as never }, to);
      const opened = await rescue.openCopy(globalThis.copy, 'uji');
      if (!opened.ok) return `${opened.problem.message} ${opened.problem.remedy}`;
      const restored = await rescue.restoreCopy('uji');
      return restored.ok ? restored.value : `${restored.problem.message} ${restored.problem.remedy}`;
    }, name);
  const namesNow = () =>
    bench.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort());
  const versionOf = (name: string) =>
    bench.page.evaluate(async (db) => (await indexedDB.databases()).find((one) => one.name === db)?.version, name);

  it.each([...DATABASES, 'odd'] as const)('comes back key by key and number by number: %s', async (name) => {
    const raw = name === 'odd' ? ODD : rawOf(name);
    await putRaw(bench.page, `from ${name}`, raw);
    const told = await makeCopy(`from ${name}`);
    expect(told).toMatchObject({ entries: raw['log']?.length, records: Object.values(raw).flat().length });
    expect(await putBack(`to ${name}`)).toMatchObject({ district: '1702', isEmptyHere: true });
    expect(await readRaw(bench.page, `to ${name}`)).toEqual(raw);
    expect(await versionOf(`to ${name}`)).toBe(2);
  });

  it('of an older version is upgraded by the next opening, and the log goes on with the next number', async () => {
    await putRaw(bench.page, 'from old', rawOf('full'));
    await makeCopy('from old');
    await putBack('to old');
    const loaded = await bench.page.evaluate(async () => {
      const opened = store.openStore('to old');
      const before = await store.loadWhole(opened);
      if (!before.ok) throw new Error(before.problem.message);
      const entry = before.value.log.find(({ kind }) => kind === 'correction');
      if (!entry) throw new Error('No such entry');
      const { seq: _seq, ...again } = entry;
      const kept = await opened.commit({ log: [again] });
      const last = Math.max(...before.value.log.map(({ seq }) => seq));
      return {
        last,
        next: kept.ok ? kept.value.log[0]?.seq : kept.problem.message,
        unreadable: before.value.unreadable,
      };
    });
    expect(loaded).toEqual({ last: loaded.last, next: loaded.last + 1, unreadable: 0 });
    expect(await versionOf('to old')).toBe(3);
  });

  it('can be made of a database that this version cannot open, and is refused where it would be put back', async () => {
    await bench.page.evaluate(
      () =>
        new Promise<void>((done) => {
          const open = indexedDB.open('from newer', 99);
          open.addEventListener('upgradeneeded', () => open.result.createObjectStore('masa depan', { keyPath: 'id' }));
          open.addEventListener('success', () => {
            const tx = open.result.transaction('masa depan', 'readwrite');
            tx.objectStore('masa depan').put({ id: 1, isi: 'x' });
            tx.addEventListener('complete', () => {
              open.result.close();
              done();
            });
          });
        }),
    );
    expect(await makeCopy('from newer')).toMatchObject({ records: 1, entries: 0 });
    expect(await versionOf('from newer')).toBe(99);
    expect(await putBack('to newer')).toMatch(/lebih baru \(versi 0\.1\.0\).*Tidak ada yang diubah.*Perbarui Cermat/);
    expect(await namesNow()).not.toContain('to newer');
  });

  it('is not made of nothing, and makes no database by looking for one', async () => {
    expect(await makeCopy('from nothing')).toMatch(/Belum ada yang tersimpan/);
    expect(await namesNow()).not.toContain('from nothing');
  });

  it('is not put over work that is kept, not even a setting', async () => {
    await putRaw(bench.page, 'from whole', rawOf('plain'));
    await makeCopy('from whole');
    const used: RawDatabase = { settings: [['settings', { district: '1702' }]], log: [] };
    await putRaw(bench.page, 'to used', used);
    expect(await putBack('to used')).toMatch(/sudah ada data.*Tidak ada yang diubah/);
    expect(await readRaw(bench.page, 'to used')).toEqual(used);
  });

  it('takes the place of what comes by itself: an opened, empty database and what is known of a copy', async () => {
    await putRaw(bench.page, 'from own', rawOf('plain'));
    await makeCopy('from own');
    await putRaw(bench.page, 'to own', { settings: [['rescue', { profile: 'a', automatic: false }]], log: [] });
    expect(await putBack('to own')).toMatchObject({ isEmptyHere: true });
    expect(await readRaw(bench.page, 'to own')).toEqual(rawOf('plain'));
  });

  it('leaves nothing where putting it back is cut off in the middle, and is put back whole afterwards', async () => {
    await putRaw(bench.page, 'from cut', rawOf('full'));
    await makeCopy('from cut');
    const page = await bench.reopen();
    const bytes = await bench.page.evaluate(async () => [...new Uint8Array(await globalThis.copy.arrayBuffer())]);
    const left = await page.evaluate(async (content) => {
      const lists = { of: () => Promise.resolve({ ok: false }) } as never;
      const rescue = store.rescueOn({ lists, handOver: {} as never }, 'to cut');
      await rescue.openCopy(new File([new Uint8Array(content)], 'a'), 'uji');
      const whole = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
      let puts = 0;
      const value = function (this: IDBObjectStore, ...given: readonly unknown[]): unknown {
        if ((puts += 1) > 40) throw new Error('cut off');
        return (whole.value as (...all: readonly unknown[]) => unknown).apply(this, [...given]);
      };
      Object.defineProperty(IDBObjectStore.prototype, 'put', { ...whole, value });
      const restored = await rescue.restoreCopy('uji');
      Object.defineProperty(IDBObjectStore.prototype, 'put', whole);
      const names = (await indexedDB.databases()).map(({ name }) => name);
      return { said: restored.ok ? 'restored' : restored.problem.message, names };
    }, bytes);
    expect(left.said).toMatch(/belum ada yang tersimpan/);
    expect(left.names).not.toContain('to cut');
    await putBack('to cut');
    expect(await readRaw(bench.page, 'to cut')).toEqual(rawOf('full'));
  });

  it('joins as a handover where work is kept, and what is kept stays', async () => {
    await putRaw(bench.page, 'from other', rawOf('other'));
    await makeCopy('from other');
    await putRaw(bench.page, 'to join', rawOf('full'));
    const joined = await bench.page.evaluate(async () => {
      const lists = { of: () => Promise.resolve({ ok: false }) } as never;
      const stamp = { at: '2025-02-12T03:00:00.000Z', by: 'Sari', district: '1702', year: 2024 };
      const own = store.openStore('to join');
      const handOver = store.createHandOver({ store: own, lists });
      const rescue = store.rescueOn({ lists, handOver }, 'to join');
      const before = await store.loadWhole(own);
      const opened = await rescue.openCopy(globalThis.copy, 'uji');
      const view = await rescue.joinCopy(stamp, 'uji');
      if (!view.ok || !opened.ok || !before.ok) throw new Error('not opened');
      const adopted = await handOver.adopt([], stamp);
      const after = await store.loadWhole(own);
      if (!adopted.ok || !after.ok) throw new Error('not adopted');
      const still = new Set(after.value.log.map((entry) => JSON.stringify(entry)));
      return {
        isEmptyHere: opened.value.isEmptyHere,
        file: view.value.file,
        lost: before.value.log.filter((entry) => !still.has(JSON.stringify(entry))).length,
        added: view.value.kinds.find(({ key }) => key === 'log')?.added,
        grown: after.value.log.length - before.value.log.length,
      };
    });
    expect(joined).toMatchObject({ isEmptyHere: false, file: 'salinan.cermat', lost: 0 });
    // Those of the copy, and the line that tells of it.
    expect(joined.grown).toBe((joined.added ?? 0) + 1);
    expect(await namesNow()).not.toContain('cermat salinan dibuka');
  });

  it('is told from one made after something else was kept, and only from that', async () => {
    await putRaw(bench.page, 'from print', rawOf('plain'));
    // What an earlier version kept is brought to this one first.
    await bench.page.evaluate(async () => store.openStore('from print').load());
    const told = await makeCopy('from print');
    const changed = (print: string) =>
      bench.page.evaluate(async (of) => {
        const rescue = store.rescueOn({ lists: {} as never, handOver: {} as never }, 'from print');
        const answer = await rescue.isChangedSince(of);
        return answer.ok ? answer.value : answer.problem.message;
      }, print);
    const { print } = told as { readonly print: string };
    expect(await changed(print)).toBe(false);
    await bench.page.evaluate(async () => {
      await store.openStore('from print').commit({ rescue: (kept) => ({ ...kept, automatic: true }) });
    });
    expect(await changed(print)).toBe(false);
    await bench.page.evaluate(async () => {
      await store.openStore('from print').commit({ settings: (kept) => ({ ...kept, year: 2025 }) });
    });
    expect(await changed(print)).toBe(true);
  });
});
