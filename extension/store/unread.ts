import { canonicalJson } from '@shared/exchange';
import { z } from '@shared/zod';
import { parseRecords } from './kit/parse-records';
import { numbered, PROFILE, withoutNumber } from './kit/rows';
import type { RawRecord } from './kit/rows';
import type { Writing } from './open-database';
import type { RecordMerge } from './record';
import { RECORDS } from './records';

/** Records this version cannot read, as another computer had them. */
export interface UnreadChange {
  readonly putUnread?: readonly RawRecord[];
}

/** Read whatever it says: only where it stands has to be known. */
const Raw = z.strictObject({ part: z.string(), id: z.string(), raw: z.unknown() });

/** Records of parts that only a newer Cermat knows. */
export function ofUnknownParts(single: ReadonlyMap<string, readonly RawRecord[]>): readonly RawRecord[] {
  const known = new Set<string>([PROFILE, ...RECORDS.map(({ part }) => part)]);
  return [...single].flatMap(([part, records]) => (known.has(part) ? [] : records));
}

const spelled = ({ part, id, raw }: RawRecord): string => canonicalJson([part, withoutNumber(id), raw]) ?? '';

/**
 * Puts them beside what is here, each as it is, within the caller's transaction: never under the plain name, where one of a
 * newer Cermat would refuse what is said here.
 */
export async function addUnread(tx: Writing, records: readonly RawRecord[]): Promise<void> {
  const place = tx.objectStore('records');
  for (const { part, id, raw } of records) {
    let number = 2;
    const free = (): [string, string] => [part, numbered(withoutNumber(id), number)];
    while ((await place.getKey(free())) !== undefined) number += 1;
    await place.put(raw, free());
  }
}

/** What this version cannot read travels as it is, and is kept as it is. */
export const mergeOfUnread: RecordMerge<readonly RawRecord[], UnreadChange> = {
  key: 'unread',
  name: 'Catatan yang tidak terbaca versi ini',
  rule: 'Disimpan apa adanya di samping yang ada. Tidak dipakai sampai Cermat dapat membacanya.',
  records: (kept) => kept,
  merge(kept, records) {
    const { read, unreadable } = parseRecords(Raw, records);
    const known = new Set(kept.map(spelled));
    const fresh = read.filter((one) => !known.has(spelled(one)));
    return {
      added: fresh.length,
      same: read.length - fresh.length,
      unreadable,
      clashes: [],
      change: fresh.length > 0 ? { putUnread: fresh } : {},
    };
  },
};
