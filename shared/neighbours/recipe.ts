import type { ColumnRole } from '../dataset/types';

/**
 * By what a column is known: its heading, with what stands above it, holds every phrase of `says` and none of `but`. A phrase
 * is written as headings are compared, `persen` for `%`; `a|b` is either of two.
 */
export interface Words {
  readonly says: readonly string[];
  readonly but?: readonly string[];
}

/** A column of an export that a recipe knows. */
export interface RecipeColumn {
  /** Names it within the recipe. */
  readonly key: string;
  readonly words: Words;
  /** Variables it may be, likeliest first: proposed, and confirmed by a person. Absent: it is for nothing we enter. */
  readonly fits?: readonly string[];
  /** It may be one of `fits`, but a person has to say so: none is proposed. */
  readonly isAsked?: true;
  /** What it measures stands in its heading or in another column; the words of the edition propose its variable. */
  readonly isMeasure?: true;
  /** Months (1–12) in which it is filled in; in others it is not scheduled, and what stands there is no figure. */
  readonly months?: readonly number[];
}

/** Columns of which one at most is the figure of a variable, as women who were given tablets or who took them. */
interface RecipeChoice {
  readonly key: string;
  readonly variable: string;
  readonly text: string;
  readonly options: readonly { readonly column: string; readonly value: string; readonly label: string }[];
  /** Offered first where none of them may be it. */
  readonly none?: string;
}

/** What a neighbouring system exports, as data: how it is recognised, what it holds, what is never taken of it. */
export interface Recipe {
  readonly key: string;
  /** As people call it: system and menu. */
  readonly name: string;
  /** Each has to be the heading of some column… */
  readonly signs: readonly Words[];
  /** …and none of these. */
  readonly unless?: readonly Words[];
  /** Headings of the places where they are not called as in other tables, by role, normalised. */
  readonly places?: Partial<Record<ColumnRole, readonly string[]>>;
  /**
   * How months combine, where a village has a row for each: `last` the last one up to the month a person chooses, because
   * figures run on; `one` that month alone. Months are never added.
   */
  readonly months?: 'last' | 'one';
  /** The month in which figures that run on begin anew; January where absent. */
  readonly yearBegins?: number;
  /** Headings of columns that part the rows: where they hold several words a person says which rows are meant. */
  readonly dividers?: readonly string[];
  readonly columns: readonly RecipeColumn[];
  /** Columns that are never taken, and why, as a sentence. They win over `columns`. */
  readonly never: readonly { readonly words: Words; readonly because: string }[];
  readonly choices?: readonly RecipeChoice[];
  /** What a person has to know of these figures, one sentence each. */
  readonly traps: readonly string[];
}
