import { cleanText } from '../values/text';
import { nameCost } from './name-cost';
import { nameForms, type NameForm } from './name-forms';

/** Which kecamatan a written name means, and how much speaks against each of the others. */
export interface WrittenKecamatan {
  /** Empty if none is written, null if it is not told clearly. */
  readonly name: string | null;
  /** By kecamatan, 0 to 1.2. */
  readonly against: ReadonlyMap<string, number>;
}

/** As much as a slip of the hand and a little: a village of another kecamatan must be written better than that. */
const ELSEWHERE = 1.2;
const FAR = 4;
const CLEAR = { share: 0.25, most: 2.2, margin: 0.8 };
const AROUND = /^\(?\s*(?:\d{1,3}\s*[.)\]:-]*\s*)?(?:kec(?:amatan)?\b[.:]?\s*)?/;

export const NOT_WRITTEN: WrittenKecamatan = { name: '', against: new Map() };

/** Returns a function that tells the kecamatan of a district by what is written; it remembers its answers. */
export function kecamatanTeller(names: readonly string[]): (written: string) => WrittenKecamatan {
  const known = names.map((name) => ({ name, forms: nameForms(name.toLowerCase()) }));
  const remembered = new Map<string, WrittenKecamatan>();
  return (written) => {
    const found =
      remembered.get(written) ?? tell(known, nameForms(cleanText(written).toLowerCase().replace(AROUND, '')));
    remembered.set(written, found);
    return found;
  };
}

function tell(
  known: readonly { readonly name: string; readonly forms: readonly NameForm[] }[],
  written: readonly NameForm[],
): WrittenKecamatan {
  const [first] = written;
  if (!first) return NOT_WRITTEN;
  const ranked = known
    .map(({ name, forms }) => ({ name, cost: leastCost(written, forms, FAR) }))
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = ranked;
  if (!best || best.cost >= FAR) return { name: null, against: new Map() };
  const isNear = best.cost <= Math.min(CLEAR.most, CLEAR.share * first.key.length);
  const isAlone = (second?.cost ?? Infinity) - best.cost >= CLEAR.margin;
  return {
    name: isNear && isAlone ? best.name : null,
    against: new Map(ranked.map(({ name, cost }) => [name, Math.min(ELSEWHERE, cost - best.cost)])),
  };
}

/** The least cost of writing one of some forms for another of others. */
export function leastCost(written: readonly NameForm[], official: readonly NameForm[], limit: number): number {
  let least = Infinity;
  for (const one of written)
    for (const other of official) least = Math.min(least, nameCost(one, other, Math.min(limit, least)));
  return least;
}
