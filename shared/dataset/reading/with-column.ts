import type { CellValue, Grid } from '../types';

/** The sheet with a column more at its right; rows of which it says nothing, null, stay as they are. */
export function withColumn(grid: Grid, cellOf: (row: number) => CellValue): Grid {
  const width = grid.rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return {
    ...grid,
    rows: grid.rows.map((cells, row) => {
      const cell = cellOf(row);
      return cell === null ? cells : [...Array.from({ length: width }, (_, at) => cells[at] ?? null), cell];
    }),
  };
}
