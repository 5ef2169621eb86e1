import type { Derived } from '@extension/model/figures/derive';
import { ODDS, tellingSize } from './stray-figures';
import type { StrayFigures } from './stray-figures';

/** Fewer equal figures among others that differ may be the same by chance. */
const FEWEST = 2;

/**
 * Village → figures of its row that were filled for another village and stand nowhere in that one's own row. Whether a
 * person entered them there, or changed the page's village before saving, nobody knows: they are no entries of a person.
 */
export function filledElsewhere(derived: Derived, strays: StrayFigures): ReadonlyMap<string, ReadonlySet<string>> {
  const { lost, strange, isStrange, same, mayBeSame } = strays;
  return new Map(
    strange.map(({ village, texts }) => {
      const found = lost.flatMap((one): string[] => {
        if (one.village === village) return [];
        const listed = [...one.texts].filter(([variable]) => texts.has(variable));
        const equal = listed.filter(([variable, text]) => {
          const there = texts.get(variable)!;
          return mayBeSame(variable, text, there) && same(variable, text, there);
        });
        const foreign = equal.filter(([variable]) => isStrange(village, variable, texts.get(variable)!));
        const sizes = foreign.flatMap(([variable, text]) => tellingSize(derived, variable, text) ?? []);
        const rarity = sizes.reduce((product, size) => product * size, 1);
        // The more villages could have met, the rarer the figures have to be: else chance would take a person's entries away.
        const met = lost.length * strange.length;
        const isAll = equal.length === listed.length;
        const isLikely = isAll ? sizes.length > 0 && rarity >= met : sizes.length >= FEWEST && rarity >= ODDS * met;
        return isLikely ? foreign.map(([variable]) => variable) : [];
      });
      return [village, new Set(found)] as const;
    }),
  );
}
