// Makes the command line runnable: Node 20 cannot run TypeScript. Built again only when a source is newer.
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = join(root, '.output', 'cli', 'check.mjs');

/** Newest change below a folder; folders count too, because a deleted file changes only them. @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/**
 * Builds `main.ts` with the core, unless the last build is newer than every source.
 * @returns {Promise<string>} the built file
 */
export async function buildCommand() {
  const built = statSync(output, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > Math.max(newest(join(root, 'shared')), newest(join(root, 'package-lock.json')))) return output;
  const { build } = await import('vite');
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'shared', 'cli', 'main.ts'),
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
