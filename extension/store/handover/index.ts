import { approvals } from './approvals';
import { bindings } from './bindings';
import type { Carried } from './carried';
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

export type { Carried, Clash, Laid } from './carried';

/** Every kind of record a handover file carries; whoever adds a place to the store adds its kind here. */
export const CARRIED: readonly Carried[] = [
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
  bindings,
  days,
  siteProgress,
  log,
];
