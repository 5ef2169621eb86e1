import type { Edition, VillageList } from '@shared/catalogue';
import { AROUND } from './around';
import { CODES } from './codes';
import type { Disturbance } from './disturbance';
import { HEADINGS } from './headings';
import { LINES } from './lines';
import { randomOf } from './random';
import type { Sheet } from './sheet';
import { soundSheet } from './sound-sheet';

/** Everything that is done to sheets; what changes written rows comes last. */
export const DISTURBANCES: readonly Disturbance[] = [...CODES, ...HEADINGS, ...LINES, ...AROUND];

/** At most so many at once. */
const MOST = 4;

export interface Disturbed {
  readonly sheet: Sheet;
  /** What was done to it, in this order; nothing for a sound one. */
  readonly by: readonly string[];
}

/** The sound sheet of a seed. */
export const soundSheetOf = (seed: number, edition: Edition, villages: VillageList): Sheet =>
  soundSheet(randomOf(seed), edition, villages);

/** The sheet of a seed, with one to four things done to it. */
export function disturbedSheet(seed: number, edition: Edition, villages: VillageList): Disturbed {
  const random = randomOf(seed);
  let sheet = soundSheet(random, edition, villages);
  const wanted = new Map<string, Disturbance>();
  const count = 1 + random.below(MOST);
  while (wanted.size < count) {
    const one = DISTURBANCES[random.below(DISTURBANCES.length)];
    if (one && !wanted.has(one.group)) wanted.set(one.group, one);
  }
  const by: string[] = [];
  for (const one of DISTURBANCES) {
    if (wanted.get(one.group) !== one || one.suits?.(sheet) === false) continue;
    sheet = one.apply(sheet, random, villages);
    by.push(one.name);
  }
  return { sheet, by };
}
