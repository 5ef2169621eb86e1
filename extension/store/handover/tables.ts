import { formatNumber } from '@shared/dataset';
import { dayOfTime } from '@shared/exchange';
import { StoredTable } from '../schemas';
import { askOnConflict } from './ask-on-conflict';

/** The figures, as the tables of the files they came from. */
export const tables = askOnConflict<StoredTable>({
  key: 'tables',
  name: 'Tabel angka',
  rule: 'Tabel baru ditambahkan. Tabel dari berkas dan lembar yang sama tetapi berbeda isi ditanyakan.',
  parser: StoredTable,
  of: ({ tables: kept }) => kept,
  keyOf: ({ key }) => key,
  substanceOf: ({ table }) => table,
  title: ({ table, year }) => `${table.file}, lembar ${table.sheet}, tahun ${year}`,
  describe: ({ table, at, by }) => `${formatNumber(table.rows.length)} baris, dipakai ${dayOfTime(at)} oleh ${by}`,
  put: (records) => ({ putTables: records }),
});
