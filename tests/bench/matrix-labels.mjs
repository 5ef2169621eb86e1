// Village × indicator pages: is every field named uniquely and rightly by tab, column header and row, on every page of
// its list? And how long does the longest single piece of reading keep the page from its own work.
import { resolve } from 'node:path';
import { matrixPage } from './matrix-pages.mjs';
import { openReader } from './page-reader.mjs';

const SEEDS = 12;
const SIZE = { villages: 60, columns: 54 };
/** A page of more than 10,000 fields in one table. */
const LARGE = { villages: 190, columns: 54 };
const FILES = [
  'jquery/dist/jquery.min.js',
  'bootstrap/dist/js/bootstrap.min.js',
  'datatables.net/js/jquery.dataTables.min.js',
];

/**
 * Reads all pages of the lists, and compares each field's name with its truth. Controls of other list pages are asked
 * from DataTables itself, so that one never read is missed.
 */
export const COMPARE = `(async () => {
  const { fields } = await cermatPage.readPage(document, { expandLists: true, everyPage: true });
  const { elements } = globalThis[Symbol.for('cermat.page')];
  const names = new Map();
  for (const { identity } of fields) names.set(identity, (names.get(identity) ?? 0) + 1);
  const wrong = [];
  for (const { id, tab, columnHeader, identity } of fields) {
    const [wantedTab, column, row] = JSON.parse(elements.get(id).deref().dataset.truth);
    const right = (tab ?? '') === wantedTab && columnHeader === column && identity.split(' | ')[2] === row;
    if (!right || names.get(identity) > 1) wrong.push(identity + ' for ' + [wantedTab, column, row].join(' | '));
  }
  return { read: fields.length, wrong: wrong.length, sample: wrong.slice(0, 3) };
})()`;

/** How many controls the page has in all: rows of other list pages are kept by DataTables. */
const COUNT = () => {
  const $ = /** @type {any} */ (globalThis).jQuery;
  if (!$.fn.dataTable.isDataTable('table')) return document.querySelectorAll('[data-truth]').length;
  return $('table')
    .toArray()
    .reduce(
      (/** @type {number} */ sum, /** @type {Element} */ table) => sum + $(table).DataTable().$('[data-truth]').length,
      0,
    );
};

/** The longest time, in ms, the page did not come to its own work while `read` ran; a beat every few ms tells. */
const LONGEST = `(async () => {
  let longest = 0;
  let last = performance.now();
  let ended = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!ended) port2.postMessage(0);
  };
  port2.postMessage(0);
  const started = performance.now();
  const { fields } = await cermatPage.readPage(document, { expandLists: false });
  const took = performance.now() - started;
  ended = true;
  return { longest, took, fields: fields.length };
})()`;

/** @param {import('puppeteer-core').Page} page @param {import('./matrix-pages.mjs').MatrixPage} matrix */
async function openMatrix(page, { html, script }) {
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><title>Uji</title><body>${html}</body>`);
  await page.addStyleTag({ path: resolve('node_modules/bootstrap/dist/css/bootstrap.min.css') });
  for (const file of FILES) await page.addScriptTag({ path: resolve('node_modules', file) });
  if (script) await page.addScriptTag({ content: script });
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function matrixLabels() {
  const reader = await openReader();
  let all = 0;
  let right = 0;
  /** @type {string[]} */
  const failures = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const matrix = matrixPage(seed, SIZE);
    await openMatrix(reader.page, matrix);
    const { read, wrong, sample } = await reader.inside(COMPARE);
    const expected = await reader.page.evaluate(COUNT);
    all += Math.max(expected, read);
    right += Math.min(expected, read) - wrong;
    if (wrong > 0 || read !== expected) failures.push(`${matrix.kind}: ${read} of ${expected}, ${sample.join('; ')}`);
  }
  await openMatrix(reader.page, matrixPage(5, LARGE));
  const large = await reader.inside(LONGEST);
  await reader.close();
  for (const failure of failures) console.error(failure);
  return [
    {
      name: 'matrix labels %',
      value: (100 * right) / all,
      unit: '%',
      goal: 100,
      better: 'higher',
      note: `${right} of ${all} fields of ${SEEDS} pages (${SIZE.villages} villages × ${SIZE.columns} columns, tabs, paging) named rightly and by one name each; ${large.fields} fields of one table read in ${Math.round(large.took)} ms, the page waiting at most ${Math.round(large.longest)} ms at a time`,
    },
  ];
}

if (process.argv[1] === import.meta.filename) console.log(await matrixLabels());
