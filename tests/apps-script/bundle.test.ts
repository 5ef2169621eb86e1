import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS } from '@apps-script/actions';
import { EDITIONS } from '@shared/catalogue';
import { Book } from './sheet/book';
import { bundle, catalogue, DIST, ensureBuilt, load } from './sheet/load';

const root = resolve(import.meta.dirname, '../..');
const ENTRY_POINTS = [
  ...readFileSync(join(root, 'apps-script/index.ts'), 'utf8').matchAll(/^export function (\w+)/gm),
].map(([, name = '']) => name);

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
    expect(ENTRY_POINTS).toContain('periksaSemua');
    expect(functions.sort()).toEqual([...ENTRY_POINTS].sort());
    expect(variables).toEqual(['Cermat_']);
  });

  it('keeps the documentation of each entry point, because the script editor shows it', () => {
    for (const name of ENTRY_POINTS) expect(bundle()).toMatch(new RegExp(`\\*/\\s*function ${name}\\(`));
  });

  it('makes no code from text', () => {
    expect(bundle()).not.toMatch(/new Function|\beval\s*\(|= Function;/);
  });

  it('loads in a realm that has nothing but ECMAScript and refuses code from text', () => {
    const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(bundle(), realm);
    vm.runInContext(catalogue(), realm);
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

  it('stays readable, and holds no data of the editions', () => {
    expect(bundle()).toContain('function prepareSheet(');
    expect(bundle()).not.toContain('krs_promosi_ikan_n');
    expect(catalogue()).toContain('krs_promosi_ikan_n');
  });

  it('reads no edition before one is needed, in whatever order Google loads the files', () => {
    const realm = vm.createContext({});
    expect(() => vm.runInContext(bundle(), realm)).not.toThrow();
    const { body } = parse(catalogue(), { ecmaVersion: 2020, sourceType: 'script' });
    expect(body.map(({ type }) => type)).toEqual(['VariableDeclaration']);
  });

  it('carries every edition as the extension parses it', () => {
    const { evaluate } = load(new Book());
    for (const edition of EDITIONS)
      expect(JSON.parse(evaluate(`JSON.stringify(CermatKatalog_['${edition.id}']())`) as string)).toEqual(edition);
    expect(EDITIONS.length).toBeGreaterThan(1);
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
    'would push what was built, and nothing else',
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
        expect(new Set(status.filesToPush.map((file) => file.split('/').pop()))).toEqual(new Set(readdirSync(DIST)));
        expect(status.filesToPush).toHaveLength(readdirSync(DIST).length);
        expect(status.untrackedFiles).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );
});
