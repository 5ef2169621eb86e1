/** A village name without the word for its kind, case, spaces and signs: what is compared with the official name. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\s*(desa|ds|kelurahan|kel)\b\.?\s+/, '')
    .replace(/[^a-z0-9]/g, '');

/** Letters to change, add or drop to get from one name to the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
