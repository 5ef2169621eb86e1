import type { Placed, StandingKey } from '@extension/log/standing';
import { checksum } from './checksum';

/** Grows with whatever is kept of the log: projections of another version are made anew. */
const VERSION = 1;

/** How far the projections go. */
export interface Head {
  readonly version: number;
  /** Running number of the last entry they tell of; 0 of an empty log. */
  readonly last: number;
  /** How many entries they tell of: the place of the next one. */
  readonly count: number;
  /** Entries that could not be read when they were made. */
  readonly unreadable: number;
}

export const HEAD_KEY = ['head'];
export const OPEN_KEY = ['open'];
export const keyOf = (key: StandingKey): string[] => [...key];

export const headOf = (last: number, count: number, unreadable: number): Head => ({
  version: VERSION,
  last,
  count,
  unreadable,
});

/** The head as it was kept; null where there is none that this version can go on with. */
export function readHead(kept: unknown): Head | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { version, last, count, unreadable } = kept as Partial<Record<keyof Head, unknown>>;
  const isWhole = version === VERSION && [last, count, unreadable].every((one) => Number.isSafeInteger(one));
  return isWhole ? headOf(Number(last), Number(count), Number(unreadable)) : null;
}

/** As text: a browser reads many small texts quicker than as many objects, and a sum over it tells damage. */
interface Text {
  readonly text: string;
  readonly sum: number;
}

export function spellParts(parts: readonly Placed[]): Text {
  const text = JSON.stringify(parts);
  return { text, sum: checksum(text) };
}

/** Parts as they were kept; null where they were damaged. They were parsed before they were kept, with the entry. */
export function readParts(kept: unknown): readonly Placed[] | null {
  const { text, sum } = (kept ?? {}) as Partial<Record<keyof Text, unknown>>;
  if (typeof text !== 'string' || checksum(text) !== sum) return null;
  return JSON.parse(text) as readonly Placed[];
}
