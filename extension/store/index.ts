export { applied, NOTHING_STORED } from './applied';
export { CARRIED } from './records';
export type { Carried, Clash, Laid } from './records';
export { decisionsToAdd, latest, subjectOf } from './records/decisions';
export { evidenceAfter } from './records/evidence';
export type { StoredFile } from './records/evidence';
export { forIntent, INTENTS, isIntent, openIntents } from '@extension/log/intents';
export type { IntentKind, OpenIntent, PerIntent } from '@extension/log/intents';
export { inOrder, repointed } from '@extension/log/order';
export type { CarriedLog } from '@extension/log/order';
export type { LogEntry, LoggedEntry } from '@extension/log';
export { openStore } from './open-store';
export { NO_NOTES } from './records/notes';
export { NO_QUEUE } from './records/queue';
export { NO_SETTINGS } from './records/settings';
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
export { periodOf, sameScope, scopeKey, scopeOf } from '@shared/catalogue/scope';
export type { Scope, Semester } from '@shared/catalogue/scope';
export { sameTimes, soundOf, withSound } from './records/sound';
export { tableKey } from './records/tables';
export type { Kept, Store, StoreChange, Stored } from './types';
export { touched } from './wholes';
export type { WholeChanges, Wholes } from './wholes';
