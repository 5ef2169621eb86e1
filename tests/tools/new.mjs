// npm run new -- kind|widget|tab|log|record|action NAME: writes a unit beside its siblings, its line in their list and a test
// that fails until the unit does what it is for.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addToList } from './new/add-to-list.mjs';
import { action } from './new/action.mjs';
import { kind } from './new/kind.mjs';
import { log } from './new/log.mjs';
import { record } from './new/record.mjs';
import { tab } from './new/tab.mjs';
import { widget } from './new/widget.mjs';

/**
 * @typedef {object} Unit
 * @property {Readonly<Record<string, string>>} files path → text
 * @property {readonly import('./new/add-to-list.mjs').Listing[]} lists where it is named
 * @property {Readonly<Record<string, readonly (readonly [find: string, put: string])[]>>} [more] other files → texts and what
 *   comes after them; after nothing = at the end
 */

/** @type {Readonly<Record<string, (name: string) => Unit>>} */
const RECIPES = { kind, widget, tab, log, record, action };

const [what = '', name = ''] = process.argv.slice(2);
const recipe = RECIPES[what];
if (!recipe || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  console.error(`Say what and how it is called: npm run new -- ${Object.keys(RECIPES).join('|')} some-name`);
  process.exit(1);
}
const { files, lists, more = {} } = recipe(name);
const there = Object.keys(files).filter((path) => existsSync(path));
if (there.length > 0) {
  console.error(`There is one of that name: ${there.join(', ')}`);
  process.exit(1);
}
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`new      ${path}`);
}
for (const { list, ...line } of lists) {
  writeFileSync(list, addToList(readFileSync(list, 'utf8'), line));
  console.log(`one line ${list}`);
}
for (const [path, places] of Object.entries(more)) {
  const text = places.reduce(
    (before, [find, put]) => {
      if (!before.includes(find)) throw new Error(`${path} has no ${find}`);
      return find === '' ? before + put : before.replace(find, `${find}${put}`);
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
  console.log(`one line ${path}`);
}
