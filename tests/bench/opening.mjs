// How long the panel goes without a turn while a file is opened, its villages are told by their names, and it is given back
// with marks: the browser's own record of long tasks, which leaves out those of 50 ms and less.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { startSite } from '../site/server.mjs';
import { openSession } from '../tools/driver.mjs';
import { openView, press } from '../tools/hand.mjs';
import { buildForTests } from '../tools/run.mjs';

/** Kabupaten Aceh Utara: 852 villages, the most of any. */
const DISTRICT = '1108';
const LONG_ROWS = 20_000;
const LONG_COLUMNS = 20;
const RUNS = 3;
const PATIENCE = 180_000;
/** Times of tasks are told in whole steps, in ms. */
const ROUNDING = 16;

/** @typedef {import('puppeteer-core').Page} Page */

/** A recap without codes, its figures wrong in every seventh village: the commonest file. @param {string} file */
async function writeRecap(file) {
  const headings = ['Jumlah keluarga', 'Jumlah keluarga berisiko stunting', 'Jumlah balita yang diukur'];
  const rows = villagesOf(DISTRICT).villages.map(({ name, kecamatan }, at) => {
    const families = 150 + (at % 90);
    return [kecamatan, name, 2024, families, at % 7 === 0 ? families + 100 : 40, 60 + (at % 30)];
  });
  const sheet = { name: 'Rekap', rows: [['Kecamatan', 'Nama Desa', 'Tahun', ...headings], ...rows] };
  writeFileSync(file, await writeXlsx({ sheets: [sheet] }));
}

/** @param {string} file */
async function writeLong(file) {
  const { villages } = villagesOf(DISTRICT);
  const headings = Array.from({ length: LONG_COLUMNS - 3 }, (_, at) => `Kolom ${at}`);
  const rows = Array.from({ length: LONG_ROWS - 1 }, (_, row) => {
    const { code = '', name = '' } = villages[row % villages.length] ?? {};
    return [code, name, ...Array.from({ length: LONG_COLUMNS - 2 }, (_one, at) => 100 + row + at)];
  });
  const sheet = { name: 'Data', rows: [['Kode Desa', 'Desa/Kelurahan', 'Jumlah keluarga', ...headings], ...rows] };
  writeFileSync(file, await writeXlsx({ sheets: [sheet] }));
}

/** @typedef {{ long: { from: number, to: number }[], gone: number }} Watched */

/** Forgets the long tasks so far, and when the file to be confirmed left the screen. @param {Page} panel */
const watch = (panel) =>
  panel.evaluate(() => {
    const kept = /** @type {{ watched?: Watched }} */ (globalThis);
    if (kept.watched) {
      kept.watched.long.length = 0;
      return;
    }
    /** @type {Watched} */
    const watched = { long: [], gone: Infinity };
    kept.watched = watched;
    new PerformanceObserver((list) =>
      watched.long.push(
        ...list.getEntries().map(({ startTime, duration }) => ({ from: startTime, to: startTime + duration })),
      ),
    ).observe({ entryTypes: ['longtask'] });
    new MutationObserver(() => {
      const isThere = document.querySelector('[data-state=confirm]') !== null;
      if (isThere) watched.gone = Infinity;
      else if (watched.gone === Infinity) watched.gone = performance.now();
    }).observe(document.body, { childList: true, subtree: true });
  });

/** The longest task since then, in ms, before and after the file left the screen; 0 = none above 50. @param {Page} panel */
const longestIn = (panel) =>
  panel.evaluate(async (earlier) => {
    await new Promise((done) => setTimeout(done, 200));
    const { long, gone } = /** @type {{ watched: Watched }} */ (/** @type {unknown} */ (globalThis)).watched;
    const longest = (/** @type {Watched['long']} */ tasks) => Math.max(0, ...tasks.map(({ from, to }) => to - from));
    // The task that drew the screen anew ends with what is told of it.
    const isBefore = (/** @type {Watched['long'][number]} */ { to }) => to < gone - earlier;
    return { before: longest(long.filter(isBefore)), after: longest(long.filter((task) => !isBefore(task))) };
  }, ROUNDING);

