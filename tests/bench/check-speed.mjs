// What the engine costs beside loops by hand and beside zod, warm and cold, and how it grows. Ratios within one run.
import { bundle, coreWithEditions } from './core-bundle.mjs';
import { inFreshProcess, medianOf } from './measure.mjs';

const COLD_ROUNDS = 7;
const WORK = '64 indicators × 500 villages × (n, d), whole numbers and 100 rules across fields';

/** @param {number} value @param {number} [digits] */
const round = (value, digits = 2) => Number(value.toPrecision(digits));

/** @param {string} core @returns {import('./run.mjs').Row[]} */
function warmRows(core) {
  const flags = ['--expose-gc', '--max-semi-space-size=128'];
  const { ms, kB, found, cells } = inFreshProcess('against-others.mjs', [core], flags);
  const told = (/** @type {string} */ name) =>
    `${round(ms[name])} ms, ${round(cells / ms[name] / 1000)} M cells/s, ${Math.round(kB[name])} kB allocated`;
  return [
    {
      name: 'check ÷ hand loops',
      value: ms.verdicts / ms.hand,
      unit: '×',
      goal: 1.5,
      better: 'lower',
      note: `${WORK}; both find the same ${found}. Rules bound and evaluated: ${told('verdicts')}. By hand: ${told('hand')}`,
    },
    {
      name: 'zod rows ÷ check',
      value: ms.zod / ms.verdicts,
      unit: '×',
      goal: 50,
      better: 'higher',
      note: `the same checks by zod/mini over object rows, the same ${found} issues: ${told('zod')}`,
    },
    {
      name: 'zod rows ÷ findings',
      value: ms.zod / ms.check,
      unit: '×',
      goal: null,
      better: 'higher',
      note: `with ${found} findings built, deduplicated and put in order: ${told('check')}`,
    },
  ];
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
async function coldRows() {
  const rules = await bundle('bench-rules', `export * from '@shared/rules';`, { minify: true });
  const zod = await bundle('bench-zod', `export * from '../tests/bench/zod-rows.mjs';`, { minify: true });
  const files = { verdicts: rules.file, check: rules.file, zod: zod.file };
  const rounds = Array.from({ length: COLD_ROUNDS }, () =>
    Object.entries(files).map(([way, file]) => inFreshProcess('cold-run.mjs', [way, file], ['--expose-gc'])),
  );
  const [verdicts = 0, check = 0, byZod = 0] = Object.keys(files).map((_, i) =>
    medianOf(rounds.map((one) => one[i].ms)),
  );
  const [load = 0] = Object.keys(files).map((_, i) => medianOf(rounds.map((one) => one[i].loadMs)));
  return [
    {
      name: 'cold check ÷ cold zod',
      value: medianOf(rounds.map(([ours, , theirs]) => ours.ms / theirs.ms)),
      unit: '×',
      goal: 0.2,
      better: 'lower',
      note: `fresh processes, from loading one bundle to the first verdicts: ${round(verdicts, 3)} ms (${round(load, 3)} of them loading) against ${round(byZod, 3)} ms; with all findings built ${round(check, 3)} ms; medians of ${COLD_ROUNDS} rounds, the ratio taken within each`,
    },
  ];
}

/** @param {string} core @param {string} which @param {string} name @returns {import('./run.mjs').Row} */
function growthRow(core, which, name) {
  const { district, country, cells, ms, peakMB, finding } = inFreshProcess('national-run.mjs', [core, which]);
  return {
    name,
    value: country / district,
    unit: '×',
    goal: 1.5,
    better: 'lower',
    note: `time per cell at 83,762 villages ÷ at 500: ${round(country)} and ${round(district)} ns; ${round(cells / 1e6)} M cells in ${Math.round(ms)} ms, peak memory ${Math.round(peakMB)} MB with the figures; a finding costs ${round(finding.district)} µs at 500 villages, ${round(finding.province)} at 5,000`,
  };
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function checkSpeed() {
  const { file } = await coreWithEditions();
  return [
    ...warmRows(file),
    ...(await coldRows()),
    growthRow(file, 'bench', 'national growth'),
    { ...growthRow(file, 'emonev-2024', 'national growth, every rule'), goal: null },
  ];
}
