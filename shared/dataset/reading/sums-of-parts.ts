import { orBlank } from '../../filling-words';
import { blankWord } from '../values/blank-words';
import { cellText } from '../values/text';
import { NOT_THE_SUM, type ColumnProposal, type Grid } from '../types';

/** Of fewer rows that come out even it cannot be told that the parts are meant to. */
const SEVERAL = 2;
const HALF = 0.5;

/** `9`, `9 anak`, and `-` for none; what is blank is not known. */
const plainNumber = (text: string): number => {
  if (text !== '' && blankWord(text) !== null) return 0;
  const plain = text.replace(/\s*[a-z]+$/i, '');
  return /^\d+$/.test(plain) ? Number(plain) : NaN;
};

/**
 * Figures that are not the sum of their parts, where nearly all rows come out even: either a figure is wrong, or cells moved.
 * They are written out with their parts, so that they are asked about and held.
 * @param rows 0-based rows of villages
 * @returns row → column → what is written, e.g. `16, padahal 13 + 6 = 19`
 */
export function doubtfulSums(
  grid: Grid,
  columns: readonly ColumnProposal[],
  rows: readonly number[],
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const doubtful = new Map<number, Map<number, string>>();
  const wholes = columns.filter(({ role, addends = [] }) => role === 'variable' && addends.length > 1);
  const written = (row: number, { index, addends = [] }: ColumnProposal): void => {
    const texts = [index, ...addends].map((column) => cellText(grid.rows[row]?.[column]));
    const [whole = '', ...parts] = texts;
    if (whole === '') return;
    const sum = parts.reduce((total, part) => total + plainNumber(part), 0);
    const come = Number.isNaN(sum) ? '' : ` = ${sum}`;
    const cells = doubtful.get(row) ?? new Map<number, string>();
    doubtful.set(row, cells.set(index, `${whole}${NOT_THE_SUM}${parts.map(orBlank).join(' + ')}${come}`));
  };
  const judged = wholes.flatMap((column) => differencesOf(grid, column, rows));
  const wrong = judged.filter(({ difference }) => difference !== 0);
  // Where cells of a row moved, several of its figures are wrong at once.
  const isOneRow = new Set(wrong.map(({ row }) => row)).size < 2;
  const isMeant = judged.length - wrong.length >= SEVERAL && (isOneRow || wrong.length <= HALF * judged.length);
  if (!isMeant) return doubtful;
  for (const { row, column } of wrong) written(row, column);
  // Cells that moved leave a blank among the parts of the next figure.
  for (const row of doubtful.keys())
    for (const column of wholes)
      if (isPartly(column.addends ?? [], row, grid) && !doubtful.get(row)?.has(column.index)) written(row, column);
  return doubtful;
}

/** Whether some parts are blank, but not all. */
function isPartly(addends: readonly number[], row: number, grid: Grid): boolean {
  const blank = addends.filter((column) => cellText(grid.rows[row]?.[column]) === '');
  return blank.length > 0 && blank.length < addends.length;
}

interface Judged {
  readonly row: number;
  readonly column: ColumnProposal;
  /** What is left of the figure without its parts. */
  readonly difference: number;
}

/** How far a figure is from the sum of its parts in each row that has them all. */
function differencesOf(grid: Grid, column: ColumnProposal, rows: readonly number[]): readonly Judged[] {
  const { index, addends = [] } = column;
  return rows.flatMap((row) => {
    const at = (one: number): number => plainNumber(cellText(grid.rows[row]?.[one]));
    const difference = addends.reduce((rest, one) => rest - at(one), at(index));
    return Number.isNaN(difference) ? [] : [{ row, column, difference }];
  });
}
