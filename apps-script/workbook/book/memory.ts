import type { SoundSince } from '@shared/completeness';
import { z } from '@shared/zod';
import type { Settings } from './types';
import { Snapshot } from './snapshot';
import { NO_TIMES, packTimes, SoundTimes, unpackTimes } from './sound-times';

/** A cell holds 50,000 characters: https://support.google.com/drive/answer/37603 */
const CELL = 45_000;
/** Before each part, which may begin with what a sheet reads as the beginning of a formula or takes away. */
const MARK = '~';

const Kept = z.lazy(() =>
  z.strictObject({
    figures: z.nullable(Snapshot),
    previous: z.optional(z.nullable(Snapshot)),
    sound: SoundTimes,
    log: z.nullable(z.strictObject({ lines: z.number(), last: z.string() })),
    table: z.nullable(z.number()),
    sheets: z.record(z.string(), z.number()),
  }),
);

/** How many lines the change log has, and what its last line says; the headings where it has none. */
export interface LogEnd {
  readonly lines: number;
  readonly last: string;
}

/** What a check leaves for the next one, beside the list of findings; only the coordinator's run writes it. */
export interface Memory {
  /** The typed figures of the last check; null before the first. */
  readonly figures: Snapshot | null;
  /** The figures of the period before; null = none were kept, undefined = nobody looked yet. */
  readonly previous?: Snapshot | null | undefined;
  /** Since when each cell of this period is sound. */
  readonly soundSince: SoundSince;
  /** Where the change log ends; null = not known. */
  readonly log: LogEnd | null;
  /** Rows of the completeness sheet; null = not known. */
  readonly table: number | null;
  /** Ids of the agencies' sheets by name: a sheet keeps its id for life. */
  readonly sheets: ReadonlyMap<string, number>;
}

/** Before the first check, and where a hand changed what was kept. */
export const NO_MEMORY: Memory = {
  figures: null,
  soundSince: new Map(),
  log: null,
  table: null,
  sheets: new Map(),
};

/** Reads it from the cells in which it stands. */
export function memoryIn(cells: readonly unknown[]): Memory {
  try {
    const text = cells.map((cell) => String(cell).slice(MARK.length)).join('');
    const read = Kept.safeParse(JSON.parse(text));
    if (!read.success) return NO_MEMORY;
    const { sound, sheets, ...rest } = read.data;
    return { ...rest, soundSince: unpackTimes(sound), sheets: new Map(Object.entries(sheets)) };
  } catch {
    return NO_MEMORY;
  }
}

/**
 * Returns what of it is about the period that the workbook is in: figures and times of another are not compared with
 * it.
 */
export function memoryOf(memory: Memory, { edition, year, period }: Settings): Memory {
  const { figures } = memory;
  if (figures?.edition === edition.id && figures.year === year && figures.period === period) return memory;
  return { ...memory, figures: null, previous: undefined, soundSince: new Map() };
}

/** The texts of the cells that keep it. */
export function memoryCells({ soundSince, sheets, ...rest }: Memory): string[] {
  const sound = soundSince.size > 0 ? packTimes(soundSince) : NO_TIMES;
  const text = JSON.stringify({ ...rest, sound, sheets: Object.fromEntries(sheets) });
  const parts = Array.from({ length: Math.ceil(text.length / CELL) }, (_, at) =>
    text.slice(at * CELL, (at + 1) * CELL),
  );
  return parts.map((part) => `${MARK}${part}`);
}
