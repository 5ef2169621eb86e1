// npm run corpus [-- MUTATIONS [SEED]]: reads every file of the corpus, and as many seeded mutations of its sound ones, by our
// reader and by a second one, and prints how they end; says which differ, with the seed that makes a mutation again.
import { summaryOf } from '../bench/corpus.mjs';

const [mutations = '100000', seed = '1'] = process.argv.slice(2);
const { files, mutants } = await summaryOf(Number(mutations), Number(seed));
/** @param {Record<string, number>} counts */
const shown = (counts) =>
  Object.entries(counts)
    .map(([end, count]) => `${end} ${count}`)
    .join(', ');
console.log(`${files.total} files: ${shown(files.ends)}`);
for (const line of files.different) console.log(`  ${line}`);
console.log(`${mutants.total} mutations from seed ${seed}: ${shown(mutants.ends)}`);
for (const line of mutants.different.slice(0, 60)) console.log(`  ${line}`);
for (const [kind, counts] of Object.entries(mutants.kinds).toSorted(([a], [b]) => a.localeCompare(b)))
  console.log(`  ${kind}: ${shown(counts)}`);
process.exitCode = files.different.length + mutants.different.length > 0 ? 1 : 0;
