/** Reused, because every row's name is compared with the official one. */
let buffer = new Uint16Array(64);

/** Letters to change, add or drop to get from one text to the other (Levenshtein). */
export function editDistance(one: string, other: string): number {
  if (buffer.length <= other.length) buffer = new Uint16Array(2 * other.length + 1);
  const distances = buffer;
  for (let at = 0; at <= other.length; at++) distances[at] = at;
  for (let row = 1; row <= one.length; row++) {
    const letter = one.charCodeAt(row - 1);
    let diagonal = row - 1;
    let left = row;
    distances[0] = row;
    for (let at = 1; at <= other.length; at++) {
      const above = distances[at] ?? 0;
      const replaced = diagonal + (letter === other.charCodeAt(at - 1) ? 0 : 1);
      left = Math.min(replaced, above + 1, left + 1);
      diagonal = above;
      distances[at] = left;
    }
  }
  return distances[other.length] ?? 0;
}
