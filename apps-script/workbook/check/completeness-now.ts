import type { Completeness, SoundSince } from '@shared/completeness';
import { completenessOf, soundSinceOf } from '@shared/completeness';
import type { Checked } from './check-grids';
import type { Memory } from '../book/memory';
import type { Records } from './record-sheet';
import type { Setup } from '../book/setup';
import { dayOf } from '@shared/dates/words';

/** How far every form is, and since when each cell is sound. */
export interface CompletenessNow {
  readonly completeness: Completeness;
  readonly soundSince: SoundSince;
}

/** The time as records keep it; Google's clock can be believed. */
export const now = (): string => new Date().toISOString();

/**
 * How far every form is, with what was declared about blank cells. A cell that earlier checks found sound keeps its time;
 * one that is sound for the first time is so since this check, because nobody knows of a time before it.
 */
export function completenessNow(
  { settings, villages }: Setup,
  { dataset, findings, questions }: Checked,
  { decisions }: Pick<Records, 'decisions'>,
  before: Pick<Memory, 'soundSince'>,
): CompletenessNow {
  const { edition, period } = settings;
  const options = { period, today: dayOf(new Date()), decisions };
  const states = completenessOf(edition, dataset, villages, findings, questions, options);
  const soundSince = soundSinceOf(states, before.soundSince, now());
  const completeness = completenessOf(edition, dataset, villages, findings, questions, { ...options, soundSince });
  return { completeness, soundSince };
}
