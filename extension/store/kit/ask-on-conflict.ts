import { canonicalJson } from '@shared/exchange';
import type { Clash, RecordMerge } from '../record';
import { parseRecords } from './parse-records';
import type { Parser } from './parse-records';

interface AskOnConflict<T, Change> extends Pick<RecordMerge<readonly T[], Change>, 'key' | 'name' | 'rule'> {
  readonly parser: Parser<T>;
  /** Two records with the same name are about the same thing. */
  readonly keyOf: (record: T) => string;
  /** What a record says, without who wrote it down when; two that say the same are no clash. */
  readonly substanceOf?: (record: T) => unknown;
  readonly title: (record: T) => string;
  readonly describe: (record: T) => string;
  /** Writes records in place of those of the same name. */
  readonly put: (records: readonly T[]) => Change;
}

/** Records that have a name each: new ones join, equal ones stay, and different ones of one name are for a person. */
export function askOnConflict<T, Change>(kind: AskOnConflict<T, Change>): RecordMerge<readonly T[], Change> {
  const { key, name, rule, parser, keyOf, substanceOf = (record) => record, title, describe, put } = kind;
  return {
    key,
    name,
    rule,
    records: (kept) => kept,
    merge(kept, records, theirs) {
      const { read, unreadable } = parseRecords(parser, records);
      const here = new Map(kept.map((record) => [keyOf(record), record]));
      const fresh: T[] = [];
      const clashes: Clash[] = [];
      let added = 0;
      for (const record of read) {
        const own = here.get(keyOf(record));
        if (own === undefined) {
          fresh.push(record);
          added += 1;
        } else if (canonicalJson(substanceOf(own)) !== canonicalJson(substanceOf(record))) {
          clashes.push({ key: keyOf(record), title: title(record), here: describe(own), there: describe(record) });
          if (theirs.has(keyOf(record))) fresh.push(record);
        }
      }
      const same = read.length - added - clashes.length;
      return { added, same, unreadable, clashes, change: fresh.length > 0 ? put(fresh) : {} };
    },
  };
}

/** A list with some records in place of those of the same name. */
export const inPlace = <T>(list: readonly T[], records: readonly T[], keyOf: (record: T) => string): T[] => {
  const names = new Set(records.map(keyOf));
  return [...list.filter((record) => !names.has(keyOf(record))), ...records];
};
