import type { Edition } from '../../catalogue/schema';
import { cellText } from '../values/text';
import { divisionIn } from './division';
import { proposeColumns } from './propose-columns';
import { withColumn } from './with-column';
import { yearsIn } from './years';
import type { Grid } from '../types';

/** Whether a sheet is named after one year, and that is another one than the year worked on; 0 = none is worked on yet. */
export function isNamedOtherwise({ name }: Grid, year: number): boolean {
  const [named, ...others] = yearsIn(name);
  return year !== 0 && named !== undefined && others.length === 0 && named !== year;
}

/**
 * The sheet with a column of the year that it is named after, where that is another one than the year worked on and nothing
 * within the sheet says a year: its figures are held as those of that year then. Other sheets stay as they are.
 * @param year the one worked on; 0 where there is none
 */
export function withYearOfName(grid: Grid, edition: Edition, year: number): Grid {
  if (!isNamedOtherwise(grid, year)) return grid;
  const found = proposeColumns(grid, edition);
  if (!found) return grid;
  const { header, columns } = found;
  const saysYear =
    columns.some(({ role }) => role === 'tahun') ||
    header.columns.some(({ part }) => part?.kind === 'year') ||
    header.titles.some((title) => yearsIn(title).length > 0) ||
    grid.rows.some((cells) => divisionIn(cells)?.kind === 'year');
  if (saysYear) return grid;
  const [named = 0] = yearsIn(grid.name);
  const places = columns.filter(({ role }) => role === 'kode' || role === 'desa').map(({ index }) => index);
  return withColumn(grid, (row) => {
    if (row === header.row) return 'Tahun';
    const isPlaced = places.some((at) => cellText(grid.rows[row]?.[at]) !== '');
    return row > header.row && isPlaced ? named : null;
  });
}
