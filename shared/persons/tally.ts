import { roughDay, signOf } from './signs';
import type { Sign } from './signs';

/** What the cells of a column are, all rows together: where they stand in it makes no difference. */
export interface ColumnTally {
  /** What it is a column of: the sign that enough of its cells bear, told apart from cells of other tables on the sheet. */
  readonly sign: Sign | null;
  readonly filled: number;
  readonly distinct: number;
  readonly counts: ReadonlyMap<Sign, number>;
  /** Between its earliest and latest date, in days of which a year has 372. */
  readonly span: number;
  /** Smallest and largest of its figures. */
  readonly least: number;
  readonly most: number;
  readonly hasDecimals: boolean;
}

/** A sheet as signs, row by row; blank cells are null. */
export interface SignedRows {
  readonly rows: readonly (readonly (Sign | null)[])[];
  readonly columns: readonly ColumnTally[];
}

/** One of so many filled cells has to bear a sign; the others may be of a recap on the same sheet. */
const SHARE = 4;
/** Names are known by their words, of which no list is complete. */
const NAMES_SHARE = 0.4;
/** What a column can be of, the surest first. */
const TOLD: readonly Sign[] = ['number', 'pregnancy', 'date', 'age', 'telephone', 'sex', 'address', 'below-zero'];

interface Counting {
  filled: number;
  readonly texts: Set<string>;
  readonly counts: Map<Sign, number>;
  earliest: number;
  latest: number;
  least: number;
  most: number;
  hasDecimals: boolean;
}
const begin = (): Counting => ({
  filled: 0,
  texts: new Set(),
  counts: new Map(),
  earliest: Infinity,
  latest: -Infinity,
  least: Infinity,
  most: -Infinity,
  hasDecimals: false,
});

/** Cells of a sheet, of whatever kind, and how each reads: a trimmed text, empty where blank. */
export interface Sheet<Cell = unknown> {
  readonly rows: readonly (readonly Cell[])[];
  readonly textOf: (cell: Cell) => string;
  /** Whether a text names a village or kecamatan of the district, where its list is known. */
  readonly isPlace?: ((text: string) => boolean) | undefined;
}

interface Read {
  readonly sign: Sign;
  readonly text: string;
  /** Of a date, roughly; of a figure its value. */
  readonly value: number;
}

/** Reads the signs of all cells; each spelling is looked at once. */
export function readSigns<Cell>({ rows, textOf, isPlace = () => false }: Sheet<Cell>): SignedRows {
  const known = new Map<Cell, Read | null>();
  const read = (cell: Cell): Read | null => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const made = readText(textOf(cell), isPlace);
    known.set(cell, made);
    return made;
  };
  const cellsOf = rows.map((row) => row.map((cell) => (cell === null ? null : read(cell))));
  const ofPersons = columnsOfPersons(cellsOf);
  const counting: Counting[] = [];
  const signed = cellsOf.map((cells) =>
    cells.map((cell, at) => {
      if (cell === null) return null;
      const sign = cell.sign === 'number' && !ofPersons.has(at) ? 'code' : cell.sign;
      count((counting[at] ??= begin()), cell, sign);
      return sign;
    }),
  );
  return { rows: signed, columns: Array.from(counting, (one) => tallied(one ?? begin())) };
}

/**
 * The columns whose numbers may be of persons. Where each goes on from the code of its row's village it numbers an activity or
 * a letter; a few may do so by their day of birth.
 */
function columnsOfPersons(rows: readonly (readonly (Read | null)[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const cells of rows) {
    if (!cells.some((cell) => cell?.sign === 'number')) continue;
    const codes = cells.flatMap((cell) => (cell?.sign === 'code' ? digits(cell.text) : []));
    cells.forEach((cell, at) => {
      if (cell?.sign !== 'number') return;
      const goesOn = codes.some((code) => code.length === 10 && digits(cell.text).startsWith(code));
      if (!goesOn) found.add(at);
    });
  }
  return found;
}

const digits = (text: string): string => text.replace(/\D/g, '');

function readText(text: string, isPlace: (text: string) => boolean): Read | null {
  if (text === '') return null;
  const told = signOf(text);
  const sign = (told === 'name' || told === 'text') && isPlace(text) ? 'place' : told;
  if (sign === 'date') return { sign, text, value: roughDay(text) ?? NaN };
  if (sign !== 'figure') return { sign, text, value: NaN };
  return { sign, text, value: Number(text.replace(/(?:\.(?=\d{3}\b)| ?%)/g, '').replace(',', '.')) };
}

function count(column: Counting, { text, value }: Read, sign: Sign): void {
  column.filled += 1;
  column.texts.add(text);
  column.counts.set(sign, (column.counts.get(sign) ?? 0) + 1);
  if (sign === 'date') {
    column.earliest = Math.min(column.earliest, value);
    column.latest = Math.max(column.latest, value);
  }
  if (sign === 'figure') {
    column.least = Math.min(column.least, value);
    column.most = Math.max(column.most, value);
    column.hasDecimals ||= !Number.isInteger(value);
  }
}

function tallied({ filled, texts, counts, earliest, latest, least, most, hasDecimals }: Counting): ColumnTally {
  const of = (sign: Sign): number => counts.get(sign) ?? 0;
  const told = TOLD.find((sign) => of(sign) > 0 && of(sign) * SHARE >= filled);
  const names = of('name') + of('titled');
  const isNames = names > 0 && names >= NAMES_SHARE * (names + of('text') + of('place'));
  const span = latest > earliest ? latest - earliest : 0;
  return {
    sign: told ?? (isNames ? 'name' : null),
    filled,
    distinct: texts.size,
    counts,
    span,
    least,
    most,
    hasDecimals,
  };
}
