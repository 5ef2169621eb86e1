import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { CHROMIUM, openBrowser } from './chromium.mjs';
import { startSite } from './server.mjs';

const PICTURES = join(import.meta.dirname, '../../.output/site');

describe.skipIf(!CHROMIUM)('the site in a real browser (needs Chromium)', () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    site = await startSite({ villages: villagesOf('1702') });
    ({ browser, page } = await openBrowser());
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const picture = (name: string) => page.screenshot({ path: `${PICTURES}/${name}.png` });
  const press = async (selector: string) => {
    await Promise.all([page.waitForNavigation(), page.click(selector)]);
  };
  /** Picks a village as a person does: opens the list, types, presses Enter. */
  const pickVillage = async (code: string) => {
    await page.click('.select2-selection');
    await page.waitForSelector('.select2-search__field');
    await page.type('.select2-search__field', code);
    await page.waitForSelector('.select2-results__option--highlighted');
    await page.keyboard.press('Enter');
    return page.$eval('.select2-selection__rendered', (element) => element.getAttribute('title'));
  };
  /** Bootstrap takes the focus once more when the modal has faded in: before that, typing goes astray. */
  const modalOpened = () => page.waitForFunction(() => document.activeElement?.matches('.modal.in'));
  const openModal = async () => {
    await page.click('[data-toggle=modal]');
    await modalOpened();
  };
  const widerThanWindow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  it('lets a person log in and shows the main window', async () => {
    await page.goto(site.url);
    await picture('login');
    await page.type('input[type=text]', 'Kabupaten Rejang Lebong');
    await page.type('input[type=password]', 'contoh');
    await press('button[type=submit]');
    expect(await page.$eval('h1', (element) => element.textContent)).toBe('Beranda');
    expect(await widerThanWindow()).toBeLessThanOrEqual(0);
    await picture('beranda');
  });

  it('saves a village through the Data Sasaran page', async () => {
    await page.goto(`${site.url}/emonev/sasaran`);
    await press('a.btn-primary');
    expect(await pickVillage('17.02.06.1004')).toMatch(/^\s*17\.02\.06\.1004 Kota Padang \(Kec\. Kota Padang\)/);
    const figures = [1895, 402, 120, 3, 9];
    const inputs = await page.$$('.input-group input.form-control[inputmode]');
    for (const [index, input] of inputs.entries()) await input.type(String(figures[index]));
    await picture('sasaran-tambah');
    await press('.box-footer button[type=submit]');
    expect(await page.$eval('.alert-success', (element) => element.textContent)).toContain('Data berhasil disimpan');
    expect(await page.$$eval('.tabel-daftar tbody td.angka', (cells) => cells.map((cell) => cell.textContent))).toEqual(
      ['1.895', '402', '120', '3', '9'],
    );
    await picture('sasaran-daftar');
  });

  it('saves a village through the modal of Keluarga Berisiko 3', async () => {
    await page.goto(`${site.url}/emonev/cakupan/3`);
    await openModal();
    await pickVillage('17.02.06.1015');
    const inputs = await page.$$('.modal input[type=number]');
    for (const [index, input] of inputs.entries()) await input.type(['57', '402', '14.18'][index] ?? '');
    await picture('cakupan-3-modal');
    await press('.modal-footer button[type=submit]');
    expect(await page.$$eval('.tabel-daftar tbody td.angka', (cells) => cells.map((cell) => cell.textContent))).toEqual(
      ['57', '402', '14,18'],
    );
    expect(site.query('SELECT variabel, nilai FROM isian WHERE desa = ? ORDER BY variabel', ['1702061015'])).toEqual([
      { variabel: 'krs_promosi_ikan_d', nilai: 402 },
      { variabel: 'krs_promosi_ikan_n', nilai: 57 },
      { variabel: 'krs_promosi_ikan_p', nilai: 14.18 },
    ]);
  });

  it('opens the modal again with what was typed when the server refuses', async () => {
    await openModal();
    await page.type('.modal input[type=number]', '5');
    await press('.modal-footer button[type=submit]');
    await modalOpened();
    expect(await page.$eval('.modal .alert-danger', (element) => element.textContent)).toContain('harus dipilih');
    expect(await page.$eval('.modal input[type=number]', (input) => input.value)).toBe('5');
    await picture('cakupan-3-ditolak');
  });

  it('saves villages through the table page', async () => {
    await page.goto(`${site.url}/emonev/cakupan/6/tabel`);
    expect(await page.$$eval('tbody tr', (rows) => rows.length)).toBe(156);
    const cells = await page.$$('tbody input');
    for (const [index, text] of ['11', '402', '2.74', '12', '310', '3.87'].entries()) await cells[index]?.type(text);
    expect(await widerThanWindow()).toBeLessThanOrEqual(0);
    await picture('cakupan-6-tabel');
    await press('.box-footer button[type=submit]');
    expect(site.query("SELECT count(DISTINCT desa) AS n FROM isian WHERE form = 'keluarga-berisiko-6'")).toEqual([
      { n: 2 },
    ]);
    await picture('cakupan-6-daftar');
    await page.goto(`${site.url}/emonev/sasaran/tabel`);
    expect(await widerThanWindow()).toBeLessThanOrEqual(0);
    await picture('sasaran-tabel');
  });

  it('pages the list, so that only ten of many saved villages stand in the page', async () => {
    await page.goto(`${site.url}/emonev/sasaran/tabel`);
    await page.$$eval('tbody input', (inputs) => inputs.forEach((input) => (input.value = '1234')));
    await press('.box-footer button[type=submit]');
    expect(await page.$$eval('.tabel-daftar tbody tr', (rows) => rows.length)).toBe(10);
    expect(await widerThanWindow()).toBeLessThanOrEqual(0);
    const hidden = await page.$eval('div:has(> .tabel-daftar)', (box) => box.scrollWidth - box.clientWidth);
    expect(hidden).toBeLessThanOrEqual(0);
    await picture('sasaran-daftar-penuh');
    await page.select('.dataTables_length select', '-1');
    expect(await page.$$eval('.tabel-daftar tbody tr', (rows) => rows.length)).toBe(156);
  });

  it('shows the chosen year in the header and keeps the page', async () => {
    await Promise.all([page.waitForNavigation(), page.select('.periode select', '5')]);
    expect(await page.$eval('.content-header .tahun', (element) => element.textContent)).toBe('Tahun 2023');
    expect(await page.$eval('h1', (element) => element.textContent)).toBe('Data Sasaran');
    expect(await page.$eval('.tabel-daftar tbody', (element) => element.textContent)).toContain('Belum ada data');
  });

  it('sends a person whose session ended back to the login page', async () => {
    site.expireSessions();
    await page.reload();
    expect(await page.$eval('.alert', (element) => element.textContent)).toContain('Sesi Anda sudah berakhir');
    await picture('sesi-berakhir');
  });

  it('runs without a script error or a missing file', () => {
    expect(complaints).toEqual([]);
  });
});
