/**
 * @typedef {object} Line
 * @property {string} name what is imported and listed: `rowCount`
 * @property {string} from where it is imported from: `./row-count`
 * @property {string} array the list's own name: `RULE_KINDS`
 * @property {string} [before] the member it has to stand before; the end without it
 *
 * @typedef {Line & { list: string }} Listing `list`: the file
 */

/** `row-count` → `rowCount`. @param {string} name */
export const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** `row-count` → `RowCount`. @param {string} name */
export const pascal = (name) => camel(`-${name}`);

/**
 * The list with one more member: its import after the last import, its name in the array.
 * @param {string} text
 * @param {Line} line
 * @returns {string}
 */
export function addToList(text, { name, from, array, before }) {
  const imports = [...text.matchAll(/^import [^;]+;\n/gm)];
  const last = imports.at(-1);
  const after = last ? last.index + last[0].length : 0;
  const named = `${text.slice(0, after)}import { ${name} } from '${from}';\n${text.slice(after)}`;
  const at = named.search(new RegExp(`\\b${array}\\b[^=]*=`));
  const end = named.indexOf(']', named.indexOf('[', named.indexOf('=', at)));
  if (at < 0 || end < 0) throw new Error(`There is no list called ${array}`);
  if (before) {
    const place = named.slice(at).search(new RegExp(`\\b${before}\\b`)) + at;
    return `${named.slice(0, place)}${name},\n  ${named.slice(place)}`;
  }
  const members = named.slice(0, end).trimEnd();
  return members.endsWith(',')
    ? `${members}\n  ${name},\n${named.slice(end)}`
    : `${members}${members.endsWith('[') ? '' : ', '}${name}${named.slice(end)}`;
}
