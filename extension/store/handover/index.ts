import { approvals } from './approvals';
import { baselines } from './baselines';
import type { RecordMerge } from './record-merge';
import { days } from './days';
import { decisions } from './decisions';
import { evidence } from './evidence';
import { log } from './log';
import { maps } from './maps';
import { notes } from './notes';
import { overlays } from './overlays';
import { queue } from './queue';
import { settings } from './settings';
import { siteProgress } from './site-progress';
import { sound } from './sound';
import { tables } from './tables';

export type { RecordMerge, Clash, MergeResult } from './record-merge';

/** Every kind of record a handover file carries; whoever adds a place to the store adds its kind here. */
export const RECORD_MERGES: readonly RecordMerge[] = [
  tables,
  decisions,
  approvals,
  sound,
  overlays,
  maps,
  settings,
  notes,
  evidence,
  queue,
  baselines,
  days,
  siteProgress,
  log,
];
