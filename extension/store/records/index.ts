import { approvals } from '../handover/approvals';
import { bindings } from './bindings';
import type { Carried } from '../handover/carried';
import { days } from '../handover/days';
import { decisions } from '../handover/decisions';
import { evidence } from '../handover/evidence';
import { log } from './log';
import { maps } from '../handover/maps';
import { notes } from '../handover/notes';
import { overlays } from '../handover/overlays';
import { queue } from '../handover/queue';
import { settings } from '../handover/settings';
import { siteProgress } from '../handover/site-progress';
import { sound } from '../handover/sound';
import { tables } from '../handover/tables';

export type { Carried, Clash, Laid } from '../handover/carried';

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
