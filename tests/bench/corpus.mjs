// How many files of the corpus, and how many seeded mutations of them, our reader and a second one read alike.
import { pathToFileURL } from 'node:url';
import { corpusFolder } from '../tools/corpus/folder.mjs';
import { bundle } from './core-bundle.mjs';

const ENTRY = `
export { corpusFiles } from '../tests/shared/corpus/files.ts';
export { compareFile } from '../tests/shared/corpus/compare.ts';
export { judgeMutant, stockOf } from '../tests/shared/corpus/mutants.ts';`;
/** `npm run corpus` meets 100,000; these are the first of them. */
const MUTATIONS = 5000;
const SEED = 1;

/**
 * Reads the whole corpus and mutations of it.
 * @param {number} mutations @param {number} seed of the first; the others follow
 */
export async function summaryOf(mutations, seed) {
  const { corpusFiles, compareFile, judgeMutant, stockOf } = await import(
    pathToFileURL((await bundle('bench-corpus', ENTRY)).file).href
  );
  const corpus = corpusFiles(corpusFolder());
  const files = tally();
  for (const file of corpus) {
    const { end, note } = await compareFile(file);
    files.count(end, `${file.name}: ${note}`, file.name.split('/')[0] ?? '');
  }
  const mutants = tally();
  const stock = await stockOf(corpus);
  for (let number = seed; number < seed + mutations; number++) {
    const { kind, end, note } = await judgeMutant(stock, number);
    mutants.count(end, `seed ${number}, ${kind}: ${note}`, kind);
  }
  return { files, mutants };
}

function tally() {
  const counted = {
    total: 0,
    /** @type {Record<string, number>} */
    ends: {},
    /** @type {Record<string, Record<string, number>>} */
    kinds: {},
    /** @type {string[]} */
    different: [],
    /** @param {string} end @param {string} line @param {string} kind */
    count(end, line, kind) {
      counted.total += 1;
      counted.ends[end] = (counted.ends[end] ?? 0) + 1;
      const kinds = (counted.kinds[kind] ??= {});
      kinds[end] = (kinds[end] ?? 0) + 1;
      if (end === 'different') counted.different.push(line);
    },
  };
  return counted;
}

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function corpus() {
  const { files, mutants } = await summaryOf(MUTATIONS, SEED);
  const higher = /** @type {const} */ ('higher');
  /** @param {{ total: number, different: string[] }} counted */
  const agreed = ({ total, different }) => (100 * (total - different.length)) / total;
  return [
    {
      name: 'corpus files',
      value: files.total,
      unit: 'files',
      goal: 300,
      better: higher,
      note: Object.keys(files.kinds).join(', '),
    },
    {
      name: 'corpus files read alike %',
      value: agreed(files),
      unit: '%',
      goal: 100,
      better: higher,
      note: `${JSON.stringify(files.ends)}; not: ${files.different.slice(0, 5).join('; ')}`,
    },
    {
      name: 'mutations read alike or told %',
      value: agreed(mutants),
      unit: '%',
      goal: 100,
      better: higher,
      note: JSON.stringify(mutants.ends),
    },
    {
      name: 'sound mutations refused %',
      value: (100 * (mutants.ends['refused'] ?? 0)) / mutants.total,
      unit: '%',
      goal: 2,
      better: 'lower',
      note: `of ${mutants.total} mutations`,
    },
  ];
}
