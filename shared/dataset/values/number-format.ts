/** Parts of a number format that are shown as they are, or only leave room: `"%"`, `\%`, `_%`, `*%`; and `[…]`. */
const LITERAL = /"[^"]*"?|[\\_*].|\[[^\]]*\]/g;

/**
 * Returns whether a number format multiplies by a hundred. A percent sign in quotation marks or behind a backslash is only
 * written behind the number (ECMA-376 part 1, 18.8.31).
 */
export const showsPercent = (format: string | null | undefined): boolean =>
  format?.includes('%') === true && format.replace(LITERAL, '').includes('%');

/** Words and signs that a number format writes around a figure that is not negative, in small letters; mostly none. */
export function shownWords(format: string | null | undefined): string {
  const [positive = ''] = (format ?? '').replace(/\[[^\]]*\]|[_*]./g, '').split(';');
  const written = [...positive.matchAll(/"([^"]*)"?|\\(.)/g)].map(([, quoted, escaped]) => quoted ?? escaped ?? '');
  const text = written.join('').toLowerCase();
  return /[\p{L}%‰]/u.test(text) ? text.replace(/[^\p{L}%‰]+/gu, ' ').trim() : '';
}
