import type { ColumnTally, Sheet, SignedRows } from './tally';

/** Of the rows that may be persons nearly all have to have a place of their own. */
const NEARLY = 0.9;
/** Counts of a village exceed it somewhere; marks and numbers of neighbourhoods hardly do. */
const SOME_FIGURE = 10;

/** Whether a column is of figures, other than the numbers of its lines. */
export const isFigures = (column: ColumnTally): boolean =>
  column.sign === null && (column.counts.get('figure') ?? 0) * 2 >= column.filled && !isSerial(column);

const isSerial = ({ distinct, least, most, filled, hasDecimals }: ColumnTally): boolean =>
  !hasDecimals && least === 1 && most <= filled + 1 && distinct * 2 > filled;

/** How well rows are told to be places: each by a code or a name that is known, or by words of its own alone. */
interface Told {
  readonly byCode: boolean;
  readonly byKnownName: boolean;
  readonly byWords: boolean;
}

function placesOf<Cell>({ rows, textOf }: Sheet<Cell>, { columns }: SignedRows, some: readonly number[]): Told {
  const isOwn = (at: number, is: (text: string) => boolean = () => true): boolean => {
    const values = some
      .flatMap((row) => {
        const cell = rows[row]?.[at];
        return cell === undefined ? [] : [textOf(cell)];
      })
      .filter((text) => text !== '' && is(text));
    return values.length >= NEARLY * some.length && new Set(values).size >= NEARLY * values.length;
  };
  const most = (column: ColumnTally, ...signs: ('code' | 'place' | 'text')[]): boolean =>
    column.sign === null && signs.reduce((sum, sign) => sum + (column.counts.get(sign) ?? 0), 0) * 2 >= column.filled;
  const any = (test: (column: ColumnTally, at: number) => boolean): boolean => columns.some(test);
  return {
    byCode: any((column, at) => most(column, 'code') && isOwn(at, (text) => text.replace(/\D/g, '').length === 10)),
    byKnownName: any((column, at) => most(column, 'place') && isOwn(at)),
    byWords: any((column, at) => most(column, 'place', 'text') && isOwn(at)),
  };
}

/** Whether each of some rows is a place by its code or by the name of it. */
export function namesPlaces<Cell>(sheet: Sheet<Cell>, signed: SignedRows, some: readonly number[]): boolean {
  const { byCode, byKnownName } = placesOf(sheet, signed, some);
  return byCode || byKnownName;
}

/** What the rows hold of persons. */
interface Held {
  readonly hasBirths: boolean;
  readonly hasNumbers: boolean;
  readonly hasNames: boolean;
}

/**
 * Whether each of some rows is a place with figures of its own, so that persons in it are its officials. Dates that may be of
 * births take a place that is known, numbers of persons its code, and beside names its own name too.
 */
export function isRowAPlace<Cell>(
  sheet: Sheet<Cell>,
  signed: SignedRows,
  some: readonly number[],
  { hasBirths, hasNumbers, hasNames }: Held,
): boolean {
  const figures = signed.columns.filter(isFigures);
  const { byCode, byKnownName, byWords } = placesOf(sheet, signed, some);
  const isKnown = byCode || byKnownName;
  if (hasNumbers) return byCode && (byWords || !hasNames) && figures.length > 0;
  if (hasBirths) return isKnown && figures.some(({ least, most, hasDecimals }) => !hasDecimals && most > least);
  return isKnown ? figures.length > 0 : byWords && figures.some(({ most }) => most >= SOME_FIGURE);
}
