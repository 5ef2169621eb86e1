import type { DenominatorSource } from '../decisions/source';

/** What one spreadsheet cell holds, whatever file or sheet it came from. */
export type CellValue = string | number | boolean | null | CellDate | CellError;
export interface CellDate {
  readonly kind: 'date';
  /** `YYYY-MM-DD`. */
  readonly iso: string;
}
export interface CellError {
  readonly kind: 'error';
  /** As the spreadsheet prints it, e.g. `#N/A`; or {@link NO_RESULT} or {@link NO_DATE}. */
  readonly code: string;
}

/** A formula whose result the program that wrote the file never worked out: no blank, and no figure either. */
export const NO_RESULT = 'rumus tanpa hasil';
/** A number shown as a day that no calendar has. */
export const NO_DATE = 'tanggal yang tidak ada';

/** Stands between a figure and the sum of its parts that it is not: `16, padahal 13 + 6 = 19`. */
export const NOT_THE_SUM = ', padahal ';

/** One sheet: rows of cells, rectangular or ragged. `formats[r][c]` is a number format such as `0.00%` where known. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly formats?: readonly (readonly (string | null)[])[];
  /** Sheets of the same file that are hidden there and were therefore not read: shown to the person by name. */
  readonly hiddenSheets?: readonly string[];
  /** 0-based rows that the file hides (filters, folded groups): read like the others, and told. */
  readonly hiddenRows?: readonly number[];
  /** 0-based columns that the file hides: read like the others, and told. */
  readonly hiddenColumns?: readonly number[];
  /** Of separated text: how many cells each line was written with, blank ones at its end included. */
  readonly widths?: readonly number[];
  /** Of separated text: the sign between its cells. */
  readonly separator?: string;
  /** Cells in which the file lets a person choose from a list. */
  readonly choices?: readonly GridChoice[];
}
/** A rectangle of cells that take one of a list; rows and columns count from 0, ends included. */
export interface GridChoice {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Null where the list stands elsewhere in the file. */
  readonly texts: readonly string[] | null;
}

/** What a column of a sheet stands for. */
export type ColumnRole =
  'variable' | 'kode' | 'kode-bps' | 'desa' | 'kecamatan' | 'tahun' | 'ignored' | 'personal' | 'unknown';

/** A proposal for one column, to be confirmed by a person. */
export interface ColumnProposal {
  /** 0-based column in the grid. */
  readonly index: number;
  readonly heading: string;
  /** Headings that stand above it, the topmost first; absent where none do. */
  readonly above?: readonly string[];
  readonly role: ColumnRole;
  /** Key of the variable when role is `variable`. */
  readonly variable?: string;
  /** 0–1; 1 = the heading is the variable's key, label or synonym. */
  readonly score: number;
  /** False = a person has to choose before it is used. */
  readonly sure: boolean;
  /** Other variables it could be, best first. */
  readonly alternatives: readonly string[];
  /** Columns whose sum it is said to be, as of girls and of boys, 0-based; absent where it is of none. */
  readonly addends?: readonly number[];
  /** Where a person chose what it is: now, or with an earlier file of the kind. */
  readonly chosen?: 'now' | 'before';
  /** Why the column is refused whatever a person chooses, as a sentence for people: always where its role is `personal`. */
  readonly refusal?: string;
}

/** A table found in a grid. Row numbers are 0-based indexes into `grid.rows`. */
export interface TableProposal {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly ColumnProposal[];
  readonly bodyRows: readonly number[];
  /** The district's total line, if there is one. */
  readonly totalRow: number | null;
  /** Rows below the header that are neither villages nor the total (signatures, notes): shown, not used. */
  readonly skippedRows: readonly number[];
  /** Years found in a year column or the title rows. */
  readonly years: readonly number[];
  /** Years by which columns under one heading are told apart; empty where none are. */
  readonly partYears: readonly number[];
  /** Years of which each village has a row of its own; empty where villages have one row. */
  readonly rowYears: readonly number[];
  /** First four digits of the village codes and how many rows carry them, most first. */
  readonly districts: readonly { readonly code: string; readonly rows: number }[];
  /** Body row → code put together from the kecamatan's column and the village's own four digits. */
  readonly codes: ReadonlyMap<number, string>;
  /** Body row → kecamatan that a heading row or a merged cell above it states; rows that state their own are absent. */
  readonly kecamatan: ReadonlyMap<number, string>;
  /** What a person should know before confirming, as sentences: hidden rows, a missing code column, a doubtful total. */
  readonly notes: readonly string[];
}

