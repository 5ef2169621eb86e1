import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, Grid } from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import { readLongTable } from '@shared/longtable';
import { describe, expect, it } from 'vitest';

const FOLDER = process.env.CERMAT_TABLES ?? '';
const isThere = FOLDER !== '' && existsSync(FOLDER);
if (!isThere) console.warn('CERMAT_TABLES is not set: the tests on published tables are skipped.');

const HEAD = ['indikator', 'wilayah', 'tahun', 'pembilang', 'penyebut', 'persen'];
const grid = (...rows: CellValue[][]): Grid => ({ name: 'Tabel', rows });
function read(...rows: CellValue[][]) {
  const result = readLongTable(grid(...rows));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
const problem = (...rows: CellValue[][]): string => {
  const result = readLongTable(grid(...rows));
  return result.ok ? 'none' : `${result.problem.message} ${result.problem.remedy}`;
};

describe('a long table is read', () => {
  it('with its columns in any order, under synonyms, below title lines and among columns nobody needs', () => {
    const table = read(
      ['Capaian Kabupaten Contoh'],
      ['Tahun 2023'],
      ['No', 'Persentase (%)', 'Kab/Kota', 'Nama Indikator', 'Sumber', 'Jumlah Penyebut', 'Numerator'],
      [1, 50, 'Kab. Contoh', 'ASI eksklusif', 'Dinkes', 10, 5],
    );
    expect(table.rows).toEqual([
      expect.objectContaining({
        line: 4,
        indicator: 'ASI eksklusif',
        region: 'Kab. Contoh',
        period: '',
        cells: [5, 10, 50],
      }),
    ]);
    expect(table.figures.map(({ letter }) => letter)).toEqual(['G', 'F', 'B']);
    expect(table.unused).toEqual(['No', 'Sumber']);
  });

  it('with a header of two rows and with indicators merged down', () => {
    const table = read(
      ['Indikator', 'Wilayah', 'Capaian 2023', null, null],
      [null, null, 'Pembilang', 'Penyebut', '%'],
      ['ASI', 'Kec. A', 1, 2, 50],
      [null, 'Kec. B', 1, 4, 25],
    );
    expect(table.rows.map(({ indicator }) => indicator)).toEqual(['ASI', 'ASI']);
    expect(table.filledDown).toEqual([4]);
  });

  it('with regions by code, by name on several levels, and several years', () => {
    const codes = ['indikator', 'kode wilayah', 'tahun', 'pembilang', 'penyebut', 'persen'];
    const byCode = read(codes, ['ASI', '36.73.01', 2022, 1, 2, 50], ['ASI', '36.73.02', 2023, 1, 2, 50]);
    expect(byCode.rows.map(({ region, year }) => [region, year])).toEqual([
      ['367301', 2022],
      ['367302', 2023],
    ]);
    const levels = ['indikator', 'kecamatan', 'desa', 'pembilang', 'penyebut'];
    const byName = read(levels, ['ASI', 'Curup', 'Air Meles', 1, 2], ['ASI', 'Bermani', 'Air Meles', 1, 2]);
    expect(new Set(byName.rows.map(({ regionKey }) => regionKey)).size).toBe(2);
    expect(byName.rows[0]?.region).toBe('Air Meles');
  });

  it('with the total line known by its word or by a code all others begin with', () => {
    const isTotal = (...rows: CellValue[][]): boolean[] => read(...rows).rows.map((row) => row.isTotal);
    expect(isTotal(HEAD, ['ASI', 'Kec. A', 2023, 1, 2, 50], ['ASI', 'JUMLAH (KAB)', 2023, 1, 2, 50])).toEqual([
      false,
      true,
    ]);
    const codes = ['indikator', 'kode', 'pembilang', 'penyebut'];
    expect(isTotal(codes, ['ASI', '36.73.01', 1, 2], ['ASI', '36.73.02', 1, 2], ['ASI', '36.73', 2, 4])).toEqual([
      false,
      false,
      true,
    ]);
    expect(isTotal(codes, ['ASI', '36.73.01', 1, 2], ['ASI', '36.71.02', 1, 2], ['ASI', '36.73', 2, 4])).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('with every line below the header accounted for', () => {
    const table = read(
      HEAD,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['ASI', 'Kec. A', 2023, 1, 2, 50],
      [null, null, null, null, null, null],
      HEAD,
      ['ASI', null, 2023, 7, 8, 9],
      ['Mengetahui', null, null, null, null, null],
      ['ASI', 'Kec. B', 2023, null, null, null],
    );
    expect(table.rows.map(({ line }) => line)).toEqual([3, 8]);
    expect(table.skipped).toEqual([2, 5, 7]);
    expect(table.nameless).toEqual([6]);
  });

  it('with names that plain objects know', () => {
    const table = read(HEAD, ['__proto__', 'constructor', 2023, 1, 2, 50]);
    expect(table.rows[0]).toMatchObject({ indicator: '__proto__', region: 'constructor' });
  });
});

describe('what is no long table is refused', () => {
  it.each([
    ['an empty sheet', []],
    [
      'a sheet without indicators',
      [
        ['wilayah', 'pembilang', 'penyebut', 'persen'],
        ['Kec. A', 1, 2, 50],
      ],
    ],
    [
      'a sheet without a denominator',
      [
        ['indikator', 'wilayah', 'pembilang', 'persen'],
        ['ASI', 'Kec. A', 1, 50],
      ],
    ],
    [
      'a village table',
      [
        ['Kode Desa', 'Desa', 'Jumlah keluarga'],
        ['1702091004', 'Desa A', 3],
      ],
    ],
  ] as const)('%s', (_, rows) => {
    expect(problem(...rows.map((row) => [...row]))).toMatch(
      /pembilang, dan penyebut tidak ditemukan.*Tulis judul kolom/,
    );
  });

  it('a header without rows, and a column of remarks called indicator', () => {
    expect(problem(HEAD)).toContain('tidak memuat baris angka');
    const remarks = Array.from({ length: 501 }, (_, at) => [`catatan ${at}`, 'Kec. A', 2023, 1, 2, 50]);
    expect(problem(HEAD, ...remarks)).toContain('501 isian berbeda');
    expect(problem(HEAD, ...remarks.slice(1))).toBe('none');
  });

  it.skipIf(!isThere)('every published table that has no numerators and denominators', async () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const grids = await readWorkbook(new Uint8Array(readFileSync(join(FOLDER, name))), name);
      if (!grids.ok) throw new Error(name);
      for (const sheet of grids.value) expect(readLongTable(sheet).ok, name).toBe(false);
    }
  });
});
