import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { Book } from './book';
import { servicesOf } from './services';

const root = resolve(import.meta.dirname, '../../..');
export const DIST = join(root, 'apps-script/dist');
const BUNDLE = join(DIST, 'Kode.js');
const CATALOGUE = join(DIST, 'Katalog.js');
const PAGE = join(DIST, 'sidebar.html');

/** Newest change below a folder, in milliseconds. */
function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'cli' && name !== 'files')
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    })
    .reduce((left, right) => Math.max(left, right), 0);
}

const isStale = (): boolean => {
  const sources = Math.max(newest(join(root, 'apps-script')), newest(join(root, 'shared')));
  // The page is built last.
  return [BUNDLE, PAGE].some((file) => !existsSync(file) || statSync(file).mtimeMs < sources);
};

/** A folder that exists while one worker builds; one that a killed run left behind is not waited for. */
const LOCK = join(tmpdir(), `cermat-build-${createHash('sha1').update(root).digest('hex').slice(0, 12)}`);
const LOCK_LIFE = 60_000;

function takeLock(): boolean {
  try {
    if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > LOCK_LIFE) rmdirSync(LOCK);
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Builds the bundle where it is missing or older than a source, so that the thing tested is the thing pushed. Test
 * files run beside each other: one builds, the others wait.
 */
export function ensureBuilt(): void {
  while (isStale()) {
    if (!takeLock()) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      continue;
    }
    try {
      const vite = join(root, 'node_modules/vite/bin/vite.js');
      const config = join(root, 'apps-script/vite.config.ts');
      if (isStale()) execFileSync(process.execPath, [vite, 'build', '--config', config], { cwd: root, stdio: 'pipe' });
    } finally {
      rmdirSync(LOCK);
    }
  }
}

export const bundle = (): string => readFileSync(BUNDLE, 'utf8');
/** The editions' data, a second script of the same project. */
export const catalogue = (): string => readFileSync(CATALOGUE, 'utf8');

export interface Loaded {
  readonly book: Book;
  /** Calls an entry function of the bundle by name, as Google does. */
  readonly call: (functionName: string) => void;
  /** Evaluates an expression inside the realm. */
  readonly evaluate: (expression: string) => unknown;
}

let compiled: readonly vm.Script[] | undefined;

/** The project's scripts, parsed and compiled once per test file; they can then be run in any number of realms. */
function scripts(): readonly vm.Script[] {
  ensureBuilt();
  compiled ??= [
    ['Katalog.js', catalogue()],
    ['Kode.js', bundle()],
  ].map(([filename = '', code = '']) => {
    parse(code, { ecmaVersion: 2020, sourceType: 'script' });
    return new vm.Script(code, { filename });
  });
  return compiled;
}

/** Sets the clock of the realm: `new Date()` and `Date.now()` say what `clock` says, given dates stay what they are. */
const CLOCK = `(clock) => {
  Date = class extends Date {
    constructor(...parts) {
      super(...(parts.length === 0 ? [clock()] : parts));
    }
    static now() {
      return clock();
    }
  };
}`;

/**
 * Loads the built bundle as Apps Script would: a script of ES2020, in a realm with ECMAScript alone plus Google's
 * services, where code cannot be made from strings. Dates are made inside the realm, as Google's are.
 */
export function load(book = new Book(), services: Record<string, object> = servicesOf(book)): Loaded {
  const realm = vm.createContext({ ...services }, { codeGeneration: { strings: false, wasm: false } });
  const evaluate = (expression: string): unknown => vm.runInContext(expression, realm);
  (evaluate(CLOCK) as (clock: () => number) => void)(() => book.now);
  for (const script of scripts()) script.runInContext(realm);
  const makeDate = evaluate('(moment) => new Date(moment)') as (moment: number) => unknown;
  book.makeDate = makeDate;
  return { book, evaluate, call: (functionName) => void evaluate(`${functionName}()`) };
}
