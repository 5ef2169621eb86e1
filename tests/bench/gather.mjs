// Twelve agencies' packages dropped on the panel at once: until they are one dataset, beside what reading them alone costs
// the same browser, and how long the panel went without a turn meanwhile.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { startSite } from '../site/server.mjs';
import { openSession } from '../tools/driver.mjs';
import { buildForTests } from '../tools/run.mjs';
import { bundle } from './core-bundle.mjs';
import { medianOf } from './measure.mjs';

/** Kabupaten Banyumas: 331 villages. */
const DISTRICT = '3302';
const PACKAGES = 12;
const RUNS = 3;
const AT = '2024-02-10T03:00:00Z';
const PATIENCE = 120_000;

/** The packages as files; every agency brings its own columns and one of its neighbour's, so that packages meet. */
async function filesOf() {
  const faces = ['dataset', 'exchange', 'catalogue/editions/emonev-2024'];
  const core = await import(
    pathToFileURL(
      (await bundle('bench-gather', faces.map((face) => `export * from '@shared/${face}';`).join('\n'))).file,
    ).href
  );
  const edition = core.emonev2024;
  const villages = villagesOf(DISTRICT);
  /** @type {{ key: string, owner: string, type: string, level: string, sasaran?: string }[]} */
  const counts = edition.variables.filter(
    (/** @type {{ type: string, level: string }} */ { type, level }) => type === 'count' && level === 'desa',
  );
  /** @param {{ key: string, sasaran?: string }} variable @param {number} at */
  const figure = ({ key, sasaran }, at) => (sasaran ? 200 + sasaran.length + (at % 90) : 20 + key.length + (at % 50));
  const agencies = edition.agencies.map((/** @type {{ key: string }} */ { key }) => key);
  const sets = [...agencies.map((/** @type {string} */ key) => [key]), agencies.slice(0, 2)].slice(0, PACKAGES);
  const share = Math.ceil(counts.length / sets.length);
  const texts = sets.map((owners, at) => {
    const own = counts.slice(at * share, (at + 1) * share);
    const met = counts[((at + 1) % sets.length) * share];
    const columns = met && !own.includes(met) ? [...own, met] : own;
    const table = {
      file: `opd-${at + 1}.xlsx`,
      sheet: `Lembar ${at + 1}`,
      columns: [
        { heading: 'Kode Desa', role: 'kode', letter: 'A' },
        ...columns.map(({ key }, column) => ({
          heading: key,
          role: 'variable',
          variable: key,
          letter: core.columnLetter(column + 1),
        })),
      ],
      rows: villages.villages.map(({ code }, row) => ({
        line: row + 2,
        cells: [code, ...columns.map((variable) => figure(variable, row))],
      })),
      total: null,
    };
    const input = { edition, year: 2024, villages, tables: [table], decisions: [] };
    const { dataset } = core.buildDataset(input);
    const made = { role: owners.join(', '), at: AT };
    return core.writePackage({
      ...input,
      dataset,
      made,
      agencies: owners,
      period: 'tahun',
      findings: [],
      approvals: [],
      overlay: null,
      soundSince: new Map(columns.map(({ key }) => [key, new Map(villages.villages.map(({ code }) => [code, AT]))])),
    });
  });
  const folder = resolve('.output/bench-gather-packages');
  mkdirSync(folder, { recursive: true });
  const files = texts.map((text, at) => {
    const file = join(folder, `paket-${String(at + 1).padStart(2, '0')}.json`);
    writeFileSync(file, text);
    return file;
  });
  return { files, texts, columns: counts.length, villages: villages.villages.length };
}

/** The longest task of the panel so far, in ms; 0 = none above 50. @param {import('puppeteer-core').Page} panel */
const longestIn = (panel) =>
  panel.evaluate(() => Math.max(0, .../** @type {{ long: number[] }} */ (/** @type {unknown} */ (globalThis)).long));

/**
 * One run in a browser of its own: milliseconds to the comparison, from there to one dataset, and the panel's longest
 * stretch without a turn.
 * @param {string[]} files @param {string[]} texts @param {string} reader a script that leaves `cermat.readPackage`
 * @param {string} url
 */
