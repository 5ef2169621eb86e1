/** Things one after the other in a sentence: `Jumlah, L dan P`. */
export const listInWords = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} dan ${parts[parts.length - 1]}`;
