// The last crash suite on this machine, where there was one: it takes too long to be run here (`npm run faults`).
import { existsSync, readFileSync } from 'node:fs';
import { FAULTS_FILE } from '../faults/table.mjs';

/** @returns {import('./run.mjs').Row[]} none without a table */
export function crashes() {
  if (!existsSync(FAULTS_FILE)) {
    console.log('No table of faults: run npm run faults first.');
    return [];
  }
  /** @type {ReturnType<typeof import('../faults/table.mjs').keepTable>} */
  const { first, count, seconds, totals, rows } = JSON.parse(readFileSync(FAULTS_FILE, 'utf8'));
  const kinds = new Set(rows.map(({ kind }) => kind)).size;
  const note = `seeds ${first} to ${first + count - 1}, ${kinds} kinds, ${seconds} s; ${totals.misfilled} misfilled, ${totals.wrong} wrong words`;
  return [
    { name: 'faults injected', value: totals.injected, unit: '', goal: 1000, better: 'higher', note },
    { name: 'acknowledged acts lost', value: totals.lost, unit: '', goal: 0, better: 'lower', note },
  ];
}
