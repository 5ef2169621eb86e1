import { difference } from './kit/lay-out';
import type { Named } from './kit/lay-out';
import { asideId, originOf, written } from './kit/rows';
import type { Whole } from './kit/whole';
import type { Upgrading } from './open-database';
import { RECORDS } from './records';
import { oldBaselines } from './records/baselines';

type OldWhole = Pick<Whole<string, never>, 'part' | 'old' | 'separate'>;

const WHOLES: readonly OldWhole[] = RECORDS.flatMap((record) => ('separate' in record ? [record] : []));

/** Keys under which earlier versions put aside what they could not read: `settings tak terbaca 1`. */
const asideOf = (key: string): IDBKeyRange => IDBKeyRange.bound(`${key} tak terbaca `, `${key} tak terbaca \uffff`);

async function keep(tx: Upgrading, part: string, named: readonly Named[], unread: readonly unknown[]): Promise<void> {
  const { put } = difference({ rows: [], unread: [] }, named);
  const aside = unread.map((value, at) => ({ id: asideId(at + 1), order: 0, value }));
  if (put.length + aside.length === 0) return;
  const place = tx.objectStore('records');
  const origin = await originOf(place);
  await Promise.all([...put, ...aside].map((row) => place.put(written(row, origin), [part, row.id])));
}

async function separateWhole(tx: Upgrading, { part, old, separate }: OldWhole): Promise<void> {
  if (!old) return;
  const place = tx.objectStore(old.place);
  const [kept, aside] = await Promise.all([place.get(old.key), place.getAll(asideOf(old.key))]);
  const { named, unread } = separate(kept);
  await keep(tx, part, named, [...unread, ...aside]);
  await Promise.all([place.delete(old.key), place.delete(asideOf(old.key))]);
}

async function separateBaselines(tx: Upgrading): Promise<void> {
  const { part, old } = oldBaselines;
  if (!old) return;
  const range = IDBKeyRange.bound(old.key, `${old.key}\uffff`);
  const { named, unread } = oldBaselines.separate(await tx.objectStore(old.place).getAll(range));
  await keep(tx, part, named, unread);
  await tx.objectStore(old.place).delete(range);
}

/**
 * Makes single records of what versions before 3 kept as wholes, each under one key. All of it belongs to the transaction
 * that opens the database anew: it is done, or the database stays as it was.
 */
export async function separateWholes(tx: Upgrading): Promise<void> {
  for (const whole of WHOLES) await separateWhole(tx, whole);
  await separateBaselines(tx);
}
