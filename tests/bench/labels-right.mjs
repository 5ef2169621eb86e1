// How many fields of real form pages get the label a person would give them; the truth was written down first
// (labels-truth/). Half of the pages, by hash of their name, may be looked at while working on the reader; the other
// half is only counted.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { corpusFolders } from './labels-corpus.mjs';
import { openReader, serveFolder } from './page-reader.mjs';

/** @typedef {{ package: string, page: string, fields: Record<string, string[]>, either: number[] }} Truth */
/** @typedef {{ right: number, fields: number, wrong: string[] }} Score */

const TRUTH = resolve('tests/bench/labels-truth');
/** @param {string} name */
const mayBeTuned = (name) => createHash('sha256').update(name).digest().readUInt8() % 2 === 0;
/** Marks of obligation and closing colons are no part of a label. @param {string} text */
const normal = (text) =>
  text
    .toLowerCase()
    .replace(/\(required\)|\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:]+$/, '');

/** Labels by number of the control in the source; `seen` tells fields the page makes itself from those it came with. */
const LABELS = `(async () => {
  const { fields } = await cermatPage.readPage(document, { expandLists: false });
  const { elements } = globalThis[Symbol.for('cermat.page')];
  return fields.map(({ id, label }) => [elements.get(id).deref()?.dataset.nth ?? '', label]);
})()`;

/** @param {Truth} truth @param {readonly [string, string][]} read @returns {Score} */
function scoreOf(truth, read) {
  const got = new Map(read.filter(([nth]) => nth !== ''));
  const wrong = [];
  for (const [nth, accepted] of Object.entries(truth.fields)) {
    const label = got.get(nth);
    if (label === undefined || !accepted.map(normal).includes(normal(label)))
      wrong.push(`${nth}: ${label === undefined ? 'not read' : `"${label}"`} for "${accepted[0]}"`);
  }
  const expected = Object.keys(truth.fields).length;
  const either = new Set([...truth.either.map(String), ...Object.keys(truth.fields)]);
  const extra = [...got].filter(([nth]) => !either.has(nth)).map(([nth, label]) => `${nth}: "${label}" is none`);
  return { right: expected - wrong.length, fields: expected + extra.length, wrong: [...wrong, ...extra] };
}

/** Each page's score, by name. @param {(name: string) => boolean} [wanted] */
async function labelScores(wanted = () => true) {
  const folders = corpusFolders();
  const reader = await openReader();
  /** @type {Map<string, Score>} */
  const scores = new Map();
  for (const file of readdirSync(TRUTH).filter((name) => name.endsWith('.json') && wanted(name))) {
    /** @type {Truth} */
    const truth = JSON.parse(readFileSync(join(TRUTH, file), 'utf8'));
    const site = await serveFolder(folders.get(truth.package) ?? '');
    await reader.page.goto(`${site.url}/${truth.page}`, { waitUntil: 'load' });
    await new Promise((later) => setTimeout(later, 800));
    scores.set(file, scoreOf(truth, await reader.inside(LABELS)));
    site.close();
  }
  await reader.close();
  return scores;
}

/** @param {readonly Score[]} scores */
const share = (scores) => {
  const fields = scores.reduce((sum, one) => sum + one.fields, 0);
  const right = scores.reduce((sum, one) => sum + one.right, 0);
  return { right, fields, percent: (100 * right) / fields };
};

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function labelsRight() {
  const scores = await labelScores();
  const all = share([...scores.values()]);
  const tuned = share([...scores].filter(([name]) => mayBeTuned(name)).map(([, score]) => score));
  const kept = share([...scores].filter(([name]) => !mayBeTuned(name)).map(([, score]) => score));
  return [
    {
      name: 'labels right %',
      value: all.percent,
      unit: '%',
      goal: 97,
      better: 'higher',
      note: `${all.right} of ${all.fields} fields on ${scores.size} real pages; pages looked at ${tuned.percent.toFixed(1)} % of ${tuned.fields}, pages kept apart ${kept.percent.toFixed(1)} % of ${kept.fields}; no label where the page has none counts as right`,
    },
  ];
}

// Alone: the mistakes on the pages that may be looked at, and only the figure of the others.
if (process.argv[1] === import.meta.filename) {
  const scores = await labelScores();
  for (const [name, { right, fields, wrong }] of scores)
    if (mayBeTuned(name)) console.log(`${name} ${right}/${fields}\n  ${wrong.join('\n  ')}`);
  const apart = share([...scores].filter(([name]) => !mayBeTuned(name)).map(([, score]) => score));
  console.log(`apart: ${apart.right}/${apart.fields}; all:`, share([...scores.values()]));
}
