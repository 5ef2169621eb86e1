// The suite on a copy of the built product that has a defect: it must see it. The product itself is not touched.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUILT = '.output/chrome-mv3-test';

/** A folder like this one with a built product of its own; goes there. @returns {string} */
export function copyProduct() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cermat-defects-')));
  for (const name of readdirSync('.'))
    if (name !== '.output') symlinkSync(resolve(name), join(folder, name), 'junction');
  mkdirSync(join(folder, '.output'));
  cpSync(BUILT, join(folder, BUILT), { recursive: true });
  process.chdir(folder);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Puts a defect into the copy. @param {string} folder @param {import('./defects.mjs').Defect} defect @returns {() => void} takes it out again */
export function putIn(folder, { name, code, defect }) {
  const chunks = join(folder, BUILT, 'chunks');
  const files = readdirSync(chunks).map((file) => {
    const path = join(chunks, file);
    const text = readFileSync(path, 'utf8');
    return { path, text, found: [...text.matchAll(new RegExp(code, 'g'))].length };
  });
  const count = files.reduce((sum, { found }) => sum + found, 0);
  if (count !== 1) throw new Error(`The code of “${name}” stands ${count} times in the built product.`);
  for (const { path, text, found } of files) if (found === 1) writeFileSync(path, text.replace(code, defect));
  return () => {
    for (const { path, text } of files) writeFileSync(path, text);
  };
}
