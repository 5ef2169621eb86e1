import type { Dataset } from '../dataset/types';
import type { Period } from '../catalogue/period';
import { countsByVillage, percentOf, together } from './counts';
import type { Counted } from './counts';
import type { Measure } from './measures';

/** The figures of one year, or of a part of it. */
export interface TimedFigures {
  readonly year: number;
  readonly period: Period;
  readonly dataset: Dataset;
}

/** When: `at` is the year, half a year later for its second semester, so that periods stand in their order. */
export interface Moment {
  readonly at: number;
  /** `2024`, `2025/2`. */
  readonly label: string;
}

/** The moment of some figures, for people and for drawing. */
export const momentOf = ({ year, period }: Omit<TimedFigures, 'dataset'>): Moment => ({
  at: year + (period === 'semester-2' ? 0.5 : 0),
  label: period === 'tahun' ? String(year) : `${year}/${period === 'semester-1' ? 1 : 2}`,
});

/** One period of one share. */
interface Point extends Counted, Moment {
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
export function seriesOf(measure: Measure, periods: readonly TimedFigures[]): Series {
  const points = periods
    .map((period): Point => {
      const counts = countsByVillage(period.dataset, measure);
      const sum = together(counts);
      return { ...momentOf(period), ...sum, percent: percentOf(sum), villages: counts.size };
    })
    .filter(({ villages }) => villages > 0)
    .sort((a, b) => a.at - b.at);
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
