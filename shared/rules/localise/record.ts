/** A figure of a record. `rest` is what the district's total leaves for a village: wrong where another village is. */
export interface RecordCell {
  readonly village: string;
  readonly variable: string;
  readonly kind: 'count' | 'percent' | 'rest';
  readonly value: number;
  /** Decimals as written; 0 for counts. */
  readonly decimals: number;
}

/** Σ weight × cell `op` constant, cells by their place in the record. */
export interface Edit {
  readonly terms: readonly (readonly [cell: number, weight: number])[];
  readonly op: '<=' | '=';
  readonly constant: number;
  /** The cell whose stated value is built into the weights: without it nothing is said. */
  readonly given?: number;
}

/** 100 × Σ numerator ÷ denominator, cells by their place in the record. */
export interface Share {
  readonly percent: number;
  readonly numerator: readonly number[];
  readonly denominator: number;
}

/** The connected cells of one village or of the total line, with what the rules say of them. */
export interface FigureRecord {
  readonly cells: readonly RecordCell[];
  readonly edits: readonly Edit[];
  readonly shares: readonly Share[];
  /** Numerator and denominator of one form, which may have been exchanged. */
  readonly pairs: readonly (readonly [number, number])[];
}

// Binary rounding of a sum of products, for each unit of its largest term.
const SLACK = 1e-11;

/** Whether a sum less its constant is 0, or at most 0; `size` is its largest term. */
export function isKept(op: Edit['op'], sum: number, size: number): boolean {
  const slack = SLACK * size + 1e-9;
  return op === '=' ? Math.abs(sum) <= slack : sum <= slack;
}

/** Whether an (in)equality holds for the given values. */
export function holds({ terms, op, constant }: Edit, values: readonly number[]): boolean {
  let sum = -constant;
  let size = Math.abs(constant);
  for (const [cell, weight] of terms) {
    const term = weight * values[cell]!;
    sum += term;
    size = Math.max(size, Math.abs(term));
  }
  return isKept(op, sum, size);
}

/** A count is a whole number that is not negative; a percentage only not negative. */
export const isPossible = ({ kind }: Pick<RecordCell, 'kind'>, value: number): boolean =>
  kind === 'rest' || (value >= 0 && (kind === 'percent' || Number.isInteger(value)));

/** The values of a record's cells in their order. */
export const valuesOf = ({ cells }: FigureRecord): number[] => cells.map(({ value }) => value);

/** Whether an equation speaks of a cell: free the cell, and such have to hold another value. */
export const speaksOf = ({ terms, given }: Edit, cell: number): boolean =>
  given === cell || terms.some(([place]) => place === cell);
