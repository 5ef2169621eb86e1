import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as StoreFace from '@extension/store';
import type { Stored, StoreChange } from '@extension/store';
import { CHROMIUM, openStoreBench } from '../in-chromium';
import type { StoreBench } from '../in-chromium';
import { correction, registerLine } from '../samples';

declare const store: typeof StoreFace;
/** `adding`, in the page. */
declare const made: (kind: string, name: string) => StoreChange;

/** How many changes are made at once: half of them in one panel, half in another. */
const MANY = 8;

/** What one of many changes adds, in the page; each says a name of its own. */
const adding = (kind: string, name: string): StoreChange => {
  const at = '2026-11-22T03:00:00.000Z';
  const scope = { district: name, year: 2024 };
  const approval = {
    form: 'data-sasaran',
    agency: 'dinas-kb',
    state: 'siap' as const,
    turn: 1,
    by: { role: 'opd' as const, name: 'Rina' },
    at,
    note: '',
    fingerprint: 'f'.repeat(64),
    values: [],
  };
  const recording = { rows: 'none' as const, replaces: '', address: '', told: [], absent: [], answered: [] };
  const map = {
    ...scope,
    format: 'cermat-peta' as const,
    version: 1 as const,
    edition: 'emonev-2024',
    form: 'data-sasaran',
    level: 'desa' as const,
    rows: 'none' as const,
    address: '',
    headings: [],
    aliases: [],
    semester: '',
    fields: [],
    seen: [],
    at,
    by: 'Rina',
  };
  const officer = { name, role: '' };
  switch (kind) {
    case 'approvals':
      return { approvals: (kept) => [...kept, { ...scope, approval }] };
    case 'overlays':
      return {
        overlays: (kept) => [
          ...kept,
          { overlay: 1, edition: 'emonev-2024', district: name, author: 'Bappeda', date: '2024-02-10' },
        ],
      };
    case 'maps':
      return { maps: (kept) => [...kept, map] };
    case 'recordings':
      return {
        recordings: (kept) => [
          ...kept,
          { ...recording, ...scope, edition: 'emonev-2024', heading: name, at, by: 'Rina' },
        ],
      };
    case 'sound':
      return { sound: (kept) => [...kept, { ...scope, variables: [] }] };
    case 'days':
      return { days: (kept) => [...kept, { ...scope, day: '2024-02-10', forms: [] }] };
    case 'siteProgress':
      return { siteProgress: (kept) => [...kept, { ...scope, at, forms: [] }] };
    case 'contacts':
      return { notes: (kept) => ({ ...kept, contacts: [...kept.contacts, { agency: '', role: name, way: 'grup' }] }) };
    case 'notes':
      return { notes: (kept) => ({ ...kept, notes: [...kept.notes, { at, by: 'Rina', text: name }] }) };
    case 'settings':
      return { settings: (kept) => ({ ...kept, officers: [...kept.officers, officer] }) };
    default:
      return { queue: (kept) => ({ ...kept, partial: [...kept.partial, name] }) };
  }
};

/** The names found in a kind afterwards. */
const namesIn: Record<string, (stored: Stored) => string[]> = {
  approvals: ({ approvals }) => approvals.map(({ district }) => district),
  maps: ({ maps }) => maps.map(({ district }) => district),
  overlays: ({ overlays }) => overlays.map(({ district }) => district),
  recordings: ({ recordings }) => recordings.map(({ heading }) => heading),
  sound: ({ sound }) => sound.map(({ district }) => district),
  days: ({ days }) => days.map(({ district }) => district),
  siteProgress: ({ siteProgress }) => siteProgress.map(({ district }) => district),
  contacts: ({ notes }) => notes.contacts.map(({ role }) => role),
  notes: ({ notes }) => notes.notes.map(({ text }) => text),
  settings: ({ settings }) => settings.officers.map(({ name }) => name),
  queue: ({ queue }) => [...queue.partial],
};

