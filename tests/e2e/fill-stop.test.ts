import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerQuestions,
  awaitIsi,
  chooseQueue,
  chooseYear,
  importFile,
  logIn,
  openList,
  openTable,
  press,
  recomputePercentages,
} from '../tools/hand.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { readLog, savedRows } from '../tools/report.mjs';
import { openWork, panelText } from './support';

/** The officer stops in the middle of a long table; the log tells field by field what was written. */
describe('stopping a fill of the table page', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    work = await openWork('chromium');
    const { site, panel } = work.session;
    await logIn(site, work.site.url);
    await chooseYear(site, 2024);
    await importFile(panel, PRACTICE_FILE);
    await answerQuestions(panel, /^\d{4,}\b/);
    await recomputePercentages(panel);
    await openList(site, work.site.url, '/emonev/sasaran');
    await chooseQueue(panel, 'data-sasaran', '');
    await openTable(site);
    await awaitIsi(panel, ['ready'], { form: 'data-sasaran' });
  });
  afterAll(() => work.end());

  const filledInputs = (): Promise<number> =>
    work.session.site.$$eval(
      'tbody input[type=text], tbody input[type=number], tbody input:not([type])',
      (all) => all.filter((input) => (input as HTMLInputElement).value !== '').length,
    );

  it('tells how far it is, stops at the press, reads back what was written, and logs the rest as stopped', async () => {
    const { site, panel } = work.session;
    const before = await filledInputs();
    // A site whose own script takes 20 ms for each figure.
    await site.evaluate(() => {
      document.addEventListener('input', () => {
        const until = performance.now() + 20;
        while (performance.now() < until);
      });
    });
    await press(panel, 'Isi halaman ini');
    const progress = await panel.waitForFunction(
      () => /^Mengisi \d[\d.]* dari \d[\d.]* ruas…/.exec(document.querySelector('.filling')?.textContent ?? '')?.[0],
      { timeout: 30_000, polling: 30 },
    );
    const total = Number(/dari (\d+)/.exec(String(await progress.jsonValue()).replaceAll('.', ''))?.[1]);
    await press(panel, 'Hentikan');
    await awaitIsi(panel, ['filled'], { form: 'data-sasaran' });
    const log = await readLog(panel);
    const [result] = log.filter(({ kind }) => kind === 'fill-result').slice(-1);
    const items: { outcome: string; refusal: string }[] = result?.items ?? [];
    const written = items.filter(({ outcome }) => outcome === 'filled');
    expect(items).toHaveLength(total);
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(total);
    expect(items.filter(({ refusal }) => refusal === 'stopped')).toHaveLength(total - written.length);
    expect((await filledInputs()) - before).toBe(written.length);
    expect(await panelText(panel)).toContain('Pengisian dihentikan');
    expect(savedRows(work.site, 2024)).toEqual([]);
  });

  it('undoes exactly what was written before the stop', async () => {
    const { panel } = work.session;
    await press(panel, 'Urungkan');
    await panel.waitForFunction(() => document.body.innerText.includes('Isian terakhir sudah dikembalikan'));
    expect(await filledInputs()).toBe(0);
  });
});