/** A confirmed table: only accepted columns, so refused ones are never stored. This is what the extension keeps. */
export interface SourceTable {
  readonly file: string;
  readonly sheet: string;
  readonly columns: readonly {
    readonly heading: string;
    readonly role: ColumnRole;
    readonly variable?: string;
    /** The column's letter(s) in the file, for addresses such as `E12`. */
    readonly letter: string;
    /** Of a column that states a target group's size: whose figure it is, where a person said it. */
    readonly source?: DenominatorSource;
  }[];
  readonly rows: readonly SourceRow[];
  readonly total: SourceRow | null;
}
export interface SourceRow {
  /** 1-based line in the file, as the spreadsheet program shows it. */
  readonly line: number;
  readonly cells: readonly CellValue[];
  readonly formats?: readonly (string | null)[];
}

/** The state of one cell of a dataset. */
export const CellState = {
  /** Nothing entered. */
  missing: 0,
  /** A usable value. */
  ok: 1,
  /** A usable value whose spelling deserves a note. */
  flagged: 2,
  /** Could be read in more than one way: a question is open. */
  ambiguous: 3,
  /** Cannot be read as a value of this variable. */
  invalid: 4,
  /** Several rows or files say different things. */
  conflict: 5,
  /** A person declared that it does not apply. */
  notApplicable: 6,
} as const;
export type CellState = (typeof CellState)[keyof typeof CellState];

/** One variable for all rows: parallel arrays of the dataset's row count. `values[i]` is NaN unless the state is ok or flagged. */
export interface Column {
  readonly variable: string;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Decimals as written (percentages are rounded by people): 255 = not known. */
  readonly decimals: Uint8Array;
  readonly raw: readonly CellValue[];
  /** Where each cell came from, e.g. `Data Sasaran!E12`; empty where nothing was entered. */
  readonly addresses: readonly string[];
  readonly heading: string;
}

export interface DatasetRow {
  /** Kemendagri code, ten digits; empty if none could be found. */
  readonly code: string;
  /** 2 and above: the same village again in the same sheet. */
  readonly occurrence: number;
  /**
   * How the row came by its code: written in the file, found by name within the kecamatan, or chosen by a person. Where
   * several sheets differ, the least certain; absent without a code.
   */
  readonly matched?: 'kode' | 'nama' | 'jawaban';
  /** What stands in the code column, readable or not (see `codeProblem`); absent where nothing does. */
  readonly rawCode?: string;
  /** As written in the file. */
  readonly name: string;
  readonly kecamatan: string;
  /** Lines in the files: `Data Sasaran!12`. */
  readonly lines: readonly string[];
  /** The years the row states, by sheet, so that a wrong year holds back that sheet's cells only; absent where none is stated. */
  readonly yearsBySheet: ReadonlyMap<string, readonly number[]>;
}

/** What one source says of a target group's size, over the rows of the dataset. */
export interface SourcedColumn {
  readonly source: DenominatorSource;
  readonly column: Column;
  /** The district's own line in that source's files; null where they have none. */
  readonly total: Column | null;
}

/** One period's values of one district: villages × variables in typed columns. */
export interface Dataset {
  readonly edition: string;
  readonly year: number;
  /** Kabupaten/kota, four digits. */
  readonly district: string;
  readonly rows: readonly DatasetRow[];
  readonly columns: ReadonlyMap<string, Column>;
  /** The district's own total line: one-row columns by variable; empty if the file has none. */
  readonly totals: ReadonlyMap<string, Column>;
  /**
   * Of the variables of which a source is stated: what each source says, in the order of their names. The variable's own
   * column has the source that was chosen; without a choice what they agree on, and a conflict where they differ.
   */
  readonly sources?: ReadonlyMap<string, readonly SourcedColumn[]>;
}

/** Something only a person can decide; asked once per column and pattern, remembered as a decision. */
export interface Question {
  /** Stable across runs: what the decision refers to. */
  readonly key: string;
  readonly kind: 'spelling' | 'village-name' | 'missing-village' | 'unknown-village';
  readonly variable: string;
  readonly heading: string;
  readonly sheet: string;
  /** Up to five examples: what was written, and where. */
  readonly examples: readonly { readonly village: string; readonly raw: string; readonly address: string }[];
  /** How many cells wait for the answer. */
  readonly count: number;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
}
