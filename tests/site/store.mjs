// What has been saved on the site, in SQLite (WebAssembly build: no compiler needed).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

const SCHEMA = `CREATE TABLE IF NOT EXISTS isian (
  form TEXT NOT NULL, tahun INTEGER NOT NULL, desa TEXT NOT NULL, variabel TEXT NOT NULL,
  nilai REAL NOT NULL, disimpan TEXT NOT NULL,
  PRIMARY KEY (form, tahun, desa, variabel)
)`;

/** @typedef {{ desa: string, values: ReadonlyMap<string, number> }} Entry one village of a form, by field key */
/** @typedef {ReturnType<typeof openStore>} Store */

/** @param {string} [file] a database file; by default a temporary one that is removed on close */
export function openStore(file) {
  const folder = file === undefined ? mkdtempSync(join(tmpdir(), 'cermat-site-')) : null;
  const path = file ?? join(/** @type {string} */ (folder), 'isian.sqlite');
  const database = new sqlite.Database(path);
  database.exec(SCHEMA);

  /**
   * @param {string} sql
   * @param {import('node-sqlite3-wasm').BindValues} [params]
   */
  const query = (sql, params) =>
    /** @type {Record<string, import('node-sqlite3-wasm').SQLiteValue>[]} */ (database.all(sql, params));

  return {
    path,
    query,
    /**
     * Everything saved for a form and year.
     * @param {string} form
     * @param {number} year
     * @returns {Map<string, Map<string, number>>} village → field key → value
     */
    saved(form, year) {
      /** @type {Map<string, Map<string, number>>} */
      const villages = new Map();
      for (const row of query('SELECT desa, variabel, nilai FROM isian WHERE form = ? AND tahun = ?', [form, year])) {
        const desa = String(row['desa']);
        if (!villages.has(desa)) villages.set(desa, new Map());
        villages.get(desa)?.set(String(row['variabel']), Number(row['nilai']));
      }
      return villages;
    },
    /**
     * Replaces what is saved for these villages, all or nothing.
     * @param {string} form
     * @param {number} year
     * @param {readonly Entry[]} entries
     */
    save(form, year, entries) {
      const now = new Date().toISOString();
      database.exec('BEGIN');
      const remove = database.prepare('DELETE FROM isian WHERE form = ? AND tahun = ? AND desa = ?');
      const insert = database.prepare('INSERT INTO isian VALUES (?, ?, ?, ?, ?, ?)');
      try {
        for (const { desa, values } of entries) {
          remove.run([form, year, desa]);
          for (const [key, value] of values) insert.run([form, year, desa, key, value, now]);
        }
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      } finally {
        remove.finalize();
        insert.finalize();
      }
    },
    /**
     * @param {string} form
     * @param {number} year
     * @param {string} desa
     */
    remove(form, year, desa) {
      database.run('DELETE FROM isian WHERE form = ? AND tahun = ? AND desa = ?', [form, year, desa]);
    },
    close() {
      database.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
