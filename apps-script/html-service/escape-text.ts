/** What a page for HtmlService may not bear: it takes both for comments, in strings too. */
const CUT = /\/\/|\/\*/;

/** Everything HtmlService, or what lies between it and the browser, may read otherwise than it was written. */
export const isHarmless = (text: string): boolean => !CUT.test(text) && !/[^\0-\x7f]/.test(text);

/** One UTF-16 unit as strings, templates and regular expressions all write it. */
export const unitEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const isAscii = (unit: string): boolean => unit <= '\x7f';

/**
 * The inside of a string or an untagged template with the same value: a backslash before what would begin a comment or
 * end the script, and escapes for all that is not ASCII.
 */
export function escapeText(raw: string): string {
  let text = '';
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charAt(at);
    const last = text.slice(-1);
    if (unit === '\\') {
      at += 1;
      const next = raw.charAt(at);
      // A backslash at the end of a line, of whichever kind, stands for nothing; before another letter for that letter.
      if (isAscii(next)) text += unit + next;
      else if (next !== '\u2028' && next !== '\u2029') text += unitEscape(next);
    } else if (!isAscii(unit)) text += unitEscape(unit);
    else if ((last === '/' && /[/*]/.test(unit)) || (last === '<' && /[/!]/.test(unit))) text += `\\${unit}`;
    else text += unit;
  }
  return text;
}
