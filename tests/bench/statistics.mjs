// The screens for unusual shares on simulated districts, by a seed that nothing was tuned on, and what all statistics cost
// beside the rest of the check.
import { pathToFileURL } from 'node:url';
import { bundle } from './core-bundle.mjs';
import { interleaved } from './measure.mjs';

const SEED = 20_261_122;
const DISTRICTS = 200;
const VILLAGES = 300;
const STATISTICS = ['P08', 'P09', 'P10', 'P11', 'P12', 'P22', 'P23', 'P24'];
const ENTRY = `
export * from '../tests/shared/rules/kit/statistics-simulation.ts';
export { randomBy } from '../tests/shared/rules/localise/simulation.ts';
export { makeDataset, rows, villageList } from '../tests/shared/rules/make-dataset.ts';
export { check } from '@shared/rules';
export { emonev2024 } from '@shared/catalogue/editions/emonev-2024';`;

/** @param {any} core @param {string} rule @param {string} test @param {number} goal */
function screenRow(core, rule, test, goal) {
  const { falseAlarms, found, slips, alarms } = core.screen(SEED, DISTRICTS, rule);
  const share = (/** @type {number} */ of) => `${((100 * found) / of).toFixed(0)} %`;
  return {
    name: `false alarms per 300 villages (${test})`,
    value: falseAlarms,
    unit: '',
    goal,
    better: 'lower',
    note: `${DISTRICTS} districts; found ${share(slips)} of ${slips} slips that keep n ≤ d, precision ${share(alarms)}`,
  };
}

/**
 * A district with every essential indicator, and the same a year earlier; forms that ask for one target group agree on it.
 * @param {any} core
 */
function district(core) {
  const random = core.randomBy(SEED);
  const indicators = core.emonev2024.indicators.filter((/** @type {any} */ one) => one.kind === 'esensial');
  const groups = new Map(core.emonev2024.variables.map((/** @type {any} */ { key, sasaran = key }) => [key, sasaran]));
  const sizes = new Map();
  /** @type {Record<string, number>[]} */
  const now = Array.from({ length: VILLAGES }, () => ({}));
  /** @type {Record<string, number>[]} */
  const last = Array.from({ length: VILLAGES }, () => ({}));
  for (const { numerator, denominator } of indicators) {
    const group = groups.get(denominator);
    const villages = core.districtBy(random, sizes.get(group));
    sizes.set(
      group,
      villages.map((/** @type {any} */ { d }) => d),
    );
    villages.forEach((/** @type {any} */ { d, before, n }, /** @type {number} */ i) => {
      now[i] = { ...now[i], [denominator]: d, [numerator]: n };
      last[i] = { ...last[i], [denominator]: d, [numerator]: before };
    });
  }
  const period = (/** @type {any[]} */ cells) =>
    core.makeDataset(core.rows(VILLAGES, (/** @type {number} */ i) => cells[i]));
  return { before: { ...period(last), year: 2023 }, dataset: period(now), indicators: indicators.length };
}

/** @param {any} core @returns {import('./run.mjs').Row} */
function costRow(core) {
  const { before, dataset, indicators } = district(core);
  const villages = core.villageList(VILLAGES);
  const whole = core.emonev2024;
  const edition = {
    ...whole,
    rules: whole.rules.filter((/** @type {{ id: string }} */ { id }) => !STATISTICS.includes(id)),
  };
  const facts = { previous: [before] };
  const found = (/** @type {any} */ of) => core.check({ edition: of, dataset, villages, facts }).length;
  const ms = interleaved(
    {
      with: { run: () => core.check({ edition: whole, dataset, villages, facts }), times: 1 },
      without: { run: () => core.check({ edition, dataset, villages, facts }), times: 1 },
    },
    40,
  );
  return {
    name: 'check with statistics ms ÷ check',
    value: ms.with / ms.without,
    unit: '×',
    goal: null,
    better: 'lower',
    note: `${indicators} indicators × ${VILLAGES} villages in two periods, ${found(whole)} and ${found(edition)} findings built: ${ms.with.toFixed(1)} and ${ms.without.toFixed(1)} ms`,
  };
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function statisticsQuality() {
  const core = await import(pathToFileURL((await bundle('bench-statistics', ENTRY)).file).href);
  return /** @type {import('./run.mjs').Row[]} */ ([
    screenRow(core, 'P22', 'funnel', 5),
    screenRow(core, 'P09', 'two-period binomial test', 1),
    costRow(core),
  ]);
}
