import { parseRecords } from '../parse-records';
import type { Parser } from '../parse-records';
import type { Stored, StoreChange } from '../types';
import type { RecordMerge } from './record-merge';

interface MergeByRule<T> extends Pick<RecordMerge, 'key' | 'name' | 'rule'> {
  readonly parser: Parser<T>;
  readonly of: (stored: Stored) => readonly T[];
  readonly keyOf: (record: T) => string;
  /** Whether the file's record takes the place of ours of the same name; never where it is not given. */
  readonly isBetter?: (there: T, here: T) => boolean;
  /** Writes records that are new; `join`: everything kept from then on, with those in it. */
  readonly put: (fresh: readonly T[], join: (kept: readonly T[], fresh: readonly T[]) => readonly T[]) => StoreChange;
}

/** Records about how the work went: nobody decided them, so that they join by a rule and nobody is asked. */
export function mergeByRule<T>({ key, name, rule, parser, of, keyOf, isBetter, put }: MergeByRule<T>): RecordMerge {
  const newTo = (kept: readonly T[], records: readonly T[]): T[] => {
    const here = new Map(kept.map((record) => [keyOf(record), record]));
    return records.filter((record) => {
      const own = here.get(keyOf(record));
      return own === undefined || isBetter?.(record, own) === true;
    });
  };
  const join = (kept: readonly T[], records: readonly T[]): readonly T[] => [
    ...new Map([...kept, ...newTo(kept, records)].map((record) => [keyOf(record), record])).values(),
  ];
  return {
    key,
    name,
    rule,
    records: of,
    merge(stored, records) {
      const { read, unreadable } = parseRecords(parser, records);
      const fresh = newTo(of(stored), read);
      return {
        added: fresh.length,
        same: read.length - fresh.length,
        unreadable,
        clashes: [],
        change: fresh.length > 0 ? put(fresh, join) : {},
      };
    },
  };
}
