import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { awaitIn } from '../tools/await-in.mjs';
import {
  addVillage,
  answerQuestions,
  awaitIsi,
  chooseQueue,
  chooseYear,
  correctFigure,
  importFile,
  logIn,
  openList,
  openView,
  press,
} from '../tools/hand.mjs';
import { comparePicture } from '../tools/keep-picture.mjs';
import { takePicture } from '../tools/picture.mjs';
import { readLog, savedRows } from '../tools/report.mjs';
import { axeFaults, awaitText, cutOff, openWork, panelText } from './support';

type Work = Awaited<ReturnType<typeof openWork>>;

const folder = resolve('.output/figures-kept');
const LABELS = [
  'Jumlah keluarga',
  'Jumlah keluarga berisiko stunting',
  'Jumlah balita yang diukur',
  'Balita sangat pendek',
  'Balita pendek',
];
const villages = villagesOf('1702').villages.filter(({ kecamatan }) => kecamatan === 'Kota Padang');
type Row = (string | number)[];

/** Data Sasaran of the first villages of a kecamatan: as first loaded, and as the corrected file has it. */
const FIGURES = [
  { first: ['1.195', 63, 120, 3, 9] },
  /** More families at risk than families: corrected in the panel, left alone in the file. */
  { first: [63, 163, 140, 3, 8] },
  /** The same, but changed in the file, and still wrong there. */
  { first: [120, 412, 180, 6, 15], corrected: [120, 411, 180, 6, 15] },
  /** More than half very short: explained, and left alone in the file. */
  { first: [320, 99, 150, 60, 55] },
  /** Explained, and changed in the file. */
  { first: [602, 180, 260, 80, 70], corrected: [602, 180, 260, 81, 70] },
];
const [, mended, changed, explained, reexplained] = villages;
const FIRST: Row[] = FIGURES.map(({ first }) => first);
const SECOND: Row[] = FIGURES.map(({ first, corrected }) => corrected ?? first);

const PERSONAL = [
  ['NIK', '1702060101900001'],
  ['Nama Kepala Keluarga', 'Siti Rahmawati'],
  ['No HP', '081234567890'],
] as const;

const sheetOf = (figures: Row[]): Row[] => [
  ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun', ...LABELS],
  ...figures.map((figure, at): Row => {
    const { code = '', kecamatan = '', name = '' } = villages[at] ?? {};
    return [code, kecamatan, name, 2024, ...figure];
  }),
];
const withPersons = (rows: Row[]): Row[] =>
  rows.map((row, at) => [...row, ...PERSONAL.map(([heading, value]) => (at === 0 ? heading : value))]);

/** Drags a file from the desktop onto the panel, as the browser itself reports it. */
async function dropFile(panel: Page, file: string): Promise<void> {
  await openView(panel, 'Data');
  const place = await panel.waitForSelector('.drop');
  const { x, y } = (await place?.clickablePoint()) ?? { x: 0, y: 0 };
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  await panel.mouse.dragEnter({ x, y }, data);
  await panel.mouse.dragOver({ x, y }, data);
  await panel.waitForSelector('.drop.over');
  await panel.mouse.drop({ x, y }, data);
}

/** Everything the extension keeps in this browser, as one text. */
const everythingKept = (panel: Page): Promise<string> =>
  panel.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error ?? new Error('not read')));
      });
    const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name));
      for (const place of db.objectStoreNames)
        kept.push(await asked(db.transaction(place).objectStore(place).getAll()));
      db.close();
    }
    return JSON.stringify(kept);
  });

/** Gives a reason for the finding that names a village. */
async function giveReason(panel: Page, village: string, reason: string): Promise<void> {
  await openView(panel, 'Periksa');
  await panel.evaluate((name) => {
    for (const card of document.querySelectorAll('article.finding[data-rule=P18]'))
      card.toggleAttribute('data-hand', card.textContent?.includes(name) ?? false);
  }, village);
  await press(panel, 'Beri alasan', '[data-hand]');
  await (await panel.waitForSelector('[data-hand] textarea'))?.type(reason);
  await press(panel, 'Simpan alasan', '[data-hand]');
  await awaitText(panel, reason);
}

/** "Tambah data" of Data Sasaran with one village taken out of its turn. */
async function openVillage({ site: { url }, session: { site, panel } }: Work, village: string): Promise<void> {
  await openList(site, url, '/emonev/sasaran');
  await chooseQueue(panel, 'data-sasaran', 'Kota Padang');
  await panel.select('section.queue .pair label:last-child select', village);
  await addVillage(site, 'page');
}

