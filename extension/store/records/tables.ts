import type { Database, Writing } from '../open-database';
import { parseRecords } from '../parse-records';
import { StoredTable } from '../schemas';
import { scopeKey } from '@shared/catalogue/scope';
import type { Scope } from '@shared/catalogue/scope';

/** The key under which a table of a file is kept. */
export const tableKey = (scope: Scope, file: string, sheet: string): string => [scopeKey(scope), file, sheet].join(' ');

/** All confirmed tables, oldest first. */
export async function readTables(db: Database): Promise<{ read: StoredTable[]; unreadable: number }> {
  const tables = parseRecords(StoredTable, await db.getAll('tables'));
  tables.read.sort((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key));
  return tables;
}

/** Puts new tables and takes away those they replace, within the caller's transaction. */
export function writeTables(tx: Writing, put: readonly StoredTable[], removed: readonly string[]): Promise<unknown>[] {
  const place = tx.objectStore('tables');
  return [...removed.map((key) => place.delete(key)), ...put.map((table) => place.put(table, table.key))];
}
