// The last marathon on this machine, where there was one: it takes too long to be run here (`npm run marathon`).
import { existsSync, readFileSync } from 'node:fs';

const REPORT = '.output/marathon.json';

/** @returns {import('./run.mjs').Row[]} none without a report */
export function marathon() {
  if (!existsSync(REPORT)) return [];
  /** @type {{ eras: { era: string, wrong: string[], storedShare: number, planned: number, notDone: unknown[], clicksPerVillageForm: number, minutes: { site: number, cermat: number } }[] }} */
  const { eras } = JSON.parse(readFileSync(REPORT, 'utf8'));
  return eras.flatMap(({ era, wrong, storedShare, planned, notDone, clicksPerVillageForm, minutes }) => [
    row(`marathon wrong values saved, ${era}`, wrong.length, 'values', 0, 'lower', 'by SQL against a truth of its own'),
    row(
      `marathon stored %, ${era}`,
      storedShare,
      '%',
      95,
      'higher',
      `${planned} planned; ${notDone.length} forms not done`,
    ),
    row(
      `marathon presses per village form, ${era}`,
      clicksPerVillageForm,
      'presses',
      null,
      'lower',
      'table pages count once',
    ),
    row(`marathon minutes of the site, ${era}`, minutes.site, 'min', null, 'lower', ''),
    row(`marathon minutes of Cermat, ${era}`, minutes.cermat, 'min', null, 'lower', ''),
  ]);
}

/**
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {number | null} goal
 * @param {'lower' | 'higher'} better
 * @param {string} note
 */
const row = (name, value, unit, goal, better, note) => ({ name, value, unit, goal, better, note });
