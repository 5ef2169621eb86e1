import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { emonev2024 } from '@shared/catalogue';
import { villagesOf } from '@shared/cli/villages.mjs';
import { describe, expect, it } from 'vitest';
import { grid } from '../small-edition';

const villages = villagesOf('1702');
const NAMES = ['Sinar Gunung', 'Pagar Gunung', 'Taba Padang', 'Warung Pojok'];
const message = (rows: CellValue[][], name = 'Data'): string => {
  const result = readTable(grid(name, rows), emonev2024, villages, 2024);
  return result.ok ? '' : result.problem.message;
};
const titled = (...title: CellValue[]): CellValue[][] => [
  title,
  ['Desa', 'Balita pendek'],
  ...NAMES.map((name, at): CellValue[] => [name, 10 + at]),
];
const stated = (heading: string, ...words: CellValue[]): CellValue[][] => [
  [heading, 'Desa', 'Balita pendek'],
  ...NAMES.map((name, at): CellValue[] => [words[at % words.length] ?? null, name, 10 + at]),
];

describe('a table of names that says it is of another district', () => {
  it.each([
    'KABUPATEN LEBONG',
    'DINAS KESEHATAN KABUPATEN KEPAHIANG TAHUN 2024',
    'Kab. Lebong',
    'PEMERINTAH KOTA BENGKULU',
  ])('is refused below the title %s', (title) =>
    expect(message(titled(title))).toMatch(/sedangkan data Anda milik Kabupaten Rejang Lebong/),
  );

  it('is refused where title or sheet name it in other ways', () => {
    expect(message(titled('Kabupaten', ': Lebong'))).toContain('Lebong');
    expect(message([...titled('Rekap')], 'Kab. Kepahiang')).toContain('Kepahiang');
    expect(message([...titled('Rekap'), [], ['KEPALA DINAS KESEHATAN KABUPATEN LEBONG']])).toContain('LEBONG');
  });

  it('is refused where a column says so of some of its rows, by name or code', () => {
    expect(message(stated('Kabupaten', 'Kepahiang'))).toMatch(/^Baris 2 .*Kepahiang/);
    expect(message(stated('Kabupaten/Kota', 'Rejang Lebong', 'Kab. Kepahiang'))).toMatch(/^Baris 3 .*Kepahiang/);
    expect(message(stated('Kode Kabupaten', 1708))).toMatch(/^Baris 2 .*1708/);
  });

  it.each([
    'KABUPATEN REJANG LEBONG',
    'Kab. R. Lebong',
    'KAB. RL',
    'KABUPATEN REJANG LEBONNG TAHUN 2024',
    'Kabupaten/Kota',
    'KECAMATAN KOTA PADANG',
    'Rekap per desa se-kabupaten tahun 2024',
  ])('is read below the title %s', (title) => expect(message(titled(title))).toBe(''));

  it('is read where its column names our district, whatever a title says', () => {
    expect(message([['KABUPATEN LEBONG'], ...stated('Kabupaten', 'Rejang Lebong', 'REJANG LEBONG')])).toBe('');
    expect(message(stated('Kode Kab', '17.02'))).toBe('');
  });
});
