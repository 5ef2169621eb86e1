import { TOTAL } from '../dataset/place';
import type { Completeness } from './types';
import { CompletenessState } from './figures';

/**
 * Variable → village code or `total` → the time since when the cell is sound; null = tidak diketahui. A cell that is not
 * in it is not sound.
 */
export type SoundSince = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/**
 * Since when each cell is sound, after another check: who was sound before keeps the time, who became sound gets `at`
 * (null where no clock can be believed), who is no longer sound loses it. A first check without `before` knows only that
 * the cells are sound by now.
 */
export function soundSinceOf(completeness: Completeness, before: SoundSince, at: string | null): SoundSince {
  const { fields, villages, width, states } = completeness.cells;
  const since = new Map<string, Map<string, string | null>>();
  fields.forEach(({ variable, ofDistrict }, f) => {
    const was = before.get(variable);
    const now = since.get(variable) ?? new Map<string, string | null>();
    const places = ofDistrict ? [TOTAL] : villages;
    places.forEach((village, v) => {
      const state = states[f * width + v];
      if (state !== CompletenessState.sah && state !== CompletenessState.nol) return;
      const known = was?.get(village);
      now.set(village, known === undefined ? at : known);
    });
    if (now.size > 0) since.set(variable, now);
  });
  return since;
}
