// How long a rescue copy of 100,000 entries takes to be made and to be put back, in real Chromium, and whether what is put
// back is what was kept, record for record.
import { resolve } from 'node:path';
import { build } from 'vite';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { startSite } from '../site/server.mjs';
import { openSession } from '../tools/driver.mjs';
import { buildForTests } from '../tools/run.mjs';
import { putLog } from './put-log.mjs';

const LENGTH = 100_000;
const FORMS = ['data-sasaran', 'aksi-1', 'aksi-2', 'aksi-3', 'aksi-4', 'aksi-5', 'aksi-7', 'aksi-8'];

/** @typedef {typeof import('../extension/model/rescue/rescue-face')} Face */

/** The store and the rescue copy, as the tests have them in a page. */
async function script() {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@shared': resolve('shared'), '@extension': resolve('extension') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve('tests/extension/model/rescue/rescue-face.ts'), formats: ['iife'], name: 'store' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('No bundle');
  return `${output.output[0].code};globalThis.store=store`;
}

/** Makes a copy of one database and puts it back as another; runs in the page. */
async function copyAndRestore() {
  const { store } = /** @type {{ store: Face }} */ (/** @type {unknown} */ (globalThis));
  /** @type {number[]} */
  const long = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['longtask'],
  });
  const longest = async () => {
    await new Promise((done) => setTimeout(done, 100));
    return Math.max(0, ...long.splice(0));
  };
  const parts = /** @type {any} */ ({ lists: {}, handOver: {} });
  const facts = { name: 'salinan.cermat', made: '2025-02-12T03:00:00.000Z', version: '0', district: '1702' };
  await longest();
  const started = performance.now();
  const made = await store.rescueOn(parts, 'from').makeCopy(facts, 'uji');
  if (!made.ok) throw new Error(made.problem.message);
  const makeMs = performance.now() - started;
  const makeTask = await longest();
  const rescue = store.rescueOn(parts, 'to');
  const begun = performance.now();
  const opened = await rescue.openCopy(new File([made.value.blob], 'salinan.cermat'), 'uji');
  if (!opened.ok) throw new Error(opened.problem.message);
  const restored = await rescue.restoreCopy('uji');
  if (!restored.ok) throw new Error(restored.problem.message);
  const restoreMs = performance.now() - begun;
  return { makeMs, makeTask, restoreMs, restoreTask: await longest(), size: made.value.blob.size };
}

/** How many records of the two logs differ, number for number; runs in the page. */
async function differences() {
  const logOf = async (/** @type {string} */ name) => {
    /** @type {IDBDatabase} */
    const db = await new Promise((done) => {
      const open = indexedDB.open(name);
      open.addEventListener('success', () => done(open.result));
    });
    const place = db.transaction('log').objectStore('log');
    const ask = (/** @type {IDBRequest} */ request) =>
      new Promise((/** @type {(value: any[]) => void} */ done) =>
        request.addEventListener('success', () => done(request.result)),
      );
    return Promise.all([ask(place.getAllKeys()), ask(place.getAll())]);
  };
  const [[keys, values], [otherKeys, others]] = await Promise.all([logOf('from'), logOf('to')]);
  const odd = keys.filter(
    (key, at) => key !== otherKeys[at] || JSON.stringify(values[at]) !== JSON.stringify(others[at]),
  );
  return { entries: keys.length, differing: odd.length + Math.abs(keys.length - otherKeys.length) };
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function restore() {
  if (!buildForTests({ firefox: false })) throw new Error('The builds failed.');
  const site = await startSite({ villages: villagesOf('1702') });
  const session = await openSession({ kind: 'chromium', url: `${site.url}/emonev/auth/login` });
  try {
    const page = await session.browser.newPage();
    await page.goto(`${site.url}/emonev/auth/login`);
    await page.addScriptTag({ content: await script() });
    await page.evaluate(async () => {
      await /** @type {{ store: Face }} */ (/** @type {unknown} */ (globalThis)).store.openStore('from').load();
    });
    const codes = villagesOf('1702').villages.map(({ code }) => code);
    await putLog(page, 'from', LENGTH, codes, FORMS);
    const { makeMs, makeTask, restoreMs, restoreTask, size } = await page.evaluate(copyAndRestore);
    const { entries, differing } = await page.evaluate(differences);
    if (differing > 0) throw new Error(`${differing} of ${entries} entries came back otherwise`);
    const note = `all ${entries} the same, number for number; a copy of ${(size / 1e6).toFixed(1)} MB`;
    return [
      {
        name: 'restore of 100,000 entries s',
        value: restoreMs / 1000,
        unit: 's',
        goal: null,
        better: 'lower',
        note: `${note}, made in ${(makeMs / 1000).toFixed(1)} s; longest task ${Math.round(makeTask)} and ${Math.round(restoreTask)} ms (the panel does it in its worker)`,
      },
    ];
  } finally {
    await session.close();
    await site.close();
  }
}

if (process.argv[1] === import.meta.filename) console.log(await restore());
