import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesIn } from './tools/changes.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const LEFT_OUT = ['node_modules', '.git', '.output', 'dist'];
const CHANGES = changesIn(ROOT);

describe('a usual change', () => {
  it('is one of the eight that CONTRIBUTING.md names', () => {
    expect(CHANGES.map(({ name }) => name)).toEqual([
      'edition',
      'log-column',
      'menu-item',
      'queue-shows',
      'rule-kind',
      'tab',
      'widget-family',
      'wrong-word',
    ]);
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

  it.each(['kind', 'widget', 'tab', 'log', 'record', 'action'])('may be begun by npm run new: %s', (unit) => {
    expect(run(process.execPath, ['tests/tools/new.mjs', unit, `begun-${unit}`])).toBe('');
    expect(run(process.execPath, ['tests/tools/new.mjs', unit, `begun-${unit}`])).toContain(
      'There is one of that name',
    );
  });

  it('keep the structure with all that npm run new has begun', () => {
    expect(structure()).toBe('');
  }, 120_000);
});
