import type { SoundSince } from '@shared/completeness';
import { StoredSound } from '../schemas';
import { sameScope, scopeOf } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';
import { wholeList } from '../whole';

/** Since when cells are sound, per district and time. Without a time a cell is sound since nobody knows when. */
export const sound = wholeList('sound', StoredSound, 'silent');

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
