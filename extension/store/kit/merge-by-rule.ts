import type { RecordMerge } from '../record';
import { parseRecords } from './parse-records';
import type { Parser } from './parse-records';

interface MergeByRule<T, Change> extends Pick<RecordMerge<readonly T[], Change>, 'key' | 'name' | 'rule'> {
  readonly parser: Parser<T>;
  readonly keyOf: (record: T) => string;
  /** Whether the file's record takes the place of ours of the same name; never where it is not given. */
  readonly isBetter?: (there: T, here: T) => boolean;
  /** Writes records that are new; `join`: everything kept from then on, with those in it. */
  readonly put: (fresh: readonly T[], join: (kept: readonly T[], fresh: readonly T[]) => readonly T[]) => Change;
}

/** Records about how the work went: nobody decided them, so that they join by a rule and nobody is asked. */
export function mergeByRule<T, Change>(kind: MergeByRule<T, Change>): RecordMerge<readonly T[], Change> {
  const { key, name, rule, parser, keyOf, isBetter, put } = kind;
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
    records: (kept) => kept,
    merge(kept, records) {
      const { read, unreadable } = parseRecords(parser, records);
      const fresh = newTo(kept, read);
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
