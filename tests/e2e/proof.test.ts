import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addVillage,
  answerQuestions,
  awaitIsi,
  chooseQueue,
  chooseYear,
  importFile,
  logIn,
  nextVillage,
  openList,
  openView,
  press,
  save,
} from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { readLog } from '../tools/report.mjs';
import { axeFaults, awaitText, cutOff, openWork } from './support';

const downloads = resolve('.output/proof');

/** The one file in the folder of downloads, once the browser has finished it. */
async function downloaded(): Promise<Uint8Array> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [file] = readdirSync(downloads).filter((name) => name.endsWith('.xlsx'));
    if (file) return readFileSync(join(downloads, file));
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('Nothing was downloaded.');
}

const found = (panel: Page): Promise<string | null> =>
  panel.$eval('[data-view=bukti]', (view) => view.getAttribute('data-found'));

/** Two villages filled: one saved as it is, in the other a person typed over a figure before saving. */
describe('the proof', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  let typedOver = '';
  let printedHead = '';
  beforeAll(async () => {
    mkdirSync('.output/pictures', { recursive: true });
    rmSync(downloads, { recursive: true, force: true });
    mkdirSync(downloads, { recursive: true });
    work = await openWork('chromium');
    const { site, panel, browser } = work.session;
    const client = await browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await logIn(site, work.site.url);
    await chooseYear(site, 2024);
    await importFile(panel, PRACTICE_FILE);
    await answerQuestions(panel, /^\d{4,}\b/);
    await openList(site, work.site.url, '/emonev/sasaran');
    await chooseQueue(panel, 'data-sasaran', 'Kota Padang');
    for (const over of [false, true]) {
      const village = await nextVillage(panel);
      await addVillage(site, 'page');
      await awaitIsi(panel, ['ready'], { village });
      await press(panel, 'Isi halaman ini');
      await awaitIsi(panel, ['filled'], { village });
      if (over) {
        typedOver = village;
        await site.evaluate(() => {
          const inputs = document.querySelectorAll<HTMLInputElement>(
            'form[action$="/simpan"] input:not([type=hidden])',
          );
          const last = inputs[inputs.length - 1];
          if (last) last.value = '1';
        });
      }
      await save(site, 'page');
      await awaitIsi(panel, ['stored'], { form: 'data-sasaran' });
    }
  });
  afterAll(() => work.end());

  it('logs page, source cell and fingerprint with every fill and comparison', async () => {
    const log = await readLog(work.session.panel);
    for (const kind of ['fill-intent', 'stored']) {
      const entry = log.find((one) => one.kind === kind);
      expect(entry?.page.path).toMatch(/^\/emonev\/sasaran/);
      expect(entry?.dataset).toMatch(/^[0-9a-f]{64}$/);
      expect(entry?.map).toMatch(/^[0-9a-f]{64}$/);
      expect(entry?.items.map(({ source }: { source: string }) => /^Data Sasaran![A-Z]+\d+$/.test(source))).toEqual(
        Array(5).fill(true),
      );
    }
  });

  it('is browsed by outcome and village', async () => {
    const { panel } = work.session;
    await openView(panel, 'Bukti');
    await panel.select('[data-view=bukti] .queue > label select', 'berbeda');
    await panel.waitForFunction(() => document.querySelectorAll('[data-log]').length === 1);
    expect(await found(panel)).toBe('1');
    await press(
      panel,
      await panel.$eval('[data-log] summary', (one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );
    await awaitText(panel, 'tersimpan 1');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
    await takePicture(work.session, '.output/pictures/bukti-berbeda.png');
    await panel.select('[data-view=bukti] .queue > label select', '');
    await panel.select('[data-view=bukti] .pair label:last-child select', typedOver);
    await panel.waitForFunction(() => [...document.querySelectorAll('[data-log]')].length === 3);
  });

  it('is saved as XLSX, as far as it is shown', async () => {
    const { panel } = work.session;
    await press(panel, 'Simpan bukti (XLSX)');
    const { sheets } = await readXlsx(await downloaded());
    const rows = sheets[0]?.rows ?? [];
    expect(rows[0]?.slice(0, 3)).toEqual(['Waktu', 'Petugas', 'Kejadian']);
    expect(rows).toHaveLength(1 + 5 + 5 + 5);
    expect(rows.filter((row) => row[2] === 'Tersimpan berbeda')).toHaveLength(1);
  });

  it('is printed as a Berita Acara that opens in a tab and fits A4', async () => {
    const { panel, browser } = work.session;
    const opened = browser.waitForTarget((target) => target.url().endsWith('/berita-acara.html'));
    await press(panel, 'Berita acara');
    const page = await (await opened).asPage();
    await page.waitForSelector('[data-differences="1"]');
    const text = await page.evaluate(() => document.body.innerText);
    printedHead = await page.$eval('.head', (code) => code.textContent ?? '');
    expect(printedHead).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){15}$/);
    expect(text).toContain('Berita Acara Pengisian');
    expect(text).toContain('Kabupaten Rejang Lebong');
    expect(text).toMatch(/Data Sasaran\s+2\s+10\s+0\s+9\s+1\s+0\s+0/);
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMediaType('print');
    await page.setViewport({ width: 680, height: 960 });
    expect(await cutOff(page)).toEqual([]);
    expect(await page.$eval('.screen', (form) => getComputedStyle(form).display)).toBe('none');
    await page.screenshot({ path: '.output/pictures/berita-acara.png' });
    await page.close();
  });

  it('is proved by the end of its chain on that paper, beside the panel', async () => {
    const { panel } = work.session;
    await panel.bringToFront();
    await press(panel, 'Periksa catatan: masih seperti waktu dicatat?');
    const input = await panel.waitForSelector('[data-part=periksa-catatan] input');
    await input?.type(printedHead);
    await press(panel, 'Periksa catatan ini');
    await awaitText(panel, 'catatan utuh, sampai yang terakhir: kepala yang Anda berikan cocok.');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
    await takePicture(work.session, '.output/pictures/bukti-periksa.png');
  });
});
