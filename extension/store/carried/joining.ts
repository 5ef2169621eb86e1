import { parseRecords } from '../parse-records';
import type { Parser } from '../parse-records';
import type { Stored, StoreChange } from '../types';
import type { Carried } from './carried';

interface Joining<T> extends Pick<Carried, 'key' | 'name' | 'rule'> {
  readonly parser: Parser<T>;
  readonly of: (stored: Stored) => readonly T[];
  readonly keyOf: (record: T) => string;
  /** Whether the file's record takes the place of ours of the same name; never where it is not given. */
  readonly isBetter?: (there: T, here: T) => boolean;
  /** `all`: everything kept from then on; `fresh`: what is new in it. */
  readonly put: (all: readonly T[], fresh: readonly T[]) => StoreChange;
}

/** Records about how the work went: nobody decided them, so that they join by a rule and nobody is asked. */
export function joining<T>({ key, name, rule, parser, of, keyOf, isBetter, put }: Joining<T>): Carried {
  return {
    key,
    name,
    rule,
    records: of,
    lay(stored, records) {
      const { read, unreadable } = parseRecords(parser, records);
      const here = new Map(of(stored).map((record) => [keyOf(record), record]));
      const fresh = read.filter((record) => {
        const own = here.get(keyOf(record));
        return own === undefined || isBetter?.(record, own) === true;
      });
      const all = [...new Map([...here, ...fresh.map((record) => [keyOf(record), record] as const)]).values()];
      return {
        added: fresh.length,
        same: read.length - fresh.length,
        unreadable,
        clashes: [],
        change: fresh.length > 0 ? put(all, fresh) : {},
      };
    },
  };
}