async function run(files, texts, reader, url) {
  const session = await openSession({ kind: 'chromium', url });
  try {
    const page = await session.browser.newPage();
    await page.addScriptTag({ content: reader });
    const parse = await page.evaluate((list) => {
      const { cermat } = /** @type {{ cermat: { readPackage(text: string): { ok: boolean } } }} */ (
        /** @type {unknown} */ (globalThis)
      );
      const start = performance.now();
      for (const text of list) if (!cermat.readPackage(text).ok) throw new Error('A package is not read.');
      return performance.now() - start;
    }, texts);
    await page.close();
    const { panel } = session;
    await panel.bringToFront();
    await panel.evaluate(() => {
      /** @type {number[]} */
      const long = [];
      new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ['longtask'],
      });
      Object.assign(globalThis, { long });
      document
        .querySelector('#berkas')
        ?.addEventListener('input', () => Object.assign(globalThis, { t0: performance.now() }));
    });
    const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
      await panel.waitForSelector('#berkas', { timeout: PATIENCE })
    );
    await input.uploadFile(...files);
    await panel.waitForSelector('.actions[data-status=ready] button.main', { timeout: PATIENCE });
    const laid = await panel.evaluate(
      () => performance.now() - /** @type {{ t0: number }} */ (/** @type {unknown} */ (globalThis)).t0,
    );
    const reading = await longestIn(panel);
    const joined = await panel.evaluate(async () => {
      const start = performance.now();
      /** @type {HTMLButtonElement | null} */ (document.querySelector('.actions button.main'))?.click();
      await new Promise((done) => {
        const look = () => (document.body.textContent?.includes('berkas digabung') ? done(null) : setTimeout(look, 2));
        look();
      });
      return performance.now() - start;
    });
    return { parse, laid, joined, reading, longest: await longestIn(panel) };
  } finally {
    await session.close();
  }
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function gather() {
  if (!buildForTests({ firefox: false })) throw new Error('The builds failed.');
  const { files, texts, columns, villages } = await filesOf();
  const reader = await bundle('bench-gather-reader', `export { readPackage } from '@shared/exchange';`, {
    format: 'iife',
  });
  const site = await startSite({ villages: villagesOf('1702') });
  /** @type {Awaited<ReturnType<typeof run>>[]} */
  const runs = [];
  try {
    for (let at = 0; at < RUNS; at += 1)
      runs.push(await run(files, texts, reader.code, `${site.url}/emonev/auth/login`));
  } finally {
    await site.close();
  }
  /** @param {(one: (typeof runs)[number]) => number} of */
  const median = (of) => medianOf(runs.map(of));
  const whole = median(({ laid, joined }) => laid + joined);
  const parse = median((one) => one.parse);
  const longest = Math.max(...runs.map((one) => one.longest));
  const kB = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / 1000);
  const work = `${PACKAGES} packages of ${villages} villages, ${columns} columns in all, ${kB} kB, dropped at once, in Chromium`;
  return [
    {
      name: 'gather 12 packages',
      value: whole,
      unit: 'ms',
      goal: null,
      better: 'lower',
      note: `${work}: ${Math.round(median(({ laid }) => laid))} ms to read and compare, ${Math.round(median(({ joined }) => joined))} ms to join, keep and check; median of ${RUNS}`,
    },
    {
      name: 'gather 12 packages ÷ parse 12 packages',
      value: whole / parse,
      unit: '×',
      goal: null,
      better: 'lower',
      note: `${Math.round(parse)} ms to read and prove them alone, on a page of the same browser`,
    },
    {
      name: 'gather longest stretch ms',
      value: longest,
      unit: 'ms',
      goal: 50,
      better: 'lower',
      note: `longest task of the panel, of ${RUNS} runs; ${Math.max(...runs.map((one) => one.reading))} ms while files are read and compared (0 = none above 50 ms), the rest when the joined figures are worked out once for all views`,
    },
  ];
}

if (process.argv[1] === import.meta.filename) console.log(await gather());
