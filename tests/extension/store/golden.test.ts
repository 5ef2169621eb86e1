import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Overlay } from '@shared/catalogue';
import { DayFigures } from '@shared/completeness';
import { SavedMap } from '@extension/forms/saved-map';
import { NOTHING_STORED } from '@extension/store';
import { RescueState } from '@extension/store/records/rescue';
import { ImportChoice } from '@extension/store/records/import-choices';
import type { Stored } from '@extension/store';
import { LogEntry } from '@extension/log';
import type { LoggedEntry } from '@extension/log';
import { entryOf } from '@extension/log/chain/record';
import * as records from '@extension/store/schemas';
import type * as Face from './golden-face';
import { DATABASES, expectGolden, newRawOf, rawOf, rawValues } from './golden-files';
import type { DatabaseName } from './golden-files';
import { CHROMIUM, openStoreBench } from './in-chromium';
import type { StoreBench } from './in-chromium';
import { putRaw, readRaw } from './raw-database';
import type { RawDatabase } from './raw-database';
import { notShown } from './schema-alternatives';

/** A profile's name in the golden databases. */
const PROFILE = 'komputer-1';

declare const store: typeof Face;

type Part = Exclude<keyof Stored, 'entries' | 'told' | 'unread' | 'unreadable' | 'worked'>;
/** Values under a key of `settings`: one record, or a list of them. */
const under = (key: string): readonly unknown[] => rawValues('settings', (one) => one === key);
const listed = (key: string): readonly unknown[] => under(key).flat(1);

/** Records of the copy outside the browser, which the first versions did not know. */
const RESCUES: readonly RescueState[] = [
  {
    profile: 'k4m2',
    automatic: true,
    last: { at: '2025-02-10T09:00:00.000Z', file: 'a.cermat', size: 81_234, hash: '0f3a', entries: 7, print: 'ab' },
  },
  { profile: 'p7r9', automatic: false },
];

/**
 * Every part of what is kept: what its records are, and where the golden databases have them. A part that is not here is
 * named by the first test.
 */
const PARTS: Readonly<Partial<Record<Part, readonly [Parameters<typeof notShown>[0], readonly unknown[]]>>> = {
  tables: [records.StoredTable, rawValues('tables')],
  decisions: [records.StoredDecision, rawValues('decisions')],
  settings: [records.Settings, under('settings')],
  overlays: [Overlay, listed('overlays')],
  maps: [SavedMap, listed('maps')],
  recordings: [records.UnsavedRecording, listed('recordings')],
  approvals: [records.StoredApproval, listed('approvals')],
  sound: [records.StoredSound, listed('sound')],
  days: [DayFigures, listed('days')],
  importChoices: [ImportChoice, listed('import-choices')],
  rescue: [RescueState, RESCUES],
  siteProgress: [records.SiteProgress, listed('site-progress')],
  evidence: [records.StoredEvidence, rawValues('evidence')],
  queue: [records.QueueState, rawValues('queue', (key) => key === 'queue')],
  baselines: [records.QueueBaseline, rawValues('queue', (key) => key !== 'queue')],
  notes: [records.Notes, under('notes')],
  log: [LogEntry, rawValues('log')],
};

describe('the golden databases', () => {
  it('have records of every part of what is kept', () => {
    expect(['entries', 'told', 'unread', 'unreadable', 'worked', ...Object.keys(PARTS)].sort()).toEqual(
      Object.keys(NOTHING_STORED).sort(),
    );
  });

  it.each(Object.entries(PARTS))(
    'show every kind of %s, with each optional part and without it',
    (part, [schema, values]) => {
      expect(notShown(schema, values, part)).toEqual([]);
    },
  );

  it('are missed in a kind that none of them has', () => {
    const values = rawValues('log').filter((entry) => (entry as { readonly kind: string }).kind !== 'undo');
    expect(notShown(LogEntry, values, 'log')).toEqual(['log undo: no value']);
    const whole = rawValues('log').filter((entry) => 'period' in (entry as object));
    expect(notShown(LogEntry, whole, 'log')).toContain('log undo.period: left out');
  });
});

