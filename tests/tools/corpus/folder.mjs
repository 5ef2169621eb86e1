import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS } from './save.mjs';

/** @param {string} name @returns {any} */
const json = (name) => JSON.parse(readFileSync(join(CORPUS, name), 'utf8'));

/** The corpus as it lies on the disk: bytes by name, in the order of the names; what its recipes and LibreOffice say of it. */
export function corpusFolder() {
  const names = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(xlsx|csv)$/.test(path))
    .toSorted();
  return {
    files: names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(CORPUS, name))) })),
    truth: json('by-hand/truth.json'),
    office: json('office.json'),
  };
}
