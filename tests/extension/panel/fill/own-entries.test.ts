import { describe, expect, it } from 'vitest';
import { ok } from '@shared/result';
import { correctFigure } from '@extension/panel/check/decide';
import { fillPage } from '@extension/panel/fill/fill-page';
import { refreshPage } from '@extension/panel/session/follow-page';
import { undoFill } from '@extension/panel/fill/undo-fill';
import { formPage, listPage, openBench, sasaran, SOUND } from '../fakes';
import type { Bench } from '../fakes';

const [KOTA_PADANG, BEDENG, PELALO] = ['1702061004', '1702061015', '1702072021'] as const;
const SAVED = [KOTA_PADANG, '195', '63', '120', '3', '9'];

/** The form of the first village, as it is opened again with what stands there. */
function formOf(figures: readonly string[]) {
  const page = formPage();
  const values = ['1', ...figures];
  return {
    ...page,
    fields: page.fields.map((field, at) => {
      const value = values[at] ?? '';
      return { ...field, value, shown: field.options.find((option) => option.value === value)?.text ?? '' };
    }),
  };
}
async function fillOn(bench: Bench, figures: readonly string[] = []): Promise<void> {
  bench.link.snapshot = figures.length > 0 ? formOf(figures) : formPage();
  await refreshPage(bench.session);
  await fillPage(bench.session);
}
async function readList(bench: Bench, ...rows: (readonly string[])[]): Promise<void> {
  bench.link.snapshot = listPage(rows);
  await refreshPage(bench.session);
}
const own = ({ store }: Bench) =>
  store.stored.log.flatMap((entry) =>
    entry.kind === 'own-entry' ? [[entry.village, entry.variable, entry.value]] : [],
  );
const correct = ({ session }: Bench, value: number) =>
  correctFigure(session, { village: KOTA_PADANG, variable: 'jumlah_pendek' }, value);

describe('figures written from here', () => {
  it.each([[true], [false]])(
    'are no entries of a person after one of them is corrected (list read between: %s)',
    async (between) => {
      const bench = await openBench(sasaran(SOUND));
      await fillOn(bench);
      if (between) await readList(bench, SAVED);
      await correct(bench, 8);
      await fillOn(bench, SAVED.slice(1));
      const last = bench.store.stored.log.findLast(({ kind }) => kind === 'fill-intent');
      expect(last?.kind === 'fill-intent' && last.items.map(({ variable }) => variable)).toEqual(['jumlah_pendek']);
      await readList(bench, [...SAVED.slice(0, 5), '8']);
      expect(own(bench)).toEqual([]);
    },
  );

  it('are none where the fill was stopped and gone on with', async () => {
    const bench = await openBench(sasaran(SOUND));
    const { link } = bench;
    const ask = link.ask.bind(link);
    link.ask = async (tab, request) => {
      if (request.type !== 'fill') return ask(tab, request);
      const reply = await ask(tab, { ...request, items: request.items.slice(0, 3) });
      if (!reply.ok || reply.value.type !== 'filled') return reply;
      const stopped = request.items.slice(3).map(({ field, before }) => ({
        field,
        outcome: 'refused' as const,
        refusal: 'stopped' as const,
        written: false,
        before,
        after: before,
      }));
      return ok({ type: 'filled', results: [...reply.value.results, ...stopped] });
    };
    await fillOn(bench);
    link.ask = ask;
    await fillPage(bench.session);
    // The site is slow: what the first half wrote comes back mangled, what the second wrote as meant.
    await readList(bench, [KOTA_PADANG, '1950', ...SAVED.slice(2)]);
    expect(own(bench)).toEqual([]);
    expect(bench.session.state().comparison?.different.map(({ label }) => label)).toEqual(['Jumlah keluarga']);
  });

  it('are none where the site filled some of them in beforehand', async () => {
    const bench = await openBench(sasaran(SOUND));
    await fillOn(bench, ['195', '63', '', '', '']);
    await readList(bench, SAVED);
    expect(own(bench)).toEqual([]);
  });

  it('are none when the data say something else by now', async () => {
    const bench = await openBench(sasaran(SOUND));
    await fillOn(bench);
    await correct(bench, 8);
    await readList(bench, SAVED);
    await readList(bench, SAVED);
    expect(own(bench)).toEqual([]);
    const unread = await openBench(sasaran(SOUND));
    await readList(unread, SAVED);
    await correct(unread, 8);
    await readList(unread, SAVED);
    expect(own(unread)).toEqual([]);
  });
});

describe('figures a person entered', () => {
  it('are logged in a field that was not written from here, once for each figure', async () => {
    const bench = await openBench(sasaran(SOUND));
    await fillOn(bench);
    await readList(bench, SAVED);
    for (const figure of ['90', '90', '91']) await readList(bench, [...SAVED.slice(0, 5), figure]);
    expect(own(bench)).toEqual([
      [KOTA_PADANG, 'jumlah_pendek', '90'],
      [KOTA_PADANG, 'jumlah_pendek', '91'],
    ]);
  });

  it('are logged again when they come back after the list said what was meant', async () => {
    const bench = await openBench(sasaran(SOUND));
    for (const figure of ['9', '90', '9', '90']) {
      if (figure === '9') await fillOn(bench, ['195', '63', '120', '3', '']);
      await readList(bench, [...SAVED.slice(0, 5), figure]);
    }
    expect(own(bench)).toHaveLength(2);
  });

  it('are logged after the fill was undone', async () => {
    const bench = await openBench(sasaran(SOUND));
    await fillOn(bench);
    await undoFill(bench.session);
    await readList(bench, [...SAVED.slice(0, 5), '7']);
    expect(own(bench)).toEqual([[KOTA_PADANG, 'jumlah_pendek', '7']]);
  });

  it('are logged for a village held back here and entered by hand alone', async () => {
    const bench = await openBench(sasaran([[195, 63, null, 3, 9], ...SOUND.slice(1)]));
    await readList(bench, [KOTA_PADANG, '195', '63', '121', '3', '9']);
    await readList(bench, [KOTA_PADANG, '195', '63', '121', '3', '9']);
    expect(own(bench)).toEqual([[KOTA_PADANG, 'jumlah_balita_diukur', '121']]);
  });

  it('are logged for a village never filled from here, where they are others than the data say', async () => {
    const bench = await openBench(sasaran(SOUND));
    await readList(bench, SAVED, [BEDENG, '449', '128', '230', '7', '16']);
    const { position } = bench.store.stored.queue;
    await readList(bench, SAVED, [BEDENG, '449', '128', '230', '7', '16'], [PELALO, '-', '', '–', '4', '8']);
    expect(own(bench)).toEqual([[BEDENG, 'jumlah_pendek', '16']]);
    expect(bench.store.stored.queue.position).toBe(position);
  });

  it('are not told of villages the data are silent about', async () => {
    const bench = await openBench(sasaran([SOUND[0] ?? [], [null, null, null, null, null], SOUND[2] ?? []]));
    await readList(bench, SAVED, [BEDENG, '449', '128', '230', '7', '16']);
    expect(own(bench)).toEqual([]);
  });
});
