import { openAfter, standingAfter, standingParts } from '@extension/log/standing';
import type { Placed, Standing, StandingKey } from '@extension/log/standing';
import type { LoggedEntry } from '@extension/log';
import { readEntry } from '../log-record';
import type { Database, Writing } from '../open-database';
import { placeCarried } from '../place-carried';
import { readLog } from '../read-log';
import { lastSeq } from './follow';
import { HEAD_KEY, headOf, keyOf, OPEN_KEY, openStanding, spellStanding } from './kept';
import type { Head } from './kept';

/** So many standings are spelled out and written at once. */
const STEP = 50;

/** Another window may write while they are made; then they are made once more. */
const TRIES = 3;

/** How far something long is, in steps of its own. */
export type Progress = (done: number, total: number) => void;

/** Projections in memory, as they grow. */
export interface Made {
  readonly head: Head;
  readonly standings: ReadonlyMap<string, { readonly key: StandingKey; readonly standing: Standing }>;
  readonly open: readonly Placed[];
}

/** Makes them from the log, entry by entry, as they follow it (`followLog`). */
async function makeOf(db: Database, last: number, onProgress: Progress): Promise<Made> {
  const standings = new Map<string, { readonly key: StandingKey; readonly standing: Standing }>();
  const places = new Map<number, number>();
  let open: readonly LoggedEntry[] = [];
  let count = 0;
  let unread = 0;
  const add = async (entry: LoggedEntry): Promise<void> => {
    const intent = entry.kind === 'undo' ? readEntry(await db.get('log', entry.intent), entry.intent) : null;
    const before = open;
    open = openAfter(open, entry);
    if (open.length > before.length) places.set(entry.seq, count);
    for (const { key, entry: part } of standingParts(entry, intent ?? undefined)) {
      const name = keyOf(key).join('\n');
      standings.set(name, { key, standing: standingAfter(key, standings.get(name)?.standing, [count, part]) });
    }
    count += 1;
  };
  await readLog(db, false, async ({ entries, unreadable, done, total }) => {
    unread += unreadable;
    for (const entry of entries) if (entry.seq <= last) await add(entry);
    onProgress(done, total);
    return true;
  });
  return {
    head: headOf(last, count, unread),
    standings,
    open: open.map((entry) => [places.get(entry.seq) ?? 0, entry]),
  };
}

/** Puts them in place of whatever was there; not where the log has grown since, since they would tell too little. */
async function put(tx: Writing, { head, standings, open }: Made): Promise<boolean> {
  if ((await lastSeq(tx.objectStore('log'))) !== head.last) return false;
  const projections = tx.objectStore('projections');
  for (const kind of ['figures', 'evidence']) await projections.delete(IDBKeyRange.bound([kind], [kind, []]));
  const all = [...standings.values()];
  // In steps, so that the panel has its turn between them.
  for (let at = 0; at < all.length; at += STEP)
    await Promise.all(
      all.slice(at, at + STEP).map(({ key, standing }) => projections.put(spellStanding(standing), keyOf(key))),
    );
  await projections.put(spellStanding(openStanding(open)), OPEN_KEY);
  await projections.put(head, HEAD_KEY);
  return true;
}

/** Whether entries of other computers have no place among ours yet. */
async function hasUnplaced(db: Database): Promise<boolean> {
  const { store } = db.transaction('log');
  const [carried, placed] = await Promise.all([store.index('carried').count(), store.index('stands').count()]);
  return carried !== placed;
}

/**
 * Makes the projections anew from the whole log, in steps. `write` lets one write at a time; where nothing can be written
 * now, what was made is good for this reading all the same. `isKept`: whether they are on the disk.
 */
export async function rebuild(
  db: Database,
  write: (act: (tx: Writing) => Promise<unknown>) => Promise<unknown>,
  onProgress: Progress,
): Promise<{ readonly made: Made; readonly isKept: boolean }> {
  const done = (act: (tx: Writing) => Promise<unknown>): Promise<boolean> =>
    write(act).then(
      () => true,
      () => false,
    );
  for (let attempt = 1; ; attempt += 1) {
    if (await hasUnplaced(db)) await done(placeCarried);
    const made = await makeOf(db, await lastSeq(db.transaction('log').store), onProgress);
    let isWhole = false;
    const isWritten = await done(async (tx) => {
      isWhole = await put(tx, made);
    });
    if (!isWritten || isWhole || attempt === TRIES) return { made, isKept: isWritten && isWhole };
  }
}
