import type { Edition, Overlay, VillageList } from '@shared/catalogue';
import type { PartChoice } from '@shared/dataset';
import type { Grid, TableProposal } from '@shared/dataset/types';
import type { Answers, NeighbourQuestion } from '@shared/neighbours';
import type { DenominatorSource } from '@shared/exchange';
import type { Problem } from '@shared/result';
import type { ImportChoice } from '@extension/store';
import type { Semester } from '@shared/catalogue/scope';

/** One sheet of an opened file with what each of its columns is proposed to be. */
export interface SheetDraft {
  readonly grid: Grid;
  /** As it was read, before anything was chosen. */
  readonly read: TableProposal;
  readonly proposal: TableProposal;
  readonly include: boolean;
  /** Where a person took it in or left it out: now, or with an earlier file of the kind. */
  readonly chosen?: 'now' | 'before';
  /** Where it was recognised as an export of a neighbouring system. */
  readonly neighbour?: NeighbourSheet;
}

/** What a sheet was recognised as. */
interface NeighbourSheet {
  /** A sentence for people. */
  readonly recognised: string;
  /** The month its figures are of, 1–12; null where months do not part its rows. */
  readonly month: number | null;
}

/** A sheet that is not used, and why. */
export interface UnreadSheet {
  readonly sheet: string;
  readonly problem: Problem;
  /** Where each village has a row for each part: what a person may take of them; empty where nothing is asked. */
  readonly parts: readonly PartChoice[];
  /** Where it was recognised as an export of a neighbouring system: what its recipe leaves open. */
  readonly neighbour?: { readonly recognised: string; readonly questions: readonly NeighbourQuestion[] };
  /** The year it is of, where it is left out because that is another one than the year worked on. */
  readonly ofYear?: number;
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
  /** Sheets whose rows are taken as they were with an earlier file. */
  readonly recalledParts: ReadonlySet<string>;
  /** Whether the figures of the year before, which the file has too, are kept to be compared with. */
  readonly compares: boolean;
  /** Key of the agency whose file it is; empty where nobody said so. */
  readonly agency: string;
  /** What was chosen with earlier files, of all agencies. */
  readonly choices: readonly ImportChoice[];
  /** By sheet what a person answered to what the recipe of a neighbouring system leaves open. */
  readonly neighbourAnswers: ReadonlyMap<string, Answers>;
  /** Whose figures the target groups of the file are, as a person said; null = not to be told; absent = as proposed. */
  readonly source?: DenominatorSource | null;
  /** Whose they were when the same file was used before; absent where that is not known. */
  readonly sourceBefore?: DenominatorSource;
}
