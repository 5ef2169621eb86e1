// How much each room ships.
import { existsSync, statSync } from 'node:fs';
import { buildForTests, runTool } from '../tools/run.mjs';
import { buildCore } from './core-bundle.mjs';

/** @param {string} file */
const kB = (file) => statSync(file).size / 1000;

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function bundleSizes() {
  if (
    !buildForTests({ firefox: false }) ||
    !runTool('vite', ['build', '--config', 'apps-script/vite.config.ts'], { quiet: true })
  ) {
    throw new Error('The builds failed.');
  }
  const core = await buildCore({ minify: true, edition: false });
  const script = '.output/chrome-mv3-test/content-scripts/page.js';
  if (!existsSync(script)) throw new Error(`${script} is missing.`);
  return [
    {
      name: 'core bundle kB',
      value: Buffer.byteLength(core.code) / 1000,
      unit: 'kB',
      goal: 60,
      better: 'lower',
      note: 'zod/mini in, edition data out, minified',
    },
    { name: 'content script kB', value: kB(script), unit: 'kB', goal: 60, better: 'lower', note: 'as built' },
    {
      name: 'add-on bundle kB',
      value: kB('apps-script/dist/Kode.js'),
      unit: 'kB',
      goal: null,
      better: 'lower',
      note: 'unminified, edition data in',
    },
  ];
}
