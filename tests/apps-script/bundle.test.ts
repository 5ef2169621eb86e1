import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS } from '@apps-script/actions';
import { Book } from './sheet/book';
import { bundle, DIST, ensureBuilt, load } from './sheet/load';

const ENTRY_POINTS = ['hasilPeriksa_', 'onInstall', 'onOpen', 'periksaSemua', 'siapkanLembar'];
const root = resolve(import.meta.dirname, '../..');

beforeAll(ensureBuilt, 60_000);

describe('the built bundle', () => {
  it('declares each entry point as a function of its own, and nothing else but its private name', () => {
    const { body } = parse(bundle(), { ecmaVersion: 2020, sourceType: 'script' });
    const functions = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
    const variables = body.flatMap((node) =>
      node.type === 'VariableDeclaration'
        ? node.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : ''))
        : [],
    );
    expect(functions.sort()).toEqual(ENTRY_POINTS);
    expect(variables).toEqual(['Cermat_']);
  });

  it('keeps the documentation of each entry point, because the script editor shows it', () => {
    for (const name of ENTRY_POINTS) expect(bundle()).toMatch(new RegExp(`\\*/\\s*function ${name}\\(\\) \\{`));
  });

  it('makes no code from text', () => {
    expect(bundle()).not.toMatch(/new Function|\beval\s*\(|= Function;/);
  });

  it('loads in a realm that has nothing but ECMAScript and refuses code from text', () => {
    const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(bundle(), realm);
    expect(vm.runInContext('typeof periksaSemua', realm)).toBe('function');
    expect(() => vm.runInContext('new Function("return 1")', realm)).toThrow('Code generation');
  });

  it('refuses what is not a script of 2020, so that the check above can fail', () => {
    expect(() => parse('class A { #x = 1 }', { ecmaVersion: 2020, sourceType: 'script' })).toThrow();
    expect(() => parse('export {}', { ecmaVersion: 2020, sourceType: 'script' })).toThrow();
  });

  it('asks for the current spreadsheet and its menus only', () => {
    const manifest = JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).toMatchObject({ timeZone: 'Asia/Jakarta', runtimeVersion: 'V8' });
    expect(manifest['oauthScopes']).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  it('stays readable and small', () => {
    expect(bundle().length).toBeLessThan(700_000);
    expect(bundle()).toContain('function prepareSheet(');
  });

  it('puts every action in the menu under a function that exists', () => {
    const { book, call, evaluate } = load(new Book());
    call('onInstall');
    expect(book.menus).toEqual([
      { title: 'Cermat', items: ACTIONS.map((action) => [action.label, action.functionName]) },
    ]);
    for (const { functionName } of ACTIONS) expect(evaluate(`typeof ${functionName}`)).toBe('function');
  });
});

describe('clasp', () => {
  const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');

  it.skipIf(!existsSync(clasp))(
    'would push the script and the manifest, and nothing else',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'cermat-clasp-'));
      try {
        cpSync(DIST, join(folder, 'apps-script/dist'), { recursive: true });
        cpSync(join(root, 'apps-script/.clasp.example.json'), join(folder, '.clasp.json'));
        const output = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
          cwd: folder,
          encoding: 'utf8',
          stdio: 'pipe',
        });
        const status = JSON.parse(output.slice(output.indexOf('{'))) as {
          filesToPush: string[];
          untrackedFiles: string[];
        };
        expect(new Set(status.filesToPush.map((file) => file.split('/').pop()))).toEqual(
          new Set(['Kode.js', 'appsscript.json']),
        );
        expect(status.filesToPush).toHaveLength(2);
        expect(status.untrackedFiles).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );
});
