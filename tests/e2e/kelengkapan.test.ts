import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile, importFile, openView, press } from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { PRACTICE_FILE } from '../tools/practice.mjs';
import { axeFaults, awaitText, cutOff, openWork, panelText } from './support';

type Work = Awaited<ReturnType<typeof openWork>>;

const folder = resolve('.output/kelengkapan');
const pictures = '.output/pictures';

/** What Periksa counts. */
async function counts(panel: Page): Promise<(string | undefined)[]> {
  await openView(panel, 'Periksa');
  return panel.$eval('section[data-view=periksa]', (section) => {
    const { pertanyaan, kesalahan, peringatan, catatan } = (section as HTMLElement).dataset;
    return [pertanyaan, kesalahan, peringatan, catatan];
  });
}
async function figures(panel: Page): Promise<(string | undefined)[]> {
  await openView(panel, 'Kelengkapan');
  return panel.$eval('section[data-view=kelengkapan]', (section) => {
    const { filled, sound, ontime } = (section as HTMLElement).dataset;
    return [filled, sound, ontime];
  });
}
async function keepDownloads({ session }: Work): Promise<void> {
  const client = await session.browser.target().createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}
async function downloaded(name: RegExp): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = existsSync(folder) && readdirSync(folder).find((one) => name.test(one));
    if (found) return join(folder, found);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`No download like ${name}`);
}
const show = (panel: Page, selector: string): Promise<void> =>
  panel.$eval(selector, (part) => {
    if (part instanceof HTMLDetailsElement) part.open = true;
    part.scrollIntoView();
  });

async function looksWhole(work: Work, picture: string): Promise<void> {
  await takePicture(work.session, join(pictures, picture));
  expect(await axeFaults(work.session.panel)).toEqual([]);
  expect(await cutOff(work.session.panel)).toEqual([]);
}

