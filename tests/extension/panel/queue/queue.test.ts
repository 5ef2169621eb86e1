import { describe, expect, it } from 'vitest';
import { konvergensi2025 } from '@shared/catalogue';
import { fillPage } from '@extension/panel/fill/fill-page';
import { chooseKecamatan, continueQueue, goTo, skipVillage } from '@extension/panel/queue/move-in-queue';
import { correctFigure } from '@extension/panel/check/decide';
import { refreshPage } from '@extension/panel/session/follow-page';
import { queueOf } from '@extension/model/queue/village-states';
import { queueChange } from '@extension/model/queue/changes';
import { chainOf, formsInOrder, nextStep } from '@extension/model/queue/chain';
import type { ChainForm, QueueStep } from '@extension/model/queue/chain';
import { edition, formPage, importGrid, listPage, openBench, sasaran, SOUND } from '../fakes';
import type { Bench } from '../fakes';

const [KOTA_PADANG, BEDENG, PELALO] = ['1702061004', '1702061015', '1702072021'] as const;

async function onForm(figures = SOUND): Promise<Bench> {
  const bench = await openBench(sasaran(figures));
  bench.link.snapshot = formPage();
  await refreshPage(bench.session);
  return bench;
}
function chain({ session }: Bench): readonly ChainForm[] {
  const { derived, stored } = session.state();
  if (!derived) throw new Error('no figures');
  return chainOf(derived, stored);
}
const form = (bench: Bench, key = 'data-sasaran'): ChainForm | undefined =>
  chain(bench).find((one) => one.form.key === key);
const states = (bench: Bench) => form(bench)?.villages.map(({ state }) => state);
const next = (bench: Bench): QueueStep | null => nextStep(chain(bench), bench.session.state().stored.queue);
const change = ({ session }: Bench) => queueChange(session.state().derived, session.state().stored);
const saved = (code: string, figures: readonly unknown[]): string[] => [code, ...figures.map(String)];
async function readList(bench: Bench, rows: readonly string[][]): Promise<void> {
  bench.link.snapshot = listPage(rows);
  await refreshPage(bench.session);
}
async function fillFirst(bench: Bench): Promise<void> {
  bench.link.snapshot = formPage();
  await refreshPage(bench.session);
  await fillPage(bench.session);
}

describe('the order of the forms', () => {
  it.each([edition, konvergensi2025])('puts no form of $id before one it waits for', (one) => {
    const order = formsInOrder(one).map(({ key }) => key);
    expect([...order].sort()).toEqual(one.forms.map(({ key }) => key).sort());
    for (const { key, after } of one.forms)
      for (const before of after) expect(order.indexOf(before)).toBeLessThan(order.indexOf(key));
  });

  it('puts the forms of the kabupaten last where entry is done per kecamatan', () => {
    const levels = formsInOrder(konvergensi2025).map(({ level }) => level);
    expect(levels.indexOf('kabupaten')).toBeGreaterThan(levels.lastIndexOf('desa'));
  });

  it('comes to an end although forms wait for each other in a circle', () => {
    const [a, b] = edition.forms;
    if (!a || !b) throw new Error('no forms');
    const circle = {
      ...edition,
      forms: [
        { ...a, after: [b.key] },
        { ...b, after: [a.key] },
      ],
    };
    expect(formsInOrder(circle)).toHaveLength(2);
  });
});

