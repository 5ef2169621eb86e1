import { scopeKey } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';
import { formatNumber } from '@shared/dataset';
import { dayOfTime } from '@shared/exchange';
import { askOnConflict } from '../kit/ask-on-conflict';
import { parseRecords } from '../kit/parse-records';
import type { StoreRecord } from '../record';
import { StoredTable } from '../schemas';

/** The key under which a table of a file is kept. */
export const tableKey = (scope: Scope, file: string, sheet: string): string => [scopeKey(scope), file, sheet].join(' ');

export interface TablesChange {
  readonly putTables?: readonly StoredTable[];
  /** Keys of those that new ones replace. */
  readonly removeTables?: readonly string[];
}

/** The figures, as the confirmed tables of the files they came from, oldest first. */
export const tables: StoreRecord<'tables', readonly StoredTable[], TablesChange> = {
  part: 'tables',
  none: [],
  async read(db) {
    const kept = parseRecords(StoredTable, await db.getAll('tables'));
    kept.read.sort((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key));
    return kept;
  },
  placesOf: ({ putTables, removeTables }) => (putTables || removeTables ? ['tables'] : []),
  async write(tx, { putTables = [], removeTables = [] }) {
    await Promise.all([
      ...removeTables.map((key) => tx.objectStore('tables').delete(key)),
      ...putTables.map((table) => tx.objectStore('tables').put(table, table.key)),
    ]);
    return null;
  },
  applied(kept, { putTables = [], removeTables = [] }) {
    const gone = new Set([...removeTables, ...putTables.map(({ key }) => key)]);
    return gone.size > 0 ? [...kept.filter(({ key }) => !gone.has(key)), ...putTables] : kept;
  },
  merge: askOnConflict({
    key: 'tables',
    name: 'Tabel angka',
    rule: 'Tabel baru ditambahkan. Tabel dari berkas dan lembar yang sama tetapi berbeda isi ditanyakan.',
    parser: StoredTable,
    keyOf: ({ key }) => key,
    substanceOf: ({ table }) => table,
    title: ({ table, year }) => `${table.file}, lembar ${table.sheet}, tahun ${year}`,
    describe: ({ table, at, by }) => `${formatNumber(table.rows.length)} baris, dipakai ${dayOfTime(at)} oleh ${by}`,
    put: (records) => ({ putTables: records }),
  }),
};
