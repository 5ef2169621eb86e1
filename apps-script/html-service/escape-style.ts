import { escapeText } from './escape-text.ts';

/** Comments, strings, addresses without quotes, and single letters of everything else, escaped or not. */
const PART = /\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|url\(\s*[^"'\s)](?:\\[^]|[^)\\])*\)|\\[^]|[^]/giu;

/** A letter by its number; the space ends it (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point). */
const letterEscape = (text: string): string =>
  text.replace(/\\[\0-\x7f]|\\?([^\0-\x7f])/gu, (all, letter?: string) =>
    letter === undefined ? all : `\\${(letter.codePointAt(0) ?? 0).toString(16)} `,
  );

/** Styles that say the same and can be served by HtmlService: nothing that looks like a comment, ASCII only. */
export const escapeStyle = (css: string): string =>
  css.replace(PART, (part) => {
    if (part.startsWith('/*'))
      throw new Error(`The minifier kept a comment in the styles; write it without "!": ${part}`);
    return part.length > 2 ? escapeText(letterEscape(part)) : letterEscape(part);
  });
