import { headingPart } from './heading-parts';
import { normaliseHeading } from './normalise-heading';
import { cellText, isBlank } from '../values/text';
import type { ColumnProposal, Grid } from '../types';

/** Rows that are each a part of a village, as one of girls and one of boys: none of their figures is the village's. */
export interface RowParts {
  /** Column of the words, 0-based. */
  readonly column: number;
  /** As they are written, e.g. `L` and `P`, each once. */
  readonly words: readonly string[];
  /** The word of the rows that hold the whole, e.g. `Jumlah`; null where there are none. */
  readonly whole: string | null;
  /** 0-based rows of each village with their word, in the order of the sheet. */
  readonly villages: readonly (readonly { readonly row: number; readonly word: string }[])[];
}

const TIMES = new Set(['bulan', 'semester', 'triwulan']);
const TOTAL = /^(?:grand )?(?:sub ?)?(?:total|jumlah|jml)\b/i;
/** So much of a column has to be such words; the rest are notes and headings that come again. */
const MOST = 0.8;

/** What parts the rows of most villages; null where each has one row. */
export function rowParts(grid: Grid, headerRow: number, columns: readonly ColumnProposal[]): RowParts | null {
  const figures = columns.filter(({ role }) => role === 'variable').map(({ index }) => index);
  const hasFigures = (row: number): boolean => figures.some((at) => !isBlank(grid.rows[row]?.[at] ?? null));
  const below = grid.rows.flatMap((_, row) => (row > headerRow ? [row] : []));
  for (const { index } of columns.filter(({ role }) => role === 'unknown' || role === 'ignored')) {
    const isPart = (row: number): boolean =>
      ['sex', 'whole'].includes(headingPart(grid.rows[row]?.[index])?.kind ?? '');
    // A part whose figures are blank is one all the same; other words without a figure are notes.
    const filled = below.filter((row) => !isBlank(grid.rows[row]?.[index] ?? null) && (hasFigures(row) || isPart(row)));
    const named = filled.filter(isPart);
    if (named.length < 2 || named.length < MOST * filled.length) continue;
    const villages = villagesOf(grid, named, index, columns);
    const parted = villages.filter((village) => new Set(village.map(({ word }) => word)).size > 1);
    if (parted.length * 2 <= villages.length) continue;
    const words = [...new Set(villages.flatMap((village) => village.map(({ word }) => word)))];
    const whole = words.find((word) => headingPart(word)?.kind === 'whole') ?? null;
    return { column: index, words, whole, villages };
  }
  return null;
}

/** The rows of each village and time; a cell merged over a village's rows stands in the first of them alone. */
function villagesOf(
  grid: Grid,
  rows: readonly number[],
  words: number,
  columns: readonly ColumnProposal[],
): RowParts['villages'] {
  const at = (...roles: readonly ColumnProposal['role'][]): number[] =>
    columns.filter(({ role }) => roles.includes(role)).map(({ index }) => index);
  const times = [
    ...at('tahun'),
    ...columns.filter(({ heading }) => TIMES.has(normaliseHeading(heading))).map(({ index }) => index),
  ];
  const textsAt = (row: number, of: readonly number[]): string =>
    of.map((column) => cellText(grid.rows[row]?.[column]).toLowerCase()).join(' ');
  const villages = new Map<string, { row: number; word: string }[]>();
  let place: string | null = null;
  for (const row of rows) {
    const cells = grid.rows[row] ?? [];
    // A line of totals ends the village before it; what follows without a place is no part of one.
    if (cells.some((cell, column) => column !== words && TOTAL.test(cellText(cell)))) place = null;
    else if (textsAt(row, at('kode', 'desa')).trim() !== '') place = textsAt(row, at('kode', 'desa', 'kecamatan'));
    if (place === null) continue;
    const key = `${place}\n${textsAt(row, times)}`;
    const village = villages.get(key) ?? [];
    villages.set(key, village);
    village.push({ row, word: cellText(cells[words]) });
  }
  return [...villages.values()];
}
