// npm run alterations: does to a million sound logs what whoever wants them to say something else could do, and prints how
// many the check found. `npm run alterations -- 500 3000` tries 500, from seed 3000 on.
import { altered } from '../bench/alterations.mjs';

const [count = 1_000_000, from = 1] = process.argv.slice(2).map(Number);
const { missed, ...tally } = await altered(count, from);
console.table(tally);
console.log(missed.length === 0 ? 'all found' : `not found: seeds ${missed.slice(0, 20).join(' ')}`);
process.exit(missed.length === 0 ? 0 : 1);
