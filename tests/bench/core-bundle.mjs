// The core as one file, as the extension and the add-on carry it; the benches import it from there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

// Of the exchange only what a check needs: the decisions a dataset is built with. Packages are of the apps that swap them.
const FACES = [
  'dataset',
  'rules',
  'findings',
  'completeness',
  'decisions/decisions',
  'catalogue/schema',
  'catalogue/lookup',
];

const WITHOUT_BLANKS = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

/**
 * Bundles an entry into one file under .output.
 * @param {string} name
 * @param {string} entryCode
 * @param {{ minify?: boolean, format?: 'es' | 'iife', onModule?: (id: string, code: string) => void }} [options]
 *   `iife`: a plain script that leaves its exports in the global `cermat`
 * @returns {Promise<{ code: string, file: string }>}
 */
export async function bundle(name, entryCode, { minify = false, format = 'es' } = {}) {
  const entry = resolve(`.output/${name}-entry.ts`);
  mkdirSync('.output', { recursive: true });
  writeFileSync(entry, entryCode);
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@shared': resolve('shared'), '@extension': resolve('extension') } },
    build: {
      write: false,
      minify: minify && format === 'iife',
      target: 'es2020',
      lib: { entry, formats: [format], name: 'cermat', fileName: name },
      // Vite itself leaves the blanks in a minified ES module.
      rolldownOptions: {
        // Makers of files that a bench brings along run in Node.
        external: /^node:/,
        output: { codeSplitting: false, ...(minify && format === 'es' && { minify: WITHOUT_BLANKS }) },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('Vite gave no output.');
  const code = output.output[0].code;
  const file = resolve(`.output/${name}.${format === 'es' ? 'mjs' : 'js'}`);
  writeFileSync(file, code);
  return { code, file };
}

/** @param {readonly string[]} faces */
const exporting = (faces) => faces.map((face) => `export * from '@shared/${face}';`).join('\n');

/** The core with its editions, to be imported. */
export const coreWithEditions = () => bundle('bench-core', exporting([...FACES, 'catalogue/editions/emonev-2024']));

/** The core as it ships: a minified script without edition data. */
export const coreScript = () => bundle('bench-core-bare', exporting(FACES), { minify: true, format: 'iife' });

/** Some folders of the core as a minified script. @param {readonly string[]} faces */
export const partScript = (faces) => bundle('bench-part', exporting(faces), { minify: true, format: 'iife' });
