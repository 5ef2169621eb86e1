import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseYear, importFile, logIn, openView, press } from '../tools/hand.mjs';
import { SCREEN } from '../tools/driver.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { axeFaults, awaitText, cutOff, openWork, panelText } from './support';

type Work = Awaited<ReturnType<typeof openWork>>;

const folder = resolve('.output/dashboard');
const pictures = resolve('.output/pictures');
const PATIENCE = 30_000;

/** Where the page is as narrow as the panel, or a card's contents stand outside of it. */
function unlikeTheWholePage(): string[] {
  const narrow = document.body.clientWidth < 1200 ? [`${document.body.clientWidth} px wide`] : [];
  const outside = [...document.querySelectorAll('.card')].flatMap((card) => {
    const { right } = card.getBoundingClientRect();
    return [...card.querySelectorAll('td, th, span, a')]
      .filter((part) => part.getBoundingClientRect().right > right + 1)
      .map((part) => `outside of its card: ${part.textContent?.trim().slice(0, 40)}`);
  });
  return [...narrow, ...outside];
}

/** Nothing is cut off, nothing is out of reach for those who cannot see it, and a picture is kept to be looked at. */
async function looksWhole(page: Page, picture: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: join(pictures, picture) as `${string}.png` });
  expect(await axeFaults(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  expect(await page.evaluate(unlikeTheWholePage)).toEqual([]);
}

async function downloaded(name: RegExp): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = existsSync(folder) && readdirSync(folder).find((one) => name.test(one));
    if (found) return join(folder, found);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`No download like ${name}`);
}

/** Figures of the lines of a table as the screen has them. */
const linesOn = (page: Page): Promise<Record<string, (string | undefined)[]>> =>
  page.$$eval('tr[data-line]', (lines) =>
    Object.fromEntries(
      lines.map((line) => {
        const { line: key = '', expected, filled, sound, ontime, saved } = (line as HTMLElement).dataset;
        return [key, [expected, filled, sound, ontime, saved]];
      }),
    ),
  );

