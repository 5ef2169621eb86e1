import { sameScope, scopeKey } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';
import { standingLog } from '@extension/log/standing';
import type { Placed } from '@extension/log/standing';
import type { Told } from '@extension/log/standing/told';
import type { LoggedEntry } from '@extension/log';
import type { Database } from '../open-database';
import { soundHead } from './follow';
import { OPEN_KEY, openStanding, parseNow, readTexts, spellStanding } from './kept';
import type { Head } from './kept';
import { timeOf } from '../place-carried';
import type { Stored } from '../types';
import type { Made } from './rebuild';

/** What counts of the log for the figures of one district and time, and how long the whole log is. */
export interface StandingLog {
  readonly log: readonly LoggedEntry[];
  readonly told: Told;
  readonly entries: number;
  readonly unreadable: number;
}

type Log = { openCursor(range: null, direction: 'next' | 'prev'): Promise<{ readonly value: unknown } | null> };

/** When the first and the last entry were written; null of an empty log. */
async function spanOf(log: Log): Promise<Stored['worked']> {
  const [first, last] = await Promise.all((['next', 'prev'] as const).map((way) => log.openCursor(null, way)));
  return first && last ? { from: timeOf(first.value), until: timeOf(last.value) } : null;
}

/** Since when and until when the log tells of work. */
export const readSpan = (db: Database): Promise<Stored['worked']> => spanOf(db.transaction('log').store);

/** What was kept at one key. */
type Kept = readonly [key: readonly string[], kept: unknown];

/** Figures of another time are read with that time; the register is of all times. */
const isOfHere = (entry: LoggedEntry, scope: Scope): boolean =>
  'evidence' in entry || entry.kind === 'undo' || sameScope(entry, scope);

/** Puts together what was kept, village by village; null where some of it was damaged. */
function together(
  head: Head,
  scope: Scope,
  figures: readonly Kept[],
  evidence: readonly unknown[],
  open: unknown,
): StandingLog | null {
  const now: Placed[] = [];
  const texts: Record<string, string> = {};
  for (const [[, , form = '', village = ''], kept] of figures) {
    const one = readTexts(kept);
    if (!one) return null;
    now.push(...parseNow(one.now));
    texts[`${form} ${village}`] = one.rest;
  }
  for (const kept of evidence) {
    const one = readTexts(kept);
    if (!one) return null;
    now.push(...parseNow(one.now));
  }
  const opened = open === undefined ? [] : readTexts(open);
  if (!opened) return null;
  // What was cut off at another time is told with the figures of that time, where what settles it is read too.
  const intents = 'now' in opened ? parseNow(opened.now).filter(([, entry]) => isOfHere(entry, scope)) : [];
  return {
    log: standingLog([...now, ...intents]),
    told: { upTo: head.last, places: Object.fromEntries(intents.map(([place, { seq }]) => [seq, place])), texts },
    entries: head.count,
    unreadable: head.unreadable,
  };
}

/** Reads it from the projections; null where they have to be made anew. */
export async function readStanding(db: Database, scope: Scope): Promise<StandingLog | null> {
  const tx = db.transaction(['log', 'projections']);
  const projections = tx.objectStore('projections');
  const ofScope = IDBKeyRange.bound(['figures', scopeKey(scope)], ['figures', scopeKey(scope), []]);
  const [head, keys, figures, evidence, open] = await Promise.all([
    soundHead({ log: tx.objectStore('log'), projections }),
    projections.getAllKeys(ofScope),
    projections.getAll(ofScope),
    projections.getAll(IDBKeyRange.bound(['evidence'], ['evidence', []])),
    projections.get(OPEN_KEY),
  ]);
  return (
    head &&
    together(
      head,
      scope,
      keys.map((key, at): Kept => [key, figures[at]]),
      evidence,
      open,
    )
  );
}

/** The same of projections that were just made. */
export function standingOf({ head, standings, open }: Made, scope: Scope): StandingLog {
  const place = scopeKey(scope);
  const all = [...standings.values()];
  const figures = all.filter(({ key }) => key[0] === 'figures' && key[1] === place);
  const evidence = all.filter(({ key }) => key[0] === 'evidence').map(({ standing }) => spellStanding(standing));
  const made = together(
    head,
    scope,
    figures.map(({ key, standing }): Kept => [key, spellStanding(standing)]),
    evidence,
    spellStanding(openStanding(open)),
  );
  if (!made) throw new Error('What was just spelled out cannot be read');
  return made;
}
