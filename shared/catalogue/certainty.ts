import type { Certainty } from './schema';

const KINDS: Readonly<Record<Certainty, string>> = {
  stated: '',
  inferred: 'disimpulkan',
  recalled: 'dari ingatan',
  guess: 'perkiraan',
  unknown: 'tidak diketahui',
};

/** Returns what stands beside an entry for people: nothing where a source states it, `belum pasti` otherwise. */
export const certaintyWord = (certainty: Certainty): '' | 'belum pasti' =>
  certainty === 'stated' ? '' : 'belum pasti';

/** The same with its reason, where there is room: `belum pasti (disimpulkan)`. */
export const certaintyPhrase = (certainty: Certainty): string =>
  certainty === 'stated' ? '' : `belum pasti (${KINDS[certainty]})`;
