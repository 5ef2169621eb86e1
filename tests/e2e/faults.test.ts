import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile, importFile, openView, press } from '../tools/hand.mjs';
import { SCREEN } from '../tools/driver.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { awaitText, axeFaults, cutOff, openWork, panelText } from './support';

const pictures = resolve('.output/pictures');
const PATIENCE = 30_000;
/** A message as errors have them: with a village and a figure in it. */
const MESSAGE = 'Air Rambai 195';

/** What "Salin keterangan" gives: where the browser does not copy it, it stands there to be copied by hand. */
async function copied(page: Page): Promise<string> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      document.documentElement.dataset['copied'] = text;
      return Promise.resolve();
    };
  });
  await press(page, 'Salin keterangan', '[data-fault]');
  await page.waitForSelector('[data-status=copied]', { timeout: PATIENCE });
  return page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
}

/** Neither figure nor name: of digits only version, browser, and the places in the code. */
function expectNothingOfTheData(report: string): void {
  expect(report).toMatch(/^Cermat \d+\.\d+\.\d+\nChrome \d+, \w+\n\nBagian: /);
  // The place at the end of such a line, as `:1:195`, is no figure of the district.
  expect(report.replace(/^( {2}[\w.-]+):\d+:\d+$/gm, '$1')).not.toMatch(/Air Rambai|195\b|Rejang|praktik/i);
  const rest = report
    .split('\n')
    .slice(2)
    .filter((line) => !/^ {2}[\w.-]+:\d+:\d+$/.test(line));
  expect(rest.join('\n')).not.toMatch(/\d/);
  expect(report).toMatch(/\n {2}[\w.-]+\.js:\d+:\d+/);
}

async function looksWell(page: Page, picture: string): Promise<void> {
  await page.screenshot({ path: join(pictures, picture) as `${string}.png` });
  expect(await axeFaults(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  const inSight = await page.$eval('[data-fault]', (notice) => {
    const { top, bottom } = notice.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  expect(inSight).toBe(true);
}

describe('a defect of ours', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  let panel: Page;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    work = await openWork('chromium');
    ({ panel } = work.session);
    await importFile(panel, PRACTICE_FILE);
  });
  afterAll(() => work.end());

  it('in one tab leaves the others in use and all that is kept where it is', async () => {
    await panel.evaluate((message) => {
      const getHours: unknown = Reflect.get(Date.prototype, 'getHours');
      Object.assign(globalThis, { mend: () => Object.assign(Date.prototype, { getHours }) });
      Date.prototype.getHours = () => {
        throw new TypeError(message);
      };
    }, MESSAGE);
    await panel.click('#tab-bukti');
    await awaitText(panel, 'Bagian Bukti tidak berhasil ditampilkan.');
    expect(await panelText(panel)).not.toContain(MESSAGE);
    await looksWell(panel, 'galat-bukti.png');
    expectNothingOfTheData(await copied(panel));
    for (const view of ['Periksa', 'Kelengkapan', 'Antrean'] as const) {
      await openView(panel, view);
      expect(await panel.$('[data-fault]')).toBeNull();
    }
    await panel.click('#tab-bukti');
    await panel.waitForSelector('[data-fault]', { timeout: PATIENCE });
    await panel.evaluate(() => void (globalThis as unknown as { mend(): unknown }).mend());
    await press(panel, 'Coba lagi');
    await panel.waitForFunction(() => !document.querySelector('[data-fault]'), { timeout: PATIENCE });
    expect(await panelText(panel)).toContain('3 catatan');
  });

  it('in an act is said in one notice however often it comes, in sight, until it is closed', async () => {
    await openView(panel, 'Data');
    await panel.evaluate((message) => {
      const slice: unknown = Reflect.get(Blob.prototype, 'slice');
      Object.assign(globalThis, { mend: () => Object.assign(Blob.prototype, { slice }) });
      Blob.prototype.slice = () => {
        throw new RangeError(message);
      };
      for (let times = 0; times < 12; times += 1) void Promise.reject(new TypeError(message));
      setTimeout(() => {
        throw new TypeError(message);
      });
    }, MESSAGE);
    await panel.waitForSelector('[data-fault]', { timeout: PATIENCE });
    await panel.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await awaitText(panel, 'Langkah terakhir di Data tidak berhasil.');
    expect(await panel.$$('[data-fault]')).toHaveLength(1);
    await looksWell(panel, 'galat-langkah.png');
    await panel.click('[data-fault] [aria-label="Tutup pesan"]');
    await panel.waitForFunction(() => !document.querySelector('[data-fault]'), { timeout: PATIENCE });
  });

  it('while a file is read leaves nothing under way, and the file can be opened once more', async () => {
    const file = join(pictures, 'paket.json');
    writeFileSync(file, '{}');
    await chooseFile(panel, file);
    await awaitText(panel, 'Membaca berkas tidak berhasil.');
    expect(await panel.$('[data-status=busy]')).toBeNull();
    expectNothingOfTheData(await copied(panel));
    await panel.evaluate(() => void (globalThis as unknown as { mend(): unknown }).mend());
    await panel.reload();
    await panel.waitForSelector('main[data-phase=ready]', { timeout: PATIENCE });
    await openView(panel, 'Bukti');
    expect(await panelText(panel)).toContain('3 catatan');
  });

  it('on the dashboard is said in words, and its parts can be asked for again', async () => {
    const { browser } = work.session;
    const page = await browser.newPage();
    await page.setViewport(SCREEN);
    await page.evaluateOnNewDocument((message) => {
      const postMessage: unknown = Reflect.get(Worker.prototype, 'postMessage');
      Worker.prototype.postMessage = () => {
        Object.assign(Worker.prototype, { postMessage });
        throw new TypeError(message);
      };
    }, MESSAGE);
    await page.goto(new URL('/dasbor.html', panel.url()).href);
    await page.waitForSelector('main[data-phase=broken]', { timeout: PATIENCE });
    await awaitText(page, 'Gambaran kabupaten tidak berhasil disusun.');
    await awaitText(page, 'Langkah terakhir di Dasbor tidak berhasil.');
    await looksWell(page, 'galat-dasbor.png');
    expectNothingOfTheData(await copied(page));
    await press(page, 'Susun lagi');
    await page.waitForSelector('main[data-phase=ready][data-shares=ready]', { timeout: PATIENCE });
    await page.close();
  });
});
