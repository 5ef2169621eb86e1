// What has been saved on the site, in SQLite (WebAssembly build: no compiler needed).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';

// `nilai` has no type: numbers stay numbers, texts texts. `desa` is the district's own code for forms of the district.
const SCHEMA = `CREATE TABLE IF NOT EXISTS isian (
  form TEXT NOT NULL, tahun INTEGER NOT NULL, periode TEXT NOT NULL, desa TEXT NOT NULL, variabel TEXT NOT NULL,
  nilai NOT NULL, disimpan TEXT NOT NULL,
  PRIMARY KEY (form, tahun, periode, desa, variabel)
);
CREATE TABLE IF NOT EXISTS berkas (
  form TEXT NOT NULL, tahun INTEGER NOT NULL, periode TEXT NOT NULL, desa TEXT NOT NULL, variabel TEXT NOT NULL,
  nama TEXT NOT NULL, ukuran INTEGER NOT NULL, sha256 TEXT NOT NULL,
  PRIMARY KEY (form, tahun, periode, desa, variabel)
);
CREATE TABLE IF NOT EXISTS status (
  form TEXT NOT NULL, tahun INTEGER NOT NULL, periode TEXT NOT NULL, wilayah TEXT NOT NULL, status TEXT NOT NULL,
  PRIMARY KEY (form, tahun, periode, wilayah)
)`;

/** @typedef {string | number} Value */
/** @typedef {{ nama: string, ukuran: number, sha256: string }} StoredFile */
/** @typedef {{ desa: string, values: ReadonlyMap<string, Value>, files?: ReadonlyMap<string, StoredFile> }} Entry one village of a form, by field key */
/** @typedef {{ key: string, period: string, fields: readonly { key: string }[] }} Stored what the store needs of a form */
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

  /** @param {Stored} form @param {number} year @param {string} desa */
  const remove = (form, year, desa) => {
    for (const field of form.fields)
      for (const table of ['isian', 'berkas'])
        database.run(
          `DELETE FROM ${table} WHERE form = ? AND tahun = ? AND periode = ? AND desa = ? AND variabel = ?`,
          [form.key, year, form.period, desa, field.key],
        );
  };

  return {
    path,
    query,
    /**
     * Everything saved in the fields of a form, for a year and its period.
     * @param {Stored} form
     * @param {number} year
     * @returns {Map<string, Map<string, Value>>} village → field key → value
     */
    saved(form, year) {
      /** @type {Map<string, Map<string, Value>>} */
      const villages = new Map();
      const keys = new Set(form.fields.map(({ key }) => key));
      for (const row of query('SELECT desa, variabel, nilai FROM isian WHERE form = ? AND tahun = ? AND periode = ?', [
        form.key,
        year,
        form.period,
      ])) {
        const desa = String(row['desa']);
        if (!keys.has(String(row['variabel']))) continue;
        if (!villages.has(desa)) villages.set(desa, new Map());
        const { nilai } = row;
        villages.get(desa)?.set(String(row['variabel']), typeof nilai === 'string' ? nilai : Number(nilai));
      }
      return villages;
    },
    /**
     * Replaces what is saved for these villages, all or nothing. A file that is not sent again stays.
     * @param {Stored} form
     * @param {number} year
     * @param {readonly Entry[]} entries
     */
    save(form, year, entries) {
      const now = new Date().toISOString();
      const row = [form.key, year, form.period];
      database.exec('BEGIN');
      const drop = database.prepare(
        'DELETE FROM isian WHERE form = ? AND tahun = ? AND periode = ? AND desa = ? AND variabel = ?',
      );
      const insert = database.prepare('INSERT INTO isian VALUES (?, ?, ?, ?, ?, ?, ?)');
      try {
        for (const { desa, values, files } of entries) {
          for (const { key } of form.fields) drop.run([...row, desa, key]);
          for (const [key, value] of values) insert.run([...row, desa, key, value, now]);
          for (const [key, { nama, ukuran, sha256 }] of files ?? [])
            database.run('INSERT OR REPLACE INTO berkas VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
              ...row,
              desa,
              key,
              nama,
              ukuran,
              sha256,
            ]);
        }
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      } finally {
        drop.finalize();
        insert.finalize();
      }
    },
    remove,
    /**
     * The reviewers' word on a form: empty where nobody has looked at it.
     * @param {Stored} form
     * @param {number} year
     * @param {string} area code of the district or kecamatan
     */
    status: (form, year, area) =>
      String(
        query('SELECT status FROM status WHERE form = ? AND tahun = ? AND periode = ? AND wilayah = ?', [
          form.key,
          year,
          form.period,
          area,
        ])[0]?.['status'] ?? '',
      ),
    /** @param {Stored} form @param {number} year @param {string} area @param {string} status */
    setStatus(form, year, area, status) {
      database.run('INSERT OR REPLACE INTO status VALUES (?, ?, ?, ?, ?)', [form.key, year, form.period, area, status]);
    },
    close() {
      database.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
