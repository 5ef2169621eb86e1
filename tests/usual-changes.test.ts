import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesIn } from './tools/changes.mjs';
import { resultsOf } from './tools/suite.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const LEFT_OUT = ['node_modules', '.git', '.output', 'dist'];
const CHANGES = changesIn(ROOT);

/** The table of CONTRIBUTING.md: the name of the patch, and the files of its second and third column. */
const TABLE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')
  .split('\n')
  .flatMap((row) => {
    const [, change = '', fresh = '', existing = ''] = row.split('|');
    const name = /\(tests\/changes\/([a-z-]+)\.patch\)/.exec(change)?.[1];
    const files = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    return name === undefined ? [] : [{ name, fresh: files(fresh), existing: files(existing) }];
  });

/** Whether a file is the one of the table, where `<kind>` is any name and a folder is all that lies in it. */
const isOf = (pattern: string, file: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/<[^>]+>/g, '[a-z0-9-]+')}`).test(file);

describe('a usual change', () => {
  it('is one of the eight that CONTRIBUTING.md names', () => {
    expect(TABLE).toHaveLength(8);
    expect(CHANGES.map(({ name }) => name)).toEqual(TABLE.map(({ name }) => name).toSorted());
  });

  it.each(CHANGES)('touches and adds what CONTRIBUTING.md says: $name', ({ name, touched, added }) => {
    const row = TABLE.find((one) => one.name === name);
    // A wrong word may stand in any one file.
    if (row?.existing.length === 0) expect(touched).toHaveLength(1);
    else expect(touched.toSorted()).toEqual(row?.existing.toSorted());
    const fresh = added.filter((file) => !file.startsWith('tests/'));
    expect(fresh.filter((file) => !row?.fresh.some((pattern) => isOf(pattern, file)))).toEqual([]);
    expect(fresh.length > 0).toBe((row?.fresh.length ?? 0) > 0);
  });

  it.each(CHANGES)('touches at most three existing files in one or two folders: $name', ({ touched, folders }) => {
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.length).toBeLessThanOrEqual(3);
    expect(folders.length).toBeLessThanOrEqual(2);
  });

  it.each(CHANGES)('is new in one file or folder and its test: $name', ({ added }) => {
    const places = new Set(
      added.filter((file) => !file.startsWith('tests/')).map((file) => file.replace(/\/[^/]+$/, '')),
    );
    expect(places.size).toBeLessThanOrEqual(1);
    expect(added.filter((file) => file.startsWith('tests/')).length).toBeLessThanOrEqual(1);
  });
});

describe('all eight, one upon the other in a copy of the house', () => {
  let house = '';
  /** Runs a tool in the copy; what it says where it fails, else nothing. */
  const run = (command: string, args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: house, encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  };
  const tool = (name: string, ...args: string[]) => run(process.execPath, [join(ROOT, 'node_modules', name), ...args]);

  beforeAll(() => {
    house = realpathSync(mkdtempSync(join(tmpdir(), 'cermat-changes-')));
    cpSync(ROOT, house, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
  }, 60_000);
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(CHANGES)('applies: $name', ({ path }) => {
    expect(run('git', ['apply', '--whitespace=error', path])).toBe('');
  });

  const structure = () =>
    tool('vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', 'tests/structure.test.ts');

  it('keep the structure', () => {
    expect(structure()).toBe('');
  }, 120_000);

  it('keep the types', () => {
    expect(tool('typescript/bin/tsc', '-b')).toBe('');
  }, 240_000);

  it('do what their tests say, and are told to be unfinished by them where they are only begun', () => {
    const finished = ['edition', 'log-column', 'queue-shows', 'rule-kind'];
    // What was there and speaks of all kinds of rules, and of every column.
    const before = ['tests/shared/rules/every-kind.test.ts', 'tests/extension/panel/golden-words.test.tsx'];
    // The test of a begun menu item needs the add-on to be built; it is written by the same hand.
    const begun = ['tab', 'widget-family'];
    const testsOf = (names: readonly string[]) =>
      CHANGES.filter(({ name }) => names.includes(name))
        .flatMap(({ added }) => added.filter((file) => file.startsWith('tests/')))
        .map((file) => basename(file));
    const report = join(house, 'report.json');
    const reporters = ['--reporter=json', `--outputFile.json=${report}`];
    const wanted = [...testsOf(finished), ...testsOf(begun)];
    tool('vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...reporters, ...wanted, ...before);
    const results = resultsOf([report]).map(({ file, status }) => ({ file: basename(file), status }));
    const filesOf = (status?: string) =>
      [...new Set(results.filter((one) => !status || one.status === status).map(({ file }) => file))].toSorted();
    const all = [...wanted, ...before.map((file) => basename(file))];
    expect(filesOf()).toEqual(all.toSorted());
    expect(filesOf('failed')).toEqual(testsOf(begun).toSorted());
  }, 120_000);

  it.each(['kind', 'widget', 'tab', 'log', 'record', 'action'])('may be begun by npm run new: %s', (unit) => {
    expect(run(process.execPath, ['tests/tools/new.mjs', unit, `begun-${unit}`])).toBe('');
    expect(run(process.execPath, ['tests/tools/new.mjs', unit, `begun-${unit}`])).toContain(
      'There is one of that name',
    );
  });

  it('keep the structure with all that npm run new has begun', () => {
    expect(structure()).toBe('');
  }, 120_000);

  it('keep the types with all that npm run new has begun', () => {
    expect(tool('typescript/bin/tsc', '-b')).toBe('');
  }, 240_000);
});
