import type { Random } from './random';
import type { Cell } from './sheet';

/** Columns of parts that come to the figures together; no part of a figure above 1 is all of it. */
export function splitOf(random: Random, cells: readonly Cell[], parts: number): Cell[][] {
  const columns: Cell[][] = Array.from({ length: parts }, () => []);
  for (const cell of cells) {
    let left = Number(cell);
    columns.forEach((column, at) => {
      const isLast = at === parts - 1;
      const share = isLast ? left : Math.min(left, Math.floor((Number(cell) / parts) * (0.5 + random.below(10) / 10)));
      column.push(cell === null ? null : share);
      left -= share;
    });
  }
  return columns;
}
