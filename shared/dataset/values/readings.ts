/**
 * Every number a written figure can stand for. The site shows at least two notations (dot thousands with decimal comma,
 * comma thousands with decimal dot), so one separator before exactly three digits reads both ways: `1.234` gives
 * 1234 and 1.234. Signs, blanks and a trailing `%` are no part of the figure. Empty for anything else.
 */
export function readings(text: string): readonly number[] {
  const bare = text.replace(/[\s\u00a0%]/g, '').replace(/^\u2212/, '-');
  const found = new Set<number>();
  const indonesian = readingAs(bare, '.', ',');
  const english = readingAs(bare, ',', '.');
  if (indonesian !== null) found.add(indonesian);
  if (english !== null) found.add(english);
  return [...found];
}

/** Decimals written after the last separator; 0 when there is none. */
export const decimalsWritten = (text: string): number => /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0;

/** The figure in one notation, or null: groups must have three digits each, the first one to three and no leading zero. */
export function readingAs(text: string, group: '.' | ',', decimal: '.' | ','): number | null {
  const [whole = '', fraction, ...rest] = text.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const digits = whole.replace(/^-/, '');
  const groups = digits.split(group);
  const grouped = groups.length > 1;
  if (
    grouped
      ? !/^[1-9]\d{0,2}$/.test(groups[0] ?? '') || !groups.slice(1).every((part) => /^\d{3}$/.test(part))
      : !/^\d+$/.test(digits)
  ) {
    return null;
  }
  return Number(`${whole.startsWith('-') ? '-' : ''}${groups.join('')}.${fraction ?? '0'}`);
}
