import { blankWord } from '../values/blank-words';
import { numberInWords } from '../values/number-words';
import { cellText } from '../values/text';
import { parseYesNo } from '../values/yes-no';
import type { ColumnProposal, Grid } from '../types';

/** Of fewer rows it cannot be told what is usual. */
const SEVERAL = 3;
const MOST = 0.7;
const FEW = 0.2;
/** By so large a part of its figures has a row to fit the next columns better than its own. */
const CLEARLY = 0.4;
const REMARKS =
  /^(?:ket(?:erangan)?|catatan|cttn?|remarks?|sumber(?: data)?|petugas|operator|verifikator|paraf|ttd|tanda tangan|tgl|tanggal|link|bukti)\b/i;
/** No number of a person or a telephone. */
const FIGURE = /^\d[\d.,]{0,8}$/;
const YEAR = /^20\d\d$/;
/** What was once behind a name: `Air Putih Lama, Kel.`. */
const BEHIND_NAME = /^(?:kel(?:urahan)?|desa|ds|kec(?:amatan)?|kab(?:upaten)?|[ivx]+)\b/i;
/** What stands in the place of a figure that there is none of. */
const NOTHING = /^(?:tidak|tdk|tak|belum|blm|sda|s\.d\.a|idem|(?:alat )?rusak|libur|menyusul|data menyusul)\b/i;
/** Figures that differ by no more than this from the least and the largest of their column may stand in it. */
const WIDER = 2;

interface Usual {
  readonly least: number;
  readonly most: number;
}

/**
 * The first row whose cells have moved without making it longer or shorter, because a last column, blank in the other rows,
 * or a figure that was left out made room: a bare figure under remarks, a word in a column of figures while that of words is
 * blank, or figures that all are like those of the column beside.
 * @param rows 0-based rows of villages
 * @returns 0-based; null where there is none
 */
export function absorbedShift(grid: Grid, columns: readonly ColumnProposal[], rows: readonly number[]): number | null {
  if (rows.length < SEVERAL) return null;
  const textAt = (row: number, column: number): string => cellText(grid.rows[row]?.[column]);
  const headed = columns.filter(({ heading }) => heading !== '');
  const ofFigures = headed.filter(({ index, role }) => {
    if (role !== 'variable' && role !== 'unknown') return false;
    const filled = rows.filter((row) => textAt(row, index) !== '');
    const figures = filled.filter((row) => isFigure(textAt(row, index)) || isSaid(textAt(row, index)));
    return filled.length >= SEVERAL && figures.length >= MOST * filled.length && figures.length > 1;
  });
  const last = headed[headed.length - 1];
  if (!last || ofFigures.length === 0) return null;
  const found = [
    figureUnderWords(grid, headed, ofFigures, rows, textAt),
    wordAmongFigures(grid, headed, ofFigures, rows, textAt),
    grid.separator === ',' ? splitFigure(ofFigures, last, rows, textAt) : null,
    lostFigure(
      headed.filter((one) => ofFigures.includes(one) || (one.role === 'ignored' && isAllFigures(one, rows, textAt))),
      rows,
      textAt,
    ),
  ].flatMap((row) => row ?? []);
  return found.length === 0 ? null : Math.min(...found);
}

const isAllFigures = ({ index }: ColumnProposal, rows: readonly number[], textAt: TextAt): boolean =>
  rows.filter((row) => isFigure(textAt(row, index))).length >= MOST * rows.length;

type TextAt = (row: number, column: number) => string;

const isFigure = (text: string): boolean => /^[^a-z]*\d[\d.,]*\s*%?$/i.test(text);
/** A word that is read in the place of a figure. */
const isSaid = (text: string): boolean =>
  blankWord(text) !== null || numberInWords(text) !== null || parseYesNo(text).status === 'ok';

