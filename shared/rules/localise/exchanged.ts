import { holds } from './record';
import type { FigureRecord } from './record';

/** The pairs of numerator and denominator that mend the whole record when their figures change places. */
export function exchangedPairs(record: FigureRecord, values: readonly number[]): (readonly [number, number])[] {
  return record.pairs.filter(([n, d]) => {
    if (values[n] === values[d]) return false;
    const turned = [...values];
    [turned[n], turned[d]] = [values[d]!, values[n]!];
    return record.edits.every((edit) => holds(edit, turned));
  });
}
