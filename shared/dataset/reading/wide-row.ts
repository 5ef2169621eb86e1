import { blankWord } from '../values/blank-words';
import { cellText } from '../values/text';
import type { Header } from './find-header';
import { identityRole } from './identity-columns';
import { normaliseHeading } from './normalise-heading';
import type { Grid } from '../types';

interface WideRow {
  /** 0-based. */
  readonly row: number;
  /** How many cells it and its heading were written with. */
  readonly width: number;
  readonly heading: number;
  /** False where what is more may be a remark beside the table: words in its last cells. */
  readonly isShifted: boolean;
}

interface ShortRow {
  /** 0-based. */
  readonly row: number;
  /** Of the column of words that holds a figure in it, or is blank in it alone. */
  readonly heading: string;
  readonly isBlank: boolean;
}

/** Cells beside a table in so few of its rows are no column of it. */
const FEW = 0.2;
const MOST = 0.7;
const HALF = 0.5;
const YEAR = /^20\d\d$/;
const NAMES: ReadonlySet<string> = new Set(['desa', 'kecamatan']);
/** Of fewer rows it cannot be told what is usual. */
const SEVERAL = 3;
const REMARKS = /^(?:ket(?:erangan)?|catatan)\b/i;
/** `277`, `1.024`, `277,-`. */
const FIGURE = /^\d[\d.,]*-?$/;

/**
 * The first row that holds more than its heading: of separated text by what was written, of a sheet by what stands there.
 * @param rows 0-based rows of the table, its total among them
 * @param villages those of villages: beside totals there may be sums to check them by
 */
export const wideRow = (
  grid: Grid,
  header: Pick<Header, 'top' | 'row' | 'columns'>,
  rows: readonly number[],
  villages: readonly number[],
): WideRow | null => {
  const line = grid.widths ? wideLine(grid, grid.widths, header, rows) : null;
  // A program that saves a sheet as text makes all its lines as wide as the widest.
  return line?.isShifted ? line : (movedRow(grid, header, villages) ?? line);
};

/** The last headed column that most rows fill: remarks behind it are no figures. -1 where there is none. */
const lastFilled = (
  grid: Grid,
  { columns }: Pick<Header, 'columns'>,
  rows: readonly number[],
  share = 1 - FEW,
): number =>
  columns.reduce((last, { index, heading, part }) => {
    if (heading === '' && !part) return last;
    return isFilled(grid, index, rows, share) ? index : last;
  }, -1);

const isFilled = ({ rows: cells }: Grid, column: number, rows: readonly number[], share = 1 - FEW): boolean =>
  rows.filter((row) => cellText(cells[row]?.[column]) !== '').length >= share * rows.length;

/**
 * The first row with a figure in a column of words and nothing in the last column: a cell was taken out, and what stood
 * behind it moved to the left. So it did where the word is blank that every other row has, for it may be a figure's blank.
 * @param rows 0-based rows of villages
 * @returns null where there is none
 */
export function shortRow(grid: Grid, { columns }: Pick<Header, 'columns'>, rows: readonly number[]): ShortRow | null {
  // A figure among words, or a word left out, tells more than a blank at the end: half of the rows may have that.
  const last = lastFilled(grid, { columns }, rows, HALF);
  const textAt = (row: number, column: number): string => cellText(grid.rows[row]?.[column]);
  const short = rows.filter((row) => textAt(row, last) === '');
  if (rows.length < SEVERAL || short.length === 0) return null;
  const ofWords = columns.filter(({ index, heading }) => {
    if (heading === '' || index === last) return false;
    const filled = rows.filter((row) => textAt(row, index) !== '');
    if (filled.length < (1 - FEW) * rows.length || filled.some((row) => blankWord(textAt(row, index)) !== null))
      return false;
    return (
      filled.length > 2 && filled.filter((row) => /[a-z]{3}/i.test(textAt(row, index))).length >= MOST * filled.length
    );
  });
  const isFigureBehind = (row: number, at: number): boolean =>
    columns.some(({ index }) => index > at && FIGURE.test(textAt(row, index)));
  // A column of few words has a figure in it nowhere else: `Keterangan` left of the figures.
  const ofFewWords = columns.filter(({ index, heading }) => {
    if (heading === '' || index === last) return false;
    const others = rows.map((row) => textAt(row, index)).filter((text) => text !== '' && blankWord(text) === null);
    const figures = others.filter((text) => FIGURE.test(text));
    const isOdd = figures.length === 1 && !/^(?:[01]|20\d\d)$/.test(figures[0] ?? '');
    return isOdd && others.length >= SEVERAL && others.filter((text) => /^\d/.test(text)).length === 1;
  });
  for (const row of short) {
    const few = ofFewWords.find(({ index }) => FIGURE.test(textAt(row, index)));
    if (few) return { row, heading: few.heading, isBlank: false };
    const moved = ofWords.find(({ index, heading }) => {
      if (textAt(row, index) !== '') return FIGURE.test(textAt(row, index)) && !YEAR.test(textAt(row, index));
      // Every village has a name, but not an official; and a line of totals has several blanks.
      const isOnlyBlank =
        NAMES.has(identityRole(normaliseHeading(heading)) ?? 'unknown') &&
        ofWords.every((one) => one.index === index || textAt(row, one.index) !== '');
      return isOnlyBlank && isFigureBehind(row, index) && rows.every((one) => one === row || textAt(one, index) !== '');
    });
    if (moved) return { row, heading: moved.heading, isBlank: textAt(row, moved.index) === '' };
  }
  return null;
}

