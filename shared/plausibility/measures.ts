import { indexBy } from '../collections';
import type { Certainty, Edition } from '../catalogue/schema';
import { memoByObject } from '../once';

/**
 * A share that is followed over the periods: 100 × sum of the numerators ÷ denominator. Without a denominator the
 * numerator is a yes or no per village and the share is that of the villages that answered.
 */
export interface Measure {
  /** Key of the indicator, or of the percentage where it is no indicator (prevalence). */
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  readonly numerator: readonly string[];
  readonly denominator: string | null;
  /** Whether more or less is better. */
  readonly direction: 'naik' | 'turun';
  /** In percent; null where no source tells it as one figure. */
  readonly target: number | null;
  readonly targetCertainty: Certainty | null;
  readonly certainty: Certainty;
}

/** Every share that can be told from the figures of the villages; those that are no indicator (prevalence) first. */
export const measuresOf = memoByObject((edition: Edition): readonly Measure[] => {
  const variables = indexBy(edition.variables, ({ key }) => key);
  const percents = new Set(edition.indicators.map(({ percent }) => percent));
  const loose = edition.variables.flatMap(({ key, label, owner, level, computed, certainty }): Measure[] =>
    computed && level === 'desa' && !percents.has(key)
      ? [
          {
            key,
            name: label,
            owner,
            numerator: computed.numerator,
            denominator: computed.denominator,
            direction: 'turun',
            target: null,
            targetCertainty: null,
            certainty,
          },
        ]
      : [],
  );
  const indicators = edition.indicators.flatMap((indicator): Measure[] => {
    const { key, name, owner, numerator, denominator, direction, target, targetCertainty, certainty } = indicator;
    const counted = variables.get(numerator);
    if (indicator.level !== 'desa' || !counted) return [];
    const isAnswer = counted.type === 'yesno';
    const rests = denominator !== null && variables.get(denominator)?.level === 'desa' ? denominator : null;
    // A count without a denominator of its own in the village is no share of anything.
    if (rests === null && !isAnswer) return [];
    return [
      {
        key,
        name,
        owner,
        numerator: [numerator],
        denominator: isAnswer ? null : rests,
        direction,
        target: typeof target === 'number' ? target : null,
        targetCertainty,
        certainty,
      },
    ];
  });
  return [...loose, ...indicators];
});
