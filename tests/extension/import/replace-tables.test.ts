import { describe, expect, it } from 'vitest';
import { changesBetween, replaceTables } from '@extension/import';
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
