import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  awaitIsi,
  chooseYear,
  importFile,
  isiFacts,
  logIn,
  openList,
  openTable,
  openView,
  press,
} from '../tools/hand.mjs';
import { SITE_FORMS } from '../tools/main-job.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE, PRACTICE_TRUTH } from '../tools/practice.mjs';
import { axeFaults, awaitText, cutOff, openWork } from './support';

const FORM = SITE_FORMS['keluarga-berisiko-3'];

const FIGURES_OF_A_VILLAGE = Math.max(
  ...Object.values(PRACTICE_TRUTH.forms[FORM.key]).map((figures) => Object.keys(figures as object).length),
);

/** What the site's own table library holds, rows on other pages included: village code → figures. */
const FIGURES = `window.jQuery('table').DataTable().rows().nodes().toArray().map((row) => [
  row.dataset.code ?? /\\d{10}/.exec([...row.cells].at(4)?.textContent ?? '')?.[0] ?? '',
  [...row.querySelectorAll('input')].map(({ value }) => value),
])`;

describe('a table page of many villages beside the panel', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    mkdirSync('.output/pictures', { recursive: true });
    work = await openWork('chromium');
    await importFile(work.session.panel, PRACTICE_FILE);
    await logIn(work.session.site, work.site.url);
    await chooseYear(work.session.site, PRACTICE_TRUTH.year);
  });
  afterAll(() => work.end());

  const openPaged = async (before = ''): Promise<void> => {
    const { site, panel } = work.session;
    await openList(site, work.site.url, FORM.path);
    await openTable(site);
    await site.evaluate(`${before}; window.jQuery('table').DataTable({ ordering: false, pageLength: 10 })`);
    await openView(panel, 'Isi');
    await awaitText(panel, 'Baca semua halaman tabel');
  };
  /** Turning through sixteen pages twice takes longer than one page. */
  const awaitFilled = (count: number) =>
    work.session.panel.waitForFunction(
      (wanted) => {
        const facts = document.querySelector<HTMLElement>('section[data-view=isi]')?.dataset;
        return facts?.['state'] === 'filled' && facts['filled'] === wanted && facts['readback'] === wanted;
      },
      { timeout: 120_000, polling: 100 },
      String(count),
    );
  const expectTruth = async (): Promise<number> => {
    const held = (await work.session.site.evaluate(FIGURES)) as [string, string[]][];
    const truth = PRACTICE_TRUTH.forms[FORM.key];
    let filled = 0;
    for (const [village, values] of held) {
      const meant = Object.values(truth[village] ?? {}).map(String);
      if (values.every((value) => value === '')) continue;
      filled += values.filter((value) => value !== '').length;
      expect([village, values.filter((value) => !meant.includes(value.replace(/\./g, '').replace(',', '.')))]).toEqual([
        village,
        [],
      ]);
    }
    return filled;
  };

  it('is turned through when the officer asks for it, and filled as a whole', async () => {
    const { panel, site } = work.session;
    await openPaged();
    // The page was read before the site's library cut it into pages of ten, and is read again after that.
    await panel.waitForFunction(
      (most) => {
        const planned = Number(document.querySelector<HTMLElement>('section[data-view=isi]')?.dataset['planned']);
        return planned > 0 && planned <= most;
      },
      { timeout: 30_000, polling: 100 },
      10 * FIGURES_OF_A_VILLAGE,
    );
    const one = Number((await isiFacts(panel))['planned']);
    await press(panel, 'Baca semua halaman tabel');
    await panel.waitForSelector('[data-status=all-pages]');
    await awaitIsi(panel, ['ready']);
    const all = Number((await isiFacts(panel))['planned']);
    expect(all).toBeGreaterThan(10 * one);
    await takePicture(work.session, '.output/pictures/tabel-semua-halaman.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
    await press(panel, 'Isi halaman ini');
    await awaitFilled(all);
    expect(await expectTruth()).toBe(all);
    // After the fill all pages are read once more; the one that was shown comes back.
    await site.waitForFunction(`window.jQuery('table').DataTable().page() === 0`, { timeout: 20_000 });
    expect(work.site.stats.forbidden).toEqual([]);
  });

  it('without codes is filled only where the officer confirmed the villages', async () => {
    const { panel } = work.session;
    await openPaged(`for (const row of document.querySelectorAll('table tbody tr')) {
      row.dataset.code = row.cells[4].textContent.trim();
      for (const at of [1, 3, 4]) row.cells[at].textContent = '';
    }`);
    await panel.waitForSelector('[data-status=named-rows]');
    expect((await isiFacts(panel))['planned']).toBe('0');
    await takePicture(work.session, '.output/pictures/tabel-tanpa-kode.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
    await press(panel, 'Benar, pakai 10 baris ini');
    await panel.waitForFunction(() => !document.querySelector('[data-status=named-rows]'));
    const { planned = '' } = await isiFacts(panel);
    expect(Number(planned)).toBeGreaterThan(20);
    await press(panel, 'Isi halaman ini');
    await awaitFilled(Number(planned));
    expect(await expectTruth()).toBe(Number(planned));
  });
});