/** One story: a file is dropped, decided on, corrected in its source, and filled as far as it is sound. */
describe('figures of a file and what was decided on them', () => {
  let work: Work;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    mkdirSync('.output/pictures', { recursive: true });
    const book = (rows: Row[]) => writeXlsx({ sheets: [{ name: 'Data Sasaran', rows }] });
    writeFileSync(join(folder, 'keluarga.xlsx'), await book(withPersons(sheetOf(FIRST))));
    writeFileSync(join(folder, 'keluarga-perbaikan.xlsx'), await book(sheetOf(SECOND)));
    work = await openWork('chromium');
    await logIn(work.session.site, work.site.url);
    await chooseYear(work.session.site, 2024);
  });
  afterAll(() => work.end());

  it('opens a file that is dropped on the panel, and says why each column about persons is refused', async () => {
    const { panel } = work.session;
    await dropFile(panel, join(folder, 'keluarga.xlsx'));
    const refused = await panel.waitForSelector('[data-status=refused]');
    const words = (await refused?.evaluate((part) => part.textContent)) ?? '';
    for (const said of ['Ditolak dan tidak disimpan', 'NIK', 'nama orang', 'nomor telepon'])
      expect(words).toContain(said);
    await takePicture(work.session, '.output/pictures/berkas.png');
    expect(await axeFaults(panel)).toEqual([]);
    expect(await cutOff(panel)).toEqual([]);
  });

  it('keeps the figures and nothing about persons anywhere', async () => {
    const { panel } = work.session;
    await press(panel, 'Pakai data ini');
    await awaitIn(panel, () => !document.querySelector('[data-state=confirm]'));
    await awaitText(panel, 'keluarga.xlsx');
    const kept = await everythingKept(panel);
    expect(kept).toContain('1.195');
    for (const [heading, value] of PERSONAL) {
      expect(kept).not.toContain(value);
      expect(kept).not.toContain(heading);
    }
  });

  it('keeps answers, corrections and reasons on figures the corrected file leaves alone, and drops the others', async () => {
    const { panel } = work.session;
    await answerQuestions(panel, /^1195\b/);
    for (const [village, to] of [
      [mended, 36],
      [changed, 41],
    ] as const) {
      const finding = 'Bagian melebihi keseluruhannya';
      await correctFigure(panel, { village: village?.name ?? '', label: LABELS[1] ?? '', finding, to });
    }
    await giveReason(panel, explained?.name ?? '', 'Sudah diukur ulang oleh puskesmas');
    await giveReason(panel, reexplained?.name ?? '', 'Sudah dicocokkan dengan e-PPGBM');
    await importFile(panel, join(folder, 'keluarga-perbaikan.xlsx'));
    await openView(panel, 'Periksa');
    await awaitText(panel, 'Sudah diukur ulang oleh puskesmas');
    const text = await panelText(panel);
    expect(text).not.toContain('Sudah dicocokkan dengan e-PPGBM');
    expect(text).not.toContain('Mana yang dimaksud?');
    expect(text).toContain(`${changed?.name}, Data Sasaran: jumlah keluarga berisiko stunting 411 melebihi`);
    expect(text).not.toContain('163 melebihi');
  });

  it('would fill the correction that still stands', async () => {
    await openVillage(work, mended?.code ?? '');
    await awaitIsi(work.session.panel, ['ready'], { form: 'data-sasaran', village: mended?.code ?? '' });
    expect(await panelText(work.session.panel)).toMatch(/berisiko stunting\s+kosong → 36\s/);
  });

  it('looks as the README shows it; npm run pictures takes a new look over', async () => {
    const { seen, kept } = await comparePicture(work.session, 'panel-beside-site');
    expect(seen).toBe(kept);
  });

  it('fills a skipped village partly when the officer chooses to, and the log says what was left out', async () => {
    const { panel } = work.session;
    const at = { form: 'data-sasaran', village: changed?.code ?? '' };
    await openVillage(work, at.village);
    await awaitIsi(panel, ['blocked'], at);
    await press(panel, 'Isi sebagian');
    await awaitIsi(panel, ['ready'], at);
    await press(panel, 'Isi halaman ini');
    expect(await awaitIsi(panel, ['filled'], at)).toMatchObject({ filled: '3', readback: '3' });
    const log = await readLog(panel);
    const { left } = log.findLast(({ kind }) => kind === 'partial');
    expect(left).toMatchObject([
      { village: at.village, variable: 'jumlah_keluarga', reason: 'Bagian melebihi keseluruhannya' },
      { village: at.village, variable: 'jumlah_krs', reason: 'Bagian melebihi keseluruhannya' },
    ]);
    const { items } = log.findLast(({ kind }) => kind === 'fill-result');
    expect(items.map(({ variable, readBack }: Record<string, string>) => [variable, readBack])).toEqual([
      ['jumlah_balita_diukur', '180'],
      ['jumlah_sangat_pendek', '6'],
      ['jumlah_pendek', '15'],
    ]);
    await openView(panel, 'Bukti');
    await awaitText(panel, 'Dipilih tidak diisi');
    expect(savedRows(work.site, 2024)).toEqual([]);
  });
});
