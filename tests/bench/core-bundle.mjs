// The core as one file, as the extension and the add-on carry it; the benches import it from there.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const FACES = ['dataset', 'rules', 'findings', 'completeness', 'exchange'];

/**
 * Builds the core without edition data.
 * @param {{ minify: boolean, edition: boolean }} options `edition`: with emonev-2024 in
 * @returns {Promise<{ code: string, file: string }>}
 */
export async function buildCore({ minify, edition }) {
  const entry = resolve('.output/bench-core-entry.ts');
  const faces = FACES.map((face) => `export * from '@shared/${face}';`);
  const catalogue = edition ? `export * from '@shared/catalogue';` : `export * from '@shared/catalogue/schema';`;
  writeFileSync(entry, `${[...faces, catalogue].join('\n')}\n`);
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@shared': resolve('shared') } },
    build: { write: false, minify, target: 'es2020', lib: { entry, formats: ['es'], fileName: 'core' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('Vite gave no output.');
  const code = output.output[0].code;
  const file = resolve(`.output/bench-core${edition ? '' : '-bare'}.mjs`);
  writeFileSync(file, code);
  return { code, file };
}
