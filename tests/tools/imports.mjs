// Which file imports which, over imports of values and of types, aliases resolved; and the circles among them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** @typedef {Map<string, Set<string>>} Graph file (or folder), as a path from the root, to those it imports */

const ROOMS = ['shared', 'extension', 'apps-script'];
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];
const IMPORT = /\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g;
// Only where one begins a line: a pattern of paths in a text holds the same two signs.
const COMMENT = /^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*)/gm;

/** @param {string} root @returns {string[]} source files of the rooms, as paths from the root */
const sourceFiles = (root) =>
  ROOMS.filter((room) => existsSync(`${root}/${room}`)).flatMap((room) =>
    readdirSync(`${root}/${room}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(tsx?|mjs)$/.test(path) && statSync(`${root}/${path}`).isFile())
      .filter((path) => !path.includes('/dist/') && !path.includes('node_modules')),
  );

/** @param {string} path a source file @returns {string} its text without the comments that have lines of their own */
export const codeOf = (path) => readFileSync(path, 'utf8').replace(COMMENT, '');

/** @param {string} root the repository's folder @returns {Graph} */
export function importsOf(root) {
  const files = new Set(sourceFiles(root));
  /** @param {string} from @param {string} named */
  const resolved = (from, named) => {
    const alias = ROOMS.find((room) => named === `@${room}` || named.startsWith(`@${room}/`));
    if (!alias && !named.startsWith('.')) return undefined;
    const path = alias ? named.slice(1) : posix.join(posix.dirname(from), named);
    return ENDINGS.map((ending) => path.replace(/\/$/, '') + ending).find((one) => files.has(one));
  };
  return new Map(
    [...files].map((file) => {
      const found = [...codeOf(`${root}/${file}`).matchAll(IMPORT)].map(([, named = '']) => resolved(file, named));
      return [file, new Set(found.flatMap((one) => (one === undefined || one === file ? [] : [one])))];
    }),
  );
}

/**
 * The same between folders. A folder and one within it are one place: its list names what lies in it, and that shares
 * the types beside the list.
 * @param {Graph} files @returns {Graph}
 */
export function foldersOf(files) {
  /** @type {Graph} */
  const folders = new Map();
  for (const [file, others] of files) {
    const from = posix.dirname(file);
    const seen = folders.get(from) ?? new Set();
    folders.set(from, seen);
    for (const to of [...others].map((other) => posix.dirname(other)))
      if (to !== from && !`${to}/`.startsWith(`${from}/`) && !`${from}/`.startsWith(`${to}/`)) seen.add(to);
  }
  return folders;
}

/** @param {Graph} graph @returns {string[][]} every set of more than one that all reach each other (Tarjan 1972) */
export function circlesIn(graph) {
  /** @type {Map<string, number>} */
  const found = new Map();
  /** @type {Map<string, number>} */
  const low = new Map();
  /** @type {string[]} */
  const path = [];
  /** @type {string[][]} */
  const circles = [];
  /** @param {string} one */
  const visit = (one) => {
    found.set(one, found.size);
    let least = found.size - 1;
    path.push(one);
    for (const next of graph.get(one) ?? []) {
      if (!found.has(next)) visit(next);
      if (path.includes(next)) least = Math.min(least, low.get(next) ?? found.get(next) ?? least);
    }
    low.set(one, least);
    if (least !== found.get(one)) return;
    const circle = path.splice(path.indexOf(one));
    if (circle.length > 1) circles.push(circle.toSorted());
  };
  for (const one of graph.keys()) if (!found.has(one)) visit(one);
  return circles;
}