/** Right of the figures stand remarks, words: a bare figure there came from the left, be it in one row or in all. */
function figureUnderWords(
  { separator }: Grid,
  headed: readonly ColumnProposal[],
  [first]: readonly ColumnProposal[],
  rows: readonly number[],
  textAt: TextAt,
): number | null {
  const nearlyAll = MOST * (rows.length - 1);
  const figureAt = (row: number, column: number): number => Number(textAt(row, column) || NaN);
  const leftOf = headed.map(({ index: column }) => ({
    column,
    isFull: rows.filter((row) => textAt(row, column) !== '').length >= nearlyAll,
    isOfDecimals: rows.filter((row) => /^\d+[.,]\d+$/.test(textAt(row, column))).length >= nearlyAll,
  }));
  for (const { index, heading, role, sure } of headed) {
    if (index <= (first?.index ?? 0) || (role === 'variable' && sure)) continue;
    const filled = rows.filter((row) => textAt(row, index) !== '');
    const bare = filled.filter((row) => FIGURE.test(textAt(row, index)) && !YEAR.test(textAt(row, index)));
    // A nought among words for none is where it belongs.
    const said = filled.filter((row) => isSaid(textAt(row, index)));
    const words = filled.length - bare.length - said.length;
    const isAlone = bare.length === 1 && words > 0 && !/^[01]$/.test(textAt(bare[0] ?? 0, index));
    const areWords = filled.length > SEVERAL && (isAlone || words >= (1 - FEW) * filled.length);
    // Numbers of remarks below the table come again; so may figures, but few programs would write a comma beside them.
    const areNumbers = bare.length > 1 && new Set(bare.map((row) => textAt(row, index))).size * 2 < bare.length;
    const isRemarks = REMARKS.test(heading.trim()) && !(areNumbers && separator !== ',');
    if (!areWords && !isRemarks) continue;
    /** What stands left of it is unlike its column, and the figure is like it. */
    const endsBeside = endsOf(rows.map((one) => figureAt(one, index - 1)));
    const hasPassed = (row: number): boolean => {
      const ends = endsBeside(figureAt(row, index - 1));
      const isIn = (value: number): boolean => ends !== null && value >= ends.least && value <= ends.most;
      return !Number.isNaN(figureAt(row, index - 1)) && !isIn(figureAt(row, index - 1)) && isIn(figureAt(row, index));
    };
    const hasCause = (row: number): boolean =>
      hasPassed(row) ||
      leftOf.some(
        ({ column, isFull, isOfDecimals }) =>
          column < index &&
          ((isFull && textAt(row, column) === '') || (isOfDecimals && /^\d+$/.test(textAt(row, column)))),
      );
    // Cells move to the right without leaving a gap where a comma split a figure, in the text that a table was made from.
    const moved = separator === ',' ? bare[0] : bare.find(hasCause);
    if (moved !== undefined) return moved;
  }
  return null;
}

/** A word where all others have figures: what belongs beside it has moved there, or what stood behind a name. */
function wordAmongFigures(
  grid: Grid,
  headed: readonly ColumnProposal[],
  ofFigures: readonly ColumnProposal[],
  rows: readonly number[],
  textAt: TextAt,
): number | null {
  for (const { index } of ofFigures) {
    const beside = headed.find((column) => column.index > index)?.index;
    const before = [...headed].reverse().find((column) => column.index < index);
    const isWord = (row: number, column: number): boolean =>
      /[a-z]{2}/i.test(textAt(row, column)) && !/\d/.test(textAt(row, column)) && !isSaid(textAt(row, column));
    const areWords =
      beside !== undefined && rows.filter((row) => isWord(row, beside)).length >= MOST * (rows.length - 1);
    const wordsBeside = new Set(areWords ? rows.map((row) => textAt(row, beside).toLowerCase()) : []);
    const moved = rows.find((row) => {
      if (!isWord(row, index)) return false;
      const isOfBeside = wordsBeside.has(textAt(row, index).toLowerCase());
      if (areWords && textAt(row, beside) === '' && (isOfBeside || !NOTHING.test(textAt(row, index)))) return true;
      return grid.separator === ',' && before?.role === 'desa' && BEHIND_NAME.test(textAt(row, index));
    });
    if (moved !== undefined) return moved;
  }
  return null;
}

