export { applied, NOTHING_STORED } from './applied';
export type { LogHead } from './chain';
export { decisionsToAdd, latest } from './decisions-in-force';
export type { StoredFile } from './records/evidence';
export { importChoiceKey, LONGEST_HEADING, newestChoices } from './records/import-choices';
export type { ImportChoice } from './records/import-choices';
export { RECORD_MERGES } from './merges';
export { isNewer } from './kit/rows';
export { openStore } from './open-store';
export type { Journal } from './journal';
export { DEFAULT as DEFAULT_DATABASE, VERSION as DATABASE_VERSION } from './open-database';
export type { Clash, MergeResult } from './record';
export { NO_NOTES } from './records/notes';
export { NO_QUEUE } from './records/queue';
export type { RescueState } from './records/rescue';
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
export { asSeen } from './settled-on';
export { tableKey } from './records/tables';
export { loadWhole } from './whole-log';
export type { LogBatch } from './read-log';
export type { Basis, Store, StoreChange, Stored, WholeChanges, Wholes } from './types';
