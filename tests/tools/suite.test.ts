import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import end from '../e2e/vitest.config.ts';
import unit from '../vitest.config.ts';
import { PARTS, resultsOf } from './suite.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cermat-suite-'));
function reportOf(suites: readonly unknown[]): string {
  const file = join(folder, `${suites.length}-${Math.random()}.json`);
  writeFileSync(file, JSON.stringify({ testResults: suites }));
  return file;
}

describe('the suite’s reports', () => {
  it('give every test with what became of it, and the first line of why it failed', () => {
    const report = reportOf([
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a holds', status: 'passed' },
          { fullName: 'b holds', status: 'failed', failureMessages: ['expected 1\n  at line 3'] },
          { fullName: 'c holds', status: 'pending' },
        ],
      },
    ]);
    expect(resultsOf([report]).map(({ name, status, why }) => [name, status, why])).toEqual([
      ['a holds', 'passed', ''],
      ['b holds', 'failed', 'expected 1'],
      ['c holds', 'skipped', ''],
    ]);
  });

  it('count a file that could not be run as a failure, though none of its tests failed', () => {
    const broken = { name: 'x.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
    expect(resultsOf([reportOf([broken])])).toMatchObject([
      { name: 'x.test.ts', status: 'failed', why: 'no such module' },
    ]);
  });

  it('say nothing of a part that has not run', () => {
    expect(resultsOf([join(folder, 'none.json')])).toEqual([]);
  });
});

describe('a test that fails', () => {
  it('fails at once: nothing is tried again', () => {
    expect(PARTS.map(({ config }) => config)).toEqual(['tests/vitest.config.ts', 'tests/e2e/vitest.config.ts']);
    for (const { test } of [unit, end]) expect(test?.retry ?? 0).toBe(0);
    const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.test\.tsx?$/.test(file),
    );
    expect(tests.length).toBeGreaterThan(100);
    const tried = tests.filter((file) =>
      /\bretry\s*:|\.retry\(/.test(readFileSync(join('tests', file), 'utf8').replaceAll(/'[^'\n]*'|\/.*\//g, '')),
    );
    expect(tried).toEqual([]);
  });
});
