// Build step: takes the editions out of the bundle and into a script file of their own.
import { basename, dirname, resolve } from 'node:path';
import { runnerImport } from 'vite';

/** @typedef {import('../../shared/catalogue').Edition} Edition */

const FOLDER = resolve(import.meta.dirname, '../../shared/catalogue/editions');
/** Private by the convention of Apps Script, where all files of a project share one scope. */
const GLOBAL = 'CermatKatalog_';
const FILE = 'Katalog.js';

/** One entry a line, so that a reviewer can read and compare it. @param {unknown} part */
const listed = (part) =>
  Array.isArray(part) ? `[\n${part.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]` : JSON.stringify(part);

/** Escapes what would end a template text, as JSON does. @param {string} text */
const inTemplate = (text) => text.replace(/`/g, '\\u0060').replace(/\$\{/g, '\\u0024{');

/**
 * The catalogue as a script: a function per edition, whose JSON the engine passes over until it is called; that takes a
 * fraction of the time that reading through it as code does.
 * @param {readonly Edition[]} editions
 */
function catalogueScript(editions) {
  const entries = editions.map((edition) => {
    const parts = Object.entries(edition).map(([key, part]) => `${JSON.stringify(key)}: ${listed(part)}`);
    return `  '${edition.id}': () => JSON.parse(String.raw\`{\n${inTemplate(parts.join(',\n'))}\n}\`),\n`;
  });
  return `// What the programme asks for, per edition. Data only; Kode.js reads it.\nvar ${GLOBAL} = {\n${entries.join('')}};\n`;
}

/** `emonev-2024` → `emonev2024`. @param {string} id */
const exportName = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * Takes the editions out of the bundle and into a file of their own. They are parsed here, at build time, so that the
 * script need not parse them again.
 * @returns {import('vite').Plugin}
 */
export function editionFiles() {
  /** @type {readonly Edition[]} */
  let editions = [];
  return {
    name: 'edition-files',
    enforce: 'pre',
    async buildStart() {
      const { module } = await runnerImport(resolve(FOLDER, 'index.ts'));
      editions = module.EDITIONS;
    },
    load(id) {
      const folder = dirname(id);
      if (basename(id) !== 'index.ts' || dirname(folder) !== FOLDER) return null;
      const edition = editions.find((one) => one.id === basename(folder));
      if (!edition) throw new Error(`No edition is called ${basename(folder)}.`);
      const known = JSON.stringify({ id: edition.id, title: edition.title, years: edition.years });
      const keys = JSON.stringify(Object.keys(edition));
      return [
        `import { lazyEdition } from '${resolve(import.meta.dirname, 'lazy-edition.ts')}';`,
        `export const ${exportName(edition.id)} = lazyEdition(${known}, ${keys}, () => ${GLOBAL}['${edition.id}']());`,
      ].join('\n');
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: catalogueScript(editions) });
    },
  };
}
