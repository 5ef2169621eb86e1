import { villagesOf } from '@shared/cli/villages.mjs';
import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { isVillageCalled, kecamatanCalled } from '@shared/dataset/reading/bare-kecamatan';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const villages = villagesOf('1702');
function read(rows: CellValue[][], name = 'Data') {
  const result = readTable(grid(name, rows), smallEdition, villages);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
const HEADER = ['Desa', 'Jumlah keluarga'];

describe('the bare name of a kecamatan', () => {
  it.each([
    ['CURUP TIMUR', 'Curup Timur'],
    ['Kec. Curup', 'Curup'],
    ['2. Curup', 'Curup'],
    ['IV. KEC. CURUP', 'Curup'],
    ['Curup Barat', null],
    ['Puskesmas Curup', null],
    ['', null],
  ])('%j names %s', (text, name) => expect(kecamatanCalled(text, villages)).toBe(name));

  it('heads the villages below it, with their sum or without', () => {
    for (const [one, other] of [
      [null, null],
      [23, 45],
    ]) {
      const { bodyRows, kecamatan } = read([
        HEADER,
        ['KOTA PADANG', one ?? null],
        ['Derati', 11],
        ['Suka Rami', 12],
        ['BERMANI ULU', other ?? null],
        ['Suka Rami', 22],
        ['Purwodadi', 23],
      ]);
      expect(bodyRows).toEqual([2, 3, 5, 6]);
      expect([...kecamatan.values()]).toEqual(['Kota Padang', 'Kota Padang', 'Bermani Ulu', 'Bermani Ulu']);
    }
  });

  it('is no village with the sum of all others', () => {
    expect(read([HEADER, ['Kota Padang', 23], ['Derati', 11], ['Suka Rami', 12]]).bodyRows).toEqual([2, 3]);
  });

  it('is the village that is called so, where nothing speaks for the kecamatan', () => {
    expect(read([HEADER, ['Kota Padang', 10], ['Derati', 11], ['Suka Rami', 12]]).bodyRows).toEqual([1, 2, 3]);
    const named = [
      ['Kecamatan', ...HEADER],
      ['Kota Padang', 'Kota Padang', 23],
      ['Kota Padang', 'Derati', 23],
    ];
    expect(read(named).bodyRows).toEqual([1, 2]);
  });

  it('as the name of a sheet tells the kecamatan of its villages', () => {
    const rows = [HEADER, ['Kayu Manis', 10]];
    expect([...read(rows, 'SELUPU REJANG').kecamatan.values()]).toEqual(['Selupu Rejang']);
    expect([...read(rows, 'Kec. Selupu Rejang (tabel 2)').kecamatan.values()]).toEqual(['Selupu Rejang']);
    expect(read(rows, 'Rekap').kecamatan.size).toBe(0);
  });

  it('in a title that comes again tells the villages below it', () => {
    const rows = [
      ['KECAMATAN : SINDANG KELINGI'],
      HEADER,
      ['Kayu Manis', 10],
      ['Jumlah Kec. Sindang Kelingi', 10],
      ['KECAMATAN : SELUPU REJANG'],
      HEADER,
      ['Kayu Manis', 20],
    ];
    expect([...read(rows).kecamatan.values()]).toEqual(['SINDANG KELINGI', 'Selupu Rejang']);
  });
});

describe('a village of the list', () => {
  it('keeps its row whatever words stand in place of its figures, others in that place are notes', () => {
    const rows = [
      HEADER,
      ['Derati', 11],
      ['SUKA RAMI', 'belum lapor'],
      ['Kepala Dinas', 'CONTOH'],
      ['Purwodadi', null],
    ];
    expect(read(rows).bodyRows).toEqual([1, 2]);
    expect(isVillageCalled('suka rami', villages)).toBe(true);
    expect(isVillageCalled('Kepala Dinas', villages)).toBe(false);
    expect(isVillageCalled('', villages)).toBe(false);
  });
});

describe('a figure without a village', () => {
  it('is told with its line between two villages of one kecamatan, not at the end of them', () => {
    const header = ['Kecamatan', ...HEADER];
    const rows = [header, ['Curup', 'Adirejo', 1], ['Curup', null, 2], ['Curup', 'Pasar Baru', 3], ['Curup', null, 6]];
    const told = read(rows).notes.filter((note) => note.startsWith('Angka di'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Angka di baris 3 tidak dipakai');
  });
});
