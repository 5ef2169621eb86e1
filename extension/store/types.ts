import type { Overlay } from '@shared/catalogue';
import type { DayFigures } from '@shared/completeness';
import type { Result } from '@shared/result';
import type { SavedMap } from '@extension/maps/saved-map';
import type { StoredFile } from './evidence';
import type { CarriedLog } from './log';
import type { LogEntry, LoggedEntry } from './log-entries';
import type {
  Notes,
  QueueBinding,
  QueueState,
  Settings,
  SiteProgress,
  StoredApproval,
  StoredDecision,
  StoredEvidence,
  StoredSound,
  StoredTable,
  UnsavedRecording,
} from './schemas';

/** Everything kept on the machine. Dataset, questions and findings are derived from it, never stored. */
export interface Stored {
  readonly tables: readonly StoredTable[];
  /** All decisions ever taken; `latest()` gives those in force. */
  readonly decisions: readonly StoredDecision[];
  readonly settings: Settings;
  /** Districts' own corrections of editions that are in use. */
  readonly overlays: readonly Overlay[];
  /** Form maps officers recorded or took over, of all editions, years and districts. */
  readonly maps: readonly SavedMap[];
  /** Pages officers began to teach here; of this computer alone. */
  readonly recordings: readonly UnsavedRecording[];
  /** Every step of approval known here, of all districts and years. */
  readonly approvals: readonly StoredApproval[];
  readonly sound: readonly StoredSound[];
  /** How far the agencies were on earlier days. */
  readonly days: readonly DayFigures[];
  readonly siteProgress: readonly SiteProgress[];
  /** The register of documents and links, of all districts and years; their bytes are read one by one (`Store.file`). */
  readonly evidence: readonly StoredEvidence[];
  readonly queue: QueueState;
  readonly bindings: readonly QueueBinding[];
  readonly notes: Notes;
  readonly log: readonly LoggedEntry[];
  /** Records that could not be read and were left out. */
  readonly unreadable: number;
}

/** What one act of the officer changes: all of it is kept, with its log entries, or nothing. */
export interface StoreChange {
  readonly putTables?: readonly StoredTable[];
  readonly removeTables?: readonly string[];
  readonly addDecisions?: readonly StoredDecision[];
  readonly settings?: Settings;
  /** All of them: what is left out is taken away. */
  readonly overlays?: readonly Overlay[];
  /** All of them, like the overlays. */
  readonly maps?: readonly SavedMap[];
  /** All of them, likewise. */
  readonly recordings?: readonly UnsavedRecording[];
  readonly approvals?: readonly StoredApproval[];
  readonly sound?: readonly StoredSound[];
  readonly days?: readonly DayFigures[];
  readonly siteProgress?: readonly SiteProgress[];
  readonly putEvidence?: readonly StoredEvidence[];
  /** Ids. */
  readonly removeEvidence?: readonly string[];
  readonly putFiles?: readonly StoredFile[];
  /** Hashes. */
  readonly removeFiles?: readonly string[];
  readonly queue?: QueueState;
  /** Takes the place of the one of the same district and time. */
  readonly binding?: QueueBinding;
  /** Likewise, several at once. */
  readonly putBindings?: readonly QueueBinding[];
  /** All of them. */
  readonly notes?: Notes;
  readonly log?: readonly LogEntry[];
  /** Log entries of another computer. */
  readonly carriedLog?: CarriedLog;
}

export interface Store {
  /** Reads and parses everything kept. */
  load(): Promise<Result<Stored>>;
  /** Writes a change in one transaction; the value is its log entries with their running numbers. */
  commit(change: StoreChange): Promise<Result<readonly LoggedEntry[]>>;
  /** The document of the register with this hash; null where none is kept. */
  file(hash: string): Promise<Result<Blob | null>>;
  /** Calls back when another panel kept something. */
  watch(listener: () => void): void;
  close(): void;
}
