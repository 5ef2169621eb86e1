import type { CheckContext } from '../kind';
import { chanceOfHits } from '../statistics';
import type { Fitting } from './fitting';
import type { Shifted } from './types';

/** Fewer rows are told one by one. */
export const LEAST_ROWS = 4;
/** Of the rows that moving the column would change so many have to be mended by it. */
export const MENDED = 0.8;
/** One row that moving the column leaves or makes wrong outweighs so many that it mends. */
const COST = MENDED / (1 - MENDED);
/** Rows whose figures have nothing to do with a row, however the column has moved. */
const ELSEWHERE = [-3, -2, 2, 3] as const;
/**
 * So rarely may chance alone let the moved figures fit, for each row at which the stretch could have begun: one column in a
 * thousand of those in which at least four rows contradict themselves and are mended.
 */
const BY_CHANCE = 1e-3;

/** A moved column with the rows that are mended by moving it back. */
export interface Shift {
  readonly told: Shifted;
  readonly mended: ReadonlySet<number>;
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

/** How often the figure of a row elsewhere fits: where nearly anything does, that a neighbour's figure fits says nothing. */
function fitsElsewhere({ fits }: Fitting, variable: string, count: number): number {
  let [hits, tries] = [0, 0];
  for (let row = 0; row < count; row += 1)
    for (const offset of ELSEWHERE) {
      const told = fits(variable, row, offset);
      if (told === undefined) continue;
      tries += 1;
      if (told) hits += 1;
    }
  return (hits + 1) / (tries + 2);
}

/**
 * Whether the figures of one column stand a row too low or too high, from one row to another: rows in which the figure
 * contradicts others now no longer do once each takes the figure of the row below, or above, and hardly a sound row is
 * made unsound by it. Rows that are sound as they stand are no sign of a move, so honest figures give no claim; and the
 * neighbour's figures have to fit far better than those of rows elsewhere. Every row is looked at a fixed number of times.
 */
export function shiftsOf({ rows }: CheckContext, fit: Fitting, variable: string): readonly Shift[] {
  const chance = fitsElsewhere(fit, variable, rows.count);
  return ([1, -1] as const).flatMap((by): Shift[] => {
    const moved = rows.villages.flatMap((_, row): Moved[] => {
      const [before, after] = [fit.fits(variable, row, 0), fit.fits(variable, row, by)];
      return before === undefined || after === undefined ? [] : [{ row, before, after }];
    });
    const stretch = bestStretch(moved);
    const mended = stretch.filter(isMended);
    const fitting = stretch.filter(({ after }) => after).length;
    if (mended.length < LEAST_ROWS) return [];
    if (chanceOfHits(fitting, stretch.length, chance) * moved.length > BY_CHANCE) return [];
    const [first, last] = [stretch[0]!, stretch[stretch.length - 1]!];
    const told = {
      variable,
      by,
      from: rows.villages[first.row]!,
      to: rows.villages[last.row]!,
      mended: mended.length,
      broken: stretch.filter(({ before }) => !before).length,
    };
    return [{ told, mended: new Set(mended.map(({ row }) => row)) }];
  });
}
