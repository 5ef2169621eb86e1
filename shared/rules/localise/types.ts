import type { CellRef } from '../../findings/types';

/** How a figure may have come to be typed wrongly; the last two are told by the other figures, not by its digits. */
export type SlipKind =
  | 'swapped'
  | 'missing-digit'
  | 'extra-digit'
  | 'times-ten'
  | 'thousands-dot'
  | 'wrong-digit'
  | 'exchanged'
  | 'only-fit'
  | 'recomputed';

/** A cell that may be wrong; the weights of a record's suspects sum to at most 1. */
export interface Suspect extends CellRef {
  readonly weight: number;
}

/** The values of one cell with which the record would fit while every other figure stays: whole numbers for counts. */
export interface Repair extends CellRef {
  readonly low: number;
  readonly high: number;
}

/** A value for a cell that a person may take over with one click; never filled in by itself. */
export interface Change extends CellRef {
  readonly value: number;
  readonly typed: number;
}

/** The one repair that stands out, and why. Two changes only where two figures were exchanged. */
export interface Repaired {
  readonly changes: readonly Change[];
  readonly reason: SlipKind;
}

/** A column whose figures stand one row too low (`by` 1) or too high (−1) from one village to another. */
export interface Shifted {
  readonly variable: string;
  readonly by: 1 | -1;
  readonly from: string;
  readonly to: string;
  /** Rows from the one village to the other that fit once the column is moved back, of those there that break a rule. */
  readonly mended: number;
  readonly broken: number;
}

/** What the figures connected with a finding say about which of them is wrong. */
export interface Localisation {
  /** `one`: a single cell stands out. `some`: several may be it. `unknown`: the record alone cannot tell. */
  readonly verdict: 'one' | 'some' | 'unknown';
  /** Likeliest first; empty where it cannot be told. */
  readonly suspects: readonly Suspect[];
  /** Every single cell that would mend the record, with its values. */
  readonly repairs: readonly Repair[];
  readonly suggestion?: Repaired;
  readonly shifted?: Shifted;
}
