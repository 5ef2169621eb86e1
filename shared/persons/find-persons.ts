import { isFigures, isRowAPlace, namesPlaces } from './row-a-place';
import { readSigns } from './tally';
import type { ColumnTally, Sheet, SignedRows } from './tally';
import type { Sign } from './signs';

/** How much a sign says that its row is a person's. No one alone says enough, but for a number of a person. */
const WEIGHTS: Readonly<Partial<Record<Sign, number>>> = {
  number: 3,
  pregnancy: 2,
  name: 1.5,
  'below-zero': 1,
  date: 1,
  sex: 1,
  age: 1,
  telephone: 1,
  address: 1,
};
/** Dates that lie more than a year and a month apart are rather of births than of reports. */
const BIRTHS = 403;
const ENOUGH = 2.5;
/** A signature has one or two persons; so has a list of them, but little else stands on its sheet. */
const SEVERAL = 3;
/** What an official has as well, who is named for each village of a recap. */
const OFFICIAL: readonly Sign[] = ['name', 'telephone', 'address', 'date', 'number'];

/** What is told of a list of persons, and of no one in it. */
export interface PersonsFound {
  /** Rows that may say what the list is of: headings, titles, a recap on the same sheet. 0-based. */
  readonly others: readonly number[];
  readonly hasPregnancies: boolean;
  readonly hasScores: boolean;
}

/**
 * Finds out whether a sheet has a row for each person, by what stands in its cells and never by its headings: numbers as of
 * a NIK, names, dates of birth, sexes, ages and their kin beside each other. Neither the order of rows nor of columns makes a
 * difference. A person named for each village of a recap makes no list.
 */
export function findPersons<Cell>(sheet: Sheet<Cell>): PersonsFound | null {
  const signed = readSigns(sheet);
  const { columns } = signed;
  const of = (sign: Sign): readonly number[] => columns.flatMap((column, at) => (column.sign === sign ? [at] : []));
  const told = (Object.keys(WEIGHTS) as Sign[])
    .map((sign) => ({ sign, at: of(sign) }))
    .filter(({ at }) => at.length > 0);
  if (told.length === 0) return null;
  const extra = extraWeight(columns);
  const weightOf = (sign: Sign): number =>
    sign === 'date' && of('date').some((at) => (columns[at]?.span ?? 0) > BIRTHS) ? 2 : (WEIGHTS[sign] ?? 0);
  const weights = told.map(({ sign }) => weightOf(sign));
  const possible = weights.reduce((sum, weight) => sum + weight, extra);
  if (possible < ENOUGH) return namesAlone(sheet, signed);
  const bears = (row: number, { sign, at }: (typeof told)[number]): boolean =>
    at.some((column) => bearsSign(signed.rows[row]?.[column] ?? null, sign));
  const persons = rowsWhere(
    signed,
    (_, row) => told.reduce((sum, one, at) => sum + (bears(row, one) ? (weights[at] ?? 0) : 0), extra) >= ENOUGH,
  );
  const full = rowsWhere(signed, (cells) => cells.filter((cell) => cell !== null).length > 1).length;
  if (persons.length === 0 || (persons.length < SEVERAL && persons.length * 2 < full)) return null;
  const signs = told.map(({ sign }) => sign);
  const held = {
    hasBirths: signs.includes('date') && weightOf('date') > 1,
    hasNumbers: signs.includes('number'),
    hasNames: signs.includes('name'),
  };
  if (isOfficial(signs) && isRowAPlace(sheet, signed, persons, held)) return null;
  return {
    others: otherRows(signed),
    hasPregnancies: signs.includes('pregnancy'),
    hasScores: signs.includes('below-zero'),
  };
}

const rowsWhere = (
  { rows }: SignedRows,
  test: (cells: SignedRows['rows'][number], row: number) => boolean,
): readonly number[] => rows.flatMap((cells, row) => (test(cells, row) ? [row] : []));

/** Rows in which nobody is known to stand, and rows of words alone: a heading may hold a word that is a name as well. */
const otherRows = (signed: SignedRows): readonly number[] =>
  rowsWhere(
    signed,
    (cells) =>
      !cells.some((cell) => cell === 'name' || cell === 'titled' || cell === 'number') ||
      cells.every(
        (cell) => cell === null || cell === 'name' || cell === 'text' || cell === 'place' || cell === 'other',
      ),
  );

/** Names are not all known by their words: beside a sign of a person any word in their column may be one. */
const bearsSign = (cell: Sign | null, sign: Sign): boolean =>
  cell === sign || (sign === 'name' && (cell === 'titled' || cell === 'text' || cell === 'place'));

/** A second column of names (a parent, a spouse), and marks of 0 to 9 alone where a recap would have counts. */
function extraWeight(columns: readonly ColumnTally[]): number {
  const names = columns.filter(({ sign }) => sign === 'name').length;
  const figures = columns.filter((column) => isFigures(column));
  const marks = figures.filter(({ most }) => most <= 9).length;
  return (names > 1 ? 0.5 : 0) + (names > 0 && marks > 2 && marks === figures.length ? 0.5 : 0);
}

const isOfficial = (signs: readonly Sign[]): boolean => signs.every((sign) => OFFICIAL.includes(sign));

/** Names beside nothing but words that several of them share: no figure, no answer, no code of a village for each. */
function namesAlone<Cell>(sheet: Sheet<Cell>, signed: SignedRows): PersonsFound | null {
  const { columns } = signed;
  const at = columns.findIndex(({ sign }) => sign === 'name');
  if (at === -1 || columns.some((column) => isFigures(column) || isAnswers(column))) return null;
  const persons = rowsWhere(signed, (cells) => bearsSign(cells[at] ?? null, 'name'));
  if (persons.length < SEVERAL || namesPlaces(sheet, signed, persons)) return null;
  return { others: otherRows(signed), hasPregnancies: false, hasScores: false };
}

const isAnswers = ({ counts, filled }: ColumnTally): boolean => (counts.get('answer') ?? 0) * 2 > filled;
