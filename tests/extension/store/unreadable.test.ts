import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as StoreFace from '@extension/store';
import { NO_QUEUE } from '@extension/store';
import type { Stored } from '@extension/store';
import { unreadNotice } from '@extension/panel/session/unread-notice';
import type * as Golden from './golden-face';
import { newRawOf } from './golden-files';
import { CHROMIUM, openStoreBench } from './in-chromium';
import type { StoreBench } from './in-chromium';
import { putRaw, readRaw } from './raw-database';
import type { RawDatabase } from './raw-database';
import { correction, settings } from './samples';

declare const store: typeof StoreFace & typeof Golden;

/** What a newer version, or a damaged disk, may have left. */
const STRANGE = { kind: 'dari versi mendatang', isi: [1, 2] };
const EMPTY = newRawOf('plain');
const PLACES: RawDatabase = Object.fromEntries(Object.keys(EMPTY).map((place) => [place, []]));
const OLD: RawDatabase = Object.fromEntries(
  Object.entries(PLACES).filter(([place]) => !['records', 'projections'].includes(place)),
);
const newer = { v: 2, origin: 'lain', order: 1, value: STRANGE };
const damaged = { v: 1, origin: 'lain', order: 1, value: STRANGE };

/** Ten records nobody can read here, of every sort of damage. */
const UNREAD: RawDatabase[string] = [
  [['approvals', 'a'], damaged],
  [['approvals', 'b'], newer],
  [['maps', 'a'], 'bukan catatan'],
  [['maps', 'b'], { ...damaged, order: 'pertama' }],
  [['importChoices', 'a'], newer],
  [['notes', 'note lama'], { v: 1 }],
  [['notes', 'kind-baru x'], { ...damaged, value: 'dari jenis yang belum dikenal' }],
  [['queue', 'partial a'], { ...damaged, value: 7 }],
  [['settings', 'officers Rina'], damaged],
  [['part-baru', 'x'], newer],
];

