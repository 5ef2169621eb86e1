// The table of a run: kind × boundary × injected, lost, misfilled, wrong words, not judged.
import { mkdirSync, writeFileSync } from 'node:fs';

export const FAULTS_FILE = '.output/faults.json';
/** @typedef {{ injected: number, lost: number, misfilled: number, wrong: number, notJudged: number }} Counts */

/** @param {readonly import('./run.mjs').Done[]} all @returns {Counts} */
const countsOf = (all) => ({
  injected: all.filter(({ injected }) => injected).length,
  lost: all.reduce((sum, { lost }) => sum + lost.length, 0),
  misfilled: all.reduce((sum, { misfilled }) => sum + misfilled.length, 0),
  wrong: all.reduce((sum, { wrong }) => sum + wrong.length, 0),
  notJudged: all.filter(({ notJudged }) => notJudged.length > 0).length,
});

/**
 * Writes the table of a run.
 * @param {readonly import('./run.mjs').Done[]} all
 * @param {{ first: number, seconds: number, file?: string }} of
 */
export function keepTable(all, { first, seconds, file = FAULTS_FILE }) {
  const names = [...new Set(all.map(({ kind, boundary }) => JSON.stringify([kind, boundary])))].sort();
  const rows = names.map((name) => {
    const [kind, boundary] = JSON.parse(name);
    return { kind, boundary, ...countsOf(all.filter((one) => one.kind === kind && one.boundary === boundary)) };
  });
  const table = { first, count: all.length, seconds: Math.round(seconds), totals: countsOf(all), rows };
  mkdirSync('.output', { recursive: true });
  writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
  return table;
}
