// How soon the coordinator sees who lacks what in a whole kabupaten, beside a bare table of the same 326 × 64 × 4 values in
// the same browser: from the address being opened to the picture on the screen, with store, check and completeness.
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '../tools/browser.mjs';
import { serveDashboard } from './dashboard-site.mjs';
import { medianOf } from './measure.mjs';

const ROUNDS = 7;
const PATIENCE = 120_000;

/** @typedef {import('puppeteer-core').Page} Page */

/** Watches for the picture from the first moment: when it is drawn, and the longest piece of work until then and since. */
function watch() {
  const seen = { first: 0, longest: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (!document.querySelector('main[data-phase=ready] tr[data-line]')) return requestAnimationFrame(look);
    return requestAnimationFrame(() => requestAnimationFrame(() => (seen.first = performance.now())));
  };
  requestAnimationFrame(look);
}

/** @param {Page} page @param {string} url */
async function firstPicture(page, url) {
  await page.goto(`${url}/dasbor.html`);
  await page.waitForFunction('globalThis.seen.first > 0 && !!document.querySelector("main[data-shares=ready]")', {
    timeout: PATIENCE,
  });
  return /** @type {Promise<{ first: number, longest: number }>} */ (page.evaluate('globalThis.seen'));
}

/** @param {Page} page @param {string} url */
async function plainTable(page, url) {
  await page.goto(`${url}/plain.html`, { timeout: PATIENCE });
  return page.evaluate(
    () =>
      new Promise((/** @type {(at: number) => void} */ done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))),
      ),
  );
}

/** From a press on a link to the next picture. @param {Page} page @param {string} link @param {string} shown */
const drill = (page, link, shown) =>
  page.evaluate(
    (from, to) =>
      new Promise((/** @type {(ms: number) => void} */ done) => {
        const started = performance.now();
        const look = () => {
          if (!document.querySelector(to)) return requestAnimationFrame(look);
          return requestAnimationFrame(() => done(performance.now() - started));
        };
        /** @type {HTMLElement} */ (document.querySelector(from)).click();
        look();
      }),
    link,
    shown,
  );

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function dashboard() {
  const site = await serveDashboard();
  const browser = await puppeteer.launch({
    executablePath: ensureChromium().path,
    headless: true,
    args: ['--no-sandbox', '--lang=id'],
    defaultViewport: { width: 1366, height: 768 },
  });
  try {
    const seeding = await browser.newPage();
    await seeding.goto(`${site.url}/seed.html`);
    await seeding.waitForFunction('!!globalThis.seed', { timeout: PATIENCE });
    await seeding.evaluate(`globalThis.seed(${JSON.stringify(site.list)})`);
    await seeding.close();
    /** @type {Record<'first' | 'plain' | 'villages' | 'cells' | 'longest', number[]>} */
    const times = { first: [], plain: [], villages: [], cells: [], longest: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const plain = await browser.newPage();
      times.plain.push(await plainTable(plain, site.url));
      await plain.close();
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(watch);
      const { first } = await firstPicture(page, site.url);
      times.first.push(first);
      times.villages.push(
        await drill(page, 'a[href="#dinas-kesehatan/data-sasaran"]', '[data-form=data-sasaran] tr[data-line]'),
      );
      times.cells.push(await drill(page, 'tr[data-line] a', 'tr[data-village]'));
      times.longest.push(
        (await /** @type {Promise<{ longest: number }>} */ (page.evaluate('globalThis.seen'))).longest,
      );
      await page.close();
    }
    const ms = (/** @type {keyof typeof times} */ name) => medianOf(times[name]);
    const note = (/** @type {keyof typeof times} */ name) => `${ms(name).toFixed(0)} ms`;
    const table = `a bare table of ${site.list.villages.length} × 64 × 4 values: ${note('plain')}`;
    return [
      {
        name: 'dashboard first picture ÷ plain table',
        value: ms('first') / ms('plain'),
        unit: '×',
        goal: 1.5,
        better: 'lower',
        note: `${note('first')} from opening to agencies × forms on the screen, store, check and completeness included; ${table}; median of ${ROUNDS}`,
      },
      {
        name: 'dashboard drill ÷ plain table',
        value: Math.max(ms('villages'), ms('cells')) / ms('plain'),
        unit: '×',
        goal: 0.2,
        better: 'lower',
        note: `from the press: ${note('villages')} to the villages of a form, ${note('cells')} to the cells of a kecamatan; ${table}`,
      },
      {
        name: 'dashboard longest task ms',
        value: ms('longest'),
        unit: 'ms',
        goal: 50,
        better: 'lower',
        note: 'of the page, with charts and drill; tasks of 50 ms and less are not reported by the browser (0)',
      },
    ];
  } finally {
    await browser.close();
    site.close();
  }
}

if (process.argv[1] === import.meta.filename) console.log(await dashboard());
