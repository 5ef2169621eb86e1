import type { FindingValues } from '../../findings/types';
import type { Draft, Outcome } from './kind';

/** What a check of one matter says: it cannot be told, nothing is wrong, or one thing is. */
export const CANNOT_TELL: Outcome<never> = { sound: 0, wrong: 0, unknown: 1, drafts: [] };
export const SOUND: Outcome<never> = { sound: 1, wrong: 0, unknown: 0, drafts: [] };
export const broken = <V extends FindingValues>(draft: Draft<V>): Outcome<V> => ({
  sound: 0,
  wrong: 1,
  unknown: 0,
  drafts: [draft],
});
