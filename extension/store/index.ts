export { applied, NOTHING_STORED } from './applied';
export { CARRIED } from './carried';
export type { Carried, Clash, Laid } from './carried';
export { decisionsToAdd, latest, subjectOf } from './decisions';
export { evidenceAfter } from './evidence';
export type { StoredFile } from './evidence';
export { forIntent, INTENTS, isIntent, openIntents } from './intents';
export type { IntentKind, OpenIntent, PerIntent } from './intents';
export { inOrder, repointed } from './log';
export type { CarriedLog } from './log';
export type { LogEntry, LoggedEntry } from './log-entries';
export { openStore } from './open-store';
export { NO_NOTES } from './notes';
export { NO_QUEUE } from './queue';
export { NO_SETTINGS } from './settings';
export type {
  Contact,
  Note,
  Notes,
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
  UnsavedRecording,
} from './schemas';
export { periodOf, sameScope, scopeKey, scopeOf } from './scope';
export type { Scope, Semester } from './scope';
export { sameTimes, soundOf, withSound } from './sound';
export { tableKey } from './tables';
export type { Kept, Store, StoreChange, Stored } from './types';
export { touched } from './wholes';
export type { WholeChanges, Wholes } from './wholes';
