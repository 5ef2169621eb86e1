import type { Parser } from './parse-records';
import { parseRecords } from './parse-records';

/** Something that is kept as one value under one key, and how it is read. */
export interface Whole<T> {
  readonly place: 'settings' | 'queue';
  readonly key: string;
  /** Reads what is kept; `unreadable`: records that were left out and have to be told of. */
  parse(kept: unknown): { readonly read: T; readonly unreadable: number };
}

/**
 * A list under one key. A damaged record is left out; `silent` where nobody misses it, because it comes back by itself or
 * is done again in a moment.
 */
export const wholeList = <T>(key: string, parser: Parser<T>, damage: 'told' | 'silent'): Whole<readonly T[]> => ({
  place: 'settings',
  key,
  parse(kept) {
    const { read, unreadable } = Array.isArray(kept)
      ? parseRecords(parser, kept)
      : { read: [], unreadable: kept === undefined ? 0 : 1 };
    return { read, unreadable: damage === 'told' ? unreadable : 0 };
  },
});

/** One record under one key; where none can be read, the one to begin with. */
export const wholeRecord = <T>(
  { place, key, damage }: Pick<Whole<T>, 'place' | 'key'> & { readonly damage: 'told' | 'silent' },
  parser: Parser<T>,
  none: T,
): Whole<T> => ({
  place,
  key,
  parse(kept) {
    const parsed = parser.safeParse(kept);
    if (parsed.success) return { read: parsed.data, unreadable: 0 };
    return { read: none, unreadable: damage === 'told' && kept !== undefined ? 1 : 0 };
  },
});
