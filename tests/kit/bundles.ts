import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Parts of the product that tests run in a real page, as one script each that puts its face on a global. */
const BUNDLES = {
  /** The page side, as the extension injects it. */
  page: { entry: 'extension/page/index.ts', global: 'cermatPage', minify: true },
  /** The functions run in the page's own world, minified as the background ships them. */
  'page-world': { entry: 'extension/page/page-world/families.ts', global: 'cermatWorld', minify: true },
  store: { entry: 'extension/store/index.ts', global: 'store', minify: false },
  /** The store with what reads its golden files. */
  'store-golden': { entry: 'tests/extension/store/golden-face.ts', global: 'store', minify: false },
  /** The store with what copies it out of the browser and back. */
  rescue: { entry: 'tests/extension/model/rescue/rescue-face.ts', global: 'store', minify: false },
} as const;
export type BundleName = keyof typeof BUNDLES;
export const isBundleName = (name: string): name is BundleName => name in BUNDLES;

/** Bundles a part. Throws where it cannot be built. */
export async function buildBundle(name: BundleName): Promise<string> {
  const { entry, global, minify } = BUNDLES[name];
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { '@shared': resolve(root, 'shared'), '@extension': resolve(root, 'extension') } },
    build: {
      write: false,
      target: 'es2022',
      minify,
      lib: { entry: resolve(root, entry), formats: ['iife'], name: global },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`No bundle ${name}`);
  return output.output[0].code;
}
