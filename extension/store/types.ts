import type { Result } from '@shared/result';
import type { LogEntry, LoggedEntry } from '@extension/log';
import type { Told } from '@extension/log/standing/told';
import type { RawRecord } from './kit/rows';
import type { ChainRecord } from '@extension/log/chain/record';
import type { LogHead } from './chain';
import type { WholeChange } from './kit/whole';
import type { MergedLogChange } from './log';
import type { Progress } from './projections/rebuild';
import type { LogBatch } from './read-log';
import type { StoreRecord } from './record';
import type { RECORDS } from './records';
import type { BaselinesChange } from './records/baselines';
import type { DecisionsChange } from './records/decisions';
import type { EvidenceChange } from './records/evidence';
import type { TablesChange } from './records/tables';
import type { StoredEvidence } from './schemas';
import type { UnreadChange } from './unread';

type OneRecord = (typeof RECORDS)[number];
type OneWhole = Extract<OneRecord, { readonly separate: unknown }>;

/** What is kept of every record. */
type Records = { readonly [One in OneRecord as One['part']]: One['none'] };
/** Everything that is seen as a whole, though it is kept as single records. */
export type Wholes = { readonly [One in OneWhole as One['part']]: One['none'] };
export type WholeChanges = { readonly [Part in keyof Wholes]?: WholeChange<Part, Wholes[Part]>[Part] };

/** Everything kept on the machine. Dataset, questions and findings are derived from it, never stored. */
export interface Stored extends Records {
  /**
   * What counts of the log for the figures at work, and all that was added since it was read: whatever follows from the log
   * for them follows from this. The log itself is read by `Store.entries`.
   */
  readonly log: readonly LoggedEntry[];
  /** What else of it is looked at village by village. */
  readonly told: Told;
  /** How many entries the whole log has. */
  readonly entries: number;
  /** When its first and its last entry were written; null of an empty log. */
  readonly worked: { readonly from: string; readonly until: string } | null;
  /** Records this version cannot read, damaged or newer: they stay as they are, and travel as they are. */
  readonly unread: readonly RawRecord[];
  /** How many records could not be read and were left out: those, and what cannot be read elsewhere. */
  readonly unreadable: number;
}

/** What a person saw of what is kept when they settled something. */
export interface Basis {
  /** How many decisions were taken. */
  readonly decisions?: number;
  /** Lines of the register as they stood. */
  readonly evidence?: readonly StoredEvidence[];
  /** Whether what the change meets is what was seen, or what it would make of it; see `asSeen`. */
  readonly holds?: (before: Partial<Wholes>, after: Partial<Wholes>) => boolean;
}

/** What one act of the officer changes: all of it is kept, with its log entries, or nothing. */
export interface StoreChange
  extends WholeChanges, TablesChange, DecisionsChange, EvidenceChange, BaselinesChange, MergedLogChange, UnreadChange {
  /** What the change was settled on; where that is another by now, nothing of it is kept. */
  readonly settledOn?: Basis;
  /** The entries, or how they follow from the wholes this change touches, as they were before it. */
  readonly log?: readonly LogEntry[] | ((before: Partial<Wholes>) => readonly LogEntry[]);
}

/** Any record, as those see it who treat them all alike. */
export type AnyRecord = StoreRecord<keyof Records, unknown, StoreChange>;

/** What became of a change. */
export interface Kept {
  /** Its log entries with their running numbers. */
  readonly log: readonly LoggedEntry[];
  /** The wholes it touched as they are now, with what others kept meanwhile. */
  readonly wholes: Partial<Wholes>;
}

export interface Store {
  /** Reads and parses everything kept; `onProgress` where that takes long, because the whole log has to be read once. */
  load(onProgress?: Progress): Promise<Result<Stored>>;
  /** Reads the log, some entries at a time, in its order or the other way round, until `onBatch` says false. */
  entries(newestFirst: boolean, onBatch: (batch: LogBatch) => boolean | Promise<boolean>): Promise<Result<null>>;
  /** Writes a change in one transaction. */
  commit(change: StoreChange): Promise<Result<Kept>>;
  /** The document of the register with this hash; null where none is kept. */
  file(hash: string): Promise<Result<Blob | null>>;
  /** A page of the log as it is kept, with the links of its chain, from after a running number on; none at the end. */
  records(after: number): Promise<Result<readonly ChainRecord[]>>;
  /** The end of the log's chain. */
  head(): Promise<Result<LogHead>>;
  /** Calls back when another panel kept something. */
  watch(listener: () => void): void;
  /** Ends the connection until the next act: a restored database takes the place of this one. */
  letGo(): Promise<void>;
  close(): void;
}
