import type { Edition, RuleSpec, Severity, VillageList } from '../../catalogue/schema';
import type { Column, Dataset } from '../../dataset/types';
import type { Evidence } from '../../evidence/schema';
import type { CellSet } from '../../findings/cells';
import type { CellRef, Finding, FindingText, FindingValues, Suggestion } from '../../findings/types';
import type { Words } from '../../findings/words';
import type { z } from '../../zod';

/** Rows of one kind: the villages, or the district's total line as a table of one row. */
export interface Table {
  readonly total: boolean;
  readonly count: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** 1 = the row stands for a village once. Repeated rows and rows without a code have findings of their own. */
  readonly judged: Uint8Array;
  /** Code per row, or `total`. */
  readonly villages: readonly string[];
}

/** What a check may know besides the figures; a rule that needs what is absent cannot tell. */
export interface CheckFacts {
  /** Earlier periods of the same district, newest first. */
  readonly previous?: readonly Dataset[];
  /** Published survey prevalences of the district (SSGI, SKI) in percent. */
  readonly surveys?: readonly { readonly source: string; readonly year: number; readonly percent: number }[];
  /** Today as `YYYY-MM-DD`, for deadlines. */
  readonly today?: string;
  /** Key of the agency that filled the sheets. */
  readonly filler?: string;
  /** The register of documents and links. */
  readonly evidence?: readonly Evidence[];
}

export interface CheckContext {
  readonly edition: Edition;
  readonly dataset: Dataset;
  readonly villages: VillageList;
  readonly official: ReadonlyMap<string, VillageList['villages'][number]>;
  readonly rows: Table;
  readonly total: Table;
  /** Both: the villages, then the district's own line. */
  readonly tables: readonly Table[];
  readonly facts: CheckFacts;
  /** Cells that blocking findings of the other rules hold; only filled for kinds with `late`. */
  readonly held: Pick<CellSet, 'has'>;
}

/** Values of a finding on several rows at once: how many are wrong, of how many judged. Absent where it is one row. */
export type Reach = Readonly<{ wrong?: number; judged?: number }>;

/** A finding before its rule gives it key, version and severity. */
export interface Draft<V extends FindingValues> {
  readonly scope: Finding['scope'];
  readonly cells: readonly CellRef[];
  /** Cells that are not filled while the finding stands, where it blocks. */
  readonly holds?: readonly CellRef[];
  readonly values: V;
  /** Who has to act; the coordinator where it is no agency's figure. */
  readonly owner?: string;
  readonly others?: readonly string[];
  /** Variables whose certainty the verdict rests on: anything but `stated` makes it a warning at most. */
  readonly rests?: readonly string[];
  readonly suggestion?: Suggestion;
  readonly effect?: number;
  /** The cells most likely wrong, first the likeliest; absent where the record alone cannot tell. */
  readonly suspects?: readonly CellRef[];
  /** 0–1: how sure it is that something is wrong; 1 where the figures contradict each other. Default by severity. */
  readonly suspicion?: number;
  /** Milder than the rule, where the case is. */
  readonly severity?: Severity;
  /** What the key names instead of the cells: a column, a sheet, a line. */
  readonly about?: string;
}

/** Verdicts have three values; `unknown` are rows that cannot be told yet because a value is missing or unanswered. */
export interface Outcome<V extends FindingValues> {
  readonly sound: number;
  readonly wrong: number;
  readonly unknown: number;
  /** The rows found wrong, where single rows are judged. */
  readonly rows?: readonly number[];
  /** A function where they are only made when a person wants to see them. */
  readonly drafts: readonly Draft<V>[] | (() => readonly Draft<V>[]);
}

/** A compiled rule: kernels bound to the columns of one dataset. */
export type Check<V extends FindingValues> = () => Outcome<V>;

/** Σ weight × figure `op` constant: what a kind says of one row, for finding the cell that is wrong. */
export interface Linear {
  readonly terms: readonly { readonly variable: string; readonly weight: number }[];
  readonly op: '<=' | '=';
  readonly constant: number;
  /** The figure that is taken as right and built into the weights; where it is the wrong one, the form says nothing. */
  readonly given?: string;
}

/** What a linear form may need beside its parameters. */
export interface LinearContext {
  readonly edition: Edition;
  /** A figure that is taken as right, e.g. a stated percentage, with its decimals; undefined where none stands. */
  readonly given: (variable: string) => { readonly value: number; readonly decimals: number } | undefined;
}

/** The parameters a kind's schema lets through. */
export type ParamsOf<T extends () => z.ZodMiniType> = z.infer<ReturnType<T>>;

/**
 * The face of a rule kind: `P` are its parameters, `V` the values that `compile` puts into findings and `text` tells.
 * `text` is rendered late, `title` is also the reason of its holds.
 */
export interface RuleKind<P = unknown, V extends FindingValues = FindingValues> {
  readonly kind: string;
  readonly title: string;
  /** Made when the first rule of the kind is read: building fifty schemas at once would cost more than a check. */
  readonly params: () => z.ZodMiniType<P>;
  /** Runs after the others because it needs to know which cells they hold. */
  readonly late?: boolean;
  /** Unusual but possible: told calmly, opened by who wants to look. */
  readonly unusual?: boolean;
  /** About whole rows: no figure in them is wrong, the row is, and that is put right in the source. */
  readonly aboutRows?: boolean;
  /** Judges a numerator, denominator and percentage whatever their region is; the others need villages or forms. */
  readonly anyRegion?: boolean;
  compile(params: P, context: CheckContext, rule: RuleSpec): readonly Check<V>[];
  /** What the kind says of one row as (in)equalities, where it can be said so. */
  linear?(params: P, context: LinearContext): readonly Linear[];
  /** Menu of the site → the aksi of the calendar that its forms are entered for, where the parameters say so. */
  aksiByMenu?(params: P): Readonly<Record<string, string>>;
  text(finding: Finding<V>, words: Words): Omit<FindingText, 'title' | 'why'>;
}

/**
 * Keeps a kind's own types of parameters and values while it is written; the registry holds kinds of any. Takes them for
 * granted after that: parameters went through `params`, and a finding names the kind that made its values.
 */
export function defineKind<P, V extends FindingValues>(kind: RuleKind<P, V>): RuleKind {
  return {
    ...kind,
    compile: (params, context, rule) => kind.compile(params as P, context, rule),
    ...(kind.linear ? { linear: (params, context) => kind.linear!(params as P, context) } : {}),
    ...(kind.aksiByMenu ? { aksiByMenu: (params) => kind.aksiByMenu!(params as P) } : {}),
    params: kind.params as () => z.ZodMiniType<unknown>,
  };
}
