/** How far a group of cells is. Three figures, never one: filled, sound, on time. */
export interface Figures {
  /** Cells that are asked for, less those declared not applicable. */
  readonly expected: number;
  /** Something stands there, sound or not. A blank is never counted as 0. */
  readonly filled: number;
  /** Filled with a usable value that no open finding or question holds. */
  readonly sound: number;
  /** Sound cells that were so by the last day of their aksi. `onTime + late + timeUnknown = sound`. */
  readonly onTime: number;
  readonly late: number;
  /** Sound cells of which nobody knows since when, or whose aksi has no date. */
  readonly timeUnknown: number;
  /** Sound cells that say 0, typed or declared ("memang nol"). */
  readonly zero: number;
  /** Cells a person declared not applicable. */
  readonly notApplicable: number;
}

/** What one cell of the expected table is. */
export const CompletenessState = { kosong: 0, sah: 1, bermasalah: 2, tidakBerlaku: 3, nol: 4 } as const;
export type CompletenessState = (typeof CompletenessState)[keyof typeof CompletenessState];

/** When a sound cell became so, beside the deadline; `none` for cells that are not sound. */
export const Timing = { none: 0, onTime: 1, late: 2, unknown: 3 } as const;
export type Timing = (typeof Timing)[keyof typeof Timing];

const STATES = 5;
/** A cell's state and timing as one number, so that a group of cells is a row of counts. */
export const SLOTS = STATES * 4;
export const slotOf = (state: number, timing: number): number => timing * STATES + state;

/** The figures of one row of counts. */
export function figuresAt(counts: Uint32Array, row: number): Figures {
  const state = [0, 0, 0, 0, 0];
  const timing = [0, 0, 0, 0];
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const count = counts[row * SLOTS + slot]!;
    state[slot % STATES]! += count;
    timing[Math.floor(slot / STATES)]! += count;
  }
  const [kosong = 0, sah = 0, bermasalah = 0, notApplicable = 0, zero = 0] = state;
  const sound = sah + zero;
  const filled = sound + bermasalah;
  const [, onTime = 0, late = 0, timeUnknown = 0] = timing;
  return { expected: filled + kosong, filled, sound, onTime, late, timeUnknown, zero, notApplicable };
}