describe('how far a village is', () => {
  it('goes from ready over filled to stored, and the queue moves on', async () => {
    const bench = await onForm();
    expect(states(bench)).toEqual(['todo', 'todo', 'todo']);
    await fillPage(bench.session);
    expect(states(bench)).toEqual(['waiting', 'todo', 'todo']);
    await readList(bench, [saved(KOTA_PADANG, SOUND[0] ?? [])]);
    expect(states(bench)).toEqual(['stored', 'todo', 'todo']);
    expect(next(bench)?.village.code).toBe(BEDENG);
  });

  it('is different where the site saved only half, names the field, and nothing is claimed of it', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    await readList(bench, [[KOTA_PADANG, '195', '63', '120', '-', '-']]);
    const [village] = form(bench)?.villages ?? [];
    expect(village).toMatchObject({ state: 'different' });
    expect(village?.reason).toContain('Balita pendek: seharusnya 9, tersimpan -');
    expect(form(bench)?.counts.stored).toBe(0);
  });

  it('stays filled and unproved when the officer saved before the page could answer', async () => {
    const bench = await onForm();
    const ask = bench.link.ask.bind(bench.link);
    bench.link.ask = (tab, request) =>
      request.type === 'fill'
        ? Promise.resolve({ ok: false, problem: { message: 'Halaman berpindah.', remedy: 'Isi lagi.' } })
        : ask(tab, request);
    await fillPage(bench.session);
    expect(states(bench)).toEqual(['waiting', 'todo', 'todo']);
    bench.link.ask = ask;
    await readList(bench, [saved(KOTA_PADANG, SOUND[0] ?? [])]);
    expect(states(bench)).toEqual(['stored', 'todo', 'todo']);
  });

  it('is held with its reason, and passed over by what is next', async () => {
    const bench = await onForm([[63, 195, 120, 3, 9], ...SOUND.slice(1)]);
    expect(form(bench)?.villages[0]).toMatchObject({ state: 'held' });
    expect(form(bench)?.villages[0]?.reason).not.toBe('');
    expect(next(bench)?.village.code).toBe(BEDENG);
  });

  it('of which the sheet has no figures is passed over beside the page too, until nothing else is left', async () => {
    const bench = await onForm([[null, null, null, null, null], ...SOUND.slice(1)]);
    await bench.session.commit({ queue: (queue) => ({ ...queue, form: 'data-sasaran' }) });
    const beside = () => {
      const { derived, stored } = bench.session.state();
      return derived && queueOf(derived, stored).next?.code;
    };
    expect([next(bench)?.village.code, beside()]).toEqual([BEDENG, BEDENG]);
    await skipVillage(bench.session, 'data-sasaran', BEDENG, 'x');
    await skipVillage(bench.session, 'data-sasaran', PELALO, 'x');
    expect([next(bench)?.form.key, beside()]).not.toContain('data-sasaran');
    expect(beside()).toBe(KOTA_PADANG);
  });

  it('is skipped with a reason that is kept and logged, and comes back when chosen', async () => {
    const bench = await onForm();
    await skipVillage(bench.session, 'data-sasaran', KOTA_PADANG, 'menunggu bidan desa');
    expect(form(bench)?.villages[0]).toMatchObject({ state: 'skipped', reason: 'menunggu bidan desa' });
    expect(bench.store.stored.log.at(-1)).toMatchObject({ kind: 'skip', reason: 'menunggu bidan desa' });
    expect(next(bench)?.village.code).toBe(BEDENG);
    await goTo(bench.session, 'data-sasaran', KOTA_PADANG);
    expect(next(bench)?.village.code).toBe(KOTA_PADANG);
    expect(bench.session.state().view).toBe('isi');
  });

  it('skipped in one year is not skipped in another', async () => {
    const bench = await onForm();
    const skip = { form: 'data-sasaran', village: KOTA_PADANG, reason: 'tahun lalu', at: '2025-01-01', year: 2023 };
    await bench.session.commit({ queue: (queue) => ({ ...queue, skipped: [skip] }) });
    expect(states(bench)?.[0]).toBe('todo');
  });

  it('goes on in another kecamatan without the filter that hid it', async () => {
    const bench = await onForm();
    await bench.session.commit({ queue: (queue) => ({ ...queue, kecamatan: 'Kota Padang' }) });
    await goTo(bench.session, 'data-sasaran', PELALO);
    expect(bench.session.state().stored.queue).toMatchObject({ kecamatan: '', position: PELALO });
  });
});

describe('what waits for what', () => {
  it('blocks the forms after Data Sasaran until every village of it is stored or skipped', async () => {
    const bench = await onForm();
    const blocked = () => form(bench, 'keluarga-berisiko-3')?.blockedBy.map(({ form: one, left }) => [one.key, left]);
    expect(blocked()).toEqual([['data-sasaran', 3]]);
    await fillPage(bench.session);
    await readList(
      bench,
      [KOTA_PADANG, BEDENG].map((code, at) => saved(code, SOUND[at] ?? [])),
    );
    expect(blocked()).toEqual([['data-sasaran', 1]]);
    await skipVillage(bench.session, 'data-sasaran', PELALO, 'desa baru dimekarkan');
    expect(blocked()).toEqual([]);
  });
});

