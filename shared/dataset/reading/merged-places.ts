import type { Edition } from '../../catalogue/schema';
import { isSummary } from './classify-rows';
import { isKecamatanCode } from './identity-columns';
import { normaliseHeading } from './normalise-heading';
import { proposeColumns } from './propose-columns';
import { yearsIn } from './years';
import { cellText, isBlank } from '../values/text';
import type { CellValue, ColumnProposal, Grid } from '../types';

const PLACES: readonly ColumnProposal['role'][] = ['kode', 'desa', 'kecamatan'];

/**
 * The sheet with the code and name of a village in each of its rows, where they are merged over one row a year and so stand
 * in the first alone. Rows without a place of their own that say no year are left as they are: they may be notes.
 */
export function withMergedPlaces(grid: Grid, edition: Edition): Grid {
  const found = proposeColumns(grid, edition);
  const tahun = found?.columns.find(({ role }) => role === 'tahun')?.index;
  if (!found || tahun === undefined) return grid;
  const places = found.columns
    .filter(({ role, heading }) => PLACES.includes(role) || isKecamatanCode(normaliseHeading(heading)))
    .map(({ index }) => index);
  const figures = found.columns.filter(({ role }) => role === 'variable').map(({ index }) => index);
  const ofWords = new Set(
    grid.rows
      .slice(found.header.row + 1)
      .filter((cells) => places.some((at) => cellText(cells[at]) !== '') && yearsIn(cells[tahun] ?? null).length > 0)
      .flatMap((cells) => cells.flatMap((cell, at) => (/[a-z]{2}/i.test(cellText(cell)) ? [at] : []))),
  );
  const written = (cells: readonly CellValue[]): string => cells.map(cellText).join('\n').trimEnd();
  const headings = new Set(grid.rows.slice(found.header.top, found.header.row + 1).map(written));
  const firstFigure = Math.min(...figures);
  let above: readonly CellValue[] = [];
  let years = new Set<number>();
  return {
    ...grid,
    rows: grid.rows.map((cells, row) => {
      // Headings come again on each page, also between the rows of a village.
      if (row <= found.header.row || cells.every(isBlank) || headings.has(written(cells))) return cells;
      const [year] = yearsIn(cells[tahun] ?? null);
      const isPlaced = places.some((at) => cellText(cells[at]) !== '');
      // Words left of the figures are those of a line of totals or of a note, but in a column where villages have words, too.
      const hasWords = cells.some(
        (cell, at) =>
          at !== tahun &&
          !figures.includes(at) &&
          /[a-z]{2}/i.test(cellText(cell)) &&
          !ofWords.has(at) &&
          (at < firstFigure || isSummary(cellText(cell))),
      );
      const hasFigures = figures.some((at) => !isBlank(cells[at] ?? null));
      if (isPlaced || hasWords || year === undefined || !hasFigures) {
        above = isPlaced && year !== undefined ? cells : [];
        years = new Set(year === undefined ? [] : [year]);
        return cells;
      }
      if (above.length === 0 || years.has(year)) return cells;
      years.add(year);
      return cells.map((cell, at) => (places.includes(at) ? (above[at] ?? null) : cell));
    }),
  };
}

/**
 * The sheet with a year in each row of a village, where it is merged over the block of villages it is of and so stands in the
 * first alone. A column in which neighbouring rows repeat a year is filled in row by row: a blank there is a blank.
 */
export function withMergedYears(grid: Grid, edition: Edition): Grid {
  const found = proposeColumns(grid, edition);
  const tahun = found?.columns.find(({ role }) => role === 'tahun')?.index;
  if (!found || tahun === undefined) return grid;
  const naming = found.columns.filter(({ role }) => role === 'kode' || role === 'desa').map(({ index }) => index);
  const figures = found.columns.filter(({ role }) => role === 'variable').map(({ index }) => index);
  const isVillage = (cells: readonly CellValue[]): boolean =>
    naming.some((at) => cellText(cells[at]) !== '') && figures.some((at) => !isBlank(cells[at] ?? null));
  const below = grid.rows.filter((cells, row) => row > found.header.row && isVillage(cells));
  const written = below.map((cells) => cellText(cells[tahun]));
  const areRepeated = written.some((year, at) => year !== '' && year === written[at - 1]);
  if (areRepeated || !written.includes('') || written[0] === '') return grid;
  let above: CellValue = null;
  return {
    ...grid,
    rows: grid.rows.map((cells, row) => {
      if (row <= found.header.row || !isVillage(cells)) return cells;
      if (cellText(cells[tahun]) !== '') above = cells[tahun] ?? null;
      else return cells.map((cell, at) => (at === tahun ? above : cell));
      return cells;
    }),
  };
}
