import type { Edition } from '../../catalogue/schema';
import { cellText } from '../values/text';
import { villageCode } from './code';
import { divisionIn, divisionInText } from './division';
import type { Division } from './division';
import { proposeColumns } from './propose-columns';
import { withColumn } from './with-column';
import type { Grid } from '../types';

/** What the rows of a table are below, and the column that says it. */
interface Divided {
  readonly heading: Division['heading'];
  /** Row → what stands above its block; rows above the first of such lines have none. */
  readonly texts: ReadonlyMap<number, string>;
}

/**
 * What stands above each row of a village: of the lines between them, of the titles, and last of the sheet's name. Of years,
 * parts of a year and sexes that which differs among the rows; else a sex that all of them are of. A time that holds for all
 * is the sheet's own.
 */
function dividedBy(
  grid: Grid,
  divisions: readonly (Division | null)[],
  isRow: (row: number) => boolean,
  isHeading: (row: number) => boolean,
): Divided | null {
  const rows = grid.rows.flatMap((_, row) => (isRow(row) && !divisions[row] ? [row] : []));
  const named = divisionInText(grid.name);
  const byKind = (kinds: readonly Division['kind'][]): Map<number, string> => {
    const own = (one: Division | null): one is Division => one !== null && kinds.includes(one.kind);
    const texts = new Map<number, string>();
    let current = named && named.kind === 'sex' && own(named) ? named.text : '';
    let at = 0;
    for (const row of rows) {
      for (; at < row; at += 1) {
        const division = divisions[at] ?? null;
        if (own(division) && !isHeading(at)) current = division.text;
      }
      texts.set(row, current);
    }
    return texts;
  };
  const years = byKind(['year']);
  const parts = byKind(['sex', 'whole']);
  const times = byKind(['time']);
  const several = (texts: ReadonlyMap<number, string>): boolean => new Set(texts.values()).size > 1;
  if (several(parts)) return { heading: 'Bagian', texts: parts };
  if (several(times)) return { heading: 'Bagian', texts: times };
  if (several(years)) return { heading: 'Tahun', texts: years };
  const isOfOneSex = rows.length > 0 && divisions.concat(named).some((one) => one?.kind === 'sex');
  return isOfOneSex && [...parts.values()][0] ? { heading: 'Bagian', texts: parts } : null;
}

/**
 * The sheet with a column more, where lines of a year, a sex or a time stand above blocks of villages, or one sex above all of
 * them: its cells say of each row what stands above its block, so that a person is asked as with any such column, and a wrong
 * year is held. Titles and the sheet's name count too. Sheets that have such a column are left as they are.
 */
export function withDividingColumn(grid: Grid, edition: Edition): Grid {
  const divisions = grid.rows.map(divisionIn);
  const isNamed = divisionInText(grid.name)?.kind === 'sex';
  if (!isNamed && divisions.every((one) => one === null)) return grid;
  const found = proposeColumns(grid, edition);
  if (!found) return grid;
  const { header, columns } = found;
  const figures = columns.filter(({ role }) => role === 'variable').map(({ index }) => index);
  const naming = columns.filter(({ role }) => role === 'kode' || role === 'desa').map(({ index }) => index);
  const isRow = (row: number): boolean => {
    const cells = grid.rows[row] ?? [];
    const isPlaced = naming.some((at) => villageCode(cells[at]) !== null || /[a-z]{3}/i.test(cellText(cells[at])));
    return row > header.row && isPlaced && figures.some((at) => /^\W*\d/.test(cellText(cells[at])));
  };
  const divided = dividedBy(grid, divisions, isRow, (row) => row >= header.top && row <= header.row);
  const hasYears = columns.some(({ role }) => role === 'tahun');
  if (!divided || (divided.heading === 'Tahun' && hasYears)) return grid;
  return withColumn(grid, (row) => {
    if (row === header.row) return divided.heading;
    return divided.texts.get(row) || null;
  });
}