/** One story: what is wrong and how far, a package to a colleague, and what differs settled by a person. */
describe('completeness and packages', () => {
  let here: Work;
  let before: Awaited<ReturnType<typeof counts>>;
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    mkdirSync(pictures, { recursive: true });
    here = await openWork('chromium');
    await keepDownloads(here);
    await importFile(here.session.panel, PRACTICE_FILE);
  });
  afterAll(() => here.end());

  it('says in Periksa which figure is likely wrong and narrows by form', async () => {
    const { panel } = here.session;
    await openView(panel, 'Periksa');
    await panel.waitForSelector('.hint');
    await show(panel, 'article.finding .hint');
    await looksWhole(here, 'periksa-tersangka.png');
    await show(panel, '[data-part=saring]');
    const all = await panel.$$eval('article.finding', (cards) => cards.length);
    await panel.select('[data-part=saring] label:nth-child(2) select', 'keluarga-berisiko-3');
    await awaitText(panel, 'temuan ditampilkan');
    expect(await panel.$$eval('article.finding', (cards) => cards.length)).toBeLessThan(all);
    await looksWhole(here, 'periksa-saring.png');
    await panel.select('[data-part=saring] label:nth-child(2) select', '');
  });

  it('puts a suggested figure into the form and keeps it only when it is saved', async () => {
    const { panel } = here.session;
    const question = await panel.$$eval('article.finding button', (buttons) =>
      buttons.map(({ textContent }) => textContent?.trim() ?? '').find((text) => /^Pakai .*\?$/.test(text)),
    );
    expect(question).toBeDefined();
    before = await counts(panel);
    await press(panel, question ?? '');
    const typed = await panel.$eval('form.correct input', (input) => (input as HTMLInputElement).value);
    expect(question?.replace(/\D/g, '')).toBe(typed.replace(/\D/g, ''));
    expect(await counts(panel)).toEqual(before);
    await show(panel, 'form.correct');
    await looksWhole(here, 'periksa-saran.png');
  });

  it('tells filled, sound and on time per agency, and shows the calendar with what is late', async () => {
    const { panel } = here.session;
    await openView(panel, 'Kelengkapan');
    await awaitText(panel, 'Tepat waktu');
    await panel.evaluate(() => scrollTo(0, 0));
    await looksWhole(here, 'kelengkapan.png');
    await show(panel, '.calendar');
    expect(await panelText(panel)).toMatch(/terlambat [\d.]+ hari, batas/);
    await looksWhole(here, 'kalender.png');
  });

  it('leads from an agency to the cells of a village in four presses', async () => {
    const { panel } = here.session;
    const agency = await panel.$$eval('[data-agency]', (lines) => {
      const found = lines.find((line) => Number((line as HTMLElement).dataset['filled']) > 0);
      found?.querySelector('summary')?.click();
      return (found as HTMLElement | undefined)?.dataset['agency'] ?? '';
    });
    const opened = `[data-agency=${agency}] tbody tr:not([data-filled="0"]) button`;
    await panel.waitForSelector(opened);
    await show(panel, `[data-agency=${agency}]`);
    await looksWhole(here, 'kelengkapan-opd.png');
    await panel.click(opened);
    await awaitText(panel, 'Kecamatan');
    await looksWhole(here, 'kelengkapan-kecamatan.png');
    await panel.click('.three tbody button');
    await awaitText(panel, 'Desa');
    await panel.click('.three tbody button');
    await panel.waitForSelector('[data-cell]');
    await looksWhole(here, 'kelengkapan-desa.png');
  });

  it('hands the figures over, with what is open in them said first', async () => {
    const { panel } = here.session;
    await openView(panel, 'Data');
    await show(panel, 'details[data-part=paket]');
    await awaitText(panel, 'yang masih terbuka');
    await looksWhole(here, 'paket-unduh.png');
    await press(panel, 'Unduh paket');
    const file = await downloaded(/^cermat-2024-semua-opd-\d{4}-\d\d-\d\d\.json$/);
    const [mine, filled] = [await counts(panel), await figures(panel)];

    const there = await openWork('chromium');
    try {
      await chooseFile(there.session.panel, file);
      await there.session.panel.waitForSelector('[data-state=package]');
      await looksWhole(there, 'paket-konfirmasi.png');
      await press(there.session.panel, 'Pakai paket ini');
      await awaitText(there.session.panel, 'sudah dipakai');
      expect(await counts(there.session.panel)).toEqual(mine);
      expect(await figures(there.session.panel)).toEqual(filled);
    } finally {
      await there.end();
    }
  });

  it('lists what differs side by side, and uses what a person chose', async () => {
    const { panel } = here.session;
    await openView(panel, 'Periksa');
    const question = await panel.$$eval('article.finding button', (buttons) =>
      buttons.map(({ textContent }) => textContent?.trim() ?? '').find((text) => /^Pakai .*\?$/.test(text)),
    );
    await press(panel, question ?? '');
    await press(panel, 'Simpan angka', 'form.correct');
    await awaitText(panel, 'Angka diperbaiki menjadi');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    await openView(panel, 'Data');
    await show(panel, 'details[data-part=paket]');
    await press(panel, 'Unduh paket');
    const file = await downloaded(/^cermat-2024-semua-opd-\d{4}-\d\d-\d\d\.json$/);

    const there = await openWork('chromium');
    try {
      const other = there.session.panel;
      await importFile(other, PRACTICE_FILE);
      await chooseFile(other, file);
      await other.waitForSelector('[data-state=package]');
      expect(await other.$eval('[data-state=package]', (part) => part.getAttribute('data-conflicts'))).toBe('1');
      await show(other, '[data-conflict]');
      await looksWhole(there, 'paket-beda.png');
      expect(await other.$eval('button.main', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
      await other.$$eval('[data-part=beda] .row button', (buttons) =>
        buttons.find(({ textContent }) => textContent?.startsWith('Semua dari paket'))?.click(),
      );
      await press(other, 'Pakai paket ini');
      await awaitText(other, '1 perbedaan diputuskan');
      expect(await counts(other)).toEqual(await counts(panel));
      await openView(other, 'Bukti');
      await awaitText(other, 'Paket dipakai');
    } finally {
      await there.end();
    }
  });

  it('refuses a package that was cut off, and changes nothing', async () => {
    const { panel } = here.session;
    const file = join(folder, 'terpotong.json');
    writeFileSync(file, '{"cermat":"paket","content":{"agencies":["dinas-kes');
    const known = await figures(panel);
    await chooseFile(panel, file);
    await awaitText(panel, 'Paket ini terpotong');
    expect(await figures(panel)).toEqual(known);
  });
});
