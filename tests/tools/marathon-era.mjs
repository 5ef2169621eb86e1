// One era from start to report; the slices in the tests and the whole marathon run this same function.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { DRESSES, dressOf } from '../site/dresses/index.mjs';
import { formsOf } from '../site/forms.mjs';
import { startSite } from '../site/server.mjs';
import { openDesk } from './marathon-desk.mjs';
import { judge } from './marathon-judge.mjs';
import { teach } from './marathon-teach.mjs';
import { NO_QUEUE, openOfficer, UNKNOWN } from './marathon-run.mjs';
import { marathonDistrict, writeDistrict } from './marathon-truth.mjs';

const YEAR = { emonev: 2024, konvergensi: 2025 };
const DOOR = { emonev: '/emonev/auth/login', konvergensi: '/kecamatan' };

/**
 * @param {{
 *   era: import('../site/forms.mjs').Era,
 *   seed: number,
 *   villages: number,
 *   tables?: boolean,
 *   only?: readonly string[],
 *   faults?: boolean,
 *   restart?: boolean,
 *   troubles?: import('../site/troubles.mjs').TroubleOptions,
 *   sessionRequests?: number,
 *   dress?: import('../site/dresses/dress.mjs').DressName | 'rotate',
 *   say?: (line: string) => void,
 * }} options `villages`: how many of each form one by one; `tables`: whether the rest follows, by table page and Excel
 *   template in turn; `faults`: cells nobody may fill are planted; `restart`: the browser is closed half-way; `dress`:
 *   `rotate` changes the site's front end from form to form
 */
export async function runEra(options) {
  const { era, seed, tables = true, dress = 'adminlte2', say = () => {} } = options;
  const year = YEAR[era];
  const list = villagesOf('1702');
  const district = marathonDistrict({
    era,
    villages: list,
    year,
    seed,
    faults: options.faults ?? false,
    ...(options.only && { only: options.only }),
  });
  const folder = resolve('.output/marathon', era);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = await writeDistrict(folder, era, district);
  const site = await startSite({
    villages: list,
    era,
    seed,
    ...(options.troubles && { troubles: options.troubles }),
    ...(options.sessionRequests && { sessionRequests: options.sessionRequests }),
  });
  // From 2025 every kecamatan has an account of its own and sees only its villages.
  const areas = era === 'emonev' ? [''] : [...new Set(list.villages.map(({ kecamatan }) => kecamatan))];
  const doorOf = (/** @type {string} */ kecamatan) => ({ path: DOOR[era], account: kecamatan || 'Kabupaten Latihan' });
  let worn = dressOf(dress === 'rotate' ? 'adminlte2' : dress);
  /** @type {(import('./marathon-run.mjs').Step & { kecamatan: string, dress: string })[]} */
  const steps = [];
  /** @type {Record<string, number>} a form's address → villages done one by one */
  const singly = {};
  /** @type {Record<string, string>} a form's address → why it was not done at all */
  const notDone = {};
  const desk = await openDesk({ url: site.url, folder, door: doorOf(areas[0] ?? '') });
  const officer = openOfficer(desk, (form) => worn.entryOf(form));
  try {
    site.wear(worn.name);
    await desk.enter(doorOf(areas[0] ?? ''));
    await officer.bring(file);
    const total = areas.length * district.forms.length;
    say(`${era}: ${district.forms.length} forms of ${list.villages.length} villages opened in the panel`);
    /** Forms as the panel has them: one that was taught has a key of the panel's own. */
    const asked = new Map(district.forms.map((form) => [form.key, form]));
    let taught = 0;
    for (const form of district.forms) {
      if (await officer.queue(form, '')) continue;
      const key = await officer.taught(() => teach(desk, worn.entryOf(form), form));
      if (key === '') continue;
      asked.set(form.key, { ...form, key });
      taught += 1;
      say(`${era}: ${form.key} was taught`);
    }
    const preview = await officer.preview(asked);
    let turn = 0;
    for (const [at, kecamatan] of (tables ? areas : areas.slice(0, 1)).entries()) {
      if (at > 0) await desk.enter(doorOf(kecamatan));
      for (const [rank, of] of district.forms.entries()) {
        const form = asked.get(of.key) ?? of;
        turn += 1;
        if (dress === 'rotate') worn = dressOf(DRESSES[(at + rank) % DRESSES.length]?.name ?? '');
        site.wear(worn.name);
        if (options.restart && turn === Math.ceil(total / 2)) {
          await desk.restart();
          say(`${era}: the browser was closed and opened again`);
        }
        if (notDone[form.address]) continue;
        if (!(await officer.queue(form, kecamatan))) {
          notDone[form.address] = NO_QUEUE;
          continue;
        }
        const before = performance.now();
        const left = options.villages - (singly[form.address] ?? 0);
        const single = left > 0 ? await officer.single(form, left) : null;
        singly[form.address] = options.villages - left + (single?.done ?? 0);
        const isOfVillages = form.level === 'desa';
        const rest =
          tables && isOfVillages ? await officer.rest(form, (at + rank) % 2 === 0 ? 'table' : 'template') : null;
        for (const step of [single, rest]) {
          if (!step) continue;
          steps.push({ ...step, form: of.key, kecamatan, dress: worn.name });
          if (step.problem === UNKNOWN) notDone[form.address] = step.problem;
        }
        const seconds = ((performance.now() - before) / 1000).toFixed(0);
        const parts = [
          single && `${single.done} one by one${single.problem && ` (${single.problem})`}`,
          rest && `${rest.way} ${rest.problem || 'done'}`,
          ...[single, rest].flatMap((step) => step?.again.map((why) => `again (${why})`) ?? []),
        ];
        say(`${turn}/${total} ${kecamatan} ${of.key}, ${worn.name}: ${parts.filter(Boolean).join(', ')}; ${seconds} s`);
      }
    }
    const { single, teaching, ...bulk } = desk.spent.presses;
    const singles = sum(steps.filter(({ way }) => way === 'single').map(({ done }) => done));
    const ofWay = (/** @type {string} */ way) => sum(steps.filter((step) => step.way === way).map(({ done }) => done));
    const verdict = judge({ site, district, steps, notDone, preview });
    return {
      era,
      dress,
      seed,
      ...verdict,
      notDone: [
        ...Object.entries(notDone).map(([form, reason]) => ({ form, reason })),
        ...steps
          .filter(({ problem }) => problem !== '' && problem !== UNKNOWN)
          .map(({ form, kecamatan, way, problem }) => ({ form: `${form} ${kecamatan} (${way})`, reason: problem })),
      ],
      villageForms: singles,
      clicksPerVillageForm: single / Math.max(singles, 1),
      tables: ofWay('table'),
      templates: ofWay('template'),
      clicksPerTable: bulk.table / Math.max(ofWay('table'), 1),
      clicksPerTemplate: bulk.template / Math.max(ofWay('template'), 1),
      taught,
      clicksPerTaughtForm: teaching / Math.max(taught, 1),
      skipped: sum(steps.map(({ skipped }) => skipped)),
      minutes: { site: desk.spent.site / 60, cermat: desk.spent.cermat / 60 },
      failures: site.stats.failures,
      forbidden: site.stats.forbidden.length,
      otherForms: formsOf(era).length - district.forms.length,
      steps,
    };
  } finally {
    await desk.close();
    await site.close();
  }
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
