// npm test: formatting, types, lint, the linter of Mozilla's store, unit (with the built add-on bundle in its bare realm),
// and real browsers.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { judgedFirefox } from './browser.mjs';
import { IN_FIREFOX, runFirefoxScenarios } from './firefox-scenarios.mjs';
import { lintAddon } from './lint-addon.mjs';
import { oldestFirefox } from './oldest-firefox.mjs';
import { namesKept } from './names.mjs';
import { buildForTests, runTool } from './run.mjs';
import { PARTS, reportOf, resultsOf, runPart, TIMES } from './suite.mjs';

/** In tests/skips.json, for a mirror that offers the oldest Firefox no more. */
const ON_OLDEST = 'the scenarios of both browsers on the oldest Firefox demanded';
const inCi = process.env.CI === 'true';

/** @type {[string, () => boolean][]} */
const steps = [
  ['format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['prepare', () => runTool('wxt', ['prepare', '--level', 'error'], { quiet: true })],
  ['types', () => runTool('tsc', ['-b'])],
  ['lint', () => runTool('oxlint', ['--type-aware', 'extension', 'shared', 'apps-script', 'tests'])],
  ['unused', () => runTool('knip', ['--config', 'tests/tools/knip.mjs', '--no-config-hints'])],
  [
    'build',
    () =>
      buildForTests({ firefox: true }) &&
      runTool('vite', ['build', '--config', 'apps-script/vite.config.ts'], { quiet: true }),
  ],
  ['add-on lint', lintAddon],
  ...PARTS.map(
    (part) => /** @type {[string, () => boolean]} */ ([part.name, () => runPart(part, reportOf(part.name))]),
  ),
  ...(inCi ? [/** @type {[string, () => boolean]} */ (['oldest Firefox', onOldestFirefox])] : []),
  ['skips', onlyListedSkips],
  ['names', namesKept],
];

let withoutOldest = false;
/** The suite ran on the newest Firefox there is; the manifest promises the oldest as well. */
function onOldestFirefox() {
  const oldest = oldestFirefox();
  if ('missing' in oldest) {
    withoutOldest = true;
    console.error(oldest.missing);
    return true;
  }
  const [major] = oldest.version.split('.');
  if (judgedFirefox()?.version?.split('.')[0] === major) {
    console.log(`The whole suite ran on Firefox ${major} already.`);
    return true;
  }
  console.log(`The scenarios of both browsers on Firefox ${oldest.version}:`);
  return runFirefoxScenarios(oldest.path, reportOf('oldest Firefox'));
}

/**
 * A skipped test hides a promise: every one is listed with its reason in tests/skips.json. One that needs a variable of
 * the environment (`without`) may be skipped only where that is not set.
 */
function onlyListedSkips() {
  /** @type {{ test: string, without?: string }[]} */
  const entries = JSON.parse(readFileSync('tests/skips.json', 'utf8'));
  const listed = entries.filter(({ without }) => !without || !process.env[without]).map(({ test }) => test);
  const unlisted = results().filter(({ status, name }) => status === 'skipped' && !listed.includes(name));
  for (const { name } of unlisted) console.error(`Skipped without a reason in tests/skips.json: ${name}`);
  return unlisted.length === 0 || !inCi;
}

function results() {
  // What the pattern left out is no skip.
  const onOldest = resultsOf([reportOf('oldest Firefox')]).filter(({ name }) => name.includes(IN_FIREFOX));
  const seen = [...resultsOf(PARTS.map(({ name }) => reportOf(name))), ...onOldest];
  return withoutOldest ? [...seen, { name: ON_OLDEST, status: 'skipped' }] : seen;
}

rmSync('.output/test', { recursive: true, force: true });
mkdirSync('.output/test', { recursive: true });
let sound = true;
/** @type {Record<string, number>} */
const times = {};
for (const [name, step] of steps) {
  const start = Date.now();
  const passed = step();
  times[name] = (Date.now() - start) / 1000;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} ${times[name].toFixed(1)} s`);
  if (!passed) {
    sound = false;
    break;
  }
}
const count = (/** @type {string} */ status) => results().filter((result) => result.status === status).length;
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
// For the bench: only of a run to its end.
if (sound) writeFileSync(TIMES, `${JSON.stringify(times, null, 2)}\n`);
process.exit(sound ? 0 : 1);
