export { applied, NOTHING_STORED } from './applied';
export { RECORD_MERGES } from './handover';
export type { RecordMerge, Clash, MergeResult } from './handover';
export { decisionsToAdd, latest, subjectOf } from './records/decisions';
export { evidenceAfter } from './records/evidence';
export type { StoredFile } from './records/evidence';
export type { MergedLog } from './log';
export { openStore } from './open-store';
export { NO_NOTES } from './records/notes';
export { NO_QUEUE } from './records/queue';
export { NO_SETTINGS } from './records/settings';
export type {
  Contact,
  Note,
  Notes,
  Officer,
  QueueBaseline,
  QueueState,
  Settings,
  SiteProgress,
  StoredApproval,
  StoredDecision,
  StoredEvidence,
  StoredLocus,
  StoredSound,
  StoredTable,
  Survey,
  UnsavedRecording,
} from './schemas';
export { sameTimes, soundOf, withSound } from './records/sound';
export { tableKey } from './records/tables';
export type { Kept, Store, StoreChange, Stored } from './types';
export { touched } from './wholes';
export type { WholeChanges, Wholes } from './wholes';
