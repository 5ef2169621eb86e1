// Makes the command line runnable: Node 20 cannot run TypeScript. Built again only when a source is newer.
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Newest change below a folder; folders count too, because a deleted file changes only them. @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/**
 * Builds the command `check`: `main.ts` with the core.
 * @returns {Promise<string>} the built file
 */
export const buildCommand = () => buildProgram('check', 'shared/cli/main.ts', ['shared']);

/**
 * Builds a program for Node, unless the last build is newer than every source.
 * @param {string} name
 * @param {string} entry
 * @param {readonly string[]} sources folders it is made of
 * @returns {Promise<string>} the built file
 */
export async function buildProgram(name, entry, sources) {
  const output = join(root, '.output', 'cli', `${name}.mjs`);
  const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > Math.max(...[...sources, 'package-lock.json'].map((source) => newest(join(root, source))))) return output;
  const { build } = await import('vite');
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@extension': join(root, 'extension') } },
    build: {
      ssr: join(root, entry),
      write: false,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('Vite gave no output.');
  mkdirSync(join(root, '.output', 'cli'), { recursive: true });
  // Two commands may build at once; neither may run the other's half-written file.
  const draft = `${output}.${process.pid}`;
  writeFileSync(draft, chunk.code);
  renameSync(draft, output);
  return output;
}
