import type { CellValue } from '../dataset/types';

/** The three figures of a row, in the order of the table's `figures`. */
export const FIGURES = ['pembilang', 'penyebut', 'persen'] as const;
type LongFigure = (typeof FIGURES)[number];

/** One row: one indicator of one region in one period. */
export interface LongRow {
  /** 1-based line in the file. */
  readonly line: number;
  /** As written; where the cell is blank, that of the row above (merged cells). */
  readonly indicator: string;
  /** As written: the finest region the row names, or its code where it names none. */
  readonly region: string;
  /** What tells two regions apart: every region column and the code. */
  readonly regionKey: string;
  /** Region code without dots; empty where the table has none. */
  readonly code: string;
  /** `2024`, `2024 Semester 1`; empty where the table states none. */
  readonly period: string;
  /** 0 where no year is stated. */
  readonly year: number;
  readonly isTotal: boolean;
  /** Cells of pembilang, penyebut and persen with their number formats. */
  readonly cells: readonly CellValue[];
  readonly formats: readonly (string | null)[];
}

/** A table of one figure per row, as published: `indikator, wilayah, [tahun,] pembilang, penyebut, persen`. */
export interface LongTable {
  readonly sheet: string;
  /** Columns of the figures, in the order of `FIGURES`; persen may be absent. */
  readonly figures: readonly { readonly figure: LongFigure; readonly heading: string; readonly letter: string }[];
  readonly rows: readonly LongRow[];
  /** Lines below the header that were not used (notes, signatures, repeated headers). */
  readonly skipped: readonly number[];
  /** Lines with figures that name no region or no indicator. */
  readonly nameless: readonly number[];
  /** Lines whose indicator was taken from the row above. */
  readonly filledDown: readonly number[];
  /** Headings of columns that were not used. */
  readonly unused: readonly string[];
}
