/** What can be told of separated text before its cells are made. */
export interface TextShape {
  /** The line on which a quoted cell begins that is never closed, or closed in the middle of a word; 1-based. */
  readonly openQuote: number | null;
  /** The first line with a cell that is filled beyond the last column; 1-based. */
  readonly wideLine: number | null;
  readonly longCell: LongCell | null;
  /** Blanks between a separator and a quotation mark: from where, and up to where. */
  readonly blanks: readonly (readonly [number, number])[];
  /** Rows and cells up to the last that is filled. */
  readonly rows: number;
  readonly cells: number;
  /** Where its line ends; only separators and blanks follow. */
  readonly end: number;
}
interface LongCell {
  /** 1-based. */
  readonly line: number;
  /** 0-based. */
  readonly column: number;
  readonly letters: number;
}

/**
 * Walks over separated text once, and no further than an open quotation mark: from there on nobody can tell where a cell
 * ends (RFC 4180, 2.5 to 2.7).
 * @param delimiter one sign, e.g. `;`
 * @param limits columns of a line, letters of a cell
 */
export function shapeOfText(
  text: string,
  delimiter: string,
  limits: { readonly columns: number; readonly letters: number },
): TextShape {
  let [at, line, row, column, cells] = [0, 1, 1, 0, 0];
  let wideLine: number | null = null;
  let longCell: LongCell | null = null;
  const blanks: (readonly [number, number])[] = [];
  const last = { rows: 0, cells: 0, end: 0 };
  while (at < text.length) {
    const start = at;
    const first = line;
    const opening = afterBlanks(text, at, delimiter);
    if (text[opening] === '"') {
      if (opening > at) blanks.push([at, opening]);
      at = opening;
      const closing = closingQuote(text, at);
      const rest = closing === null ? 'x' : (/^ *(.?)/s.exec(text.slice(closing + 1, closing + 40))?.[1] ?? '');
      if (closing === null || (rest !== '' && rest !== delimiter && rest !== '\n' && rest !== '\r')) {
        return { ...last, wideLine, longCell, blanks, openQuote: first };
      }
      line += linesIn(text, at, closing);
      at = closing + 1;
    }
    at = endOfPlain(text, at, delimiter);
    cells += 1;
    if (!isBlankBetween(text, start, at)) {
      Object.assign(last, { rows: row, cells, end: at });
      if (column >= limits.columns) wideLine ??= first;
      if (at - start > limits.letters) longCell ??= { line: first, column, letters: at - start };
    }
    const isEnd = isLineEnd(text, at);
    column = isEnd ? 0 : column + 1;
    line += isEnd ? 1 : 0;
    row += isEnd ? 1 : 0;
    at += 1;
  }
  let end = last.end;
  while (end < text.length && !isLineEnd(text, end)) end += 1;
  return { ...last, wideLine, longCell, blanks, openQuote: null, end: Math.min(text.length, end + 1) };
}

/** Lines end with `\n`, with `\r\n`, or as old Macs wrote them with `\r` alone. */
const isLineEnd = (text: string, at: number): boolean =>
  text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');

/** Blanks before an opening quotation mark are none of its cell, and would make the mark a letter. */
function afterBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== delimiter) at += 1;
  return at;
}

/** Where a cell without quotation marks ends: at its separator, its line or the text. */
function endOfPlain(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && !isLineEnd(text, at)) at += 1;
  return at;
}

/** Whether there is nothing but blanks; letters and signs all stand above them. */
function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) > 0x20 && text[at] !== '\u00a0') return false;
  return true;
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The mark that closes a quoted cell; two in a row stand for one. */
function closingQuote(text: string, opening: number): number | null {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return null;
}
