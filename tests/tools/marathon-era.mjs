// One era from start to report; the slice in the tests and the whole marathon run this same function.
import { villagesOf } from '../../shared/cli/villages.mjs';
import { dressOf } from '../site/dresses/index.mjs';
import { formsOf } from '../site/forms.mjs';
import { startSite } from '../site/server.mjs';
import { openSession } from './driver.mjs';
import { openView } from './hand.mjs';
import { outlookOf } from './main-job.mjs';
import { judge, openOfficer, UNKNOWN } from './marathon-run.mjs';
import { marathonDistrict, writeDistrict } from './marathon-truth.mjs';

const YEAR = { emonev: 2024, konvergensi: 2025 };

/**
 * @param {{
 *   era: import('../site/forms.mjs').Era,
 *   seed: number,
 *   villages: number,
 *   tables?: boolean,
 *   only?: readonly string[],
 *   troubles?: import('../site/troubles.mjs').TroubleOptions,
 *   sessionRequests?: number,
 *   dress?: import('../site/dresses/dress.mjs').DressName,
 *   say?: (line: string) => void,
 * }} options `villages`: how many of each form one by one; `tables`: whether the rest follows by the table page
 */
export async function runEra(options) {
  const { era, seed, tables = true, say = () => {} } = options;
  const year = YEAR[era];
  const list = villagesOf('1702');
  const district = marathonDistrict({ era, villages: list, year, seed, ...(options.only && { only: options.only }) });
  const file = await writeDistrict('.output/marathon', era, district);
  const site = await startSite({
    villages: list,
    era,
    seed,
    ...(options.dress && { dress: options.dress }),
    ...(options.troubles && { troubles: options.troubles }),
    ...(options.sessionRequests && { sessionRequests: options.sessionRequests }),
  });
  const door = era === 'emonev' ? '/emonev/auth/login' : '/kecamatan';
  const session = await openSession({ kind: 'chromium', url: site.url + door });
  try {
    const officer = openOfficer(session, site.url, dressOf(options.dress ?? 'adminlte2'));
    await officer.enter({ path: door, account: era === 'emonev' ? 'Kabupaten Latihan' : 'Kota Padang' });
    await officer.importFile(file);
    await openView(session.panel, 'Isi');
    say(`${era}: ${district.forms.length} forms of ${list.villages.length} villages opened in the panel`);
    const steps = [];
    /** Pages the panel does not know are tried once, not in every kecamatan. @type {Set<string>} */
    const unknown = new Set();
    /** @type {{ form: string, reason: string }[]} */
    const notDone = formsOf(era)
      .filter((form) => form.level === 'kabupaten' && !options.only)
      .map((form) => ({ form: form.key, reason: 'a form of the whole district: the panel fills forms of villages' }));
    // From 2025 every kecamatan has an account of its own and sees only its villages.
    const areas = era === 'emonev' ? [''] : [...new Set(list.villages.map(({ kecamatan }) => kecamatan))];
    for (const [at, kecamatan] of areas.entries()) {
      if (kecamatan !== '' && at > 0) await officer.enter({ path: door, account: kecamatan });
      if (at > 0 && !tables) break;
      for (const form of district.forms) {
        if (unknown.has(form.address)) continue;
        if (!(await officer.queue(form, kecamatan))) {
          if (at === 0)
            notDone.push({ form: `${form.key} ${form.address}`, reason: 'the panel offers no queue for it' });
          continue;
        }
        const single = at === 0 ? await officer.single(form, options.villages) : null;
        const table = tables ? await officer.table(form) : null;
        for (const step of [single, table]) {
          if (!step) continue;
          steps.push({ ...step, kecamatan });
          if (step.problem === UNKNOWN) unknown.add(form.address);
          if (step.problem) notDone.push({ form: `${step.form} ${step.address} (${step.way})`, reason: step.problem });
        }
        say(`${form.key}: ${single?.done ?? 0} one by one, table ${table?.problem || 'done'}`);
      }
    }
    const queued = [...new Set(steps.map(({ form }) => form))];
    const outlook = await outlookOf(session.panel, queued);
    const verdict = judge(site, district.truth);
    const planned = Object.values(outlook).reduce((sum, one) => sum + one.planned - one.heldBack.length, 0);
    const right = Object.values(verdict).reduce((sum, one) => sum + one.right, 0);
    const singles = steps.filter(({ way }) => way === 'single').reduce((sum, { done }) => sum + done, 0);
    return {
      era,
      wrong: Object.values(verdict).flatMap((one) => one.wrong),
      planned,
      stored: right,
      storedShare: planned > 0 ? (100 * right) / planned : 0,
      held: Object.values(outlook).reduce((sum, one) => sum + one.heldBack.length, 0),
      notDone,
      villageForms: singles,
      clicksPerVillageForm:
        officer.spent.presses / Math.max(singles + steps.filter(({ way }) => way === 'table').length, 1),
      minutes: { site: officer.spent.site / 60, cermat: officer.spent.cermat / 60 },
      failures: site.stats.failures,
      forbidden: site.stats.forbidden.length,
      steps,
    };
  } finally {
    await session.close();
    await site.close();
  }
}
