import type { CheckContext } from '../kit/kind';
import type { Fitting } from './fitting';
import type { Shifted } from './types';

/** Fewer rows are told one by one. */
export const LEAST_ROWS = 4;
/** Of the rows that moving the column would change so many have to be mended by it. */
export const MENDED = 0.8;
/** One row that moving the column leaves or makes wrong outweighs so many that it mends. */
const COST = MENDED / (1 - MENDED);
/** How far away stand figures that have nothing to do with a row, however the column has moved. */
const ELSEWHERE = [2, 3, 4, 5, 6, 7, 8, 9].flatMap((offset) => [-offset, offset]);
/** How far beyond a row stand figures that fit it as well as the neighbour's where the sheet is merely sorted by size. */
const BEYOND = [2, 3];
/** How much the rows of a stretch are taken to be alike, in figures tried. */
const ALIKE = 2;
/**
 * So rarely may chance alone let the moved figures fit, counted for each row at which the stretch could have begun: one
 * column in a thousand of those in which at least four rows contradict themselves and are mended.
 */
const BY_CHANCE = 1e-3;

/** A moved column with the rows that are mended by moving it back. */
export interface Shift {
  readonly told: Shifted;
  readonly mended: ReadonlySet<number>;
  /** How many contradictions are gone with it. */
  readonly resolved: number;
}

/** What moving a column back would do to one row. */
interface Moved {
  readonly row: number;
  readonly before: boolean;
  readonly after: boolean;
}

const isMended = ({ before, after }: Moved): boolean => !before && after;

/** The stretch of rows that gains most by moving the column back (Kadane), from a mended row to a mended row. */
function bestStretch(moved: readonly Moved[]): readonly Moved[] {
  let [start, sum] = [0, 0];
  let best = { gain: 0, start: 0, end: 0 };
  moved.forEach((one, i) => {
    if (sum <= 0) [start, sum] = [i, 0];
    if (isMended(one)) sum += 1;
    else if (!one.after) sum -= COST;
    if (sum > best.gain) best = { gain: sum, start, end: i + 1 };
  });
  const stretch = moved.slice(best.start, best.end);
  return stretch.slice(Math.max(0, stretch.findIndex(isMended)));
}

/** Each row's chance that a figure so many rows away fits it: a large village takes nearly any. */
function chancesOf(
  { fits }: Fitting,
  variable: string,
  stretch: readonly Moved[],
  offsets: readonly number[],
): number[] {
  const tried = stretch.map(({ row }) => {
    const told = offsets.flatMap((offset) => fits(variable, row, offset) ?? []);
    return { hits: told.filter(Boolean).length, tries: told.length };
  });
  const sum = (key: 'hits' | 'tries') => tried.reduce((total, one) => total + one[key], 0);
  const usual = (sum('hits') + 1) / (sum('tries') + 2);
  return tried.map(({ hits, tries }) => (hits + ALIKE * usual) / (tries + ALIKE));
}

/**
 * How likely the neighbours' figures would fit as well as they do if they had nothing to do with the rows, at most: the
 * chance that all of those fit that do, times the ways to choose the others.
 */
function chanceOf(stretch: readonly Moved[], chances: readonly number[]): number {
  let [logarithm, others] = [0, 0];
  stretch.forEach(({ after }, i) => {
    if (after) logarithm += Math.log(chances[i]!);
    else others += 1;
  });
  for (let i = 0; i < others; i += 1) logarithm += Math.log((stretch.length - i) / (i + 1));
  return Math.exp(logarithm);
}

/**
 * Whether the figures of one column stand a row too low or too high, from one row to another: rows in which the figure
 * contradicts others now no longer do once each takes the figure of the row below, or above, and hardly a sound row is
 * made unsound by it. Rows that are sound as they stand are no sign of a move, so honest figures give no claim; and the
 * neighbours' figures have to fit far better than those of rows elsewhere, and than those just beyond the neighbours.
 * Every row is looked at a fixed number of times.
 */
export function shiftsOf({ rows }: CheckContext, fit: Fitting, variable: string): readonly Shift[] {
  return ([1, -1] as const).flatMap((by): Shift[] => {
    const moved = rows.villages.flatMap((_, row): Moved[] => {
      const [before, after] = [fit.fits(variable, row, 0), fit.fits(variable, row, by)];
      return before === undefined || after === undefined ? [] : [{ row, before, after }];
    });
    const stretch = bestStretch(moved);
    const mended = stretch.filter(isMended).map(({ row }) => row);
    if (mended.length < LEAST_ROWS) return [];
    const beyond = BEYOND.map((offset) => offset * by);
    const chances = [ELSEWHERE, beyond].map((offsets) => chanceOf(stretch, chancesOf(fit, variable, stretch, offsets)));
    if (Math.max(...chances) * moved.length > BY_CHANCE) return [];
    const told = {
      variable,
      by,
      from: rows.villages[mended[0]!]!,
      to: rows.villages[mended[mended.length - 1]!]!,
      mended: mended.length,
      broken: stretch.filter(({ before }) => !before).length,
    };
    const resolved = mended.reduce((sum, row) => sum + fit.breaks(variable, row), 0);
    return [{ told, mended: new Set(mended), resolved }];
  });
}
