import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Where the corpus is kept. */
export const CORPUS = resolve(import.meta.dirname, '../../fixtures/corpus');

/** @param {string} path within the corpus @param {Uint8Array | string} content */
export function save(path, content) {
  mkdirSync(dirname(join(CORPUS, path)), { recursive: true });
  writeFileSync(join(CORPUS, path), content);
}

/** Loads a maker from the folder that CERMAT_MAKERS names: none is a dependency of the project. @param {string} name */
export function maker(name) {
  const folder = process.env.CERMAT_MAKERS;
  if (!folder) throw new Error('Set CERMAT_MAKERS to the folder in which the makers are installed.');
  return createRequire(join(resolve(folder), 'package.json'))(name);
}
