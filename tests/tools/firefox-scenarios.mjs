// The scenarios written for both browsers, in one Firefox.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './run.mjs';

const ROOM = 'tests/e2e';

/** The files that tell a scenario once for both browsers. */
const firefoxFiles = () =>
  readdirSync(ROOM)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(ROOM, name))
    .filter((file) => readFileSync(file, 'utf8').includes('describe.each(BROWSERS)'));

/** What the name of every scenario in Firefox holds: `describe.each(BROWSERS)('… in $kind')`. */
export const IN_FIREFOX = 'firefox';

/** @param {string} path the program file of Firefox @param {string} report where the results go, as JSON */
export const runFirefoxScenarios = (path, report) =>
  runTool(
    'vitest',
    [
      'run',
      '--config',
      'tests/e2e/vitest.config.ts',
      '--testNamePattern',
      IN_FIREFOX,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...firefoxFiles(),
    ],
    { env: { FIREFOX_PATH: path } },
  );
