import type { Result } from '@shared/result';
import type { StoredFile } from './records/evidence';
import type { MergedLog } from '@extension/store/log';
import type { LogEntry, LoggedEntry } from '@extension/log';
import type { QueueBaseline, StoredDecision, StoredEvidence, StoredTable } from './schemas';
import type { WholeChanges, Wholes } from './wholes';

/** Everything kept on the machine. Dataset, questions and findings are derived from it, never stored. */
export interface Stored extends Wholes {
  readonly tables: readonly StoredTable[];
  /** All decisions ever taken; `latest()` gives those in force. */
  readonly decisions: readonly StoredDecision[];
  /** The register of documents and links, of all districts and years; their bytes are read one by one (`Store.file`). */
  readonly evidence: readonly StoredEvidence[];
  readonly baselines: readonly QueueBaseline[];
  readonly log: readonly LoggedEntry[];
  /** Records that could not be read and were left out. */
  readonly unreadable: number;
}

/** What a person saw of what is kept when they settled something. */
export interface Basis {
  /** How many decisions were taken. */
  readonly decisions?: number;
  /** Lines of the register as they stood. */
  readonly evidence?: readonly StoredEvidence[];
}

/** What one act of the officer changes: all of it is kept, with its log entries, or nothing. */
export interface StoreChange extends WholeChanges {
  readonly putTables?: readonly StoredTable[];
  readonly removeTables?: readonly string[];
  readonly addDecisions?: readonly StoredDecision[];
  /** What the change was settled on; where that is another by now, nothing of it is kept. */
  readonly settledOn?: Basis;
  readonly putEvidence?: readonly StoredEvidence[];
  /** Ids. Documents that no line shows any more go with them. */
  readonly removeEvidence?: readonly string[];
  readonly putFiles?: readonly StoredFile[];
  /** Takes the place of the one of the same district and time. */
  readonly baseline?: QueueBaseline;
  /** Likewise, several at once. */
  readonly putBaselines?: readonly QueueBaseline[];
  /** The entries, or how they follow from the wholes this change touches, as they were before it. */
  readonly log?: readonly LogEntry[] | ((before: Partial<Wholes>) => readonly LogEntry[]);
  /** Log entries of another computer. */
  readonly carriedLog?: MergedLog;
}

/** What became of a change. */
export interface Kept {
  /** Its log entries with their running numbers. */
  readonly log: readonly LoggedEntry[];
  /** The wholes it touched as they are now, with what others kept meanwhile. */
  readonly wholes: Partial<Wholes>;
}

export interface Store {
  /** Reads and parses everything kept. */
  load(): Promise<Result<Stored>>;
  /** Writes a change in one transaction. */
  commit(change: StoreChange): Promise<Result<Kept>>;
  /** The document of the register with this hash; null where none is kept. */
  file(hash: string): Promise<Result<Blob | null>>;
  /** Calls back when another panel kept something. */
  watch(listener: () => void): void;
  close(): void;
}
