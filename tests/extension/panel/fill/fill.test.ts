import { describe, expect, it } from 'vitest';
import { fillPage } from '@extension/panel/fill/fill-page';
import { chooseVillage, fillPartly, skipVillage } from '@extension/panel/queue/move-in-queue';
import { refreshPage } from '@extension/panel/session/follow-page';
import { undoFill } from '@extension/panel/fill/undo-fill';
import { isiStatus } from '@extension/panel/fill/status';
import { awaitingProof } from '@extension/model/proof/proof-index';
import { queueOf } from '@extension/model/queue/village-states';
import { openIntents } from '@extension/log/intents';
import { formPage, listPage, openBench, sasaran, SOUND } from '../fakes';
import type { Bench } from '../fakes';

async function onForm(figures = SOUND, year = 2024): Promise<Bench> {
  const bench = await openBench(sasaran(figures));
  bench.link.snapshot = formPage(year);
  await refreshPage(bench.session);
  return bench;
}
const kinds = ({ store }: Bench): string[] => store.stored.log.map(({ kind }) => kind);
const fills = ({ link }: Bench) => link.asked.filter(({ type }) => type === 'fill');
const status = ({ session }: Bench) => isiStatus(session.state());
const queue = ({ session }: Bench) => {
  const { derived, stored } = session.state();
  if (!derived) throw new Error('no figures');
  return queueOf(derived, stored);
};

describe('filling a page', () => {
  it('writes the intention down before the page is touched, and closes it with the result', async () => {
    const bench = await onForm();
    const ask = bench.link.ask.bind(bench.link);
    let logged: string[] = [];
    bench.link.ask = (tab, request) => {
      if (request.type === 'fill') logged = kinds(bench);
      return ask(tab, request);
    };
    await fillPage(bench.session);
    expect(logged).toEqual(['import', 'fill-intent']);
    expect(kinds(bench)).toEqual(['import', 'fill-intent', 'fill-result']);
    expect(openIntents(bench.store.stored.log)).toEqual([]);
    expect(status(bench)).toMatchObject({ state: 'filled', village: '1702061004', filled: 5, readBack: 5 });
  });

  it('does not touch the page when the intention cannot be written down', async () => {
    const bench = await onForm();
    bench.store.failing = true;
    await fillPage(bench.session);
    expect(fills(bench)).toEqual([]);
    expect(bench.session.state().notice?.message).toContain('penuh');
    expect(bench.session.state().filling).toBe(false);
  });

  it('says that its result could not be kept, and leaves the intention open', async () => {
    const bench = await onForm();
    const ask = bench.link.ask.bind(bench.link);
    bench.link.ask = (tab, request) => {
      if (request.type === 'fill') bench.store.failing = true;
      return ask(tab, request);
    };
    await fillPage(bench.session);
    expect(fills(bench)).toHaveLength(1);
    expect(bench.session.state().notice).toMatchObject({ tone: 'bad', message: 'Ruang simpan komputer ini penuh.' });
    expect(bench.session.state().filling).toBe(false);
    expect(openIntents(bench.store.stored.log)).toHaveLength(1);
  });

  it('counts a field the page did not keep as written but not read back', async () => {
    const bench = await onForm();
    bench.link.keeps = false;
    await fillPage(bench.session);
    expect(bench.session.state().lastFill?.results.map(({ outcome }) => outcome)).toEqual(Array(5).fill('not-kept'));
  });

  it('does nothing on a page of another year', async () => {
    const bench = await onForm(SOUND, 2023);
    expect(status(bench).state).toBe('blocked');
    await fillPage(bench.session);
    expect(fills(bench)).toEqual([]);
  });

  it('does nothing while the officer is logged out', async () => {
    const bench = await onForm();
    bench.link.snapshot = { ...formPage(), login: true };
    await refreshPage(bench.session);
    await fillPage(bench.session);
    expect([status(bench).state, fills(bench).length]).toEqual(['blocked', 0]);
  });

  it('is ready to fill again when the same form comes back empty, as after a save that failed', async () => {
    const bench = await onForm();
    const empty = formPage();
    await fillPage(bench.session);
    bench.link.snapshot = empty;
    await refreshPage(bench.session);
    expect(status(bench)).toMatchObject({ state: 'ready', village: '1702061004', filled: 0 });
    await fillPage(bench.session);
    expect(status(bench)).toMatchObject({ state: 'filled', filled: 5 });
  });

  it('undone is no longer waiting to be found saved', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    expect(awaitingProof(bench.store.stored.log, 'data-sasaran', { district: '1702', year: 2024 }).size).toBe(1);
    await undoFill(bench.session);
    expect(awaitingProof(bench.store.stored.log, 'data-sasaran', { district: '1702', year: 2024 }).size).toBe(0);
  });
});

