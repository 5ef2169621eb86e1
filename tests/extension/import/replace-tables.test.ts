import { describe, expect, it } from 'vitest';
import { changesBetween, replaceTables } from '@extension/import';
import type { StoredTable } from '@extension/store';
import { storedTable } from '../store/samples';

const facts = { district: '1702', year: 2024, size: 10, at: '2026-11-22T04:00:00.000Z', by: 'Rina' };
const old = storedTable('Data Sasaran', [
  ['1702012001', 195, 63],
  ['1702012002', '1.895', 12],
]);

describe('a corrected file', () => {
  it('replaces the table with the same sheet name, whatever the file is called', () => {
    const next = storedTable('Data Sasaran', [['1702012001', 195, 36]], 'perbaikan.xlsx').table;
    const { put, removed } = replaceTables([old], next, facts);
    expect([put.table.file, removed]).toEqual(['perbaikan.xlsx', [old.key]]);
  });

  it('replaces the table with the same figures under another sheet name', () => {
    const next = storedTable('Sheet1', [['1702012001', 195, 36]], 'perbaikan.xlsx').table;
    expect(replaceTables([old], next, facts).removed).toEqual([old.key]);
  });

  it('leaves a sheet with other figures alone', () => {
    const other = storedTable('Keluarga Berisiko 3', [], 'lain.xlsx').table;
    const fewer = { ...other, columns: other.columns.slice(0, 2) };
    expect(replaceTables([old], fewer, facts).removed).toEqual([]);
  });

  it('leaves the figures of another year and another district alone', () => {
    const next = storedTable('Data Sasaran', [['1702012001', 1, 1]], 'perbaikan.xlsx').table;
    expect(replaceTables([old], next, { ...facts, year: 2023 }).removed).toEqual([]);
    expect(replaceTables([old], next, { ...facts, district: '3273' }).removed).toEqual([]);
  });

  it('under the same name and sheet takes the same place instead of removing itself', () => {
    const { put, removed } = replaceTables([old], old.table, facts);
    expect([put.key, removed]).toEqual([old.key, []]);
  });

  it('lists each figure that changed with what stood there before, and no other', () => {
    const next = storedTable('Data Sasaran', [
      ['1702012001', 195, 36],
      ['1702012002', 1895, 12],
      ['1702012003', 5, 5],
    ]).table;
    expect(changesBetween(old.table, next)).toEqual([
      { village: '1702012001', variable: 'jumlah_krs', before: '63', after: '36' },
      { village: '1702012002', variable: 'jumlah_keluarga', before: '1.895', after: '1895' },
    ]);
  });

  it('follows the village when rows were sorted in another order', () => {
    const next = storedTable('Data Sasaran', [
      ['1702012002', '1.895', 12],
      ['1702012001', 195, 63],
    ]).table;
    expect(changesBetween(old.table, next)).toEqual([]);
  });
});

describe('a file of another office', () => {
  const of = (name: string, sheet: string, file: string, figures: Parameters<typeof storedTable>[1]): StoredTable => {
    const stored = storedTable(sheet, figures, file);
    const columns = stored.table.columns.map((column) =>
      column.variable === 'jumlah_keluarga' ? { ...column, source: { name, asOf: null } } : column,
    );
    return { ...stored, table: { ...stored.table, columns } };
  };
  const dukcapil = of('Dukcapil', 'Data Sasaran', 'dkb.xlsx', [['1702012001', 201, 63]]);
  const health = of('Puskesmas', 'Data Sasaran', 'sasaran.xlsx', [['1702012001', 195, 63]]).table;

  it('is kept beside the first, under a sheet name of its own, though sheet and figures are alike', () => {
    const { put, removed, changed } = replaceTables([dukcapil], health, facts);
    expect([put.table.sheet, removed, changed]).toEqual(['Data Sasaran (Puskesmas)', [], []]);
    expect(put.key).not.toBe(dukcapil.key);
  });

  it('is replaced by its own correction, and not the other one', () => {
    const first = replaceTables([dukcapil], health, facts).put;
    const again = of('Puskesmas', 'Data Sasaran', 'perbaikan.xlsx', [['1702012001', 196, 63]]).table;
    const { put, removed, changed } = replaceTables([dukcapil, first], again, facts);
    expect([put.table.sheet, removed]).toEqual(['Data Sasaran (Puskesmas)', [first.key]]);
    expect(changed).toEqual([{ village: '1702012001', variable: 'jumlah_keluarga', before: '195', after: '196' }]);
  });

  it('takes the place of one of which nobody said whose it is, and tells what changed', () => {
    const { removed, changed } = replaceTables([old], health, facts);
    expect([removed, changed]).toEqual([[old.key], []]);
    const other = of('Puskesmas', 'Data Sasaran', 'sasaran.xlsx', [['1702012001', 196, 63]]).table;
    expect(replaceTables([old], other, facts).changed).toHaveLength(1);
  });
});

describe('tables of other months of a sheet', () => {
  const months = [
    storedTable('Sheet1 (Februari)', [['1702012001', 5]]),
    storedTable('Sheet1 (Maret)', [['1702012001', 6]]),
  ].map((one) => ({ ...one, table: { ...one.table, columns: one.table.columns.slice(0, 2) } }));
  const april = storedTable('Sheet1', [['1702012001', 195, 36]]).table;

  it('go with it when it is loaded anew: they were read beside it', () => {
    expect(replaceTables(months, april, facts).removed).toEqual(months.map(({ key }) => key));
  });

  it('stay where the sheet beside is of another one, or no month at all', () => {
    const others = ['Sheet10 (Maret)', 'Sheet1 (Desa)', 'Sheet1 (Marga Mulya)', 'Sheet1 (Septi)', 'Sheet1 (tabel 2)'];
    const kept = others.map((sheet) => {
      const [one] = months;
      return { ...one!, key: sheet, table: { ...one!.table, sheet } };
    });
    expect(replaceTables(kept, april, facts).removed).toEqual([]);
  });
});