describe.skipIf(!CHROMIUM)('a database as it was kept, in a real browser', () => {
  let bench: StoreBench;
  beforeAll(async () => {
    bench = await openStoreBench('store-golden');
  });
  afterAll(() => bench.close());

  /** What is kept, with the whole log. */
  const loadIn = async (name: string): Promise<Omit<Stored, 'entries' | 'told' | 'unread' | 'worked'>> => {
    const loaded = await bench.page.evaluate(async (db) => {
      const opened = store.openStore(db);
      const kept = await opened.load();
      const log: LoggedEntry[] = [];
      await opened.entries(false, ({ entries }) => log.push(...entries) >= 0);
      return kept.ok ? { ...kept, value: { ...kept.value, log } } : kept;
    }, name);
    if (!loaded.ok) throw new Error(loaded.problem.message);
    const { entries, told: _told, worked: _worked, unread, ...stored } = loaded.value;
    expect([entries, unread]).toEqual([stored.log.length, []]);
    return stored;
  };

  it.each(DATABASES)('is read to the last record: %s', async (name) => {
    await putRaw(bench.page, `read ${name}`, rawOf(name));
    const stored = await loadIn(`read ${name}`);
    expect(stored.unreadable).toBe(0);
    expectGolden(`${name}/loaded.json`, stored);
  });

  it.each(DATABASES)('is read alike as version 3 keeps it: %s', async (name) => {
    await putRaw(bench.page, `new ${name}`, newRawOf(name), 3);
    expectGolden(`${name}/loaded.json`, await loadIn(`new ${name}`));
  });

  it.each(DATABASES)(
    'becomes single records at its first opening, and nothing is left where it was: %s',
    async (name) => {
      await putRaw(bench.page, `old ${name}`, rawOf(name));
      await loadIn(`old ${name}`);
      const { records = [], settings, queue } = await readRaw(bench.page, `old ${name}`);
      expectGolden(`${name}/records.json`, { records: ofOneProfile(records) });
      expect([settings, queue]).toEqual([[], []]);
    },
  );

  it.each(DATABASES)('is written again as it was, key by key: %s', async (name) => {
    const raw = newRawOf(name);
    await putRaw(bench.page, `from ${name}`, raw, 3);
    await bench.page.evaluate(
      async (db, hashes) => {
        const from = store.openStore(db);
        const loaded = await from.load();
        if (!loaded.ok) throw new Error(loaded.problem.message);
        const { tables, decisions, evidence, baselines, ...others } = loaded.value;
        const { log: _log, told: _told, worked: _worked, entries: _all, unread: _unread, ...more } = others;
        const { unreadable: _none, ...rest } = more;
        const log: LoggedEntry[] = [];
        await from.entries(false, ({ entries }) => log.push(...entries) >= 0);
        const putFiles = await Promise.all(
          hashes.map(async (hash) => {
            const kept = await from.file(hash);
            if (!kept.ok || kept.value === null) throw new Error(`No document ${hash}`);
            return { hash, bytes: kept.value };
          }),
        );
        const wholes = Object.fromEntries(Object.entries(rest).map(([key, whole]) => [key, () => whole]));
        const written = await store.openStore(`again ${db}`).commit({
          ...wholes,
          putTables: tables,
          addDecisions: decisions,
          putEvidence: evidence,
          putBaselines: baselines,
          putFiles,
          log: [...log].sort((a, b) => a.seq - b.seq).map(({ seq: _seq, ...entry }) => entry),
        });
        if (!written.ok) throw new Error(written.problem.message);
      },
      `from ${name}`,
      (raw['files'] ?? []).map(([hash]) => String(hash)),
    );
    const again = await readRaw(bench.page, `again from ${name}`);
    // Written by this version the log has a chain.
    const log = (again['log'] ?? []).map(([seq, entry]) => [seq, entryOf(entry as object)]);
    const kept = { ...again, log, projections: [], records: ofOneProfile(again['records'] ?? []) };
    expect(kept).toEqual(raw);
  });

  /** Hands one database over to another, and returns what was told, asked and kept. */
  const handOver = async (from: DatabaseName, to: DatabaseName, isTheirs: boolean) => {
    const name = `${from} to ${to} ${isTheirs ? 'theirs' : 'ours'}`;
    await putRaw(bench.page, `${name}, from`, rawOf(from));
    await putRaw(bench.page, `${name}, to`, rawOf(to));
    const told = await bench.page.evaluate(
      async (base, all) => {
        const stamp = { at: '2025-02-12T03:00:00.000Z', by: 'Sari', district: '1702', year: 2024 };
        const sure = <T>(result: { ok: true; value: T } | { ok: false; problem: { message: string } }): T => {
          if (!result.ok) throw new Error(result.problem.message);
          return result.value;
        };
        const lists = { of: () => Promise.resolve({ ok: false }) } as never;
        const packed = sure(
          await store.createHandOver({ store: store.openStore(`${base}, from`), lists }).pack('Bappeda', stamp),
        );
        const taking = store.createHandOver({ store: store.openStore(`${base}, to`), lists });
        const opened = sure(await taking.open(new File([packed.blob], packed.name)));
        const theirs = opened.kinds.flatMap(({ key, clashes }) => clashes.map((clash) => `${key} ${clash.key}`));
        sure(await taking.adopt(all ? theirs : [], stamp));
        return { name: packed.name, hash: packed.hash, told: packed.told, kinds: opened.kinds };
      },
      name,
      isTheirs,
    );
    return { ...told, ...(await loadIn(`${name}, to`)) };
  };

  it.each([
    ['other', 'full', false],
    ['other', 'full', true],
    ['full', 'plain', true],
  ] as const)('joins what is kept on another computer: %s into %s, theirs chosen: %s', async (from, to, isTheirs) => {
    const merged = await handOver(from, to, isTheirs);
    expect(merged.unreadable).toBe(0);
    expectGolden(`merged/${from}-into-${to}-${isTheirs ? 'theirs' : 'ours'}.json`, merged);
  });
});

/** Records as if one profile had written them all, whatever it is called. */
const ofOneProfile = (records: RawDatabase[string]): RawDatabase[string] =>
  records.map(([key, raw]) => {
    const record = raw as { readonly origin: string; readonly value: unknown };
    const isName = record.value === record.origin;
    return [key, { ...record, origin: PROFILE, ...(isName && { value: PROFILE }) }];
  });
