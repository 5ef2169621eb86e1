import type { Dataset } from '../dataset/types';
import { countsByVillage, percentOf, together } from './counts';
import type { Counted } from './counts';
import type { Measure } from './measures';

/** One period of one share. */
export interface Point extends Counted {
  readonly year: number;
  /** Null where no village states both figures. */
  readonly percent: number | null;
  /** How many villages state both figures: a share of few villages is not that of the district. */
  readonly villages: number;
}

export interface Series {
  readonly measure: Measure;
  /** One point per period that states the share, oldest first. */
  readonly points: readonly Point[];
  /** Percentage points since the point before the last; null where there is none. */
  readonly change: number | null;
  /** Percentage points the last point lacks to its target, 0 where it is reached; null without target. */
  readonly lacking: number | null;
  /** The last share is above 100 %. */
  readonly isImpossible: boolean;
}

/** One share over the periods given, in any order. */
export function seriesOf(measure: Measure, datasets: readonly Dataset[]): Series {
  const points = datasets
    .map((dataset): Point => {
      const counts = countsByVillage(dataset, measure);
      const sum = together(counts);
      return { year: dataset.year, ...sum, percent: percentOf(sum), villages: counts.size };
    })
    .filter(({ villages }) => villages > 0)
    .sort((a, b) => a.year - b.year);
  const [last, before] = [points[points.length - 1], points[points.length - 2]];
  const percent = last?.percent ?? null;
  const { target, direction } = measure;
  return {
    measure,
    points,
    change: percent === null || before === undefined || before.percent === null ? null : percent - before.percent,
    lacking:
      percent === null || target === null
        ? null
        : Math.max(0, direction === 'naik' ? target - percent : percent - target),
    isImpossible: percent !== null && percent > 100,
  };
}
