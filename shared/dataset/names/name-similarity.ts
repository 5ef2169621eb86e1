import type { PlainName } from './normalise-name';

/** A name with its trigrams, counted once per list. */
export interface ComparedName extends PlainName {
  readonly trigrams: ReadonlySet<string>;
}

const DICE_SHARE = 0.2;
/** `Sanai I` and `Sanai II` are neighbours, however alike they look. */
const OTHER_NUMBER = 0.8;

export const compared = (name: PlainName): ComparedName => ({ ...name, trigrams: trigramsOf(name.key) });

/** How alike two names are, 0–1; 1 = the same key. Levenshtein with a fifth of trigram Dice. */
export function nameSimilarity(one: ComparedName, other: ComparedName): number {
  if (one.key === other.key) return one.key === '' ? 0 : 1;
  const longest = Math.max(one.key.length, other.key.length);
  const letters = 1 - editDistance(one.key, other.key) / longest;
  const score = (1 - DICE_SHARE) * letters + DICE_SHARE * dice(one.trigrams, other.trigrams);
  return one.number === other.number ? score : score * OTHER_NUMBER;
}

function trigramsOf(key: string): ReadonlySet<string> {
  const padded = `  ${key} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  return found;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared++;
  return (2 * shared) / (one.size + other.size);
}

/** Reused, because a sheet without codes compares every row with every village. */
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
