import type { Severity } from '../../catalogue/schema';
import type { CellPlace } from '../edit-cells';

/** One finding of one cell. Row and column count from 0. */
export interface CellMark extends CellPlace {
  /** The sheet's name as its tab shows it. */
  readonly sheet: string;
  readonly severity: Severity;
  /** Plain words for the cell's note. */
  readonly note: string;
}

/** The list of findings that goes into the workbook as a sheet of its own. */
export interface MarkList {
  /** The sheet's name; where it is taken, a number follows. */
  readonly name: string;
  /** What the reader is told above the list. */
  readonly lead: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly lines: readonly MarkLine[];
}
export interface MarkLine {
  readonly severity: Severity;
  /** In the order of the columns. */
  readonly texts: readonly string[];
  /** Where the first text leads, when it is pressed. */
  readonly target: (CellPlace & { readonly sheet: string }) | null;
}

/** What stands in one cell's note when all its findings are told. */
export interface Note extends CellPlace {
  readonly severity: Severity;
  readonly text: string;
}
