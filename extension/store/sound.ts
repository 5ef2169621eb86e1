import type { SoundSince } from '@shared/completeness';
import type { Database, Writing } from './open-database';
import { parseRecords } from './parse-records';
import { StoredSound } from './schemas';
import { sameScope, scopeOf } from './scope';
import type { Scope } from './scope';

const KEY = 'sound';

/** Since when cells are sound, per district and time. */
export async function readSound(db: Database): Promise<StoredSound[]> {
  const kept = await db.get('settings', KEY);
  // Unreadable times are not missed: a cell without one is sound since a time nobody knows.
  return Array.isArray(kept) ? parseRecords(StoredSound, kept).read : [];
}

/** Writes all of them within the caller's transaction. */
export function writeSound(tx: Writing, sound: readonly StoredSound[]): Promise<unknown>[] {
  return [tx.objectStore('settings').put(sound, KEY)];
}

/** The times kept for the figures of one district and time. */
export function soundOf(sound: readonly StoredSound[], scope: Scope): SoundSince {
  const kept = sound.find((one) => sameScope(one, scope));
  return new Map(
    (kept?.variables ?? []).map(({ variable, since }) => [
      variable,
      new Map(since.flatMap(({ at, villages }) => villages.map((village) => [village, at] as const))),
    ]),
  );
}

/** What is kept, with the times of one district and time put in place of the earlier ones. */
export function withSound(sound: readonly StoredSound[], scope: Scope, times: SoundSince): readonly StoredSound[] {
  const variables = [...times].map(([variable, villages]) => {
    const byTime = new Map<string | null, string[]>();
    for (const [village, at] of villages) {
      const same = byTime.get(at);
      if (same) same.push(village);
      else byTime.set(at, [village]);
    }
    return { variable, since: [...byTime].map(([at, list]) => ({ at, villages: list })) };
  });
  return [...sound.filter((one) => !sameScope(one, scope)), { ...scopeOf(scope), variables }];
}

/** Whether two tell the same times. */
export function sameTimes(a: SoundSince, b: SoundSince): boolean {
  if (a.size !== b.size) return false;
  for (const [variable, villages] of a) {
    const other = b.get(variable);
    if (other?.size !== villages.size) return false;
    for (const [village, at] of villages) if (other.get(village) !== at) return false;
  }
  return true;
}
