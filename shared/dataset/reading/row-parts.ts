import { listInWords } from '../../list-in-words';
import { columnLetter } from '../values/letter';
import { headingPart } from './heading-parts';
import { normaliseHeading } from './normalise-heading';
import { rowWordsOf } from './row-words';
import type { RowWord } from './row-words';
import { cellText, isBlank } from '../values/text';
import type { CellValue, ColumnProposal, Grid } from '../types';

/** Rows that are each a part of a village, as one of girls and one of boys: none of their figures is the village's. */
export interface RowParts {
  /** Column of the words, 0-based. */
  readonly column: number;
  /** As they are written, e.g. `L` and `P`, each once. */
  readonly words: readonly string[];
  /** The word of the rows that hold the whole, e.g. `Jumlah`; null where there are none. */
  readonly whole: string | null;
  /** Whether the parts come to the whole together, as those by sex do; those of months and measures need not. */
  readonly areParts: boolean;
  /** Whether each village has a name of its own for each, as of its posyandu. */
  readonly areAreas: boolean;
  /** 0-based rows of each village with their word, in the order of the sheet. */
  readonly villages: readonly (readonly { readonly row: number; readonly word: string }[])[];
}

const TIMES = new Set(['bulan', 'semester', 'triwulan']);
const TOTAL = /^(?:grand )?(?:sub ?)?(?:total|jumlah|jml)\b/i;
/** So much of a column has to be words by sex; the rest are notes and headings that come again. */
const MOST = 0.8;
/** Twelve months, and a word more for their sum. */
const MOST_WORDS = 13;

/**
 * What parts the rows of most villages; null where each has one row. Words by sex, or any others, of months, half-years,
 * targets, that come again once for village after village.
 */
export function rowParts(grid: Grid, headerRow: number, columns: readonly ColumnProposal[]): RowParts | null {
  const figures = columns.filter(({ role }) => role === 'variable').map(({ index }) => index);
  const hasFigures = (row: number): boolean => figures.some((at) => !isBlank(grid.rows[row]?.[at] ?? null));
  const below = grid.rows.flatMap((_, row) => (row > headerRow ? [row] : []));
  const facts = rowFacts(grid, columns);
  const candidates = columns.filter(({ role }) => role === 'unknown' || role === 'ignored');
  for (const { index } of candidates) {
    const isPart = (row: number): boolean =>
      ['sex', 'whole'].includes(headingPart(grid.rows[row]?.[index])?.kind ?? '');
    // A part whose figures are blank is one all the same; other words without a figure are notes.
    const filled = below.filter((row) => !isBlank(grid.rows[row]?.[index] ?? null) && (hasFigures(row) || isPart(row)));
    const named = filled.filter(isPart);
    if (named.length < 2 || named.length < MOST * filled.length) continue;
    const villages = villagesOf(grid, named, index, facts);
    const parted = villages.filter((village) => new Set(village.map(({ word }) => word)).size > 1);
    if (parted.length * 2 > villages.length) return partsOf(index, villages, true);
  }
  for (const { index } of candidates) {
    const villages = villagesOf(
      grid,
      below.filter((row) => !isBlank(grid.rows[row]?.[index] ?? null) && hasFigures(row)),
      index,
      facts,
    );
    if (areDivided(villages)) return partsOf(index, villages, false);
  }
  return partsByWord(grid, below.filter(hasFigures), columns, facts);
}

/** Heading of the column that what stands above blocks of villages is put into. */
const DIVIDING = 'Bagian';

/**
 * What the words of a column say of the figures beside them, though each village has one row: of boys alone, of a target.
 * A time that holds for all rows is that of the sheet.
 */
function partsByWord(
  grid: Grid,
  rows: readonly number[],
  columns: readonly ColumnProposal[],
  facts: RowFacts,
): RowParts | null {
  const headings = columns.filter(({ role }) => role === 'variable').map(({ heading }) => heading);
  const placed = rows.filter((row) => facts.placeOf(row) !== null && !facts.totals.has(row));
  for (const { index, heading, role, sure } of columns) {
    // A heading of areas resembles those of figures about them.
    if (role !== 'unknown' && role !== 'ignored' && (role !== 'variable' || sure)) continue;
    const kindOf = rowWordsOf(heading, headings);
    const filled = placed.filter((row) => !isBlank(grid.rows[row]?.[index] ?? null));
    const kinds = filled.map((row) => kindOf(grid.rows[row]?.[index]));
    if (role === 'variable' && !kinds.includes('area')) continue;
    const isOfAll = heading !== DIVIDING || filled.length === placed.length;
    if (!saysPart(kinds) || (isOfAll && areOneKind(kinds, 'time') && wordsAt(grid, filled, index).size < 2)) continue;
    const areAreas = kinds.includes('area');
    const parts = partsOf(index, villagesOf(grid, filled, index, facts), areAreas || areOneKind(kinds, 'sex'));
    return { ...parts, areAreas };
  }
  return null;
}

