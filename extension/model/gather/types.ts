import type { Overlay, VillageList } from '@shared/catalogue';
import type { SoundSince } from '@shared/completeness';
import type { Grid, SourceTable } from '@shared/dataset/types';
import type { CellConflict, DenominatorConflict } from '@shared/exchange';
import type { Problem, Result } from '@shared/result';
import type { StoreChange, StoredApproval } from '@extension/store';
import type { Scope } from '@shared/catalogue/scope';
import type { LogEntry } from '@extension/log';

/** What one file turned out to be. */
export type FileReading =
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'read'; readonly source: SourceFacts }
  /** A table of which a person has to say what its columns are, or of which year it is. */
  | { readonly state: 'confirm'; readonly why: readonly string[]; readonly grids: readonly Grid[] };

/** What people are told of a source of figures. */
export interface SourceFacts {
  readonly kind: 'paket' | 'tabel';
  /** `paket Dinas Kesehatan (10 Februari 2024)`, or the file's name. */
  readonly label: string;
  readonly figures: number;
  readonly villages: number;
  readonly notes: readonly string[];
}

/** What a person said of the files. Ids are those of the files. */
export interface Uses {
  /** Files left out. */
  readonly out: readonly string[];
  /** Older packages that are to take the place of newer ones here all the same. */
  readonly older: readonly string[];
  /** Agencies of one name with several packages → the one file to use, or `semua`. */
  readonly duplicates: Readonly<Record<string, string>>;
  /** Unknown agency → the known agency it is now, or itself. */
  readonly agencies: Readonly<Record<string, string>>;
}

/** Whose figure a person believed. */
export interface Choices {
  /** Cell key → hash of the source. */
  readonly cells: Readonly<Record<string, string>>;
  /** The source believed in all differing cells that are not shown one by one. */
  readonly rest: string | null;
  /** `<sasaran> <village>` → the variable whose figure the others take. */
  readonly denominators: Readonly<Record<string, string>>;
}

/** One file beside the others. */
export interface PlacedFile {
  readonly id: string;
  readonly hash: string;
  readonly label: string;
  /** Why it is not part of it, as sentences; null where it is. */
  readonly left: Problem | null;
  /** What it takes the place of, as a sentence; empty = nothing. */
  readonly replaces: string;
  /** It would take the place of a newer one, which only a person may want. */
  readonly older: boolean;
}

/** Several packages of the same agencies that differ. */
export interface DuplicatePackages {
  readonly key: string;
  readonly who: string;
  readonly ids: readonly string[];
  readonly different: number;
  /** Cells that not all of them have. */
  readonly oneSided: number;
}

/** A village that the district's list does not have. */
export interface UnknownVillage {
  readonly code: string;
  readonly name: string;
  /** Labels of the sources that have it, and of those that do not. */
  readonly said: readonly string[];
  readonly missing: readonly string[];
}

/** All sources joined; nothing in it was chosen. */
export interface Comparison {
  readonly villages: VillageList;
  readonly scope: Scope;
  readonly edition: string;
  readonly files: readonly PlacedFile[];
  /** Hash → label of every side, what is here among them. */
  readonly labels: Readonly<Record<string, string>>;
  readonly conflicts: readonly CellConflict[];
  /** How many more cells differ than are listed. */
  readonly moreConflicts: number;
  readonly denominators: readonly DenominatorConflict[];
  readonly duplicates: readonly DuplicatePackages[];
  /** How many of the duplicates and the unknown villages a person has still to settle. */
  readonly undecided: number;
  /** Agencies no list knows, with the files that name them. */
  readonly unknown: readonly { readonly key: string; readonly labels: readonly string[] }[];
  readonly unknownVillages: readonly UnknownVillage[];
  readonly notes: readonly string[];
  /** Cells with a figure in all of it. */
  readonly figures: number;
}

/** What is to be kept of it, as plain data: it may come from a worker, and functions do not travel. */
export interface Settled extends Required<
  Pick<StoreChange, 'putTables' | 'removeTables' | 'addDecisions' | 'settledOn'>
> {
  readonly scope: Scope;
  readonly edition: string;
  readonly approvals: readonly StoredApproval[];
  readonly soundSince: SoundSince;
  /** A district's own edition that came with a package and was not known here. */
  readonly overlay: Overlay | null;
  readonly log: readonly LogEntry[];
  /** How many differences were decided. */
  readonly settled: number;
}

/** The files beside what is here by now, since that changed, with the choices whose question is still the same. */
interface Renewed {
  readonly comparison: Comparison;
  readonly choices: Choices;
}

export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** Reads and compares files apart from the screen. */
export interface Gatherer {
  read(id: string, file: File): Promise<FileReading>;
  /** The confirmed tables of a file that waited for a person. */
  confirm(id: string, name: string, tables: readonly SourceTable[], scope: Scope): Promise<FileReading>;
  compare(uses: Uses): Promise<Result<Comparison>>;
  /** What is to be kept; where what is here changed so that a person has to look again, the comparison made anew. */
  settle(uses: Uses, choices: Choices, stamp: Stamp): Promise<Result<Settled | Renewed>>;
  /** Ends all work under way; nothing was kept. */
  stop(): void;
}

export const NO_USES: Uses = { out: [], older: [], duplicates: {}, agencies: {} };
export const NO_CHOICES: Choices = { cells: {}, rest: null, denominators: {} };
/** So many differing cells are shown one by one; a whole district that differs is settled for all at once. */
export const MOST_SHOWN = 2_000;
export const denominatorKey = ({ sasaran, village }: DenominatorConflict): string => `${sasaran} ${village}`;
