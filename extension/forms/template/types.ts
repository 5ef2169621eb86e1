import type { Edition, Period, VillageList } from '@shared/catalogue';
import type { Dataset, Grid, Question } from '@shared/dataset/types';
import type { Decision } from '@shared/exchange';
import type { CellPatch } from '@shared/files';
import type { Hold } from '@shared/findings';
import type { PlanStatus } from '../types';

/** What happens to one cell of the site's own Excel template. */
export interface TemplateItem extends CellPatch {
  readonly sheet: string;
  /** As the spreadsheet program names it, e.g. `E12`. */
  readonly address: string;
  /** Ten-digit code. */
  readonly village: string;
  readonly variable: string;
  readonly label: string;
  /** As it stands in the template, in Indonesian notation; empty where nothing stands. */
  readonly before: string;
  /** What is meant as a person reads it: a figure in Indonesian notation, or words; empty when there is none. */
  readonly text: string;
  readonly status: PlanStatus;
  readonly reason?: string;
}

export interface UnknownColumn {
  readonly sheet: string;
  readonly heading: string;
  /** Keys of variables it may be another wording of, best first. */
  readonly alternatives: readonly string[];
  /** As a page states it beside the field; empty or absent where none is stated. */
  readonly unit?: string;
}

export interface TemplatePlan {
  readonly file: string;
  readonly items: readonly TemplateItem[];
  /** Villages whose row is left as it is, each with its reason in Indonesian. */
  readonly skipped: readonly { readonly sheet: string; readonly village: string; readonly reason: string }[];
  /** Columns with headings that the edition does not know: candidates for the district's overlay. */
  readonly unknown: readonly UnknownColumn[];
  /** Villages that only their names tell, to be confirmed first. */
  readonly questions: readonly Question[];
}

export interface TemplateInput {
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly edition: Edition;
  readonly villages: VillageList;
  readonly dataset: Dataset;
  /** By `cellKey(village, variable)`. */
  readonly holds: ReadonlyMap<string, Hold>;
  /** Answers about villages named without a code. */
  readonly decisions: readonly Decision[];
  /** The part of the year the figures are of. */
  readonly period?: Period;
  /** True: rows with a held or missing required figure are filled as far as they can be. */
  readonly partly: boolean;
}
