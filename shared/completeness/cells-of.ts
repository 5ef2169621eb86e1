import { TOTAL } from '../dataset/place';
import type { Decision } from '../decisions/decisions';
import { declarationsIn } from '../decisions/declarations';
import type { Completeness } from './types';
import { CompletenessState, Timing } from './figures';
import type { SoundSince } from './sound-since';

/** One expected cell, as a list or a drill-down shows it. */
export interface ExpectedCell {
  readonly form: string;
  readonly variable: string;
  readonly owner: string;
  /** Village code or `total`. */
  readonly village: string;
  readonly state: CompletenessState;
  readonly timing: Timing;
  /** Why it does not apply, in the words of who said so; empty otherwise. */
  readonly reason: string;
  /** Since when it is sound; null = tidak diketahui, or not sound. */
  readonly since: string | null;
}

/**
 * The cells behind a figure: all that the filter lets through, by form, then by village. The filter sees form, owner, aksi
 * and village.
 */
export function cellsOf(
  { cells: { fields, villages, width, states, timings } }: Completeness,
  wanted: (cell: {
    readonly form: string;
    readonly owner: string;
    readonly aksi: string;
    readonly village: string;
  }) => boolean,
  { decisions = [], soundSince }: { decisions?: readonly Decision[]; soundSince?: SoundSince } = {},
): ExpectedCell[] {
  const declared = declarationsIn(decisions);
  return fields.flatMap(({ form, variable, owner, aksi, ofDistrict }, f) =>
    (ofDistrict ? [TOTAL] : villages).flatMap((village, v) => {
      if (!wanted({ form, owner, aksi, village })) return [];
      const state = states[f * width + v] as CompletenessState;
      const timing = timings[f * width + v] as Timing;
      const reason = state === CompletenessState.tidakBerlaku ? (declared.of(village, variable)?.reason ?? '') : '';
      const since = timing === Timing.none ? null : (soundSince?.get(variable)?.get(village) ?? null);
      return [{ form, variable, owner, village, state, timing, reason, since }];
    }),
  );
}