describe.skipIf(!CHROMIUM)('what this version cannot read', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench('store-golden');
  }, 60_000);
  afterAll(() => bench.close());

  const loadIn = async (name: string): Promise<Stored> => {
    const loaded = await bench.page.evaluate(async (db) => store.openStore(db).load(), name);
    if (!loaded.ok) throw new Error(loaded.problem.message);
    return loaded.value;
  };
  const recordsIn = async (name: string): Promise<Readonly<Record<string, unknown>>> =>
    Object.fromEntries(((await readRaw(bench.page, name))['records'] ?? []).map(([key, raw]) => [String(key), raw]));
  const asRecords = (entries: RawDatabase[string]): Readonly<Record<string, unknown>> =>
    Object.fromEntries(entries.map(([key, raw]) => [String(key), raw]));
  /** A change of every part, all in one act. */
  const actEverywhere = (name: string) =>
    bench.page.evaluate(
      async (db, known, queue, entry) => {
        const note = { at: '2026-11-22T03:00:00.000Z', by: 'Rina', text: 'Data bidan' };
        const kept = await store.openStore(db).commit({
          settings: () => known,
          queue: () => ({ ...queue, form: 'bumil-1', partial: ['a', 'b'] }),
          notes: (all) => ({ ...all, notes: [...all.notes, note] }),
          approvals: (all) => [...all],
          maps: (all) => [...all],
          importChoices: (all) => [...all],
          log: [entry],
        });
        return kept.ok ? null : kept.problem;
      },
      name,
      settings,
      NO_QUEUE,
      correction,
    );

  it('survives every act of every part as it is, is counted, and what was said meanwhile stands beside it', async () => {
    await putRaw(bench.page, 'ten', { ...PLACES, records: UNREAD }, 3);
    for (let times = 0; times < 2; times += 1) expect(await actEverywhere('ten')).toBe(null);
    expect(await recordsIn('ten')).toMatchObject(asRecords(UNREAD));
    const stored = await loadIn('ten');
    expect([stored.unread.length, stored.unreadable, stored.settings]).toEqual([10, 10, settings]);
    expect(stored.queue.partial).toEqual(['a', 'b']);
  });

  it('is told in words that tell damaged records from those of a newer version', async () => {
    await putRaw(bench.page, 'told', { ...PLACES, records: UNREAD }, 3);
    expect(unreadNotice(await loadIn('told'))?.message).toBe(
      '3 catatan dari versi yang lebih baru, disimpan apa adanya. 7 catatan rusak tidak terbaca: disimpan apa adanya, tidak dipakai.',
    );
    expect(unreadNotice({ unread: [], unreadable: 0 })).toBe(null);
  });

  it('is never written over: a change of what a newer version keeps is refused, with all that belongs to it', async () => {
    const records: RawDatabase[string] = [[['settings', 'officer'], newer]];
    await putRaw(bench.page, 'held', { ...PLACES, records }, 3);
    expect(await actEverywhere('held')).toMatchObject({ remedy: expect.stringContaining('Perbarui Cermat') as string });
    expect(await recordsIn('held')).toEqual(asRecords(records));
    expect((await loadIn('held')).entries).toBe(0);
  });

  it('is not touched by a change that leaves the whole as it is', async () => {
    await putRaw(bench.page, 'same', { ...PLACES, records: UNREAD }, 3);
    await bench.page.evaluate(() => store.openStore('same').commit({ settings: (kept) => kept }));
    expect(await recordsIn('same')).toEqual(asRecords(UNREAD));
  });

  it('of an earlier version becomes records of their own, with what was put aside before', async () => {
    const broken = { ...settings, district: 1702 };
    const old: RawDatabase = {
      ...OLD,
      settings: [
        ['approvals', [STRANGE]],
        ['maps', 'bukan daftar'],
        ['settings', broken],
        ['settings tak terbaca 1', STRANGE],
        ['kunci lain', 1],
      ],
      queue: [
        ['binding 1702 2024', STRANGE],
        ['queue', STRANGE],
      ],
    };
    await putRaw(bench.page, 'old', old);
    const stored = await loadIn('old');
    const rawValues = stored.unread.map(({ part, raw }) => [part, (raw as { readonly value: unknown }).value]);
    expect(rawValues).toHaveLength(6);
    expect(rawValues).toEqual(
      expect.arrayContaining([
        ['approvals', STRANGE],
        ['maps', 'bukan daftar'],
        ['settings', broken],
        ['settings', STRANGE],
        ['baselines', STRANGE],
        ['queue', STRANGE],
      ]),
    );
    expect(stored.unreadable).toBe(6);
    const { settings: left, queue } = await readRaw(bench.page, 'old');
    expect([left, queue]).toEqual([[['kunci lain', 1]], []]);
  });

  it('travels in the handover file as it is, and is kept as it is at the other end, once', async () => {
    await putRaw(bench.page, 'from', { ...PLACES, records: UNREAD }, 3);
    await bench.page.evaluate(async () => {
      const stamp = { at: '2025-02-12T03:00:00.000Z', by: 'Sari', district: '1702', year: 2024 };
      const lists = { of: () => Promise.resolve({ ok: false }) } as never;
      const packed = await store.createHandOver({ store: store.openStore('from'), lists }).pack('Bappeda', stamp);
      if (!packed.ok) throw new Error(packed.problem.message);
      for (let times = 0; times < 2; times += 1) {
        const taking = store.createHandOver({ store: store.openStore('to'), lists });
        await taking.open(new File([packed.value.blob], packed.value.name));
        const adopted = await taking.adopt([], stamp);
        if (!adopted.ok) throw new Error(adopted.problem.message);
      }
    });
    const there = await loadIn('to');
    expect(there.unread.map(({ raw }) => raw)).toEqual((await loadIn('from')).unread.map(({ raw }) => raw));
    expect(await actEverywhere('to')).toBe(null);
  });
});
