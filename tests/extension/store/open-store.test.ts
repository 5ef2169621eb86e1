import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as StoreFace from '@extension/store';
import type { Overlay } from '@shared/catalogue';
import type { StoreChange, Stored, StoredEvidence, Wholes } from '@extension/store';
import type { LogEntry, LoggedEntry } from '@extension/log';
import { CHROMIUM, openStoreBench } from './in-chromium';
import type { StoreBench } from './in-chromium';
import { answer, correction, registerLine, settings, storedTable } from './samples';

declare const store: typeof StoreFace;

describe.skipIf(!CHROMIUM)('the store in a real browser', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench();
  }, 60_000);
  afterAll(() => bench.close());

  type Plain = Omit<StoreChange, keyof Wholes | 'log'> & Partial<Wholes> & { readonly log?: LogEntry[] };
  /** Keeps a change whose wholes are what they are from then on, whatever was kept. */
  const commit = (name: string, change: Plain, page = bench.page) =>
    page.evaluate(
      async (db, { settings, overlays, recordings, days, siteProgress, ...rest }) =>
        store.openStore(db).commit({
          ...(rest as StoreChange),
          ...(settings && { settings: () => settings }),
          ...(overlays && { overlays: () => overlays }),
          ...(recordings && { recordings: () => recordings }),
          ...(days && { days: () => days }),
          ...(siteProgress && { siteProgress: () => siteProgress }),
        }),
      name,
      change,
    );
  /** What is kept, with the whole log. */
  const loadIn = async (page: StoreBench['page'], name: string): Promise<Stored> => {
    const loaded = await page.evaluate(async (db) => {
      const opened = store.openStore(db);
      const kept = await opened.load();
      const log: LoggedEntry[] = [];
      await opened.entries(false, ({ entries }) => log.push(...entries) >= 0);
      return kept.ok ? { ...kept, value: { ...kept.value, log } } : kept;
    }, name);
    if (!loaded.ok) throw new Error(loaded.problem.message);
    return loaded.value;
  };

  it('gives everything back to a panel that is opened again', async () => {
    const table = storedTable('Data Sasaran', [['1702012001', 195, '1.895', null]]);
    await commit('again', { putTables: [table], settings, addDecisions: [answer], log: [correction] });
    const again = await bench.reopen();
    const stored = await loadIn(again, 'again');
    expect(stored.tables).toEqual([table]);
    expect(stored.settings).toEqual(settings);
    expect(stored.decisions).toEqual([answer]);
    expect(stored.log).toEqual([{ ...correction, seq: 1 }]);
    expect(stored.unreadable).toBe(0);
  });

  it('keeps overlays beside the settings, replaces them as a whole, and leaves out a damaged one', async () => {
    const overlay: Overlay = {
      overlay: 1,
      edition: 'emonev-2024',
      district: '1702',
      author: 'Bappeda',
      date: '2024-02-10',
      forms: [{ key: 'data-sasaran', owner: 'dinas-kb' }],
    };
    const later = { ...settings, officer: { name: 'Rina', role: 'Operator', agency: 'dinas-kb' } };
    await commit('overlays', { settings: later, overlays: [overlay] });
    await commit('overlays', { overlays: [{ ...overlay, author: 'Dinas KB' }, { overlay: 2 } as unknown as Overlay] });
    const stored = await loadIn(await bench.reopen(), 'overlays');
    expect(stored.overlays).toEqual([{ ...overlay, author: 'Dinas KB' }]);
    expect([stored.settings, stored.unreadable]).toEqual([later, 1]);
  });

  it('keeps loci, earlier days and what the site said of its progress, and leaves out damaged ones, counted', async () => {
    const loci = [{ district: '1702', name: 'Lokus 2024', villages: ['1702012001'] }];
    const figures = { form: 'data-sasaran', owner: 'dinas-kb', expected: 9, filled: 8, sound: 7, saved: 6 };
    const days = [{ district: '1702', year: 2024, day: '2024-02-10', forms: [figures] }];
    const forms = [{ form: 'data-sasaran', percent: 43, status: 'Pending', note: '' }];
    const siteProgress = [{ district: '1702', year: 2024, at: '2024-02-10T03:00:00.000Z', forms }];
    await commit('days', { settings: { ...settings, loci }, days, siteProgress });
    await commit('days', { days: [...days, { day: 7 } as never], siteProgress });
    const stored = await loadIn(await bench.reopen(), 'days');
    expect(stored).toMatchObject({ settings: { loci }, days, siteProgress, unreadable: 1 });
    expect(stored.days).toHaveLength(1);
  });

  it('keeps pages that are being taught, and leaves out damaged ones, counted', async () => {
    const page = { edition: 'emonev-2024', year: 2024, district: '1702', rows: 'none' as const, heading: 'Isian' };
    const told = [{ words: 'isian | jumlah', variable: 'jumlah_krs' }];
    const said = { told, absent: [], answered: [], address: 'situs/isian', at: '2024-02-10T03:00:00.000Z', by: 'Rina' };
    const recordings = [{ ...page, ...said, replaces: '' }];
    await commit('recordings', { recordings: [...recordings, { heading: 7 } as never] });
    expect(await loadIn(await bench.reopen(), 'recordings')).toMatchObject({ recordings, unreadable: 1 });
    await commit('recordings', { recordings: [] });
    expect((await loadIn(await bench.reopen(), 'recordings')).recordings).toEqual([]);
  });

  it('tells another panel that something was kept', async () => {
    const other = await bench.reopen();
    await other.evaluate(() => {
      store.openStore('two').watch(() => document.body.setAttribute('data-told', 'yes'));
    });
    await commit('two', { log: [correction] });
    await other.waitForSelector('body[data-told]', { timeout: 5000 });
    expect((await loadIn(other, 'two')).log).toHaveLength(1);
  });

  it('writes each change strictly: it is on the disk before the commit answers', async () => {
    const asked = await bench.page.evaluate(async (entry) => {
      const modes: string[] = [];
      const transaction = Reflect.get(IDBDatabase.prototype, 'transaction') as (...asked: unknown[]) => IDBTransaction;
      Reflect.set(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...asking: unknown[]) {
        const tx = transaction.apply(this, asking);
        modes.push(`${tx.mode} ${tx.durability}`);
        return tx;
      });
      await store.openStore('strict').commit({ log: [entry] });
      Reflect.set(IDBDatabase.prototype, 'transaction', transaction);
      return modes;
    }, correction);
    expect(asked).toEqual(['readwrite strict']);
  });

  it('numbers log entries without gaps and tells the numbers', async () => {
    const first = await commit('numbers', { log: [correction, correction] });
    const second = await commit('numbers', { log: [correction] });
    expect([first, second].flatMap((result) => (result.ok ? result.value.log.map(({ seq }) => seq) : []))).toEqual([
      1, 2, 3,
    ]);
  });

  it('numbers entries of another computer anew, each result pointing at its intention', async () => {
    await commit('carried', { log: [correction] });
    const facts = { at: '2020', by: 'a', district: '1702', year: 2024, form: 'f', carried: 'x' };
    const entries: LoggedEntry[] = [
      { kind: 'fill-intent', ...facts, items: [], seq: 40 },
      { kind: 'undo', ...facts, intent: 40, seq: 41 },
    ];
    await bench.page.evaluate(
      async (carried) => store.openStore('carried').commit({ mergedLog: { entries: carried, known: new Map() } }),
      entries,
    );
    const { log } = await loadIn(bench.page, 'carried');
    expect(log.map((entry) => [entry.kind, entry.seq, 'intent' in entry ? entry.intent : null])).toEqual([
      ['fill-intent', 2, null],
      ['undo', 3, 2],
      ['correction', 1, null],
    ]);
  });

  it('keeps nothing of a change when one part of it cannot be written', async () => {
    const outcome = await bench.page.evaluate(
      async ({ settings, ...change }) => {
        const unwritable = { ...settings, district: () => 'a function cannot be stored' };
        return store.openStore('whole').commit({ ...change, settings: () => unwritable as never });
      },
      { settings, log: [correction], addDecisions: [answer] },
    );
    expect(outcome.ok).toBe(false);
    const stored = await loadIn(bench.page, 'whole');
    expect([stored.log.length, stored.decisions.length, stored.settings.district]).toEqual([0, 0, '']);
  });

  it('keeps nothing of a change that was settled on fewer decisions than are kept by now', async () => {
    const { decision, ...scope } = answer;
    await commit('decided', { addDecisions: [answer] });
    const late = { addDecisions: [{ ...scope, decision: { ...decision, answer: 'desimal' } as typeof decision }] };
    const outcome = await commit('decided', { ...late, settledOn: { decisions: 0 }, log: [correction] });
    expect([outcome.ok, (await loadIn(bench.page, 'decided')).decisions]).toEqual([false, [answer]]);
    expect((await commit('decided', { ...late, settledOn: { decisions: 1 }, log: [correction] })).ok).toBe(true);
    expect((await loadIn(bench.page, 'decided')).decisions).toHaveLength(2);
  });

  it('says that the disk is full when it is, and keeps nothing of that change', async () => {
    // An origin of its own, full from the start: the browser asks for the quota once and remembers it for a while.
    const page = await bench.reopen('localhost');
    const devtools = await page.createCDPSession();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1000 });
    const big = storedTable('Besar', [['1702012001', 'x'.repeat(400_000)]]);
    const outcome = await commit('full', { putTables: [big], log: [correction] }, page);
    expect(outcome.ok ? '' : outcome.problem.message).toContain('Ruang simpan komputer ini penuh');
    const stored = await loadIn(page, 'full');
    expect([stored.tables.length, stored.log.length]).toEqual([0, 0]);
  });

  it('keeps the documents of the register under their hash, and nothing of a line whose document finds no room', async () => {
    const evidence: StoredEvidence = { district: '1702', year: 2024, evidence: registerLine('h1') };
    await bench.page.evaluate(
      async (line) =>
        store
          .openStore('register')
          .commit({ putEvidence: [line], putFiles: [{ hash: 'h1', bytes: new Blob(['isi berkas']) }] }),
      evidence,
    );
    const again = await bench.reopen();
    expect((await loadIn(again, 'register')).evidence).toEqual([evidence]);
    const text = await again.evaluate(async () => {
      const [kept, none] = await Promise.all(['h1', 'h2'].map((hash) => store.openStore('register').file(hash)));
      return [kept?.ok && (await kept.value?.text()), none?.ok && none.value];
    });
    expect(text).toEqual(['isi berkas', null]);

    const page = await bench.reopen('localhost');
    const devtools = await page.createCDPSession();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1000 });
    const outcome = await page.evaluate(
      async (line, log) =>
        store.openStore('register').commit({
          putEvidence: [line],
          putFiles: [{ hash: 'h1', bytes: new Blob(['x'.repeat(400_000)]) }],
          log: [log],
        }),
      evidence,
      correction,
    );
    expect(outcome.ok ? '' : outcome.problem.message).toContain('Ruang simpan komputer ini penuh');
    const stored = await loadIn(page, 'register');
    expect([stored.evidence, stored.log]).toEqual([[], []]);
  });

  it('takes over what a version without a register kept', async () => {
    await bench.page.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const open = indexedDB.open('older', 1);
          open.addEventListener('upgradeneeded', () => {
            for (const name of ['tables', 'settings', 'queue']) open.result.createObjectStore(name);
            for (const name of ['decisions', 'log']) open.result.createObjectStore(name, { autoIncrement: true });
          });
          open.addEventListener('success', () => {
            open.result.close();
            done();
          });
          open.addEventListener('error', () => failed(new Error('could not make it')));
        }),
    );
    await commit('older', { log: [correction], putEvidence: [] });
    expect((await loadIn(bench.page, 'older')).log).toHaveLength(1);
  });

  it('leaves out a damaged record, counts it, and keeps the rest usable', async () => {
    await commit('damaged', { putTables: [storedTable('Data Sasaran', [])], log: [correction] });
    await bench.page.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const open = indexedDB.open('damaged');
          open.addEventListener('success', () => {
            const tx = open.result.transaction(['tables', 'log'], 'readwrite');
            tx.objectStore('tables').put({ key: 'x', table: 'not a table' }, 'x');
            tx.objectStore('log').add({ kind: 'unheard of' });
            tx.addEventListener('complete', () => {
              open.result.close();
              done();
            });
            tx.addEventListener('error', () => failed(new Error('could not damage')));
          });
        }),
    );
    const stored = await loadIn(bench.page, 'damaged');
    expect([stored.tables.length, stored.log.length, stored.unreadable]).toEqual([1, 1, 2]);
  });

  it('replaces a table and removes the one it takes the place of in one step', async () => {
    const old = storedTable('Data Sasaran', [['1702012001', 1]], 'lama.xlsx');
    const next = storedTable('Data Sasaran', [['1702012001', 2]], 'baru.xlsx');
    await commit('replace', { putTables: [old] });
    await commit('replace', { putTables: [next], removeTables: [old.key] });
    expect((await loadIn(bench.page, 'replace')).tables).toEqual([next]);
  });
});
