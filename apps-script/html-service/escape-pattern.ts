import { isHarmless, unitEscape } from './escape-text.ts';

const codePointEscape = (letter: string): string => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;

/**
 * A regular expression, delimiters and flags included, that matches the same. Its slashes become `\x2f`, which every mode
 * knows inside and outside of a class; one that does no harm stays as it is, and so does its `source`.
 */
export function escapePattern(raw: string): string {
  if (isHarmless(raw) && !/<[/!]/.test(raw)) return raw;
  const end = raw.lastIndexOf('/');
  const body = raw.slice(1, end);
  const flags = raw.slice(end + 1);
  const isUnicode = /[uv]/.test(flags);
  let text = '';
  for (let at = 0; at < body.length; at += 1) {
    const isEscaped = body.charAt(at) === '\\';
    if (isEscaped) at += 1;
    const letter = isUnicode ? String.fromCodePoint(body.codePointAt(at) ?? 0) : body.charAt(at);
    at += letter.length - 1;
    if (letter === '/') text += '\\x2f';
    // `(?<!--` looks behind for `--`: of these four the last is the only one that is a letter everywhere.
    else if (letter === '-' && text.endsWith('<!-')) text += '\\x2d';
    else if (letter > '\x7f') text += isUnicode ? codePointEscape(letter) : unitEscape(letter);
    else text += isEscaped ? `\\${letter}` : letter;
  }
  return `/${text}/${flags}`;
}
