// What the site's database says against the truth, by SQL, and why the rest is not there.
import { NO_QUEUE } from './marathon-run.mjs';

/** @typedef {import('./report.mjs').Held} Held */
/**
 * @param {{
 *   site: import('../site/server.mjs').RunningSite,
 *   district: ReturnType<typeof import('./marathon-truth.mjs').marathonDistrict>,
 *   steps: readonly { form: string, kecamatan: string, way: string, problem: string }[],
 *   notDone: Record<string, string>,
 *   preview: Record<string, { planned: number, heldBack: Held[] }>,
 * }} run `preview`: what the panel planned and held of each form
 */
export function judge({ site, district, steps, notDone, preview }) {
  const { truth } = district;
  /** @type {string[]} */
  const wrong = [];
  /** @type {Set<string>} */
  const right = new Set();
  for (const row of site.query('SELECT form, desa, variabel, nilai FROM isian')) {
    const [form, desa, variabel] = [String(row['form']), String(row['desa']), String(row['variabel'])];
    const meant = truth[form]?.[desa]?.[variabel];
    if (meant === row['nilai']) right.add(`${form} ${desa} ${variabel}`);
    else wrong.push(`${form} ${desa} ${variabel}: ${String(row['nilai'])} saved, ${meant ?? 'nothing'} meant`);
  }
  /** @type {Map<string, string>} a field → why it is held */
  const held = new Map(
    Object.entries(preview).flatMap(([form, { heldBack }]) =>
      heldBack.map(
        ({ village, field, reason }) => /** @type {[string, string]} */ ([`${form} ${village} ${field}`, reason]),
      ),
    ),
  );
  const addresses = new Map(district.forms.map(({ key, address }) => [key, address]));
  const planted = district.planted.filter(({ form }) => notDone[addresses.get(form) ?? ''] !== NO_QUEUE);
  /** @param {string} form @param {string} cell */
  const reasonFor = (form, cell) =>
    held.get(cell) ??
    notDone[addresses.get(form) ?? ''] ??
    steps.find((step) => step.form === form && step.problem !== '')?.problem ??
    'left out without a word';
  /** @type {Record<string, number>} reason → fields */
  const rest = {};
  let planned = 0;
  let unplanned = 0;
  for (const [form, villages] of Object.entries(truth))
    for (const [desa, fields] of Object.entries(villages))
      for (const variabel of Object.keys(fields)) {
        const cell = `${form} ${desa} ${variabel}`;
        if (notDone[addresses.get(form) ?? ''] === NO_QUEUE) unplanned += 1;
        else planned += 1;
        if (right.has(cell)) continue;
        const reason = `${form}: ${reasonFor(form, cell)}`;
        rest[reason] = (rest[reason] ?? 0) + 1;
      }
  return {
    wrong,
    planned,
    unplanned,
    stored: right.size,
    storedShare: planned > 0 ? (100 * right.size) / planned : 0,
    rest,
    planted: planted.length,
    plantedHeld: planted.filter(({ form, village, variable }) => held.has(`${form} ${village} ${variable}`)).length,
  };
}
