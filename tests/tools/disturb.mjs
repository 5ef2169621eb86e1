// npm run disturb: does to 20,000 sound sheets what people do to sheets, and prints what became of them.
// `npm run disturb -- 500 3000` takes 500, from seed 3000 on.
import { disturbed } from '../bench/disturbances.mjs';

const [files = 20_000, from = 1] = process.argv.slice(2).map(Number);
const { tried, tally, soundTally } = await disturbed(files, from);
/** @type {Map<string, { files: number, wrong: number, refused: number, asked: number, seeds: number[] }>} */
const kinds = new Map();
for (const { seed, by, wrong, outcome } of tried)
  for (const name of by) {
    const kind = kinds.get(name) ?? { files: 0, wrong: 0, refused: 0, asked: 0, seeds: [] };
    kinds.set(name, kind);
    kind.files += 1;
    kind.asked += outcome.asked;
    if (outcome.refused) kind.refused += 1;
    if (wrong.length === 0) continue;
    kind.wrong += 1;
    kind.seeds.push(seed);
  }
console.table(
  Object.fromEntries(
    [...kinds]
      .sort(([, one], [, other]) => other.wrong - one.wrong)
      .map(([name, { files: count, wrong, refused, asked, seeds }]) => [
        name,
        {
          files: count,
          wrong,
          refused,
          'asked on average': Number((asked / count).toFixed(2)),
          seeds: seeds.slice(0, 4).join(' '),
        },
      ]),
  ),
);
console.log('sound', JSON.stringify(soundTally));
console.log('disturbed', JSON.stringify(tally));
process.exit(tally.silentlyWrong === 0 ? 0 : 1);
