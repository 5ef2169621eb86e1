import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as StoreFace from '@extension/store';
import type { StoreChange } from '@extension/store';
import { CHROMIUM, openStoreBench } from './in-chromium';
import type { StoreBench } from './in-chromium';
import { putRaw, readRaw } from './raw-database';
import { settings } from './samples';

declare const store: typeof StoreFace;

/** What a newer version, or a damaged disk, may have left. */
const STRANGE = { kind: 'dari versi mendatang', isi: [1, 2] };
const PLACES = { tables: [], decisions: [], settings: [], queue: [], log: [], evidence: [], files: [] };
/** One list of each is enough for all that are kept alike. */
const LISTS = ['approvals', 'overlays', 'maps'] as const;

describe.skipIf(!CHROMIUM)('what this version cannot read', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench();
  }, 60_000);
  afterAll(() => bench.close());

  const unreadable = (name: string) =>
    bench.page.evaluate(async (db) => {
      const loaded = await store.openStore(db).load();
      return loaded.ok ? loaded.value.unreadable : loaded.problem.message;
    }, name);
  const keptAt = async (name: string, place: 'settings' | 'queue') =>
    Object.fromEntries((await readRaw(bench.page, name))[place] ?? []) as Record<string, unknown>;

  it.each(LISTS)('of the list %s stays in it, is counted, and no later change takes it away', async (part) => {
    await putRaw(bench.page, part, { ...PLACES, settings: [[part, [STRANGE]]] });
    expect(await unreadable(part)).toBe(1);
    for (let times = 0; times < 2; times += 1)
      await bench.page.evaluate(
        (db, list) => store.openStore(db).commit({ [list]: (kept: readonly unknown[]) => [...kept] } as StoreChange),
        part,
        part,
      );
    expect((await keptAt(part, 'settings'))[part]).toEqual([STRANGE]);
    expect(await unreadable(part)).toBe(1);
  });

  it('of a whole is put aside as it is before another takes its place, each time anew', async () => {
    const broken = { ...settings, district: 1702 };
    await putRaw(bench.page, 'whole', {
      ...PLACES,
      settings: [
        ['settings', broken],
        ['maps', 'bukan daftar'],
      ],
      queue: [['queue', STRANGE]],
    });
    expect(await unreadable('whole')).toBe(3);
    await bench.page.evaluate(async (known) => {
      const panel = store.openStore('whole');
      await panel.commit({ settings: () => known, queue: (kept) => ({ ...kept, form: 'bumil-1' }) });
      await panel.commit({ maps: (kept) => [...kept] });
    }, settings);
    expect(await keptAt('whole', 'settings')).toEqual({
      settings,
      'settings tak terbaca 1': broken,
      maps: [],
      'maps tak terbaca 1': 'bukan daftar',
    });
    expect((await keptAt('whole', 'queue'))['queue tak terbaca 1']).toEqual(STRANGE);
    expect(await unreadable('whole')).toBe(3);
  });

  it('is not touched by a change that leaves the whole as it is', async () => {
    await putRaw(bench.page, 'same', { ...PLACES, settings: [['settings', STRANGE]] });
    await bench.page.evaluate(() => store.openStore('same').commit({ settings: (kept) => kept }));
    expect(await keptAt('same', 'settings')).toEqual({ settings: STRANGE });
  });
});