/** @param {Page} panel @param {string} selector @param {string} file */
async function give(panel, selector, file) {
  const input = await panel.waitForSelector(selector, { timeout: PATIENCE });
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(file);
}

/** @param {Page} panel @param {string} words */
const told = (panel, words) =>
  panel.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: PATIENCE }, words);

/** Accepts what is proposed and uses the file. @param {Page} panel */
async function accept(panel) {
  for (;;) {
    const button = await panel.waitForSelector('.actions button.main:enabled', { timeout: PATIENCE });
    const words = (await button?.evaluate((one) => one.textContent?.trim())) ?? '';
    await press(panel, words, '.actions');
    if (words === 'Pakai data ini') return;
  }
}

/** One run in a browser of its own. @param {string} url @param {{ recap: string, long: string }} files */
async function run(url, files) {
  const session = await openSession({ kind: 'chromium', url });
  try {
    const { panel } = session;
    await panel.bringToFront();
    await press(panel, 'Berkas tanpa kode desa');
    await panel.waitForSelector(`[data-part=pilih-daerah] option[value="${DISTRICT}"]`, { timeout: PATIENCE });
    await panel.select('[data-part=pilih-daerah] select', DISTRICT);
    await press(panel, 'Pakai kabupaten/kota ini');
    await told(panel, 'Unduh daftar kode desa');
    await watch(panel);
    await give(panel, '#berkas', files.long);
    await panel.waitForSelector('[data-state=confirm]', { timeout: PATIENCE });
    const { before: long } = await longestIn(panel);
    await press(panel, 'Batal');
    await watch(panel);
    await give(panel, '#berkas', files.recap);
    await panel.waitForSelector('[data-state=confirm]', { timeout: PATIENCE });
    await accept(panel);
    await told(panel, 'sudah dipakai');
    const { before: names, after: drawn } = await longestIn(panel);
    await openView(panel, 'Periksa');
    await panel.waitForSelector('#berkas-asli', { timeout: PATIENCE });
    await watch(panel);
    await give(panel, '#berkas-asli', files.recap);
    await told(panel, 'diunduh');
    const { before, after } = await longestIn(panel);
    return { long, names, drawn, marks: Math.max(before, after) };
  } finally {
    await session.close();
  }
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function opening() {
  if (!buildForTests({ firefox: false })) throw new Error('The builds failed.');
  const folder = resolve('.output/bench-opening');
  mkdirSync(folder, { recursive: true });
  const files = { recap: join(folder, 'rekap.xlsx'), long: join(folder, 'panjang.xlsx') };
  await writeRecap(files.recap);
  await writeLong(files.long);
  const site = await startSite({ villages: villagesOf('1702') });
  /** @type {Awaited<ReturnType<typeof run>>[]} */
  const runs = [];
  try {
    for (let at = 0; at < RUNS; at += 1) runs.push(await run(`${site.url}/emonev/auth/login`, files));
  } finally {
    await site.close();
  }
  /** @param {string} name @param {'long' | 'names' | 'marks'} of @param {string} work @returns {import('./run.mjs').Row} */
  const row = (name, of, work) => ({
    name,
    value: Math.max(...runs.map((one) => one[of])),
    unit: 'ms',
    goal: 50,
    better: 'lower',
    note: `longest task of the panel, of ${RUNS} runs (0 = none above 50 ms): ${work}`,
  });
  const { length } = villagesOf(DISTRICT).villages;
  return [
    row('open 20,000 rows longest stretch ms', 'long', `XLSX of ${LONG_COLUMNS} columns, until it is to be confirmed`),
    row(
      'names matched longest stretch ms',
      'names',
      `a recap of ${length} villages without codes, opened, matched and checked; ${Math.max(...runs.map(({ drawn }) => drawn))} ms when all of it is drawn then`,
    ),
    row('marks file longest stretch ms', 'marks', `the same recap with its findings, until the copy is saved`),
  ];
}

if (process.argv[1] === import.meta.filename) console.log(await opening());
