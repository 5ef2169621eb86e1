import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const texts = execFileSync('git', ['grep', '-hE', '[\'"`]', '--', 'tests', 'shared/cli'], {
  encoding: 'utf8',
  maxBuffer: 1e9,
});
/**
 * Real widget libraries and themes reach pages by a path in a string (`'select2/dist/js/select2.js'`), never by an import.
 * The last two are named in parts, and started by a path.
 */
const servedByPath = [
  ...Object.keys(devDependencies).filter((name) => texts.includes(`'${name}/`) || texts.includes(`'${name}'`)),
  'select2-41',
  'addons-linter',
];
/** What nobody uses: files, exports, dependencies. @type {import('knip').KnipConfig} */
export default {
  entry: [
    'extension/entrypoints/**/{main,worker,background,content}.{ts,tsx}',
    'extension/entrypoints/*.ts',
    'extension/modules/*.ts',
    'apps-script/*.config.ts',
    'apps-script/sidebar/main.tsx',
    // Named in a text that the build writes.
    'apps-script/catalogue/lazy-edition.ts',
    'tests/**/*.test.{ts,tsx}',
    // Each in a process of its own, by its name.
    'tests/bench/{add-on-load,against-others,big-files-answer,big-files-long,cold-run,national-run}.mjs',
    // Bundled from a text that names what is wanted.
    'tests/bench/{zod-rows.mjs,add-on-calls.ts}',
    'tests/shared/rules/**/{simulation,honest-districts,shift-scores,statistics-simulation,make-dataset}.ts',
    'tests/extension/{forms/unknown-form,panel/fakes}.ts',
    'extension/panel/recorder/{record-page,recording}.ts',
    'extension/page/index.ts',
    'tests/extension/page/widgets/react-globals.mjs',
    // Recipes, run by hand.
    'tests/{tools/corpus/make-*,fixtures/neighbours/make}.mjs',
  ],
  project: ['{extension,shared,apps-script,tests}/**/*.{ts,tsx,mjs}'],
  ignoreDependencies: servedByPath,
  // Of the system, not of a package.
  ignoreBinaries: ['apt-get', 'apt-cache', 'mount', 'umount', 'unshare'],
};
