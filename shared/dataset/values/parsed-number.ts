// The few shapes a parsed number can have.

export const bare = (status: 'missing' | 'invalid'): ParsedNumber => ({
  status,
  value: null,
  candidates: [],
  readings: [],
  decimals: null,
  pattern: null,
});

export const sure = (value: number, decimals: number): ParsedNumber => ({
  status: 'ok',
  value,
  candidates: [],
  readings: [],
  decimals,
  pattern: null,
});

export const flagged = (
  value: number,
  decimals: number,
  readings: readonly Reading[] = [{ answer: 'apa-adanya', value }],
): ParsedNumber => ({
  status: 'flag',
  value,
  candidates: readings.map((reading) => reading.value),
  readings,
  decimals,
  pattern: null,
});

export const ask = (pattern: string, readings: readonly Reading[]): ParsedNumber => ({
  status: 'ambiguous',
  value: null,
  candidates: readings.map((reading) => reading.value),
  readings,
  decimals: null,
  pattern,
});

export const probably = (value: number | null): ParsedNumber => {
  const readings: Reading[] = value === null ? [] : [{ answer: 'perbaikan', value }];
  return { ...bare('invalid'), candidates: readings.map((reading) => reading.value), readings };
};

export interface NumberOptions {
  readonly type: 'count' | 'percent';
  /** The cell's number format, e.g. `0.00%`. */
  readonly format?: string | null;
  /** How the whole column is known to be written: `id` 1.234,5 and `en` 1,234.5. Without it nothing is guessed. */
  readonly convention?: 'id' | 'en';
  /** Whether the figures of its column may be fractions of one, so that 0,052 is asked about. */
  readonly areFractions?: boolean;
}

/** One way to read a cell. `answer` names it in questions and decisions. */
export interface Reading {
  readonly answer: Answer;
  /** null = the cell is blank. */
  readonly value: number | null;
}

export type Answer =
  'ribuan' | 'desimal' | 'nol' | 'kosong' | 'negatif' | 'positif' | 'dikalikan' | 'apa-adanya' | 'perbaikan' | 'persen';

export interface ParsedNumber {
  /** `flag` = usable, but its spelling deserves a note. */
  readonly status: 'ok' | 'missing' | 'flag' | 'ambiguous' | 'invalid';
  /** null unless status is ok or flag. */
  readonly value: number | null;
  /** What else it could be, likeliest first; for an invalid cell, what was probably meant. */
  readonly candidates: readonly (number | null)[];
  /** The same, each with the name of the reading. */
  readonly readings: readonly Reading[];
  /** Digits after the decimal sign as written or shown; null if there is no number. */
  readonly decimals: number | null;
  /** Cells of one column with the same pattern are asked about together; null if nothing needs asking. */
  readonly pattern: string | null;
}
