// How many lists of persons are refused at the door, how many recaps are taken for one, and whether a name or a number of a
// person is said on the way. Half of the files are held back: nothing was changed because of how they end.
import { pathToFileURL } from 'node:url';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { bundle } from './core-bundle.mjs';

const ENTRY = `
export { LISTS_OF_PERSONS, RECAPS } from '../tests/shared/persons/corpus/index.ts';
export { isHeldBack } from '../tests/shared/persons/corpus/persons-case.ts';
export { personsOutcome, toldOf } from '../tests/shared/persons/corpus/outcome.ts';`;

/**
 * @typedef {{ one: { name: string, is: string }, isHeld: boolean, isCalledList: boolean, told: number }} End
 * @param {readonly End[]} some
 * @param {readonly End[]} all
 */
function halves(some, all) {
  const held = (/** @type {readonly End[]} */ ones) => ones.filter(({ isHeld }) => isHeld).length;
  return `${some.length} of ${all.length}; of the half held back ${held(some)} of ${held(all)}`;
}

/** @param {readonly End[]} some those that did not end as they should; the half held back is not named */
function named(some) {
  const names = some.filter(({ isHeld }) => !isHeld).map(({ one }) => one.name);
  return names.length > 0 ? `: ${names.join('; ')}` : '';
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function persons() {
  const { LISTS_OF_PERSONS, RECAPS, isHeldBack, personsOutcome, toldOf } = await import(
    pathToFileURL((await bundle('bench-persons', ENTRY)).file).href
  );
  const villages = villagesOf('1702');
  /** @type {End[]} */
  const ends = [];
  for (const one of [...LISTS_OF_PERSONS, ...RECAPS]) {
    const outcome = await personsOutcome(one, villages);
    ends.push({ one, isHeld: isHeldBack(one), isCalledList: outcome.isCalledList, told: toldOf(one, outcome).length });
  }
  const lists = ends.filter(({ one }) => one.is === 'persons');
  const recaps = ends.filter(({ one }) => one.is === 'figures');
  const refused = lists.filter(({ isCalledList }) => isCalledList);
  const taken = recaps.filter(({ isCalledList }) => isCalledList);
  const said = ends.filter(({ told }) => told > 0);
  return [
    {
      name: 'lists of persons refused %',
      value: (100 * refused.length) / lists.length,
      unit: '%',
      goal: 100,
      better: 'higher',
      note: `${halves(refused, lists)}${named(lists.filter(({ isCalledList }) => !isCalledList))}`,
    },
    {
      name: 'recaps taken for lists of persons',
      value: taken.length,
      unit: 'files',
      goal: 0,
      better: 'lower',
      note: `${halves(taken, recaps)}${named(taken)}`,
    },
    {
      name: 'names of persons said',
      value: ends.reduce((sum, { told }) => sum + told, 0),
      unit: 'names and numbers',
      goal: 0,
      better: 'lower',
      note: `in files: ${halves(said, ends)}${named(said)}`,
    },
  ];
}
