// What a long log costs: how long the panel takes to open and one village to be filled with 0, 20,000 and 100,000 entries,
// the panel's longest task meanwhile, and its memory; and how long it takes to make anew what the log comes to.
import { startSite } from '../site/server.mjs';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { openSession } from '../tools/driver.mjs';
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
import { buildForTests } from '../tools/run.mjs';
import { medianOf } from './measure.mjs';
import { putLog } from './put-log.mjs';

const LENGTHS = [0, 20_000, 100_000];
const OPENINGS = 7;
const VILLAGES = 2;
const FILLS = 5;
const PATIENCE = 180_000;
const PRACTICE = 'tests/fixtures/practice/praktik-rejang-lebong-2024.xlsx';
const FORM = 'data-sasaran';
const KECAMATAN = 'Kota Padang';

/** @typedef {import('puppeteer-core').Page} Page */

/** From the first moment of the page until the panel shows what is kept, in ms of the page. @param {Page} panel */
async function openAgain(panel) {
  await panel.reload();
  await panel.waitForFunction(() => 'opened' in globalThis, { timeout: PATIENCE });
  return panel.evaluate(() => /** @type {{ opened: number }} */ (/** @type {unknown} */ (globalThis)).opened);
}

/** Notes in every document of the panel when it was ready, and its long tasks. */
function watch() {
  const kept = /** @type {{ opened?: number, long: number[] }} */ (/** @type {unknown} */ (globalThis));
  kept.long = [];
  new PerformanceObserver((list) => kept.long.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['longtask'],
  });
  const look = () => {
    if (document.querySelector('[data-view][data-state]')) kept.opened ??= performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The longest task since the last look; 0 = none above 50 ms. @param {Page} panel */
const longest = (panel) =>
  panel.evaluate(() => {
    const { long } = /** @type {{ long: number[] }} */ (/** @type {unknown} */ (globalThis));
    return Math.max(0, ...long.splice(0));
  });

/** The page filled: ms from the press to what was read back. @param {Page} panel */
async function fill(panel) {
  await longest(panel);
  const took = await panel.evaluate(
    () =>
      new Promise((/** @type {(ms: number) => void} */ done) => {
        const buttons = [...document.querySelectorAll('button')];
        const started = performance.now();
        buttons.find((one) => one.textContent?.includes('Isi halaman ini'))?.click();
        const look = () => {
          if (document.querySelector('[data-view=isi][data-state=filled]')) done(performance.now() - started);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
  return { took, task: await longest(panel) };
}

/** One village of the queue filled and taken back so many times, and then filled and saved. @param {Page} site @param {Page} panel */
async function fillOne(site, panel) {
  const village = await nextVillage(panel);
  await addVillage(site, 'page');
  await awaitIsi(panel, ['ready'], { village });
  const fills = [];
  for (let at = 0; at < FILLS; at += 1) {
    if (at > 0) {
      await press(panel, 'Urungkan');
      await awaitIsi(panel, ['ready'], { village });
    }
    fills.push(await fill(panel));
  }
  await save(site, 'page');
  await awaitIsi(panel, ['stored'], { form: FORM });
  return [...fills, { took: Infinity, task: await longest(panel) }];
}

/** All of one length, in a browser of its own. @param {string} url @param {number} length */
async function run(url, length) {
  const session = await openSession({ kind: 'chromium', url: `${url}/emonev/auth/login` });
  try {
    const { panel, site } = session;
    await logIn(site, url);
    await chooseYear(site, 2024);
    await importFile(panel, PRACTICE);
    await answerQuestions(panel, /^\d{4,}\b/);
    await panel.evaluateOnNewDocument(watch);
    const codes = villagesOf('1702').villages.map(({ code }) => code);
    await putLog(panel, 'cermat', length, codes, [
      FORM,
      'aksi-1',
      'aksi-2',
      'aksi-3',
      'aksi-4',
      'aksi-5',
      'aksi-7',
      'aksi-8',
    ]);
    const made = await openAgain(panel);
    const makingTask = await longest(panel);
    /** @type {number[]} */
    const openings = [];
    let openingTask = 0;
    for (let at = 0; at < OPENINGS; at += 1) {
      openings.push(await openAgain(panel));
      openingTask = Math.max(openingTask, await longest(panel));
    }
    await openList(site, url, '/emonev/sasaran');
    await openView(panel, 'Antrean');
    await chooseQueue(panel, FORM, KECAMATAN);
    const fills = [];
    for (let at = 0; at < VILLAGES; at += 1) fills.push(...(await fillOne(site, panel)));
    const client = await panel.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return {
      made,
      makingTask,
      open: medianOf(openings),
      openingTask,
      fill: medianOf(fills.flatMap(({ took }) => (took < Infinity ? [took] : []))),
      fillTask: Math.max(...fills.map(({ task }) => task)),
      memory: usedSize / 1e6,
    };
  } finally {
    await session.close();
  }
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function logLength() {
  if (!buildForTests({ firefox: false })) throw new Error('The builds failed.');
  const site = await startSite({ villages: villagesOf('1702') });
  /** @type {Map<number, Awaited<ReturnType<typeof run>>>} */
  const runs = new Map();
  try {
    for (const length of LENGTHS) runs.set(length, await run(site.url, length));
  } finally {
    await site.close();
  }
  const all = [...runs.values()];
  const [empty] = all;
  const years = all[all.length - 1];
  if (!empty || !years) throw new Error('Not measured');
  /** @param {(one: Awaited<ReturnType<typeof run>>) => number} of */
  const each = (of) => all.map((one) => Math.round(of(one))).join(' / ');
  /** @param {string} name @param {number} value @param {string} unit @param {number | null} goal @param {string} note */
  const row = (name, value, unit, goal, note) => ({
    name,
    value,
    unit,
    goal,
    better: /** @type {const} */ ('lower'),
    note,
  });
  return [
    row(
      'reopen with 100,000 entries ÷ empty',
      years.open / empty.open,
      '×',
      1.3,
      `${each(({ open }) => open)} ms with 0 / 20,000 / 100,000 entries, median of ${OPENINGS}`,
    ),
    row(
      'village fill with 100,000 entries ÷ empty',
      years.fill / empty.fill,
      '×',
      1.2,
      `${each(({ fill }) => fill)} ms from the press to what was read back, median of ${VILLAGES * FILLS}`,
    ),
    row(
      'panel longest task with 100,000 entries ms',
      Math.max(years.openingTask, years.fillTask),
      'ms',
      50,
      `opening ${each(({ openingTask }) => openingTask)}, filling ${each(({ fillTask }) => fillTask)} (0 = none above 50)`,
    ),
    row('panel memory with 100,000 entries MB', years.memory, 'MB', null, `${each(({ memory }) => memory)} MB`),
    row(
      'projections of 100,000 entries made s',
      years.made / 1000,
      's',
      null,
      `once, where they are missing: ${each(({ made }) => made)} ms until the panel is open; longest task ${each(({ makingTask }) => makingTask)} ms`,
    ),
  ];
}

if (process.argv[1] === import.meta.filename) console.log(await logLength());
