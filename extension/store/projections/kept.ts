import type { Placed, Standing, StandingKey } from '@extension/log/standing';
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

/**
 * As text: a browser reads many small texts quicker than as many objects, and a sum over it tells damage. What is so now
 * stands apart from all the rest, which is looked at village by village, when its page or row is.
 */
interface Texts {
  readonly now: string;
  readonly rest: string;
  readonly sum: number;
}

/** What a text of the rest holds. */
type Rest = Pick<Standing, 'all' | 'written'>;

export function spellStanding({ now, all, written }: Standing): Texts {
  const texts = { now: JSON.stringify(now), rest: JSON.stringify({ all, written } satisfies Rest) };
  return { ...texts, sum: checksum(texts.now + texts.rest) };
}

/** Both texts as they were kept; null where they were damaged. */
export function readTexts(kept: unknown): Pick<Texts, 'now' | 'rest'> | null {
  const { now, rest, sum } = (kept ?? {}) as Partial<Record<keyof Texts, unknown>>;
  if (typeof now !== 'string' || typeof rest !== 'string' || checksum(now + rest) !== sum) return null;
  return { now, rest };
}

// What is read here was parsed as entries before it was kept, and is as it was kept.
export const parseNow = (text: string): readonly Placed[] => JSON.parse(text) as readonly Placed[];
export const parseStanding = ({ now, rest }: Pick<Texts, 'now' | 'rest'>): Standing => ({
  now: parseNow(now),
  ...(JSON.parse(rest) as Rest),
});

/** Open intentions, as one standing among the others. */
export const openStanding = (open: readonly Placed[]): Standing => ({ now: open, all: [], written: {} });
