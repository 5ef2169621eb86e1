// Style sheets and scripts of a dress, straight from node_modules. Only what the dress lists is served.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const TYPES = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.woff2', 'font/woff2'],
]);

/**
 * @param {import('./dresses/dress.mjs').Dress} dress
 * @param {string} address below /aset/
 * @returns {Promise<{ type: string, bytes: Buffer | string } | null>} null for anything not listed
 */
export async function readAsset(dress, address) {
  const file = new Map(dress.assets()).get(address);
  if (!file) return null;
  const bytes = typeof file === 'string' ? await readFile(file) : await file();
  return { type: TYPES.get(extname(address)) ?? 'application/octet-stream', bytes };
}
