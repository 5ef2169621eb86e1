/** Lower case, letters and digits only, single spaces: `Jumlah  Keluarga (*) :` → `jumlah keluarga`. */
export const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The ways one label may be written on a page, the exact one first: without its numbering (`30 Jumlah…`, `a) …`) and
 * without a unit or remark in brackets at its end.
 */
export function spellingsOf(label: string): readonly string[] {
  const bare = label.replace(/^\s*(\d{1,2}|[a-z])\s*[.)]\s+|^\s*\d{1,2}\s+(?=\p{L})/iu, '');
  const unbracketed = bare.replace(/\s*\([^()]*\)[\s*:]*$/, '');
  return [...new Set([label, bare, unbracketed].map(normalise))].filter((text) => text !== '');
}

/** Whether `part` stands in `whole` as words of its own. `Data Sasaran` is not in `Data Sasaran 2`, but is in `Data Sasaran 2024`. */
export function contains(whole: string, part: string): boolean {
  for (let at = whole.indexOf(part); at >= 0 && part !== ''; at = whole.indexOf(part, at + 1)) {
    const before = at === 0 || whole[at - 1] === ' ';
    const rest = whole.slice(at + part.length);
    if (before && (rest === '' || rest.startsWith(' ')) && !/^ \d{1,2}( |$)/.test(rest)) return true;
  }
  return false;
}
