import { approvals } from './approvals';
import { baselines } from './baselines';
import { days } from './days';
import { decisions } from './decisions';
import { evidence } from './evidence';
import { maps } from './maps';
import { notes } from './notes';
import { overlays } from './overlays';
import { queue } from './queue';
import { recordings } from './recordings';
import { rescue } from './rescue';
import { settings } from './settings';
import { siteProgress } from './site-progress';
import { sound } from './sound';
import { tables } from './tables';
import { importChoices } from './import-choices';

/**
 * Everything that is kept on the machine but the proof log, in the order in which a handover tells of it. Whoever adds a
 * record adds it here.
 */
export const RECORDS = [
  tables,
  decisions,
  approvals,
  sound,
  overlays,
  maps,
  recordings,
  settings,
  notes,
  evidence,
  queue,
  baselines,
  days,
  siteProgress,
  importChoices,
  rescue,
] as const;