/** Whether so many words say of the figures beside them that they are a part that the column is one of parts. */
const saysPart = (kinds: readonly (RowWord | null)[]): boolean =>
  kinds.some((kind) => kind !== null && kind !== 'whole') &&
  kinds.filter((kind) => kind !== null).length >= MOST * kinds.length;

const areOneKind = (kinds: readonly (RowWord | null)[], one: RowWord): boolean =>
  kinds.every((kind) => kind === one || kind === 'whole' || kind === null);

const wordsAt = (grid: Grid, rows: readonly number[], column: number): ReadonlySet<string> =>
  new Set(rows.map((row) => cellText(grid.rows[row]?.[column]).toLowerCase()));

/** Whether some village has rows of several words, as against one row that is of a part. */
export const areSeveral = ({ villages }: Pick<RowParts, 'villages'>): boolean =>
  villages.some((village) => village.length > 1 && new Set(village.map(({ word }) => word)).size > 1);

/** More words than these are told by how many they are. */
const TOLD = 6;

/** What a person is told of such rows, as a sentence without its end: which rows there are, and in which column. */
export function partsSentence(parts: RowParts, heading: string): string {
  const { words, column } = parts;
  const listed =
    words.length > TOLD ? `${words.slice(0, TOLD).join(', ')} dan ${words.length - TOLD} lainnya` : listInWords(words);
  const where = `kolom ${columnLetter(column)}`;
  return areSeveral(parts)
    ? `memuat baris ${listed} untuk satu desa (${where}), jadi tidak satu pun barisnya berisi angka desa itu.`
    : `hanya berisi ${heading} ${listed} (${where}): angkanya mungkin bukan angka seluruh desa pada tahun itu.`;
}

function partsOf(column: number, villages: RowParts['villages'], areParts: boolean): RowParts {
  const words = [...new Set(villages.flatMap((village) => village.map(({ word }) => word)))];
  const whole = words.find((word) => headingPart(word)?.kind === 'whole') ?? null;
  return { column, words, whole, areParts, areAreas: false, villages };
}

/** Whether words divide the rows of villages: most have several rows, each with a word of its own, and the words are the same. */
function areDivided(villages: RowParts['villages']): boolean {
  const several = villages.filter((village) => village.length > 1);
  if (several.length < 2 || several.length * 2 <= villages.length) return false;
  const counts = new Map<string, number>();
  for (const village of several) {
    for (const word of new Set(village.map((one) => one.word))) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (counts.size > MOST_WORDS) return false;
  }
  const isOnce = several.filter((village) => new Set(village.map(({ word }) => word)).size === village.length);
  const common = [...counts.values()].filter((count) => count * 2 > several.length);
  // A village twice in the table is held by itself.
  const isRegular =
    isOnce.length >= MOST * several.length || (isOnce.length > 1 && several.length - isOnce.length === 1);
  return isRegular && common.length > 1;
}

/** What each row says of its place, worked out once for all columns. */
interface RowFacts {
  /** Columns with a word for a total, by row. */
  readonly totals: ReadonlyMap<number, readonly number[]>;
  /** Code, name and kecamatan of a row that has one of the first two; null for others. */
  readonly placeOf: (row: number) => string | null;
  readonly times: readonly number[];
}

function rowFacts(grid: Grid, columns: readonly ColumnProposal[]): RowFacts {
  const at = (...roles: readonly ColumnProposal['role'][]): number[] =>
    columns.filter(({ role }) => roles.includes(role)).map(({ index }) => index);
  const [naming, places] = [at('kode', 'desa'), at('kode', 'desa', 'kecamatan')];
  const totals = new Map<number, readonly number[]>();
  const placed = grid.rows.map((cells, row) => {
    const found = cells.flatMap((cell, column) => (TOTAL.test(cellText(cell)) ? [column] : []));
    if (found.length > 0) totals.set(row, found);
    return textsAt(cells, naming).trim() === '' ? null : textsAt(cells, places);
  });
  const timed = columns.filter(({ heading }) => TIMES.has(normaliseHeading(heading))).map(({ index }) => index);
  return { totals, placeOf: (row) => placed[row] ?? null, times: [...at('tahun'), ...timed] };
}

const textsAt = (cells: readonly CellValue[], of: readonly number[]): string =>
  of.map((column) => cellText(cells[column]).toLowerCase()).join(' ');

/** The rows of each village and time; a cell merged over a village's rows stands in the first of them alone. */
function villagesOf(
  grid: Grid,
  rows: readonly number[],
  words: number,
  { totals, placeOf, times }: RowFacts,
): RowParts['villages'] {
  const others = times.filter((column) => column !== words);
  const villages = new Map<string, { row: number; word: string }[]>();
  let place: string | null = null;
  for (const row of rows) {
    const cells = grid.rows[row] ?? [];
    // A line of totals ends the village before it; what follows without a place is no part of one.
    if (totals.get(row)?.some((column) => column !== words)) place = null;
    else place = placeOf(row) ?? place;
    if (place === null) continue;
    const key = `${place}\n${textsAt(cells, others)}`;
    const village = villages.get(key) ?? [];
    villages.set(key, village);
    village.push({ row, word: cellText(cells[words]) });
  }
  return [...villages.values()];
}
