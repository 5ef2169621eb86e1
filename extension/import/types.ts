import type { Edition, Overlay, VillageList } from '@shared/catalogue';
import type { PartChoice } from '@shared/dataset';
import type { Grid, TableProposal } from '@shared/dataset/types';
import type { Problem } from '@shared/result';
import type { Semester } from '@shared/catalogue/scope';

/** One sheet of an opened file with what each of its columns is proposed to be. */
export interface SheetDraft {
  readonly grid: Grid;
  readonly proposal: TableProposal;
  readonly include: boolean;
}

/** A sheet that is not used, and why. */
export interface UnreadSheet {
  readonly sheet: string;
  readonly problem: Problem;
  /** Where each village has a row for each part: what a person may take of them; empty where nothing is asked. */
  readonly parts: readonly PartChoice[];
}

/** An opened file waiting for the officer's confirmation. It lives in memory only. */
export interface ImportDraft {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly grids: readonly Grid[];
  readonly overlays: readonly Overlay[];
  readonly edition: Edition;
  readonly villages: VillageList;
  /** The year the officer confirms; 0 = none found yet. */
  readonly year: number;
  /** The semester the officer confirms, in years that are entered in two; null = none found yet. */
  readonly period: Semester | null;
  /** Years found in the file, the most frequent first. */
  readonly years: readonly number[];
  readonly sheets: readonly SheetDraft[];
  /** Sheets in which no table was found. */
  readonly unread: readonly UnreadSheet[];
  /** By sheet what a person said of rows that part each village. */
  readonly partChoices: ReadonlyMap<string, PartChoice>;
}
