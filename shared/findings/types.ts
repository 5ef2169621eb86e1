import type { Severity } from '../catalogue/schema';

/** A cell of the dataset. `village` is a code or `total` (the district's total line); an empty `variable` means the whole row. */
export interface CellRef {
  readonly village: string;
  readonly variable: string;
}

/** Figures and names for the text of a finding; keys are its kind's own. */
export type FindingValues = Readonly<Record<string, number | string>>;

/** A rule's verdict on cells. Text is rendered late from kind and values (`renderFinding`), never stored. */
export interface Finding<V extends FindingValues = FindingValues> {
  /** Rule, version and cells: the same across runs. */
  readonly key: string;
  readonly rule: string;
  readonly version: number;
  readonly kind: string;
  readonly severity: Severity;
  /** What it is about: one cell or row, a whole column, or the district. */
  readonly scope: 'cell' | 'row' | 'column' | 'district';
  /** All cells concerned (for a column: those that break the rule). */
  readonly cells: readonly CellRef[];
  /** The cells that must not be filled while this stands open; empty unless severity is kesalahan. */
  readonly holds: readonly CellRef[];
  readonly values: V;
  /** Agency that leads, then the others concerned. */
  readonly owner: string;
  readonly others: readonly string[];
  /** How far the district's figure could move, in units of the figure; for ordering only. */
  readonly effect?: number;
  /** The cells most likely wrong, first the likeliest; absent where the record alone cannot tell. */
  readonly suspects?: readonly CellRef[];
  /** 0–1: how sure it is that something is wrong. */
  readonly suspicion?: number;
  /** A unique repair, shown and never pre-filled; or a column action. */
  readonly suggestion?: Suggestion;
}

export type Suggestion =
  | { readonly kind: 'value'; readonly cell: CellRef; readonly value: number }
  /** "Hitung ulang persen kolom ini". */
  | { readonly kind: 'recompute'; readonly variable: string };

/** A finding in plain Indonesian: what and with which numbers; why it matters; what to do. No message longer than two sentences. */
export interface FindingText {
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly action: string;
}

/** Why a cell is not filled, in a few words for people; with the finding or question it waits for. */
export interface Hold {
  readonly reason: string;
  readonly finding?: string;
  readonly question?: string;
}

/** Where a finding stands: nobody has dealt with it, or a person let the warning stand with a reason that is in force. */
export type FindingState = 'open' | 'justified';
