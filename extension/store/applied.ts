import { evidenceAfter } from './records/evidence';
import { NO_NOTES } from './records/notes';
import { NO_QUEUE } from './records/queue';
import { sameScope } from '@shared/catalogue/scope';
import { NO_SETTINGS } from './records/settings';
import type { Kept, StoreChange, Stored } from './types';
/** Before anything was kept, or while it is read. */
export const NOTHING_STORED: Stored = {
  tables: [],
  decisions: [],
  settings: NO_SETTINGS,
  overlays: [],
  maps: [],
  recordings: [],
  approvals: [],
  sound: [],
  days: [],
  siteProgress: [],
  evidence: [],
  queue: NO_QUEUE,
  baselines: [],
  notes: NO_NOTES,
  log: [],
  unreadable: 0,
};

/** A new binding takes the place of the one of its district and time. */
const withBaseline = (baselines: Stored['baselines'], added: StoreChange['baseline']): Stored['baselines'] =>
  added ? [...baselines.filter((one) => !sameScope(one, added)), added] : baselines;

/** What a change makes of what was kept; parts it does not touch stay the same objects. */
export function applied(stored: Stored, change: StoreChange, { log, wholes }: Kept): Stored {
  const { putTables: put = [], removeTables: removed = [], addDecisions: added = [] } = change;
  const gone = new Set([...removed, ...put.map((table) => table.key)]);
  return {
    ...stored,
    ...wholes,
    tables: gone.size > 0 ? [...stored.tables.filter((table) => !gone.has(table.key)), ...put] : stored.tables,
    decisions: added.length > 0 ? [...stored.decisions, ...added] : stored.decisions,
    evidence: evidenceAfter(stored.evidence, change.putEvidence, change.removeEvidence),
    baselines: withBaseline(stored.baselines, change.baseline),
    // Another panel's change may have brought these in already.
    log: [...stored.log.filter(({ seq }) => !log.some((entry) => entry.seq === seq)), ...log],
  };
}
