import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { emonev2024 } from '@shared/catalogue';
import { villagesOf } from '@shared/cli/villages.mjs';
import { describe, expect, it } from 'vitest';
import { grid } from '../small-edition';

const villages = villagesOf('1702');
const NAMES = ['Dwi Tunggal', 'Air Putih Lama', 'Adirejo'];
const message = (rows: CellValue[][], text = {}): string => {
  const result = readTable({ ...grid('Data', rows), ...text }, emonev2024, villages, 2024);
  return result.ok ? '' : result.problem.message;
};

describe('a sheet without known headings', () => {
  it('is refused as one with villages in columns', () => {
    expect(message([['Rekap'], ['Indikator', ...NAMES], ['Balita pendek', 1, 2, 3]])).toMatch(/mendatar.*baris 2/);
    expect(message([['Indikator', 1702091012, 1702091013, 1702091023]])).toMatch(/mendatar/);
  });

  it('is refused as text whose headings or lines are not parted', () => {
    const text = { separator: ',', widths: [1, 3] };
    const line = ['17.02.09.1012', 'Dwi Tunggal', '10'];
    expect(message([['Kode Desa;Desa;Balita pendek'], line], text)).toMatch(/^Baris 1.*titik koma/);
    expect(message([['Kode Desa,Desa,Balita pendek'], [line.join(',')]], text)).toMatch(/^Baris 2 diapit tanda kutip/);
  });

  it('is refused for its headings where it is nothing of the kind', () => {
    expect(message([['Catatan rapat'], ['Dwi Tunggal', 'hadir']])).toMatch(/judul kolom yang dikenal/);
  });
});

describe('figures that are all days', () => {
  const table = (cells: CellValue[]): CellValue[][] => [
    ['Kode Desa', 'Desa', 'Balita pendek'],
    ...NAMES.map((name, at): CellValue[] => [`17.02.09.10${12 + at}`, name, cells[at] ?? null]),
  ];

  it('are refused by their column, figures are read', () => {
    expect(message(table(['1/5/2024', '2/5/2024', '3/5/2024']))).toMatch(/^Kolom C .*berisi tanggal/);
    expect(message(table([1, 2, 3]))).toBe('');
  });
});
