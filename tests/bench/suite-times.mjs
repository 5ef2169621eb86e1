// How long the suite takes: of the last `npm test` in this tree that passed. None = no rows.
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { TIMES } from '../tools/suite.mjs';

/** @returns {import('./run.mjs').Row[]} */
export function suiteTimes() {
  if (!existsSync(TIMES)) {
    console.log('No times of the suite: run npm test first.');
    return [];
  }
  /** @type {Record<string, number>} */
  const times = JSON.parse(readFileSync(TIMES, 'utf8'));
  const note = `the last npm test in this tree that passed, on ${cpus().length} cores; ${Object.entries(times)
    .map(([step, seconds]) => `${step} ${seconds.toFixed(0)}`)
    .join(', ')}`;
  /** @type {(name: string, value: number, goal: number) => import('./run.mjs').Row} */
  const row = (name, value, goal) => ({ name, value, unit: 's', goal, better: 'lower', note });
  return [
    row(
      'npm test s',
      Object.values(times).reduce((sum, seconds) => sum + seconds, 0),
      480,
    ),
    row('unit tests s', times.unit ?? 0, 120),
    row('end to end s', times['end to end'] ?? 0, 240),
  ];
}
