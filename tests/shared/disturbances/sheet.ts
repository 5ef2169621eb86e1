import type { VillageList } from '@shared/catalogue';

type Village = VillageList['villages'][number];

export type Cell = string | number | null;

/** A column as a person sees it: headings from the top down, and a cell for each line. */
export interface SheetColumn {
  readonly path: readonly string[];
  readonly role: 'kode' | 'kecamatan' | 'desa' | 'figure' | 'other';
  /** Key of the variable that the column's figures are of, or parts of. */
  readonly variable?: string;
  readonly cells: readonly Cell[];
}

/** A sheet before it is written: disturbances change it, and what is right with it. */
export interface Sheet {
  /** Texts above the headings, a line each. */
  readonly titles: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** The village of each line; null for lines of totals and notes. */
  readonly lines: readonly (Village | null)[];
  /** Lines below the table, a cell or several each. */
  readonly notes: readonly (readonly Cell[])[];
  /** The only right figure of each `code variable`; what is not here must never be fillable. */
  readonly truth: ReadonlyMap<string, number>;
  /** What an honest file can be read without: nothing of it may be refused. A damaged one may. */
  readonly isHonest: boolean;
  readonly hiddenColumns: readonly number[];
  /** Done to the written rows, in this order, headings included. */
  readonly afterwards: readonly ((rows: Cell[][], headings: number) => Cell[][])[];
  /** Comma, semicolon or tab: a text file; nothing: a workbook. */
  readonly separator: string | null;
}

/** Puts other columns in the place of each column that `change` speaks of. */
export const eachColumn = (
  sheet: Sheet,
  change: (column: SheetColumn, at: number) => SheetColumn | readonly SheetColumn[],
): Sheet => ({ ...sheet, columns: sheet.columns.flatMap(change) });

/** Puts other columns in the place of each column of figures. */
export const eachFigure = (
  sheet: Sheet,
  change: (column: SheetColumn, at: number) => SheetColumn | readonly SheetColumn[],
): Sheet => eachColumn(sheet, (column, at) => (column.role === 'figure' ? change(column, at) : column));

/** Another order or number of lines: line `of[k]` of before stands at `k`; -1 is a new line without anything. */
export const withLines = (sheet: Sheet, of: readonly number[]): Sheet => ({
  ...sheet,
  lines: of.map((line) => sheet.lines[line] ?? null),
  columns: sheet.columns.map((column) => ({ ...column, cells: of.map((line) => column.cells[line] ?? null) })),
});

/** Nothing that stands in the sheet for these villages is certain. */
export const withoutTruth = (sheet: Sheet, isDoubtful: (code: string, variable: string) => boolean): Sheet => ({
  ...sheet,
  truth: new Map(
    [...sheet.truth].filter(([place]) => {
      const [code = '', variable = ''] = place.split(' ');
      return !isDoubtful(code, variable);
    }),
  ),
});

/** Lines that are villages. */
export const villageLines = ({ lines }: Sheet): readonly number[] =>
  lines.flatMap((village, at) => (village ? [at] : []));
