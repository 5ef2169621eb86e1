export { evidenceAfter } from './evidence';
export type { StoredFile } from './evidence';
export { latest, subjectOf } from './decisions';
export { openIntents } from './log';
export type { LogEntry, LoggedEntry } from './log-entries';
export { openStore } from './open-store';
export type { Store, StoreChange, Stored } from './open-store';
export { NO_QUEUE } from './queue';
export { NO_SETTINGS } from './settings';
export type {
  Officer,
  QueueBinding,
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
} from './schemas';
export { sameTimes, soundOf, withSound } from './sound';
export { tableKey } from './tables';
