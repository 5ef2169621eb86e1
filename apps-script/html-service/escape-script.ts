import type { Node, Token } from 'acorn';
import { parse } from 'acorn';
import { escapePattern } from './escape-pattern.ts';
import { escapeText, isHarmless } from './escape-text.ts';

/** Places of the texts of tagged templates: a tag may read them as they are written. */
function taggedTexts(node: unknown, found = new Set<number>()): Set<number> {
  if (Array.isArray(node)) {
    for (const one of node) taggedTexts(one, found);
  } else if (typeof node === 'object' && node !== null) {
    const { type, quasi } = node as { type?: string; quasi?: { quasis: readonly Node[] } };
    if (type === 'TaggedTemplateExpression') for (const { start } of quasi?.quasis ?? []) found.add(start);
    for (const one of Object.values(node)) taggedTexts(one, found);
  }
  return found;
}

const nameEscape = (name: string): string =>
  name.replace(/[^\0-\x7f]/gu, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);

function escaped(raw: string, { type, start }: Token, tagged: ReadonlySet<number>): string {
  switch (type.label) {
    case 'string':
      return raw.charAt(0) + escapeText(raw.slice(1, -1)) + raw.slice(-1);
    case 'template':
    case 'invalidTemplate':
      if (!tagged.has(start)) return escapeText(raw);
      if (isHarmless(raw) && !/<[/!]/.test(raw)) return raw;
      throw new Error(`A tagged template may not hold ${raw}: it cannot be escaped without the tag seeing it.`);
    case 'regexp':
      return escapePattern(raw);
    default:
      return nameEscape(raw);
  }
}

/**
 * Returns what stands between two tokens, without comments: only whether there is something, and whether a line ends.
 */
const gapOf = (gap: string): string => (/[\n\r\u2028\u2029]/.test(gap) ? '\n' : gap === '' ? '' : ' ');

/**
 * A module that does the same and can be served by HtmlService, which cuts `//` to the end of the line, in strings too
 * (https://github.com/enuchi/React-Google-Apps-Script/issues/157): no comments, nothing that looks like one, nothing that
 * ends the script or begins an HTML comment, ASCII only.
 */
export function escapeScript(code: string): string {
  const tokens: Token[] = [];
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module', onToken: tokens });
  const tagged = taggedTexts(tree);
  let text = '';
  let end = 0;
  for (const token of tokens) {
    const gap = gapOf(code.slice(end, token.start));
    const next = escaped(code.slice(token.start, token.end), token, tagged);
    // A regular expression may be followed by a division, and a comparison by one: apart they are no comment and no tag.
    const isApart = gap !== '' || !/^(\/[/*]|<[/!])/.test(text.slice(-1) + next.charAt(0));
    text += gap + (isApart ? '' : ' ') + next;
    end = token.end;
  }
  return text;
}
