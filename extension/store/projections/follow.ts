import { openAfter, standingAfter, standingParts } from '@extension/log/standing';
import type { Placed, Standing } from '@extension/log/standing';
import type { LoggedEntry } from '@extension/log';
import type { Writing } from '../open-database';
import { readEntry } from '../log-record';
import {
  HEAD_KEY,
  headOf,
  keyOf,
  OPEN_KEY,
  openStanding,
  parseStanding,
  readHead,
  readTexts,
  spellStanding,
} from './kept';
import type { Head } from './kept';

/** Says that what is kept of the log is damaged: it is left out, and made anew at the next opening. */
class Damaged extends Error {}

async function standingAt(tx: Writing, key: string[]): Promise<Standing | undefined> {
  const kept = await tx.objectStore('projections').get(key);
  if (kept === undefined) return undefined;
  const texts = readTexts(kept);
  if (!texts) throw new Damaged();
  return parseStanding(texts);
}

async function followOne(tx: Writing, entry: LoggedEntry, place: number): Promise<void> {
  const projections = tx.objectStore('projections');
  const intent = entry.kind === 'undo' ? readEntry(await tx.objectStore('log').get(entry.intent), entry.intent) : null;
  const open = (await standingAt(tx, OPEN_KEY))?.now ?? [];
  const places = new Map([...open, [place, entry] as const].map(([at, { seq }]) => [seq, at]));
  const before = open.map(([, one]) => one);
  const after = openAfter(before, entry);
  if (after !== before) {
    const now = after.map((one): Placed => [places.get(one.seq) ?? 0, one]);
    await projections.put(spellStanding(openStanding(now)), OPEN_KEY);
  }
  await Promise.all(
    standingParts(entry, intent ?? undefined).map(async ({ key, entry: part }) => {
      const next = standingAfter(key, await standingAt(tx, keyOf(key)), [place, part]);
      await projections.put(spellStanding(next), keyOf(key));
    }),
  );
}

/** The log and the projections, read or written, as far as their ends are asked for. */
interface Ends {
  readonly log: { openKeyCursor(range: null, direction: 'prev'): Promise<{ readonly key: number } | null> };
  readonly projections: { get(key: string[]): Promise<unknown> };
}

/** The running number of the last entry; 0 of an empty log. */
export const lastSeq = async (log: Ends['log']): Promise<number> => (await log.openKeyCursor(null, 'prev'))?.key ?? 0;

/** How far the projections go; null where they do not tell of the whole log as it is, and have to be made anew. */
export async function soundHead({ log, projections }: Ends): Promise<Head | null> {
  const [head, last] = await Promise.all([projections.get(HEAD_KEY).then(readHead), lastSeq(log)]);
  if (head) return head.last === last ? head : null;
  return last === 0 ? headOf(0, 0, 0) : null;
}

/**
 * Lets the projections follow entries that were just appended, within the caller's transaction. `head`: how far they went
 * before it; null = not to the end of the log, and then they are left as they are until they are made anew.
 */
export async function followLog(tx: Writing, head: Head | null, entries: readonly LoggedEntry[]): Promise<void> {
  const last = entries[entries.length - 1];
  if (!head || !last) return;
  try {
    // One after the other: two entries of one act may tell of the same village.
    for (const [at, entry] of entries.entries()) await followOne(tx, entry, head.count + at);
    await tx.objectStore('projections').put(headOf(last.seq, head.count + entries.length, head.unreadable), HEAD_KEY);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    await tx.objectStore('projections').delete(HEAD_KEY);
  }
}
