import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { addVillage, logIn, openTable, press, save } from '../tools/hand.mjs';
import { CHROMIUM, openBrowser } from './chromium.mjs';
import { DRESSES, dressOf } from './dresses/index.mjs';
import { forms } from './forms.mjs';
import { Officer } from './officer';
import { startSite } from './server.mjs';

const PICTURES = join(import.meta.dirname, '../../.output/site');
const villages = villagesOf('1702');
const form = (key: string) => {
  const found = forms.find((one) => one.key === key);
  if (!found) throw new Error(`No form ${key}`);
  return found;
};
const SASARAN = form('data-sasaran');
const FISH = form('keluarga-berisiko-3');

describe('a dress', () => {
  it('is refused where there is none of that name', () => {
    expect(() => dressOf('adminlte4')).toThrow('There is no dress adminlte4');
  });
});

describe.each(DRESSES.map(({ name }) => name))('pages in the dress %s', (dress) => {
  let site: Awaited<ReturnType<typeof startSite>>;
  afterEach(() => site.close());
  const pagesOf = async (seed: number) => {
    site = await startSite({ villages, dress, seed });
    const officer = new Officer(site.url);
    await officer.logIn();
    const paths = [SASARAN.address, `${SASARAN.address}/tabel`, FISH.address, `${FISH.address}/tabel`];
    const pages = await Promise.all(paths.map(async (path) => (await officer.get(path)).html));
    return pages.join('\n');
  };

  it('carry the labels of the sources, no field key, and other input names in each run', async () => {
    const once = await pagesOf(1);
    await site.close();
    const again = await pagesOf(2);
    for (const { key, label } of [...SASARAN.fields, ...FISH.fields]) {
      expect(once).toContain(label);
      expect(once).not.toContain(key);
    }
    const names = (text: string) => new Set(text.match(/\bi[0-9a-f]{8}\b/g));
    expect(names(once).size).toBeGreaterThan(8);
    expect([...names(again)].filter((name) => names(once).has(name))).toEqual([]);
  });

  it('mark themselves as a guess', async () => {
    expect(await pagesOf(1)).toContain('data-guess="1"');
  });
});

describe.skipIf(!CHROMIUM).each(DRESSES)('the site in the dress $name (needs Chromium)', (dress) => {
  let site: Awaited<ReturnType<typeof startSite>>;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    site = await startSite({ villages, dress: dress.name });
    ({ browser, page } = await openBrowser());
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    await logIn(page, site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const picture = (name: string) => page.screenshot({ path: `${PICTURES}/${dress.name}-${name}.png` });
  /** Types into the visible input that a label names, whichever way it does. */
  const type = async (label: string, text: string) => {
    const input = await page.evaluateHandle((wanted) => {
      const labels = [...document.querySelectorAll<HTMLElement>('label, .label > span')].filter(
        (one) => one.textContent?.trim() === wanted && one.checkVisibility(),
      );
      const [only] = labels;
      if (!only || labels.length > 1) return null;
      if (only instanceof HTMLLabelElement && only.htmlFor) return document.getElementById(only.htmlFor);
      if (only.id) return document.querySelector(`[aria-labelledby="${only.id}"]`);
      return only.closest('.form-group')?.querySelector('input, select') ?? null;
    }, label);
    const element = input.asElement();
    if (!element) throw new Error(`No input for ${label}`);
    await (element as Awaited<ReturnType<Page['$']>>)?.type(text);
  };
  const choose = (code: string) =>
    page.evaluate((wanted) => {
      const select = [...document.querySelectorAll('select')].find((one) => one.options.length > 100);
      const option = [...(select?.options ?? [])].find(({ text }) => text.includes(wanted));
      if (!select || !option) throw new Error(`No village ${wanted}`);
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, code);
  const listed = () =>
    page.$$eval('.tabel-daftar tbody tr, [role=rowgroup]:last-child > [role=row]', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td, [role=gridcell]')].map((cell) => cell.textContent?.trim())),
    );
  const savedOf = (desa: string) =>
    Object.fromEntries(
      site
        .query('SELECT variabel, nilai FROM isian WHERE desa = ?', [desa])
        .map(({ variabel, nilai }) => [variabel, nilai]),
    );
  /** Opens the list, adds one village and presses Simpan, as a person does. */
  const enter = async (which: typeof SASARAN, code: string, texts: readonly string[]) => {
    await page.goto(site.url + which.address);
    await addVillage(page, dress.entryOf(which));
    await choose(code);
    for (const [at, text] of texts.entries()) await type(which.fields[at]?.label ?? '', text);
    await picture(which.key);
    await save(page, dress.entryOf(which));
  };

  it('saves a village of Data Sasaran', async () => {
    await enter(SASARAN, '17.02.06.1004', ['1895', '402', '120', '3', '9']);
    expect(await listed()).toEqual([
      expect.arrayContaining(['Kota Padang', '1702061004', '1.895', '402', '120', '3', '9']),
    ]);
    expect(savedOf('1702061004')).toEqual({
      jumlah_keluarga: 1895,
      jumlah_krs: 402,
      jumlah_balita_diukur: 120,
      jumlah_sangat_pendek: 3,
      jumlah_pendek: 9,
    });
  });

  it('says what speaks against it and keeps what was typed', async () => {
    await enter(SASARAN, '17.02.06.1004', ['5', '4', '3', '2', '1']);
    await page.waitForFunction(() => document.body.textContent?.includes('Data desa ini sudah ada'));
    expect(savedOf('1702061004')['jumlah_keluarga']).toBe(1895);
    expect(await page.$$eval('input', (inputs) => inputs.map(({ value }) => value))).toContain('5');
  });

  it('saves a village of a form of Data Cakupan Layanan', async () => {
    await enter(FISH, '17.02.06.1015', ['57', '402', '14.18']);
    expect((await listed())[0]).toEqual(expect.arrayContaining(['57', '402', '14,18']));
  });

  it('saves villages through the table page', async () => {
    await page.goto(`${site.url}${FISH.address}`);
    await openTable(page);
    const cells = await page.$$('tbody input');
    expect(cells).toHaveLength(156 * 3);
    for (const [at, text] of ['11', '402', '2.74'].entries()) await cells[at]?.type(text);
    await picture('tabel');
    await save(page, 'page');
    expect(savedOf('1702061004')).toMatchObject({ krs_promosi_ikan_n: 11, krs_promosi_ikan_p: 2.74 });
    await picture('daftar');
  });

  it('shows the login page where the session has ended, and everything ran without a script error', async () => {
    site.expireSessions();
    await press(page, 'Isi tabel');
    await page.waitForSelector('input[type=password]');
    expect(await page.evaluate(() => document.body.textContent)).toContain('Sesi Anda sudah berakhir');
    expect(complaints).toEqual([]);
  });
});