describe('a village with a missing figure', () => {
  const GAP = [[195, 63, null, 3, 9], ...SOUND.slice(1)];

  it('is not filled until the officer chooses to fill it partly', async () => {
    const bench = await onForm(GAP);
    await chooseVillage(bench.session, '1702061004');
    expect(status(bench).state).toBe('blocked');
    await fillPage(bench.session);
    expect(fills(bench)).toEqual([]);
    await fillPartly(bench.session, 'data-sasaran', '1702061004');
    await fillPage(bench.session);
    expect(status(bench)).toMatchObject({ state: 'filled', filled: 4 });
  });

  it('is left out with its reason, and the next village comes up', async () => {
    const bench = await onForm(GAP);
    await skipVillage(bench.session, 'data-sasaran', '1702061004', 'Jumlah balita yang diukur kosong');
    expect(bench.store.stored.queue.skipped[0]?.reason).toBe('Jumlah balita yang diukur kosong');
    expect(queue(bench).next?.code).toBe('1702061015');
    expect(status(bench)).toMatchObject({ state: 'ready', village: '1702061015' });
  });
});

describe('the saved list', () => {
  const SAVED = ['1702061004', '195', '63', '120', '3', '9'];

  it('that says what was meant proves the fill and brings up the next village', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    bench.link.snapshot = listPage([SAVED]);
    await refreshPage(bench.session);
    expect(status(bench)).toMatchObject({ state: 'stored', stored: 5, expected: 5 });
    expect([queue(bench).stored, queue(bench).next?.code]).toEqual([1, '1702061015']);
  });

  it('that says something else is told, and the village stays in the queue', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    bench.link.snapshot = listPage([['1702061004', '195', '63', '120', '3', '90']]);
    await refreshPage(bench.session);
    expect(status(bench)).toMatchObject({ state: 'stored', stored: 4, expected: 5 });
    expect(bench.session.state().comparison?.different).toEqual([
      {
        village: '1702061004',
        variable: 'jumlah_pendek',
        source: 'Data Sasaran!I2',
        label: 'Balita pendek',
        expected: '9',
        stored: '90',
        equal: false,
      },
    ]);
    expect(queue(bench).next?.code).toBe('1702061004');
  });

  it('without the village proves nothing: it may not be saved yet', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    bench.link.snapshot = listPage([]);
    await refreshPage(bench.session);
    expect(kinds(bench)).not.toContain('stored');
    expect(awaitingProof(bench.store.stored.log, 'data-sasaran', { district: '1702', year: 2024 }).size).toBe(1);
  });

  it('read twice is logged once', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    bench.link.snapshot = listPage([SAVED]);
    await refreshPage(bench.session);
    await refreshPage(bench.session);
    expect(kinds(bench).filter((kind) => kind === 'stored')).toHaveLength(1);
  });

  it('still proves a fill after the panel was closed in the middle of it', async () => {
    const bench = await onForm();
    const ask = bench.link.ask.bind(bench.link);
    bench.link.ask = (tab, request) => (request.type === 'fill' ? new Promise(() => undefined) : ask(tab, request));
    void fillPage(bench.session);
    await expect.poll(() => openIntents(bench.store.stored.log), { timeout: 20_000 }).toHaveLength(1);
    const again = await openBench();
    await again.store.replace(bench.store.stored);
    await again.session.load();
    again.link.snapshot = listPage([SAVED]);
    await refreshPage(again.session);
    expect(status(again)).toMatchObject({ state: 'stored', stored: 5, expected: 5 });
  });

  it('logs as own entry what a person typed where nothing was written from here', async () => {
    const bench = await onForm([[195, 63, null, 3, 9], ...SOUND.slice(1)]);
    await fillPartly(bench.session, 'data-sasaran', '1702061004');
    await fillPage(bench.session);
    bench.link.snapshot = listPage([['1702061004', '195', '63', '121', '3', '9']]);
    await refreshPage(bench.session);
    const own = bench.store.stored.log.filter((entry) => entry.kind === 'own-entry');
    expect(own.map(({ variable, value }) => [variable, value])).toEqual([['jumlah_balita_diukur', '121']]);
  });

  it('shows as done what another officer saved there with the same figures', async () => {
    const bench = await openBench(sasaran(SOUND));
    bench.link.snapshot = listPage([SAVED, ['1702061015', '449', '128', '230', '7', '16']]);
    await refreshPage(bench.session);
    expect(queue(bench).stored).toBe(1);
    expect(queue(bench).next?.code).toBe('1702061015');
  });
});
