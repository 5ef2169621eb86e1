import { isFeasible } from './feasible';
import { holds } from './record';
import type { Edit, FigureRecord } from './record';

// Three wrong cells among connected figures are no slip any more.
const MOST_CELLS = 3;
const MOST_TRIES = 300;

const cellsOf = ({ terms, given }: Edit): number[] => [
  ...terms.map(([cell]) => cell),
  ...(given === undefined ? [] : [given]),
];

/**
 * The smallest sets of cells that could mend the record together (Fellegi and Holt 1976), all of one size, none where more
 * than three cells would have to change. Each set meets every violated (in)equality; branches over the first one it misses.
 */
export function smallestSets(record: FigureRecord, values: readonly number[]): number[][] {
  const broken = record.edits.filter((edit) => !holds(edit, values)).map(cellsOf);
  let tries = 0;
  for (let size = 1; size <= MOST_CELLS; size += 1) {
    const found = new Map<string, number[]>();
    const seen = new Set<string>();
    const grow = (set: readonly number[]): void => {
      const key = [...set].sort((a, b) => a - b).join(',');
      if (seen.has(key) || tries >= MOST_TRIES) return;
      seen.add(key);
      const missed = broken.find((cells) => !cells.some((cell) => set.includes(cell)));
      if (set.length === size) {
        tries += 1;
        if (!missed && isFeasible(record, values, set)) found.set(key, [...set]);
        return;
      }
      // A set that meets all but does not suffice grows by any cell it shares an (in)equality with.
      const next =
        missed ?? record.edits.flatMap((edit) => (cellsOf(edit).some((c) => set.includes(c)) ? cellsOf(edit) : []));
      for (const cell of new Set(next)) if (!set.includes(cell)) grow([...set, cell]);
    };
    grow([]);
    if (found.size > 0) return [...found.values()];
    if (tries >= MOST_TRIES) return [];
  }
  return [];
}
