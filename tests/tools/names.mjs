// npm run -s names: says which tests of the committed list (tests/names.json) are gone since, and whether fewer things are
// asserted; by the reports of the last `npm test`. `-- --write` takes new names and counts over.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PARTS, reportOf, resultsOf } from './suite.mjs';

/** @typedef {Record<string, { assertions: number, names: string[] }>} Names by part of the suite */
/** @typedef {Record<string, { new: string, reason: string }>} Renamed */

const LIST = 'tests/names.json';
const RENAMED = 'tests/renamed.json';

/** How many of each. @param {readonly string[]} names */
function counted(names) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
/** @param {Names} parts */
const all = (parts) => counted(Object.values(parts).flatMap(({ names }) => names));

/** The name under which a part's fewer assertions are given a reason. @param {string} part */
export const assertionsOf = (part) => `assertions of ${part}`;

/**
 * What was lost between two lists. A test may move between files and parts; one that is called otherwise, or that another
 * one now speaks for, is in `renamed` with the name of a test there is, and fewer assertions with their number.
 * @param {Names} before
 * @param {Names} now
 * @param {Renamed} renamed
 * @returns {string[]} as sentences
 */
export function lost(before, now, renamed) {
  const present = all(now);
  const gone = [...all(before)].filter(([name, count]) => (present.get(name) ?? 0) < count);
  /** @param {string} name */
  const isExplained = (name) => {
    const entry = renamed[name];
    return entry !== undefined && entry.reason.trim() !== '' && present.has(entry.new);
  };
  const fewer = Object.entries(before).filter(([part, { assertions }]) => {
    const entry = renamed[assertionsOf(part)];
    const least = entry && entry.reason.trim() !== '' ? Math.min(assertions, Number(entry.new)) : assertions;
    return !((now[part]?.assertions ?? 0) >= least);
  });
  return [
    ...gone.flatMap(([name]) => (isExplained(name) ? [] : [`Gone, and not in ${RENAMED}: ${name}`])),
    ...fewer.map(
      ([part, { assertions }]) =>
        `Fewer assertions in ${part}: ${now[part]?.assertions ?? 0}, were ${assertions}; if so meant, say why in ${RENAMED} under "${assertionsOf(part)}"`,
    ),
  ];
}

/** The assertions written in the sources of a part: all that is under tests, by whether it is under tests/e2e. @param {string} part */
export function assertionsIn(part) {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:tsx?|mjs)$/.test(file),
  );
  const own = files.filter((file) => /^e2e[\\/]/.test(file) === (part === 'end to end'));
  return own.reduce((sum, file) => sum + readFileSync(join('tests', file), 'utf8').split(/\bexpect\(/).length - 1, 0);
}

/** @returns {Names} as the reports of the last run and the sources have them */
const namesNow = () =>
  Object.fromEntries(
    PARTS.map(({ name }) => {
      const names = resultsOf([reportOf(name)]).map((result) => result.name);
      return [name, { assertions: assertionsIn(name), names: names.sort() }];
    }),
  );

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
/** @returns {Names} where no list was ever written, one that nothing can be gone from */
const list = () => (existsSync(LIST) ? read(LIST) : {});

/** Says what was lost since the committed list; whether nothing was. */
export function namesKept() {
  const faults = lost(list(), namesNow(), read(RENAMED));
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = PARTS.filter(({ name }) => !existsSync(reportOf(name)));
  if (missing.length > 0) {
    console.error(`No report of ${missing.map(({ name }) => name).join(', ')}: run npm test first.`);
    process.exit(1);
  }
  const kept = namesKept();
  const before = list();
  const now = namesNow();
  const known = all(before);
  const added = [...all(now).keys()].filter((name) => !known.has(name)).length;
  console.log(`${[...all(now).values()].reduce((sum, count) => sum + count, 0)} tests, ${added} of them new`);
  // Nothing leaves the list without a reason.
  if (kept && process.argv.includes('--write')) writeFileSync(LIST, `${JSON.stringify(now, null, 2)}\n`);
  process.exit(kept ? 0 : 1);
}
