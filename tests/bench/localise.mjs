// How often the wrong cell is named and the right value offered, on simulated districts with one wrong cell each, by a seed
// that nothing was tuned on; and what it costs beside the check.
import { pathToFileURL } from 'node:url';
import { bundle } from './core-bundle.mjs';
import { interleaved } from './measure.mjs';

const SEED = 20_261_122;
const TRIALS = 1500;
const WHOLE = '+ column totals';
const ENTRY = `
export * from '../tests/shared/rules/localise/simulation.ts';
export { villageList } from '../tests/shared/rules/make-dataset.ts';
export { check } from '@shared/rules';
export { localise } from '@shared/rules/localise';
export { emonev2024 } from '@shared/catalogue/editions/emonev-2024';`;

const share = (/** @type {number} */ part, /** @type {number} */ whole) => (100 * part) / whole;
const told = (/** @type {number} */ part, /** @type {number} */ whole) => `${share(part, whole).toFixed(1)} %`;

/** Localising all findings of a district beside checking it. @param {any} core */
function costRow(core) {
  const random = core.randomBy(SEED);
  const trials = Array.from({ length: 40 }, () => core.trialBy(random, WHOLE, 'slip').dataset);
  const villages = core.villageList(trials[0].rows.length);
  const edition = core.emonev2024;
  const found = trials.map((dataset) => core.check({ edition, dataset, villages }));
  const ms = interleaved(
    {
      check: { run: () => trials.forEach((dataset) => core.check({ edition, dataset, villages })), times: 1 },
      localise: {
        run: () => trials.forEach((dataset, i) => core.localise({ edition, dataset, villages, findings: found[i] })),
        times: 1,
      },
    },
    15,
  );
  const findings = found.reduce((sum, one) => sum + one.length, 0);
  return {
    name: 'localise µs per finding',
    value: (1000 * ms.localise) / findings,
    unit: 'µs',
    goal: null,
    better: 'lower',
    note: `${findings} findings of ${trials.length} districts of ${trials[0].rows.length} villages; ${(ms.localise / ms.check).toFixed(2)} of what checking them costs`,
  };
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function localiseQuality() {
  const core = await import(pathToFileURL((await bundle('bench-localise', ENTRY)).file).href);
  const slips = new Map();
  const others = new Map();
  for (const knowledge of ['n, d, percentage', '+ second indicator', WHOLE]) {
    slips.set(knowledge, core.simulate(SEED, TRIALS, knowledge, 'slip'));
    others.set(knowledge, core.simulate(SEED + 1, TRIALS, knowledge, 'not a slip'));
  }
  const whole = slips.get(WHOLE);
  const named = [...slips]
    .map(
      ([knowledge, { found, aloneRight, named: among }]) =>
        `${knowledge}: alone ${told(aloneRight, found)}, among the named ${told(among, found)}`,
    )
    .join('; ');
  const offered = [...slips]
    .map(
      ([knowledge, one]) =>
        `${knowledge}: offered ${told(one.offered, one.found)}, right ${told(one.offeredRight, one.offered)}, as a slip of the hand ${told(one.asSlipRight, one.asSlip)} right`,
    )
    .join('; ');
  const all = [...slips.values()];
  const sum = (/** @type {string} */ key) => all.reduce((total, one) => total + one[key], 0);
  const stale = [...others]
    .map(
      ([knowledge, one]) =>
        `${knowledge}: as a slip ${told(one.asSlip, one.found)}, any value ${told(one.offered, one.found)} and then right ${told(one.offeredRight, one.offered)}`,
    )
    .join('; ');
  const worst = Math.max(...[...others.values()].map(({ asSlip, found }) => share(asSlip, found)));
  return [
    {
      name: 'localisation right %',
      value: share(whole.aloneRight, whole.found),
      unit: '%',
      goal: 99,
      better: 'higher',
      note: `the true cell named alone, ${TRIALS} slips in villages of 30–900, ${told(whole.found, TRIALS)} of them break a rule. ${named}`,
    },
    {
      name: 'suggestion right %',
      value: share(sum('offeredRight'), sum('offered')),
      unit: '%',
      goal: 99,
      better: 'higher',
      note: `over all three kinds of record. ${offered}`,
    },
    {
      name: 'suggestions on non-slips %',
      value: worst,
      unit: '%',
      goal: null,
      better: 'lower',
      note: `a stale figure taken for a slip of the hand, the worst of three. ${stale}`,
    },
    /** @type {import('./run.mjs').Row} */ (costRow(core)),
  ];
}
