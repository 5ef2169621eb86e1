// The eight usual changes of CONTRIBUTING.md, each a patch: which files that exist it touches, and which it adds.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** @typedef {{ name: string, path: string, touched: string[], added: string[], folders: string[] }} Change */

/** @param {string} root the repository's folder @returns {Change[]} */
export const changesIn = (root) =>
  readdirSync(`${root}/tests/changes`)
    .filter((name) => name.endsWith('.patch'))
    .sort()
    .map((name) => {
      const path = `tests/changes/${name}`;
      const files = readFileSync(`${root}/${path}`, 'utf8')
        .split(/^(?=diff --git )/m)
        .flatMap((part) => {
          const file = /^diff --git a\/(\S+) /.exec(part)?.[1];
          return file ? [{ file, isNew: /^new file mode/m.test(part) }] : [];
        });
      const touched = files.filter(({ isNew }) => !isNew).map(({ file }) => file);
      return {
        name: name.replace('.patch', ''),
        path,
        touched,
        added: files.filter(({ isNew }) => isNew).map(({ file }) => file),
        folders: [...new Set(touched.map((file) => posix.dirname(file)))],
      };
    });
