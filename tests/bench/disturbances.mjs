// Of sound sheets to which things are done that people do: figures that would go in wrong without a word, honest files
// refused, and questions, in the hands of an officer who accepts every proposal and reads nothing.
import { pathToFileURL } from 'node:url';
import { villagesOf } from '../../shared/cli/villages.mjs';
import { bundle } from './core-bundle.mjs';

const ENTRY = `
export { emonev2024 } from '../shared/catalogue/index.ts';
export { tallyOf, tryDisturbed, trySound } from '../tests/shared/disturbances/try-disturbed.ts';`;

/** The whole number stands in the goal; the bench takes a part of it, \`npm run disturb\` all. */
const FILES = 2000;

/**
 * @param {number} [files] how many seeds
 * @param {number} [from] the first of them
 */
export async function disturbed(files = FILES, from = 1) {
  const { emonev2024, tallyOf, tryDisturbed, trySound } = await import(
    pathToFileURL((await bundle('bench-disturbances', ENTRY)).file).href
  );
  const villages = villagesOf('1702');
  const tried = [];
  const sound = [];
  for (let seed = from; seed < from + files; seed += 1) {
    tried.push(await tryDisturbed(seed, emonev2024, villages));
    if (seed % 10 === 0) sound.push(await trySound(seed, emonev2024, villages));
  }
  return { tried, tally: tallyOf(tried), sound, soundTally: tallyOf(sound) };
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function disturbances() {
  const { tally, sound, soundTally } = await disturbed();
  const asked = sound.filter((/** @type {{ outcome: { asked: number } }} */ { outcome }) => outcome.asked > 0).length;
  const note = `${tally.files} seeded files; \`npm run disturb\` tries 20,000`;
  return [
    {
      name: 'silent wrong figures',
      value: tally.silentlyWrong,
      unit: 'figures',
      goal: 0,
      better: 'lower',
      note: `in ${tally.filesWithWrong} files; ${note}`,
    },
    {
      name: 'sound or honestly disturbed sheets refused %',
      value: tally.refused,
      unit: '%',
      goal: 2,
      better: 'lower',
      note: `of the sound ones alone ${soundTally.refused} %`,
    },
    {
      name: 'questions per file median',
      value: tally.questions.median,
      unit: 'questions',
      goal: 2,
      better: 'lower',
      note,
    },
    {
      name: 'questions per file 90th',
      value: tally.questions.ninth,
      unit: 'questions',
      goal: 5,
      better: 'lower',
      note,
    },
    {
      name: 'sound originals asked about',
      value: asked,
      unit: 'files',
      goal: null,
      better: 'lower',
      note: `of ${sound.length}; ${soundTally.silentlyWrong} figures wrong in them`,
    },
  ];
}
