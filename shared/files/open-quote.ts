/**
 * The line on which a quoted cell of separated text begins that is never closed, or closed in the middle of a word: from
 * there on nobody can tell where a cell ends (RFC 4180, 2.5 to 2.7).
 * @param delimiter one sign, e.g. `;`
 * @returns 1-based; null where every quotation mark is as it should be
 */
export function openQuote(text: string, delimiter: string): number | null {
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') {
      const end = endOfPlain(text, at, delimiter);
      at = end + 1;
      continue;
    }
    const closing = closingQuote(text, at);
    const rest = closing === null ? 'x' : (/^ *(.?)/s.exec(text.slice(closing + 1, closing + 40))?.[1] ?? '');
    if (closing === null || (rest !== '' && rest !== delimiter && rest !== '\n' && rest !== '\r'))
      return text.slice(0, at).split('\n').length;
    at = endOfPlain(text, closing + 1, delimiter) + 1;
  }
  return null;
}

/** Where a cell without quotation marks ends: at its separator, its line or the text. */
function endOfPlain(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
  return at;
}

/** The mark that closes a quoted cell; two in a row stand for one. */
function closingQuote(text: string, opening: number): number | null {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return null;
}
