import { countsByVillage, percentOf, together } from './counts';
import type { Measure } from './measures';
import { momentOf } from './series';
import type { Moment, TimedFigures } from './series';

/** Priority villages that were chosen together: each choice is a set of its own, even where the sets overlap. */
export interface Locus {
  readonly name: string;
  readonly villages: readonly string[];
}

/** One period of one locus. */
interface LocusPoint extends Moment {
  /** Children counted as short or very short, and children measured. */
  readonly cases: number;
  readonly measured: number;
  readonly percent: number | null;
  /** How many of its villages state both; fewer than the set = not comparable with a period that has all. */
  readonly known: number;
}

export interface LocusSeries {
  readonly locus: Locus;
  /** Oldest first; periods in which none of its villages states anything are left out. */
  readonly points: readonly LocusPoint[];
  /** Children more or fewer between the first and the last point; null unless both know every village of the set. */
  readonly change: number | null;
}

/**
 * The counted cases of one locus over the periods, of its own villages alone. There is no sum over loci and no series
 * from one locus to another: 177 children in the ten villages of one year say nothing about 89 in ten others.
 */
export function locusSeries(
  locus: Locus,
  prevalence: Pick<Measure, 'numerator' | 'denominator'>,
  periods: readonly TimedFigures[],
): LocusSeries {
  const set = new Set(locus.villages);
  const points = periods
    .map((period): LocusPoint => {
      const counts = countsByVillage(period.dataset, prevalence, set);
      const { n, d } = together(counts);
      return { ...momentOf(period), cases: n, measured: d, percent: percentOf({ n, d }), known: counts.size };
    })
    .filter(({ known }) => known > 0)
    .sort((a, b) => a.at - b.at);
  const [first, last] = [points[0], points[points.length - 1]];
  const isWhole = (point: LocusPoint | undefined): boolean => point !== undefined && point.known === set.size;
  return {
    locus,
    points,
    change: points.length > 1 && isWhole(first) && isWhole(last) ? last!.cases - first!.cases : null,
  };
}