describe.skipIf(!CHROMIUM)('what is kept as a whole', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench();
  }, 60_000);
  afterAll(() => bench.close());
  const loadIn = async (name: string): Promise<Stored> => {
    const loaded = await bench.page.evaluate(async (db) => store.openStore(db).load(), name);
    if (!loaded.ok) throw new Error(loaded.problem.message);
    return loaded.value;
  };
  const names = (panel: string): string[] => Array.from({ length: MANY / 2 }, (_, index) => `${panel}${index}`);

  it.each(Object.keys(namesIn))('loses nothing of %s to changes made at once in two panels', async (kind) => {
    const other = await bench.reopen();
    for (const page of [bench.page, other])
      await page.addScriptTag({ content: `globalThis.made = ${adding.toString()}` });
    const inPanel = (page: StoreBench['page'], panel: string) =>
      page.evaluate(
        async (what, list, log) => {
          const here = store.openStore(what);
          const kept = await Promise.all(list.map((name) => here.commit({ ...made(what, name), log: [log] })));
          return kept.every(({ ok }) => ok);
        },
        kind,
        names(panel),
        correction,
      );
    expect(await Promise.all([inPanel(bench.page, '170'), inPanel(other, '320')])).toEqual([true, true]);
    const stored = await loadIn(kind);
    expect(namesIn[kind]?.(stored).sort()).toEqual([...names('170'), ...names('320')]);
    expect([stored.entries, stored.unreadable]).toEqual([MANY, 0]);
    await other.close();
  });

  it('is told as it is after the change, with what another panel kept meanwhile', async () => {
    const told = await bench.page.evaluate(async () => {
      const [here, there] = [store.openStore('told'), store.openStore('told')];
      await there.commit({ queue: (kept) => ({ ...kept, partial: ['there'] }) });
      const kept = await here.commit({ queue: (queue) => ({ ...queue, partial: [...queue.partial, 'here'] }) });
      return kept.ok && kept.value.wholes.queue?.partial;
    });
    expect(told).toEqual(['there', 'here']);
  });

  it('is written with what the log says of it, or neither is', async () => {
    const kept = await bench.page.evaluate(async (log) => {
      const here = store.openStore('both');
      const named = (text: string) => [{ ...log, after: text } as typeof log];
      await here.commit({ queue: (queue) => ({ ...queue, form: 'a' }), log: ({ queue }) => named(queue?.form ?? '?') });
      await here.commit({ queue: (queue) => ({ ...queue, form: 'b' }), log: ({ queue }) => named(queue?.form ?? '?') });
      const failed = await here.commit({
        queue: (queue) => ({ ...queue, form: 'c' }),
        log: () => {
          throw new Error('no entry can be made');
        },
      });
      return failed.ok;
    }, correction);
    expect(kept).toBe(false);
    expect((await loadIn('both')).queue.form).toBe('b');
    const told = await bench.page.evaluate(async () => {
      const texts: (string | false)[] = [];
      await store.openStore('both').entries(false, ({ entries }) => {
        texts.push(...entries.map((entry) => entry.kind === 'correction' && entry.after));
        return true;
      });
      return texts;
    });
    expect(told).toEqual(['', 'a']);
  });

  it('keeps a document that another panel has just put into a line of its own', async () => {
    const left = await bench.page.evaluate(async (line) => {
      const at = (id: string) => ({ district: '1702', year: 2024, evidence: { ...line, id } });
      const [here, there] = [store.openStore('shared'), store.openStore('shared')];
      const putFiles = [{ hash: 'h1', bytes: new Blob(['isi']) }];
      await here.commit({ putEvidence: [at('a')], putFiles });
      await Promise.all([there.commit({ putEvidence: [at('b')], putFiles }), here.commit({ removeEvidence: ['a'] })]);
      const shared = await here.file('h1');
      await here.commit({ removeEvidence: ['b'] });
      const alone = await here.file('h1');
      return [shared.ok && shared.value !== null, alone.ok && alone.value];
    }, registerLine('h1'));
    expect(left).toEqual([true, null]);
  });

  it('is never written as a list that was computed elsewhere: the compiler refuses it, and a function that waits', () => {
    // @ts-expect-error A plain list.
    const list: StoreChange = { approvals: [] };
    // @ts-expect-error A plain record.
    const record: StoreChange = { queue: { form: '' } };
    // @ts-expect-error A promise ends the transaction.
    const waiting: StoreChange = { maps: async (kept) => kept };
    expect([list, record, waiting]).toHaveLength(3);
  });
});
