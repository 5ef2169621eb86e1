// The two parts of the suite that run tests, and what their reports say; shared by `npm test` and `npm run steady`.
import { existsSync, readFileSync } from 'node:fs';
import { runTool } from './run.mjs';

/** @typedef {{ name: string, status: 'passed' | 'failed' | 'skipped', file: string, why: string }} TestResult */

/** @type {{ name: string, config: string }[]} */
export const PARTS = [
  { name: 'unit', config: 'tests/vitest.config.ts' },
  { name: 'end to end', config: 'tests/e2e/vitest.config.ts' },
];

/** Where a `npm test` that passed writes how long each of its steps took, in s. */
export const TIMES = '.output/test/times.json';

/** Where `npm test` writes the results of a part. @param {string} part its name */
export const reportOf = (part) => `.output/test/${part.replaceAll(' ', '-')}.json`;

/**
 * @param {{ config: string }} part
 * @param {string} report where its results are written, as JSON
 * @param {{ quiet?: boolean }} [options]
 * @returns {boolean} whether all of it passed
 */
export const runPart = ({ config }, report, options = {}) =>
  runTool(
    'vitest',
    ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    options,
  );

/**
 * @param {string[]} reports
 * @returns {TestResult[]} every test of the reports that exist; a file that could not be run at all counts as one failed test
 */
export const resultsOf = (reports) =>
  reports
    .filter((file) => existsSync(file))
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).testResults)
    .flatMap((suite) => {
      const file = String(suite.name);
      const why = (/** @type {string | undefined} */ message) => (message ?? '').split('\n', 1)[0] ?? '';
      const tests = suite.assertionResults.map((/** @type {Record<string, any>} */ one) => ({
        name: String(one.fullName),
        status: one.status === 'passed' || one.status === 'failed' ? one.status : 'skipped',
        file,
        why: why(one.failureMessages?.[0]),
      }));
      const broken =
        suite.status === 'failed' && tests.every((/** @type {TestResult} */ { status }) => status !== 'failed');
      return broken ? [...tests, { name: file, status: 'failed', file, why: why(suite.message) }] : tests;
    });
