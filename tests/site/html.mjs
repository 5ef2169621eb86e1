// Small template functions: text is escaped, markup made by `html` is not.

export class Html {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

/** @typedef {Html | string | number | boolean | null | undefined} Part */

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? sign);

/**
 * @param {Part | readonly Part[]} part
 * @returns {string}
 */
function render(part) {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escape(part);
  if (typeof part === 'number') return String(part);
  if (Array.isArray(part)) return part.map(render).join('');
  return '';
}

/**
 * Tag for markup. `null`, `undefined` and booleans print nothing, so `condition && html…` works.
 * @param {TemplateStringsArray} strings
 * @param {...(Part | readonly Part[])} parts
 */
export function html(strings, ...parts) {
  return new Html(strings.reduce((text, string, index) => text + render(parts[index - 1]) + string));
}
