import type { Derived } from '@extension/model/figures/derive';
import { tellingSize } from './stray-figures';
import type { StrayFigures } from './stray-figures';

/** Fewer figures that tell villages apart may be the same by chance, unless they are all that were filled. */
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
        const telling = foreign.filter(([variable, text]) => tellingSize(derived, variable, text) !== null);
        const isLikely = equal.length === listed.length || telling.length >= FEWEST;
        return isLikely ? foreign.map(([variable]) => variable) : [];
      });
      return [village, new Set(found)] as const;
    }),
  );
}
