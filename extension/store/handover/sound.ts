import type { SoundSince } from '@shared/completeness';
import { parseRecords } from '../parse-records';
import { StoredSound } from '../schemas';
import { sameTimes, soundOf, withSound } from '../records/sound';
import type { RecordMerge } from './record-merge';

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

/** Times of another computer laid over those kept, and of how many districts and times some changed. */
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

/** Since when cells are sound, for telling what was on time. */
export const sound: RecordMerge = {
  key: 'sound',
  name: 'Sejak kapan angka sah',
  rule: 'Untuk tiap angka dipakai waktu yang paling awal.',
  records: ({ sound: kept }) => kept,
  merge(stored, records) {
    const { read, unreadable } = parseRecords(StoredSound, records);
    const { added } = joined(stored.sound, read);
    return {
      added,
      same: read.length - added,
      unreadable,
      clashes: [],
      change: added > 0 ? { sound: (all) => joined(all, read).sound } : {},
    };
  },
};