/** One story: the coordinator finds who is late with what for which villages, and gets them moving. */
describe('the coordinator’s dashboard', () => {
  let work: Work;
  let page: Page;
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    mkdirSync(pictures, { recursive: true });
    work = await openWork('chromium');
    await importFile(work.session.panel, PRACTICE_FILE);
    await logIn(work.session.site, work.site.url);
    await chooseYear(work.session.site, 2024);
  });
  afterAll(() => work.end());

  it('shows in four clicks, by visible words alone, which agency is late with what for which villages', async () => {
    const { browser, panel } = work.session;
    let clicks = 0;
    const click = async (act: () => Promise<unknown>): Promise<void> => {
      clicks += 1;
      await act();
    };
    await click(() => openView(panel, 'Kelengkapan'));
    await click(() => press(panel, 'Buka dasbor kabupaten'));
    const target = await browser.waitForTarget((one) => one.url().includes('/dasbor.html'), { timeout: PATIENCE });
    page = (await target.page())!;
    await page.setViewport(SCREEN);
    await page.waitForSelector('main[data-phase=ready]', { timeout: PATIENCE });
    const agency = 'Dinas Ketahanan Pangan';
    const line = await page.$$eval(
      'tr[data-line]',
      (lines, name) =>
        lines.map((one) => (one as HTMLElement).innerText).find((text) => text.trim().startsWith(name)) ?? '',
      agency,
    );
    expect(line).toMatch(/terlambat [\d.]+ hari/);
    expect(line).toMatch(/desa/);
    await page.waitForSelector('main[data-shares=ready]', { timeout: PATIENCE });
    await looksWhole(page, 'dasbor.png');
    await click(() => press(page, agency));
    await awaitText(page, 'Pengingat untuk dikirim');
    await looksWhole(page, 'dasbor-opd.png');
    await click(() => press(page, 'Keluarga Berisiko 6'));
    await awaitText(page, 'Desa yang kurang');
    const told = await panelText(page);
    expect(told).toMatch(/terlambat [\d.]+ hari .*batas 29 Februari 2024/);
    expect(told).toContain('Air Rambai');
    expect(clicks).toBeLessThanOrEqual(4);
    await looksWhole(page, 'dasbor-formulir.png');
  });

  it('leads on to the cells, with what is wrong in them', async () => {
    await press(page, 'Curup');
    await page.waitForSelector('tr[data-village]', { timeout: PATIENCE });
    expect(await panelText(page)).toContain('Pembilang melebihi penyebut');
    await looksWhole(page, 'dasbor-desa.png');
    await press(page, 'Semua OPD');
    await page.waitForSelector('#opd', { timeout: PATIENCE });
  });

  it('hands out a report whose figures are those on the screen', async () => {
    const client = await work.session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const shown = await linesOn(page);
    await press(page, 'Unduh laporan (XLSX)');
    const book = await readXlsx(new Uint8Array(readFileSync(await downloaded(/^laporan-1702-2024-.*\.xlsx$/))));
    const rows = book.sheets.find(({ name }) => name === 'OPD')?.rows ?? [];
    const names = await page.$$eval('tr[data-line]', (lines) =>
      lines.map((line) => [
        (line as HTMLElement).dataset['line'] ?? '',
        line.querySelector('th')?.textContent?.trim() ?? '',
      ]),
    );
    expect(rows).toHaveLength(names.length + 1);
    for (const [key = '', name] of names) {
      const [, expected, filled, sound, onTime, , , , , saved] = rows.find(([first]) => first === name) ?? [];
      expect([expected, filled, sound, onTime, saved].map(String)).toEqual(shown[key]);
    }
  });

  it('prints every form of every agency', async () => {
    await page.evaluate(() => {
      globalThis.print = () => {
        document.body.dataset['printed'] = String(document.querySelectorAll('.print-only tr[data-line]').length);
      };
    });
    await press(page, 'Cetak laporan');
    await page.waitForFunction(() => Number(document.body.dataset['printed']) > 30, { timeout: PATIENCE });
  });

  it('takes over what the site’s own progress page says, in the site’s words', async () => {
    await work.session.site.goto(`${work.site.url}/emonev/pantau-aksi`);
    await page.bringToFront();
    await press(page, 'Baca Pantau Aksi');
    await awaitText(page, 'formulir dibaca dari Pantau Aksi');
    await press(page, 'Dinas Ketahanan Pangan');
    await awaitText(page, 'Kata situs');
    await page.waitForFunction(
      () => [...document.querySelectorAll('.site-word')].some(({ textContent }) => textContent === '0 %'),
      { timeout: PATIENCE },
    );
    await press(page, 'Semua OPD');
  });

  it('counts a locus on its own villages, and shows shares and calendar in every dress', async () => {
    await press(page, 'Tambah lokus');
    await page.type('.locus-form input[autocomplete=off]', 'Lokus 2024');
    await press(page, 'Curup', '.locus-form');
    await press(page, 'Air Rambai', '.locus-form');
    await press(page, 'Simpan lokus (1 desa)');
    await page.waitForSelector('[data-locus="Lokus 2024"]', { timeout: PATIENCE });
    for (const [part, picture] of [
      ['#kalender', 'dasbor-kalender.png'],
      ['#wajar', 'dasbor-wajar.png'],
      ['#lokus', 'dasbor-lokus.png'],
    ] as const) {
      await page.$eval(part, (heading) => heading.scrollIntoView());
      await looksWhole(page, picture);
    }
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.evaluate(() => scrollTo(0, 0));
    await looksWhole(page, 'dasbor-gelap.png');
    await page.emulateMediaFeatures([]);
    await page.emulateMediaType('print');
    await page.screenshot({ path: join(pictures, 'dasbor-cetak.png') as `${string}.png`, fullPage: true });
    expect(await cutOff(page)).toEqual([]);
  });
});
