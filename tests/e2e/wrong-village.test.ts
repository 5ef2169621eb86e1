import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import {
  addVillage,
  awaitIsi,
  chooseQueue,
  chooseYear,
  importFile,
  logIn,
  openList,
  openView,
  press,
  save,
} from '../tools/hand.mjs';
import { takePicture } from '../tools/picture.mjs';
import { readLog, savedRows } from '../tools/report.mjs';
import { axeFaults, awaitText, cutOff, openWork } from './support';

const folder = resolve('.output/wrong-village');
const LABELS = [
  'Jumlah keluarga',
  'Jumlah keluarga berisiko stunting',
  'Jumlah balita yang diukur',
  'Balita sangat pendek',
  'Balita pendek',
];
const KECAMATAN = 'Kota Padang';
const villages = villagesOf('1702').villages.filter(({ kecamatan }) => kecamatan === KECAMATAN);
const [meant, other] = villages;
if (!meant || !other) throw new Error('No villages');

const figuresOf = (at: number): number[] => [200 + at, 60 + at, 120 + at, 3 + at, 9 + at];

async function figures(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  mkdirSync('.output/pictures', { recursive: true });
  const rows = villages.map(({ code, name, kecamatan }, at) => [code, kecamatan, name, 2024, ...figuresOf(at)]);
  const heading = ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun', ...LABELS];
  const file = join(folder, 'sasaran.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Data Sasaran', rows: [heading, ...rows] }] }));
  return file;
}

/** Chooses another village in the site's own list of them. */
async function chooseVillage(site: Page, name: string): Promise<void> {
  const value = await site.$eval(
    'select.pilih-desa',
    (list, wanted) => [...(list as HTMLSelectElement).options].find(({ text }) => text.includes(wanted))?.value ?? '',
    name,
  );
  await site.select('select.pilih-desa', value);
}

const inQueue = async (panel: Page, code: string): Promise<{ state: string; text: string }> => {
  await panel.evaluate(() =>
    document.querySelector<HTMLDetailsElement>('[data-form=data-sasaran] details')?.setAttribute('open', ''),
  );
  const line = await panel.waitForSelector(`[data-village="${code}"][data-state]`, { timeout: 10_000 });
  if (!line) throw new Error('No such village in the queue');
  return line.evaluate((one) => ({ state: (one as HTMLElement).dataset['state'] ?? '', text: one.textContent ?? '' }));
};

/** One story, told in order: filled for one village, saved under another, and put right. */
describe('the village on the page changed between the fill and Simpan', () => {
  let work: Awaited<ReturnType<typeof openWork>>;
  beforeAll(async () => {
    work = await openWork('chromium');
    const { site, panel } = work.session;
    await logIn(site, work.site.url);
    await chooseYear(site, 2024);
    await importFile(panel, await figures());
    await openList(site, work.site.url, '/emonev/sasaran');
    await chooseQueue(panel, 'data-sasaran', KECAMATAN);
    await addVillage(site, 'page');
    await awaitIsi(panel, ['ready'], { village: meant.code });
    await press(panel, 'Isi halaman ini');
    await awaitIsi(panel, ['filled'], { village: meant.code });
    await chooseVillage(site, other.name);
    await save(site, 'page');
  });
  afterAll(() => work.end());

  it('is what the site saved: the figures of the one under the other', () => {
    const saved = savedRows(work.site, 2024);
    expect(new Set(saved.map(({ desa }) => desa))).toEqual(new Set([other.code]));
  });

  it('is told in red, by both names, with the figures and what to do', async () => {
    const { panel } = work.session;
    const card = await panel.waitForSelector('[data-status=misplaced]', { timeout: 30_000 });
    const text = (await card?.evaluate((one) => (one as HTMLElement).innerText)) ?? '';
    expect(text).toContain(`Angka untuk ${meant.name} tampaknya tersimpan pada ${other.name}`);
    expect(text).toContain('Jumlah keluarga: tersimpan 200, seharusnya 201');
    expect(text).toContain(
      `Buka “Ubah” pada ${other.name} di situs dan perbaiki angkanya, lalu isi ${meant.name} lagi.`,
    );
    const [red = 0, green = 0, blue = 0] = await card!.evaluate((one) =>
      (getComputedStyle(one).borderLeftColor.match(/\d+/g) ?? []).map(Number),
    );
    expect(red).toBeGreaterThan(2 * Math.max(green, blue));
    expect(await panel.$('[data-status=absent]')).toBeNull();
    expect(await cutOff(panel)).toEqual([]);
    expect(await axeFaults(panel)).toEqual([]);
    await card?.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await takePicture(work.session, '.output/pictures/desa-lain.png');
  });

  it('is in the log as what it is, and not as filled in by a person', async () => {
    const log = await readLog(work.session.panel);
    expect(log.filter(({ kind }) => kind === 'own-entry')).toEqual([]);
    expect(log.filter(({ kind }) => kind === 'misplaced')).toMatchObject([
      { form: 'data-sasaran', village: meant.code, under: other.code },
    ]);
    await openView(work.session.panel, 'Bukti');
    await awaitText(work.session.panel, 'Tampaknya tersimpan pada desa lain');
  });

  it('leaves both villages in the queue, each with what happened', async () => {
    const { panel } = work.session;
    await openView(panel, 'Antrean');
    expect(await inQueue(panel, meant.code)).toMatchObject({
      state: 'waiting',
      text: expect.stringContaining(`angkanya tampaknya tersimpan pada ${other.name}`),
    });
    expect(await inQueue(panel, other.code)).toMatchObject({
      state: 'different',
      text: expect.stringContaining(`angka untuk ${meant.name} tampaknya tersimpan di sini`),
    });
    expect(await panel.$eval('[data-form=data-sasaran]', (form) => form.getAttribute('data-stored'))).toBe('0');
  });

  it('is told until the other village is put right, and then the first one is filled as if nothing had been', async () => {
    const { site, panel } = work.session;
    await openView(panel, 'Isi');
    await press(site, 'Ubah');
    await awaitIsi(panel, ['ready'], { village: other.code });
    await press(panel, 'Isi halaman ini');
    await awaitIsi(panel, ['filled'], { village: other.code });
    await save(site, 'page');
    await awaitIsi(panel, ['stored'], { form: 'data-sasaran' });
    expect(await panel.$('[data-status=misplaced]')).toBeNull();
    await addVillage(site, 'page');
    await awaitIsi(panel, ['ready'], { village: meant.code });
    await press(panel, 'Isi halaman ini');
    await awaitIsi(panel, ['filled'], { village: meant.code });
    await save(site, 'page');
    await awaitIsi(panel, ['stored'], { form: 'data-sasaran' });
    await openView(panel, 'Antrean');
    expect((await inQueue(panel, meant.code)).state).toBe('stored');
    expect((await inQueue(panel, other.code)).state).toBe('stored');
    expect(work.site.stats.forbidden).toEqual([]);
  });
});
