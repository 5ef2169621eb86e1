// How many villages are told by their names as officers write them, where the list states the kecamatan and where it does
// not; and how many are taken for another without a question. One half of the villages was never tuned on.
import { pathToFileURL } from 'node:url';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { bundle } from './core-bundle.mjs';

const SEED = 20_261_130;
const ENTRY = `
export { addScores, scoreNames } from '../tests/shared/dataset/names/spellings/score.ts';
export { DISTRICTS, writtenNames } from '../tests/shared/dataset/names/spellings/written-names.ts';`;

/** @typedef {import('../shared/dataset/names/spellings/score.ts').NameScore} NameScore */

const share = (/** @type {number} */ part, /** @type {number} */ whole) => (100 * part) / whole;
const right = (/** @type {NameScore} */ { names, accepted, proposedFirst }) => share(accepted + proposedFirst, names);
const told = (/** @type {NameScore} */ one) =>
  `${right(one).toFixed(1)} % of ${one.names} (${share(one.accepted, one.names).toFixed(1)} % accepted), ${one.wrong} wrong`;

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function villageNames() {
  const core = await import(pathToFileURL((await bundle('bench-names', ENTRY)).file).href);
  /** @type {{ list: unknown, written: { isHeldBack: boolean }[] }[]} */
  const lists = core.DISTRICTS.map((/** @type {{ own: string, neighbour: string }} */ { own, neighbour }) => {
    const list = villagesOf(own);
    return { list, written: core.writtenNames(list, villagesOf(neighbour), SEED) };
  });
  /** @returns {import('./run.mjs').Row[]} */
  const rowsOf = (/** @type {boolean} */ hasKecamatan, /** @type {string} */ suffix) => {
    const halves = [false, true].map((isHeldBack) =>
      core.addScores(
        lists.map(({ list, written }) =>
          core.scoreNames(
            written.filter((one) => one.isHeldBack === isHeldBack),
            list,
            hasKecamatan,
          ),
        ),
      ),
    );
    const all = core.addScores(halves);
    const note = `tuned on: ${told(halves[0])}; held back: ${told(halves[1])}`;
    return [
      { name: `names matched right${suffix} %`, value: right(all), unit: '%', goal: 90, better: 'higher', note },
      { name: `names wrongly matched${suffix}`, value: all.wrong, unit: 'names', goal: 2, better: 'lower', note },
    ];
  };
  return [...rowsOf(true, ''), ...rowsOf(false, ' without kecamatan')];
}