/**
 * The first row of a sheet with a figure right behind the last column, where few rows have anything there: a cell was put in,
 * and what stood behind it moved to the right, blanks among it.
 */
function movedRow(grid: Grid, { columns }: Pick<Header, 'columns'>, rows: readonly number[]): WideRow | null {
  const { rows: cells } = grid;
  const heading = columns.reduce((last, { index, heading: text, part }) => (text !== '' || part ? index + 1 : last), 0);
  if (heading === 0 || rows.length < SEVERAL) return null;
  const last = lastFilled(grid, { columns }, rows);
  const full = columns.filter(({ index }) => index <= last && isFilled(grid, index, rows));
  const slipped = rows.find(
    (row) =>
      full.some(({ index }) => cellText(cells[row]?.[index]) === '') &&
      columns.some(
        ({ index, heading: text }) =>
          REMARKS.test(text) && index > last && index < heading && FIGURE.test(cellText(cells[row]?.[index])),
      ),
  );
  if (slipped !== undefined) return { row: slipped, width: cells[slipped]?.length ?? 0, heading, isShifted: true };
  const beside = rows.filter((row) => cellText(cells[row]?.[heading]) !== '');
  if (beside.length > Math.max(1, FEW * rows.length)) return null;
  const unitOf = (text: string): string => /^\d[\d.,]*\s*([a-z]+)$/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const units = new Set(rows.map((row) => unitOf(cellText(cells[row]?.[last]))));
  units.delete('');
  const isFigure = (text: string): boolean => FIGURE.test(text) || units.has(unitOf(text));
  const moved = beside.find((row) => isFigure(cellText(cells[row]?.[heading])));
  return moved === undefined ? null : { row: moved, width: cells[moved]?.length ?? 0, heading, isShifted: true };
}

/**
 * The first row of separated text that holds more cells than its heading has columns: a comma within a figure moves all that
 * stands behind it into the next column, so nothing of such a row may be believed. In text separated by commas even a blank
 * cell more tells it; other signs do not stand within figures.
 * @param rows 0-based rows of the table
 * @returns null where each row fits, or the file is no text
 */
function wideLine(
  grid: Grid,
  widths: readonly number[],
  { top, row: last }: Pick<Header, 'top' | 'row'>,
  rows: readonly number[],
): WideRow | null {
  const { separator } = grid;
  const heading = Math.max(...widths.slice(top, last + 1));
  const wide = rows.flatMap((row): WideRow[] => {
    const width = widths[row] ?? 0;
    const more = (grid.rows[row] ?? []).slice(heading).map(cellText);
    const filled = more.filter((text) => text !== '');
    if (width <= heading || (separator !== ',' && filled.length === 0)) return [];
    const isRemark = filled.length > 0 && more[more.length - 1] !== '' && filled.every((text) => !/\d/.test(text));
    return [{ row, width, heading, isShifted: !isRemark }];
  });
  return wide.find(({ isShifted }) => isShifted) ?? wide[0] ?? null;
}
