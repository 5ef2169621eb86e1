import { copyFileSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, defineConfig } from 'vite';
import { editionFiles } from './catalogue/edition-files.mjs';

const room = import.meta.dirname;
const entry = resolve(room, 'index.ts');
const PRIVATE_NAME = 'Cermat_';

/**
 * Apps Script finds entry points by parsing top-level function declarations and knows no ES modules
 * (https://developers.google.com/apps-script/guides/v8-runtime). So everything lives in one private name, and each
 * export gets a real declaration that keeps its parameters and its JSDoc.
 */
function entryPoints(): (chunk: { exports: string[] }) => string {
  const source = readFileSync(entry, 'utf8');
  const declarations = new Map<string, { doc: string; parameters: string }>();
  const pattern = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export function (\w+)\s*\(([^)]*)\)/g;
  for (const [, doc = '', name = '', list = ''] of source.matchAll(pattern)) {
    const names = list.split(',').map((parameter) =>
      parameter
        .trim()
        .replace(/[?:=][\s\S]*$/, '')
        .trim(),
    );
    declarations.set(name, { doc: doc.trim(), parameters: names.filter(Boolean).join(', ') });
  }
  return ({ exports }) =>
    exports
      .map((name) => {
        const { doc, parameters } = declarations.get(name) ?? { doc: '', parameters: '' };
        return `${doc}\nfunction ${name}(${parameters}) {\n  return ${PRIVATE_NAME}.${name}(${parameters});\n}`;
      })
      .join('\n');
}

export default defineConfig({
  root: room,
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: { '@shared': resolve(room, '../shared') } },
  build: {
    outDir: resolve(room, 'dist'),
    emptyOutDir: true,
    // Readable by a reviewer in the script editor; minifying gains no load time there.
    minify: false,
    // Apps Script parses neither #private nor static class fields.
    target: 'es2020',
    lib: { entry, name: PRIVATE_NAME, formats: ['iife'], fileName: () => 'Kode.js' },
    // Comments are for whoever reads the sources; the entry points keep theirs.
    rolldownOptions: { output: { comments: false } },
  },
  plugins: [
    editionFiles(),
    {
      name: 'entry-points',
      generateBundle(_, files) {
        const declare = entryPoints();
        for (const file of Object.values(files)) if (file.type === 'chunk') file.code += declare(file);
      },
    },
    {
      name: 'copy-manifest',
      closeBundle: () => copyFileSync(resolve(room, 'appsscript.json'), resolve(room, 'dist/appsscript.json')),
    },
    {
      // After the script, because that build empties the folder.
      name: 'sidebar',
      closeBundle: async () => void (await build({ configFile: resolve(room, 'sidebar.vite.config.ts') })),
    },
  ],
});
