// The run report: counted from the extension's own proof log, and judged by SQL against the truth file beside the fixture.
import { mkdirSync, writeFileSync } from 'node:fs';

/** @typedef {{ village: string, field: string, reason: string }} Held */
/** @typedef {{ key: string, planned: number, filled: number, readBackEqual: number, savedEqual: number, heldBack: Held[] }} FormReport */
/** @typedef {{ form: string, desa: string, variabel: string, nilai: number }} SavedRow */
/** @typedef {Record<string, Record<string, Record<string, number>>>} Truth form → village → variable → value */

/** "1.234,5" or "3,38" as a number; site fields read back in plain digits. @param {string} text */
const asNumber = (text) =>
  /^-?\d+(\.\d+)?$/.test(text) && !/^\d{1,3}\.\d{3}$/.test(text)
    ? Number(text)
    : Number(text.replaceAll('.', '').replace(',', '.'));

/**
 * What the panel keeps in its log, read from the extension's database.
 * @param {import('puppeteer-core').Page} panel
 * @returns {Promise<any[]>} entries, oldest first
 */
export function readLog(panel) {
  return panel.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('cermat');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('log').objectStore('log').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
}

/**
 * The last word of the log on every field that was written.
 * @param {any[]} log
 * @param {string} form
 */
function written(log, form) {
  /** @type {Map<string, { value: string, readBack: string, kept: boolean }>} */
  const fields = new Map();
  for (const entry of log) {
    if (entry.kind !== 'fill-result' || entry.form !== form) continue;
    for (const item of entry.items) {
      const kept = item.outcome === 'filled' || item.outcome === 'already';
      fields.set(`${item.village} ${item.variable}`, { value: item.value, readBack: item.readBack, kept });
    }
  }
  return fields;
}

/**
 * @param {{
 *   log: any[],
 *   preview: Record<string, { planned: number, heldBack: Held[] }>,
 *   rows: SavedRow[],
 *   truth: Truth,
 * }} input `rows`: what stands in the site's database
 * @returns {{ forms: FormReport[], wrong: string[] }} `wrong`: saved cells that the truth file does not have, or has otherwise
 */
export function countForms({ log, preview, rows, truth }) {
  /** @type {string[]} */
  const wrong = [];
  const forms = Object.entries(preview).map(([key, { planned, heldBack }]) => {
    const fields = [...written(log, key).values()].filter(({ kept }) => kept);
    let savedEqual = 0;
    for (const row of rows.filter(({ form }) => form === key)) {
      if (truth[key]?.[row.desa]?.[row.variabel] === row.nilai) savedEqual += 1;
      else
        wrong.push(
          `${key} ${row.desa} ${row.variabel}: ${row.nilai} saved, ${truth[key]?.[row.desa]?.[row.variabel] ?? 'nothing'} meant`,
        );
    }
    const readBackEqual = fields.filter(({ value, readBack }) => asNumber(value) === asNumber(readBack)).length;
    return { key, planned, filled: fields.length, readBackEqual, savedEqual, heldBack };
  });
  return { forms, wrong };
}

/** What stands in the site's database for a year. @param {import('../site/server.mjs').RunningSite} site @param {number} year */
export const savedRows = (site, year) =>
  /** @type {SavedRow[]} */ (site.query('SELECT form, desa, variabel, nilai FROM isian WHERE tahun = ?', [year]));

/** @param {FormReport[]} forms */
export function totalsOf(forms) {
  /** @param {(form: FormReport) => number} of */
  const sum = (of) => forms.reduce((total, form) => total + of(form), 0);
  return {
    planned: sum((form) => form.planned),
    heldBack: sum((form) => form.heldBack.length),
    filled: sum((form) => form.filled),
    readBackEqual: sum((form) => form.readBackEqual),
    savedEqual: sum((form) => form.savedEqual),
  };
}

/**
 * What is wrong with a run; empty when it is sound.
 * @param {{ forms: FormReport[], wrong: string[], truth: Truth, expectedHeld: { form: string, village: string, field: string }[] }} input
 */
export function faultsOf({ forms, wrong, truth, expectedHeld }) {
  const faults = [...wrong];
  for (const form of forms) {
    const meant = Object.values(truth[form.key] ?? {}).reduce((total, cells) => total + Object.keys(cells).length, 0);
    if (form.filled !== form.planned - form.heldBack.length)
      faults.push(`${form.key}: filled ${form.filled} ≠ planned ${form.planned} − held back ${form.heldBack.length}`);
    if (form.readBackEqual !== form.filled)
      faults.push(`${form.key}: read back equal ${form.readBackEqual} of ${form.filled} filled`);
    if (form.savedEqual !== form.filled)
      faults.push(`${form.key}: saved equal ${form.savedEqual} of ${form.filled} filled`);
    if (form.savedEqual !== meant)
      faults.push(`${form.key}: saved equal ${form.savedEqual} of ${meant} in the truth file`);
  }
  const held = new Set(
    forms.flatMap((form) => form.heldBack.map(({ village, field }) => `${form.key} ${village} ${field}`)),
  );
  const expected = new Set(expectedHeld.map(({ form, village, field }) => `${form} ${village} ${field}`));
  for (const cell of held) if (!expected.has(cell)) faults.push(`held back but not in the seeded list: ${cell}`);
  for (const cell of expected) if (!held.has(cell)) faults.push(`in the seeded list but not held back: ${cell}`);
  return faults;
}

/** @param {object} report @param {string} [file] */
export function writeReport(report, file = '.output/run-report.json') {
  mkdirSync('.output', { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
