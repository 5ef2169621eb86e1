import { describe, expect, it } from 'vitest';
import { fail, ok } from '@shared/result';
import { continueQueue } from '@extension/panel/queue/move-in-queue';
import { refreshPage } from '@extension/panel/session/follow-page';
import { fillTemplate } from '@extension/panel/template/template-fill';
import { openTemplate } from '@extension/panel/template/template-open';
import { placeForTemplate, placeTemplate } from '@extension/panel/template/template-place';
import type { FillLock } from '@extension/panel/session/fill-lock';
import { interruptedIn } from '@extension/log/interrupted';
import { awaitingProof } from '@extension/model/proof/proof-index';
import { queueChange } from '@extension/model/queue/changes';
import { filledTemplate } from '@extension/panel/template/plan';
import { openIntents } from '@extension/log/intents';
import type { LoggedEntry } from '@extension/log';
import { importGrid, listPage, openBench, sasaran, SOUND, villages } from '../fakes';
import type { Bench } from '../fakes';
import { template, uploadPage } from './site-template';

const OTHER = [[195, 63, 120, 3, 9], [449, 130, 230, 7, 15], ...SOUND.slice(2)];
const CODES = villages.villages.map(({ code }) => code);

/** Takes the lock only while `free`. */
const lockOf = (state: { free: boolean }): FillLock => {
  return async (act) => {
    if (state.free) await act();
    return state.free;
  };
};
async function opened(lock?: FillLock): Promise<Bench> {
  const bench = await openBench(sasaran(SOUND), lock);
  await openTemplate(bench.session, await template());
  return bench;
}
async function filled(lock?: FillLock): Promise<Bench> {
  const bench = await opened(lock);
  await fillTemplate(bench.session);
  bench.link.snapshot = uploadPage();
  await refreshPage(bench.session);
  return bench;
}
async function place({ session }: Bench): Promise<void> {
  const found = placeForTemplate(session.state());
  if (found.kind !== 'fields' || !found.fields[0]) throw new Error(found.kind);
  await placeTemplate(session, found.fields[0]);
}
const kinds = ({ store }: Bench): string[] => store.stored.log.map(({ kind }) => kind);
const fills = ({ link }: Bench): number => link.asked.filter(({ type }) => type === 'fill').length;
const waiting = ({ store }: Bench): string[] =>
  [...awaitingProof(store.stored.log, 'data-sasaran', { district: '1702', year: 2024 }).keys()].sort();
const message = ({ session }: Bench): string => session.state().notice?.message ?? '';

describe('a template is filled and placed', () => {
  it('with the queue bound to its figures, and an intention before the page is touched', async () => {
    const bench = await filled();
    const { derived, stored } = bench.session.state();
    expect([stored.baselines.length, queueChange(derived, stored)]).toEqual([1, null]);
    const ask = bench.link.ask.bind(bench.link);
    let before: string[] = [];
    bench.link.ask = (tab, request) => {
      if (request.type === 'fill') before = kinds(bench);
      return ask(tab, request);
    };
    await place(bench);
    expect(before.at(-1)).toBe('template-placing');
    const [intent, placed] = bench.store.stored.log.slice(-2);
    expect(intent).toMatchObject({ kind: 'template-placing', form: 'data-sasaran', page: { path: '/sasaran/tambah' } });
    expect(placed).toMatchObject({ kind: 'template-placed', intent: intent?.seq, kept: true });
    expect(openIntents(bench.store.stored.log)).toEqual([]);
  });

  it('not while another panel fills', async () => {
    const state = { free: false };
    const bench = await opened(lockOf(state));
    await fillTemplate(bench.session);
    expect(message(bench)).toContain('jendela lain');
    expect([kinds(bench), filledTemplate(bench.session.state())]).toEqual([['import'], null]);
    state.free = true;
    const again = await filled(lockOf(state));
    const logged = kinds(again);
    state.free = false;
    await place(again);
    expect(message(again)).toContain('jendela lain');
    expect([kinds(again), fills(again)]).toEqual([logged, 0]);
  });

  it('not before a person has seen what changed since the queue was last worked on', async () => {
    const bench = await filled();
    await importGrid(bench.session, sasaran(OTHER), 'perbaikan.xlsx');
    const logged = kinds(bench);
    await openTemplate(bench.session, await template());
    await fillTemplate(bench.session);
    expect(message(bench)).toContain('berubah sejak antrean terakhir dikerjakan');
    expect([kinds(bench), filledTemplate(bench.session.state())]).toEqual([logged, null]);
    await continueQueue(bench.session);
    await fillTemplate(bench.session);
    expect(filledTemplate(bench.session.state())).not.toBeNull();
  });

  it('not on a page once the queue is bound to other figures', async () => {
    const bench = await filled();
    const [baseline] = bench.store.stored.baselines;
    if (!baseline) throw new Error('not bound');
    const maps = baseline.maps.map((map) => ({ ...map, fingerprint: 'lain' }));
    await bench.session.commit({ baseline: { ...baseline, maps } });
    await place(bench);
    expect(message(bench)).toContain('berubah sejak antrean terakhir dikerjakan');
    expect([kinds(bench).at(-1), fills(bench)]).toEqual(['template-result', 0]);
  });

  it('not on a page when the intention cannot be kept', async () => {
    const bench = await filled();
    bench.store.failing = true;
    await place(bench);
    expect([message(bench), bench.session.state().filling, fills(bench)]).toEqual([
      'Ruang simpan komputer ini penuh.',
      false,
      0,
    ]);
  });
});

