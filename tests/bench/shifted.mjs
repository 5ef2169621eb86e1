// Whether a moved column is told where one has moved, and nowhere else, by seeds that nothing was tuned on; and what a check
// with all that is told of its findings costs beside the check alone, on figures that follow a formula.
import { pathToFileURL } from 'node:url';
import { bundle } from './core-bundle.mjs';
import { interleaved } from './measure.mjs';

const SEED = 20_270_117;
const DISTRICTS = 20;
const SLIP = 25;
const ENTRY = `
export * from '../tests/shared/rules/localise/honest-districts.ts';
export * from '../tests/shared/rules/localise/shift-scores.ts';
export { villageList } from '../tests/shared/rules/make-dataset.ts';
export { check } from '@shared/rules';
export { localise } from '@shared/rules/localise';
export { emonev2024 } from '@shared/catalogue/editions/emonev-2024';`;

/** @param {any} core @param {number} count */
function costRow(core, count) {
  const edition = core.emonev2024;
  const villages = core.villageList(count);
  /** @param {string} making */
  const tasksOf = (making) => {
    const dataset = core.honestDistrict({ seed: SEED, making, villages: count, percents: 0.1 });
    const checked = () => core.check({ edition, dataset, villages });
    return {
      found: checked().length,
      check: { run: checked, times: 1 },
      whole: { run: () => core.localise({ edition, dataset, villages, findings: checked() }), times: 1 },
    };
  };
  const [regular, counted] = [tasksOf('formula'), tasksOf('counted')];
  const ms = interleaved(
    { check: regular.check, whole: regular.whole, countedCheck: counted.check, countedWhole: counted.whole },
    20,
  );
  return {
    name: `check of regular figures ÷ check (${count} villages)`,
    value: ms.whole / ms.check,
    unit: '×',
    goal: 2,
    better: 'lower',
    note: `figures by formula, every form of E-Monev: checked and told which cell is wrong ${ms.whole.toFixed(1)} ms, the check alone ${ms.check.toFixed(1)} ms (${regular.found} findings); counted figures ${ms.countedWhole.toFixed(1)} and ${ms.countedCheck.toFixed(1)} ms (${counted.found})`,
  };
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function shiftedColumns() {
  const core = await import(pathToFileURL((await bundle('bench-shifted', ENTRY)).file).href);
  const { planted, found, wrong, missed } = core.plantedTold(SEED);
  return /** @type {import('./run.mjs').Row[]} */ ([
    {
      name: 'honest districts told of a shift',
      value: core.honestTold(SEED, DISTRICTS),
      unit: '',
      goal: 0,
      better: 'lower',
      note: `of ${DISTRICTS} districts of 50–300 villages in which nothing is wrong, half of them by formula`,
    },
    {
      name: 'slipped districts told of a shift',
      value: core.slippedTold(SEED, DISTRICTS, SLIP),
      unit: '',
      goal: 0,
      better: 'lower',
      note: `of the same ${DISTRICTS}, one in ${SLIP} numerators ten times too large`,
    },
    {
      name: `planted shifts found of ${planted}`,
      value: found,
      unit: '',
      goal: 27,
      better: 'higher',
      note: `one column by a row, whole and from a row on, down and up; in ${wrong} districts another column is told too${missed.length > 0 ? `; missed: ${missed.join(', ')}` : ''}`,
    },
    costRow(core, 156),
    costRow(core, 500),
  ]);
}
