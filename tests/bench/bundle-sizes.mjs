// How much each room ships.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildForTests } from '../tools/run.mjs';
import { coreScript, partScript } from './core-bundle.mjs';

const EDITIONS = 'shared/catalogue/editions';

/** @param {string} file */
const kB = (file) => statSync(file).size / 1000;

/** Kilobytes of sentences in a minified script: quoted text with a blank in it. @param {string} code */
const sentences = (code) =>
  (code.match(/`[^`]*`|"[^"]*"|'[^']*'/g) ?? [])
    .filter((text) => text.length > 15 && text.includes(' '))
    .reduce((sum, text) => sum + text.length, 0) / 1000;

/** What the kilobytes of the core are made of: folders bundled alone share zod and each other. */
async function partsNote() {
  const parts = [];
  for (const face of ['catalogue/schema', 'dataset', 'rules']) parts.push((await partScript([face])).code);
  const [schemas = 0, dataset = 0, rules = 0] = parts.map((code) => Math.round(code.length / 1000));
  const text = Math.round(sentences(parts[2] ?? ''));
  return `alone, each with what it imports: zod and edition schema ${schemas}, dataset ${dataset}, rules with zod ${rules}, of which the sentences people read ${text}; no kind of the catalogue is left out`;
}

/** @returns {import('./run.mjs').Row[]} */
const editionRows = () =>
  readdirSync(EDITIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const files = readdirSync(join(EDITIONS, name)).filter((file) => file.endsWith('.json'));
      const value = files.reduce((sum, file) => sum + statSync(join(EDITIONS, name, file)).size, 0);
      return {
        name: `edition bytes ${name}`,
        value,
        unit: 'B',
        goal: null,
        better: 'lower',
        note: `${files.length} JSON files as they stand in the folder`,
      };
    });

/** @returns {Promise<import('./run.mjs').Row[]>} */
export async function bundleSizes() {
  if (!buildForTests({ firefox: false })) throw new Error('The builds failed.');
  const core = Buffer.from((await coreScript()).code);
  const script = '.output/chrome-mv3-test/page.js';
  if (!existsSync(script)) throw new Error(`${script} is missing.`);
  return [
    {
      name: 'core bundle kB',
      value: core.length / 1000,
      unit: 'kB',
      goal: 60,
      better: 'lower',
      note: `zod/mini in, edition data out, minified; ${Math.round(gzipSync(core).length / 1000)} kB gzipped; ${await partsNote()}`,
    },
    ...editionRows(),
    { name: 'content script kB', value: kB(script), unit: 'kB', goal: 60, better: 'lower', note: 'as built' },
  ];
}