describe('storage that fails', () => {
  it('while the page takes the template is told instead of success, and the intention stays open', async () => {
    const bench = await filled();
    const ask = bench.link.ask.bind(bench.link);
    bench.link.ask = (tab, request) => {
      if (request.type === 'fill') bench.store.failing = true;
      return ask(tab, request);
    };
    await place(bench);
    expect(fills(bench)).toBe(1);
    expect([message(bench), bench.session.state().filling]).toEqual(['Ruang simpan komputer ini penuh.', false]);
    expect(openIntents(bench.store.stored.log).map(({ kind }) => kind)).toEqual(['template-placing']);
  });

  it.each([
    ['a template that can be filled', {}],
    ['one that cannot', { merges: [{ startRow: 4, startCol: 4, endRow: 5, endCol: 4 }] }],
  ])('after %s is told, and no copy is offered', async (_, shape) => {
    const bench = await openBench(sasaran(SOUND));
    await openTemplate(bench.session, await template(shape));
    const commit = bench.store.commit.bind(bench.store);
    bench.store.commit = async (change) => {
      const kept = await commit(change);
      bench.store.failing = true;
      return kept;
    };
    await fillTemplate(bench.session);
    expect([message(bench), bench.session.state().busy]).toEqual(['Ruang simpan komputer ini penuh.', null]);
    expect(filledTemplate(bench.session.state())).toBeNull();
    expect(openIntents(bench.store.stored.log).map(({ kind }) => kind)).toEqual(['template-intent']);
  });
});

describe('a template cut off', () => {
  it('while the page took it is interrupted and waits for the list, village by village', async () => {
    const bench = await filled();
    const ask = bench.link.ask.bind(bench.link);
    bench.link.ask = (tab, request) => (request.type === 'fill' ? new Promise(() => undefined) : ask(tab, request));
    void place(bench);
    await expect.poll(() => waiting(bench), { timeout: 20_000 }).toEqual([...CODES].sort());
    const again = await openBench();
    await again.store.replace(bench.store.stored);
    await again.session.load();
    const left = () => interruptedIn(again.store.stored.log).map(({ intent, villages: some }) => [intent.kind, some]);
    expect(left()).toEqual([['template-placing', CODES]]);
    const row = (at: number) => [CODES[at] ?? '', ...(SOUND[at] ?? []).map(String)];
    again.link.snapshot = listPage([row(0)]);
    await refreshPage(again.session);
    expect(left()).toEqual([['template-placing', CODES.slice(1)]]);
    again.link.snapshot = listPage([row(0), row(1), row(2)]);
    await refreshPage(again.session);
    expect([left(), waiting(again)]).toEqual([[], []]);
  });

  it.each([
    ['went away', fail('Halaman situs berpindah.', 'Periksa halaman situs.')],
    ['said nothing of it', ok({ type: 'filled' as const, results: [] })],
  ])('by a page that %s is neither told as placed nor as not', async (_, reply) => {
    const bench = await filled();
    const ask = bench.link.ask.bind(bench.link);
    bench.link.ask = (tab, request) => (request.type === 'fill' ? Promise.resolve(reply) : ask(tab, request));
    await place(bench);
    expect([kinds(bench).at(-1), waiting(bench).length]).toEqual(['template-placing', 3]);
    expect([bench.session.state().notice?.tone, bench.session.state().filling]).toEqual(['bad', false]);
    bench.link.ask = ask;
    await place(bench);
    expect(interruptedIn(bench.store.stored.log)).toEqual([]);
  });

  it('before its copy was made is interrupted until it is made after all', async () => {
    const bench = await filled();
    const [intent, result] = bench.store.stored.log.slice(-2);
    if (intent?.kind !== 'template-intent' || result?.kind !== 'template-result') throw new Error('not filled');
    const cut = [intent];
    expect(interruptedIn(cut).map(({ villages: left }) => left)).toEqual([CODES]);
    const next = { ...intent, seq: 50 };
    const refused = { ...result, seq: 51, intent: 50, file: '', items: [] };
    expect(interruptedIn([intent, next, refused])).toHaveLength(1);
    expect(interruptedIn([intent, next, { ...result, seq: 51, intent: 50 }])).toEqual([]);
  });

  it('is told in old logs too, where a placing had no intention', async () => {
    const bench = await filled();
    await place(bench);
    const old = bench.store.stored.log.flatMap((entry): LoggedEntry[] => {
      if (entry.kind === 'template-placing') return [];
      if (entry.kind !== 'template-placed') return [entry];
      const { intent: _intent, ...rest } = entry;
      return [rest];
    });
    expect(openIntents(old)).toEqual([]);
    expect([...awaitingProof(old, 'data-sasaran', { district: '1702', year: 2024 }).keys()]).toHaveLength(3);
  });
});