describe('a queue resumed against other figures', () => {
  const other = [[195, 63, 120, 3, 9], [449, 130, 230, 7, 15], ...SOUND.slice(2)];

  it('asks nothing where nothing was worked on yet', async () => {
    const bench = await onForm();
    await importGrid(bench.session, sasaran(other), 'perbaikan.xlsx');
    expect(change(bench)).toBeNull();
  });

  it('names every changed cell old and new, and fills nothing before a person has gone on', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    await readList(bench, [saved(KOTA_PADANG, SOUND[0] ?? [])]);
    await importGrid(bench.session, sasaran(other), 'perbaikan.xlsx');
    expect(change(bench)?.cells).toEqual([{ village: BEDENG, variable: 'jumlah_krs', before: '128', after: '130' }]);
    const fills = () => bench.link.asked.filter(({ type }) => type === 'fill').length;
    await fillFirst(bench);
    expect(fills()).toBe(1);
    expect(bench.session.state().notice?.message).toContain('berubah sejak antrean terakhir dikerjakan');
    await continueQueue(bench.session);
    expect(change(bench)).toBeNull();
    expect(bench.store.stored.log.at(-1)).toMatchObject({ kind: 'resume', changed: [{ after: '130' }] });
    await fillFirst(bench);
    expect(fills()).toBe(2);
  });

  it('keeps what is stored and unchanged proved, and marks what changed since it was saved', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    await readList(
      bench,
      [KOTA_PADANG, BEDENG].map((code, at) => saved(code, SOUND[at] ?? [])),
    );
    expect(states(bench)).toEqual(['stored', 'stored', 'todo']);
    await importGrid(bench.session, sasaran(other), 'perbaikan.xlsx');
    expect(states(bench)).toEqual(['stored', 'changed', 'todo']);
    expect(form(bench)?.villages[1]?.reason).toContain('tersimpan 128, kini 130');
  });

  it('is not stopped by the same file opened again', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    await importGrid(bench.session, sasaran(SOUND), 'sama.xlsx');
    expect(change(bench)).toBeNull();
  });

  it('is not stopped by figures that come where none were, and is by one that is gone', async () => {
    const bench = await onForm([...SOUND.slice(0, 2), [320, 99, 150, 4, null]]);
    await fillPage(bench.session);
    await importGrid(bench.session, sasaran(SOUND), 'lengkap.xlsx');
    expect(change(bench)).toBeNull();
    await importGrid(bench.session, sasaran([[null, 63, 120, 3, 9], ...SOUND.slice(1)]), 'kurang.xlsx');
    expect(change(bench)?.cells).toEqual([
      { village: KOTA_PADANG, variable: 'jumlah_keluarga', before: '195', after: '' },
    ]);
  });

  it('is not stopped by a figure the officer corrected here', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    await correctFigure(bench.session, { village: BEDENG, variable: 'jumlah_krs' }, 130);
    expect(change(bench)).toBeNull();
  });

  it('tells which labels of a form are others than before', async () => {
    const bench = await onForm();
    await fillPage(bench.session);
    const [baseline] = bench.store.stored.baselines;
    if (!baseline) throw new Error('not bound');
    const maps = baseline.maps.map((map) =>
      map.form === 'data-sasaran'
        ? { ...map, fingerprint: 'lain', labels: [...map.labels.slice(1), 'Label lama'] }
        : map,
    );
    await bench.session.commit({ baseline: { ...baseline, maps } });
    expect(change(bench)?.maps).toEqual([
      {
        form: 'data-sasaran',
        recorded: false,
        gone: false,
        appeared: ['Jumlah keluarga'],
        vanished: ['Label lama'],
      },
    ]);
  });
});

describe('two presses in quick succession', () => {
  it('both count: two villages skipped at once are both left out, and both stand in the log', async () => {
    const bench = await onForm();
    await Promise.all([
      skipVillage(bench.session, 'data-sasaran', KOTA_PADANG, 'menunggu bidan desa'),
      skipVillage(bench.session, 'data-sasaran', BEDENG, 'menunggu kader'),
    ]);
    expect(states(bench)).toEqual(['skipped', 'skipped', 'todo']);
    expect(bench.store.stored.queue.skipped.map(({ village }) => village)).toEqual([KOTA_PADANG, BEDENG]);
    expect(bench.store.stored.log.filter(({ kind }) => kind === 'skip')).toHaveLength(2);
  });

  it('of which the first cannot be kept leave the second its own', async () => {
    const bench = await onForm();
    const commit = bench.store.commit.bind(bench.store);
    let refused = false;
    bench.store.commit = (one) => {
      bench.store.failing = !refused;
      refused = true;
      return commit(one);
    };
    await Promise.all([
      skipVillage(bench.session, 'data-sasaran', KOTA_PADANG, 'tidak tersimpan'),
      chooseKecamatan(bench.session, 'Sindang Kelingi'),
    ]);
    expect(bench.store.stored.queue).toMatchObject({ kecamatan: 'Sindang Kelingi', skipped: [] });
  });
});

describe('two panels at once', () => {
  it('fills nothing and says so while another one fills', async () => {
    const bench = await openBench(sasaran(SOUND), () => Promise.resolve(false));
    bench.link.snapshot = formPage();
    await refreshPage(bench.session);
    await fillPage(bench.session);
    expect(bench.link.asked.some(({ type }) => type === 'fill')).toBe(false);
    expect(bench.store.stored.log.map(({ kind }) => kind)).toEqual(['import']);
    expect(bench.session.state().notice?.message).toContain('jendela lain');
  });
});
