import type { Database } from '../open-database';

/** How records are written. A record that names a later version is a newer Cermat's: it is left as it is. */
const VERSION = 1;

/** A record as it stands at its place, whether or not this version can read it. */
export interface RawRecord {
  readonly part: string;
  readonly id: string;
  readonly raw: unknown;
}

/** What a record says, and where it stands among the others of its part. */
export interface Row {
  readonly id: string;
  readonly order: number;
  readonly value: unknown;
}

/** What a record is written as. `origin`: which profile of which computer wrote it. */
export const written = ({ order, value }: Omit<Row, 'id'>, origin: string) => ({ v: VERSION, origin, order, value });

const asRecord = (raw: unknown): Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};

/** Whether a newer Cermat wrote it; what else cannot be read is damaged. */
export function isNewer({ raw }: Pick<RawRecord, 'raw'>): boolean {
  const { v } = asRecord(raw);
  return Number.isSafeInteger(v) && Number(v) > VERSION;
}

/** Opens a record as this version writes it; null for any other. */
export function rowOf({ id, raw }: Omit<RawRecord, 'part'>): Row | null {
  const { v, order, value } = asRecord(raw);
  return v === VERSION && typeof order === 'number' && Number.isFinite(order) ? { id, order, value } : null;
}

/** A name that is kept for what could not be read as it was kept; a record under it stays as it is. */
const ASIDE = 'tak terbaca ';
export const isAside = (id: string): boolean => id.startsWith(ASIDE);
export const asideId = (number: number): string => `${ASIDE}${number}`;

/** Two records that are named alike are told apart by a number. */
export const numbered = (id: string, number: number): string => (number === 1 ? id : `${id} ~${number}`);
export const withoutNumber = (id: string): string => id.replace(/ ~\d+$/, '');

/** The place of single records, within a transaction that writes or one that upgrades. */
interface RecordsPlace {
  get(key: [string, string]): Promise<unknown>;
  getAll(range: IDBKeyRange): Promise<readonly unknown[]>;
  getAllKeys(range: IDBKeyRange): Promise<readonly [string, string][]>;
  put(value: unknown, key: [string, string]): Promise<unknown>;
}

/** The records of one part, within the caller's transaction. */
export async function recordsOf(place: RecordsPlace, part: string): Promise<readonly RawRecord[]> {
  const range = IDBKeyRange.bound([part], [part, []]);
  const [keys, values] = await Promise.all([place.getAllKeys(range), place.getAll(range)]);
  return keys.map(([, id], at) => ({ part, id, raw: values[at] }));
}

/** Every record by its part, all as they were at one moment. */
export async function readRecords(db: Database): Promise<ReadonlyMap<string, readonly RawRecord[]>> {
  const { store } = db.transaction('records');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const parts = new Map<string, RawRecord[]>();
  keys.forEach(([part, id], at) => {
    const records = parts.get(part) ?? [];
    parts.set(part, records);
    records.push({ part, id, raw: values[at] });
  });
  return parts;
}

/** Where this profile keeps its own name. */
export const PROFILE = 'profile';

/** The name of this profile, which every record it writes carries: made once, by chance, and kept as a record. */
export async function originOf(place: RecordsPlace): Promise<string> {
  const kept = rowOf({ id: 'origin', raw: await place.get([PROFILE, 'origin']) })?.value;
  if (typeof kept === 'string') return kept;
  const origin = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((one) => one.toString(16).padStart(2, '0'))
    .join('');
  await place.put(written({ order: 0, value: origin }, origin), [PROFILE, 'origin']);
  return origin;
}
