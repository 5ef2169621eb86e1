import type { Steps } from '../../steps';
import type { NameForm } from './name-forms';

/** So many are compared letter by letter, whatever the size of the district. */
const COMPARED = 60;

export type Finder<P> = (written: readonly NameForm[], isInside: (place: P) => boolean) => P[];

/** So many places are counted in a step. */
const STEP = 50;

/**
 * Returns a function that gives the places whose names share the most pairs of letters with a written one, best first; all
 * of those that `isInside` says of come with them. A place's pairs are counted once per list, some places a step.
 */
export function* placeFinder<P extends { readonly forms: readonly NameForm[] }>(
  places: readonly P[],
): Steps<Finder<P>> {
  const placesOf = new Map<string, number[]>();
  const sizes: number[] = [];
  for (const [at, { forms }] of places.entries()) {
    const pairs = pairsOf(forms);
    for (const pair of pairs) {
      const known = placesOf.get(pair);
      if (known) known.push(at);
      else placesOf.set(pair, [at]);
    }
    sizes.push(pairs.size);
    if (at % STEP === 0) yield;
  }
  return (written, isInside) => {
    const shared = new Float64Array(places.length);
    for (const pair of pairsOf(written)) for (const at of placesOf.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    const likeness = shared.map((count, at) => count / Math.sqrt(sizes[at] ?? 1));
    const order = places.map((_, at) => at).sort((one, other) => (likeness[other] ?? 0) - (likeness[one] ?? 0));
    return order.flatMap((at, rank) => {
      const place = places[at];
      return place && (rank < COMPARED || isInside(place)) ? [place] : [];
    });
  };
}

function pairsOf(forms: readonly NameForm[]): Set<string> {
  const pairs = new Set<string>();
  for (const { key } of forms) {
    for (let at = 0; at < key.length; at++) pairs.add(at === 0 ? `^${key[0] ?? ''}` : key.slice(at - 1, at + 1));
    pairs.add(`${key.slice(-1)}$`);
  }
  return pairs;
}