/** A figure with a comma in it that stands in two columns, and each behind it in the next: the last of the row is lost. */
function splitFigure(
  ofFigures: readonly ColumnProposal[],
  last: ColumnProposal,
  rows: readonly number[],
  textAt: TextAt,
): number | null {
  const isMostlyBlank = rows.filter((row) => textAt(row, last.index) !== '').length <= Math.max(1, FEW * rows.length);
  const at = [...ofFigures, ...(isMostlyBlank && !ofFigures.includes(last) ? [last] : [])].map(({ index }) => index);
  // Only figures beside each other move into each other's columns.
  const run = at.filter((index, k) => at.slice(k).every((one, step) => one === index + step));
  if (run.length < SEVERAL || run[run.length - 1] !== last.index) return null;
  const figureAt = (row: number, column: number): number => Number(textAt(row, column) || NaN);
  const ends = new Map(run.map((column) => [column, endsOf(rows.map((row) => figureAt(row, column)))] as const));
  const decimals = new Map(
    run.map((column) => [column, rows.filter((row) => /\.\d/.test(textAt(row, column))).length]),
  );
  const isUsual = (value: number, usual: Usual | null, wider: number): boolean =>
    usual !== null && value >= usual.least / wider && value <= usual.most * wider;
  for (const row of rows) {
    if (run.some((column) => !/^\d+$/.test(textAt(row, column)) && !/^\d+\.\d+$/.test(textAt(row, column)))) continue;
    const usual = new Map(run.map((column) => [column, ends.get(column)?.(figureAt(row, column)) ?? null] as const));
    const isStrange = (column: number): boolean => {
      if (isMostlyBlank && column === last.index) return true;
      const known = usual.get(column) ?? null;
      return known !== null && !isUsual(figureAt(row, column), known, 1);
    };
    for (const [k, column] of run.slice(0, -2).entries()) {
      const next = run[k + 1] ?? column;
      const behind = run.slice(k + 1);
      if (!/^\d+$/.test(textAt(row, column)) || !/^\d+$/.test(textAt(row, next)) || !behind.every(isStrange)) continue;
      const whole = `${textAt(row, column)}.${textAt(row, next)}`;
      const hasDecimals = (decimals.get(column) ?? 0) >= MOST * (rows.length - 1);
      const grouped = /^\d{3}$/.test(textAt(row, next)) ? Number(whole.replace('.', '')) : NaN;
      const fitsJoined =
        (hasDecimals && isUsual(Number(whole), usual.get(column) ?? null, WIDER)) ||
        (isStrange(column) && isUsual(grouped, usual.get(column) ?? null, WIDER));
      const fitsBehind = behind
        .slice(0, -1)
        .every((one, step) => isUsual(figureAt(row, behind[step + 1] ?? one), usual.get(one) ?? null, WIDER));
      if (fitsJoined && fitsBehind) return row;
    }
  }
  return null;
}

/** A figure that was taken out, so that each behind it stands in the column before and the last is blank. */
function lostFigure(ofFigures: readonly ColumnProposal[], rows: readonly number[], textAt: TextAt): number | null {
  const at = ofFigures.map(({ index }) => index);
  const run = at.filter((index, k) => at.slice(k).every((one, step) => one === index + step));
  const last = run[run.length - 1];
  if (last === undefined || run.length < SEVERAL) return null;
  const short = rows.filter((row) => textAt(row, last) === '');
  if (short.length > Math.max(1, FEW * rows.length)) return null;
  const figureAt = (row: number, column: number): number => Number(textAt(row, column) || NaN);
  const ends = run.map((column) => endsOf(rows.map((row) => figureAt(row, column))));
  const isIn = (value: number, usual: Usual | null | undefined, wider: number): boolean =>
    usual !== null && usual !== undefined && value >= usual.least / wider && value <= usual.most * wider;
  const moved = short.find((row) => {
    const figures = run.map((column) => figureAt(row, column));
    const firstMoved = figures.findIndex((figure, k) => !isIn(figure, ends[k]?.(figure), 1));
    const behind = figures.slice(firstMoved, -1);
    const fitting = behind.filter((figure, step) => isIn(figure, ends[firstMoved + step + 1]?.(NaN), 1));
    const usual = behind.filter((figure, step) => isIn(figure, ends[firstMoved + step]?.(figure), 1));
    return (
      firstMoved !== -1 &&
      fitting.length - usual.length >= Math.max(2, CLEARLY * behind.length) &&
      fitting.length >= (behind.length > SEVERAL ? MOST : 1) * behind.length
    );
  });
  return moved ?? null;
}

/** Returns what tells the least and the most of all figures but one; null of fewer than it takes to tell what is usual. */
function endsOf(figures: readonly number[]): (but: number) => Usual | null {
  const sorted = figures.filter((one) => !Number.isNaN(one)).sort((one, other) => one - other);
  const { length } = sorted;
  const [least = 0, next = 0] = sorted;
  const [before = 0, most = 0] = sorted.slice(-2);
  return (but) =>
    length <= SEVERAL ? null : { least: but === least ? next : least, most: but === most ? before : most };
}
