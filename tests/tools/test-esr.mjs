// npm run test:esr: the scenarios written for both browsers, on the oldest Firefox the add-on demands and on the newest of
// this machine. `-- oldest` or `-- newest` for one of them.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureFirefox } from './browser.mjs';
import { runFirefoxScenarios } from './firefox-scenarios.mjs';
import { oldestFirefox } from './oldest-firefox.mjs';
import { buildForTests } from './run.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** @type {Record<string, () => { path: string } | { missing: string }>} */
const FOUND = { oldest: () => oldestFirefox(), newest: () => ensureFirefox() };

const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !(wanted in FOUND)) {
  console.error('Say oldest or newest, or neither for both.');
  process.exit(1);
}
if (!buildForTests({ firefox: true })) process.exit(1);
mkdirSync('.output/test', { recursive: true });
const passed = Object.entries(FOUND)
  .filter(([name]) => wanted === undefined || name === wanted)
  .map(([name, find]) => {
    const firefox = find();
    if ('missing' in firefox) {
      console.error(firefox.missing);
      return false;
    }
    console.log(`The scenarios of both browsers on the ${name} Firefox, ${firefox.path}:`);
    return runFirefoxScenarios(firefox.path, `.output/test/esr-${name}.json`);
  });
process.exit(passed.every(Boolean) ? 0 : 1);
