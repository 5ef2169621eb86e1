import { sameScope, scopeKey, scopeOf } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';
import type { SoundSince } from '@shared/completeness';
import { parseRecords } from '../kit/parse-records';
import { wholeList } from '../kit/whole';
import { StoredSound } from '../schemas';

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

/** Returns what is kept, with the times of one district and time put in place of the earlier ones. */
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

/** Of each cell the earliest known time of both. */
function earliest(here: SoundSince, there: SoundSince): SoundSince {
  const times = new Map([...here].map(([variable, villages]) => [variable, new Map(villages)]));
  for (const [variable, villages] of there) {
    const known = times.get(variable) ?? new Map<string, string | null>();
    times.set(variable, known);
    for (const [village, at] of villages) {
      const before = known.get(village) ?? null;
      known.set(village, before === null || (at !== null && at < before) ? at : before);
    }
  }
  return times;
}

/** Times of another computer merged with those kept, and of how many districts and times some changed. */
function joined(kept: readonly StoredSound[], read: readonly StoredSound[]) {
  let sound = kept;
  let added = 0;
  for (const scope of read) {
    const here = soundOf(sound, scope);
    const times = earliest(here, soundOf(read, scope));
    if (sameTimes(here, times)) continue;
    sound = withSound(sound, scope, times);
    added += 1;
  }
  return { sound, added };
}

/** Since when cells are sound, per district and time, for telling what was on time. Without a time nobody knows when. */
export const sound = wholeList({
  part: 'sound',
  old: { place: 'settings', key: 'sound' },
  parser: StoredSound,
  keyOf: scopeKey,
  merge: {
    key: 'sound',
    name: 'Sejak kapan angka sah',
    rule: 'Untuk tiap angka dipakai waktu yang paling awal.',
    records: (kept) => kept,
    merge(kept, records) {
      const { read, unreadable } = parseRecords(StoredSound, records);
      const { added } = joined(kept, read);
      return {
        added,
        same: read.length - added,
        unreadable,
        clashes: [],
        change: added > 0 ? { sound: (all) => joined(all, read).sound } : {},
      };
    },
  },
});
