import { scopeKey } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';
import { standingLog } from '@extension/log/standing';
import type { LoggedEntry } from '@extension/log';
import type { Database } from '../open-database';
import { soundHead } from './follow';
import { OPEN_KEY, readParts } from './kept';
import type { Made } from './rebuild';

/** What counts of the log for the figures of one district and time, and how long the whole log is. */
export interface Standing {
  readonly log: readonly LoggedEntry[];
  readonly entries: number;
  readonly unreadable: number;
}

/** Reads it from the projections; null where they have to be made anew. */
export async function readStanding(db: Database, scope: Scope): Promise<Standing | null> {
  const tx = db.transaction(['log', 'projections']);
  const projections = tx.objectStore('projections');
  const figures = ['figures', scopeKey(scope)];
  const [head, own, evidence, open] = await Promise.all([
    soundHead({ log: tx.objectStore('log'), projections }),
    projections.getAll(IDBKeyRange.bound(figures, [...figures, []])),
    projections.getAll(IDBKeyRange.bound(['evidence'], ['evidence', []])),
    projections.get(OPEN_KEY),
  ]);
  if (!head) return null;
  const parts = [...own, ...evidence, ...(open === undefined ? [] : [open])].map(readParts);
  if (parts.includes(null)) return null;
  return {
    log: standingLog(parts.flatMap((one) => one ?? [])),
    entries: head.count,
    unreadable: head.unreadable,
  };
}

/** The same of projections that were just made. */
export function standingOf({ head, parts, open }: Made, scope: Scope): Standing {
  const place = scopeKey(scope);
  const own = [...parts.values()].filter(({ key }) => key[0] === 'evidence' || key[1] === place);
  return {
    log: standingLog([...own.flatMap((one) => one.parts), ...open]),
    entries: head.count,
    unreadable: head.unreadable,
  };
}
