import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where a package lies. @param {string} name */
export const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));

/** The replica's own scripts and styles. */
export const PUBLIC = join(import.meta.dirname, '../public');
