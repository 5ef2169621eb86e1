// npm run fuzz [-- RUNS [SEED]]: the fuzz tests for much longer, from a seed that is printed so that a failure can be repeated.
import { runTool } from '../../tools/run.mjs';

const [runs = '3000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
console.log(`${runs} runs, seed ${seed}`);
const passed = runTool(
  'vitest',
  ['run', '--config', 'tests/vitest.config.ts', '--testTimeout', '3600000', 'tests/shared/bad-input/fuzz.test.ts'],
  {
    env: { CERMAT_FUZZ_RUNS: runs, CERMAT_FUZZ_SEED: seed },
  },
);
if (!passed) console.error(`Repeat with: npm run fuzz -- ${runs} ${seed}`);
process.exit(passed ? 0 : 1);
