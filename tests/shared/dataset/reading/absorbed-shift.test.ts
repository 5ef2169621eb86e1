import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { emonev2024 } from '@shared/catalogue';
import { describe, expect, it } from 'vitest';
import { grid } from '../small-edition';

const CODES = ['1012', '1013', '1023', '1025', '1026', '1027'].map((code) => `17.02.09.${code}`);
const NAMES = ['Dwi Tunggal', 'Air Putih Lama', 'Adirejo', 'Air Rambai', 'Pasar Baru', 'Pasar Tengah'];
const message = (headings: string[], cells: (at: number) => CellValue[], separator?: string): string => {
  const rows = [['Kode Desa', 'Desa', ...headings], ...CODES.map((code, at) => [code, NAMES[at] ?? '', ...cells(at)])];
  const text = separator === undefined ? {} : { separator, widths: rows.map(({ length }) => length) };
  const result = readTable({ ...grid('Data', rows), ...text }, emonev2024);
  return result.ok ? '' : result.problem.message;
};
const FIGURES = ['Jumlah balita yang diukur', 'Prevalensi stunting', 'Balita pendek', 'Balita sangat pendek'];
const row = (at: number): CellValue[] => ['200', `5.2${at + 1}`, String(10 + at), '3'];

describe('a row whose shift a last column takes up', () => {
  const REMARKS = [...FIGURES.slice(0, 3), 'Keterangan'];
  const remarked = (at: number): CellValue[] => [...row(at).slice(0, 3), null];

  it('is refused for a bare figure under remarks', () => {
    expect(message(REMARKS, (at) => (at === 1 ? ['200', '5', '25', '11'] : remarked(at)), ',')).toMatch(
      /^Isi baris 3 /,
    );
    expect(message(REMARKS, (at) => ['200', '5', String(20 + at), String(10 + at)], ',')).toMatch(/^Isi baris 2 /);
    expect(message(REMARKS, (at) => (at === 1 ? [200, 5, 25, 11] : [200, 5.2, 12, 'ok']))).toMatch(/^Isi baris 3 /);
  });

  it('is read where a column nobody knows has noughts among its words for none', () => {
    const heads = [...REMARKS.slice(0, 2), 'Zzz Qqq'];
    expect(message(heads, (at) => [at === 1 ? null : 200, 5, at === 1 ? 0 : 'belum'])).toBe('');
  });

  it('is read where remarks are words, years or numbers that come again', () => {
    expect(message(REMARKS, (at) => [...row(at).slice(0, 3), at === 1 ? 'data 12 Mei' : null], ',')).toBe('');
    expect(message(REMARKS, (at) => [...row(at).slice(0, 3), at === 1 ? '2023' : null], ',')).toBe('');
    expect(message(REMARKS, (at) => [200, 5.2, 10 + at, at < 4 ? 1 : 2])).toBe('');
  });

  it('is refused for a word among figures where the words stand blank, or a kind behind a name', () => {
    const words = (at: number): CellValue[] => (at === 1 ? [11, 3, 'ok', null] : [200, 10, 3, 'ok']);
    expect(message([...FIGURES.slice(0, 1), ...FIGURES.slice(2), 'Keterangan'], words)).toMatch(/^Isi baris 3 /);
    expect(message(FIGURES, (at) => (at === 1 ? ['Kel.', '200', '5', '11'] : row(at)), ',')).toMatch(/^Isi baris 3 /);
  });

  it('is not seen in words that stand for a figure', () => {
    expect(message(FIGURES, (at) => (at === 1 ? ['belum ada', '5.2', '11', '3'] : row(at)), ',')).toBe('');
  });
});

describe('a figure parted by its comma in a row whose last figure was left out', () => {
  it('is refused where all behind it are like the column before', () => {
    expect(message(FIGURES, (at) => (at === 1 ? ['200', '5', '25', '11'] : row(at)), ',')).toMatch(/^Isi baris 3 /);
    const thousands = (at: number): CellValue[] =>
      at === 1 ? ['1', '205', '45', '11'] : [`${1200 + at}`, '45', '11', '3'];
    expect(message([FIGURES[0]!, FIGURES[2]!, FIGURES[3]!, 'Anak lain'], thousands, ',')).toMatch(/^Isi baris 3 /);
  });

  it('is not seen in a whole figure among decimals, an unusual row, or text that no comma parts', () => {
    expect(message(FIGURES, (at) => (at === 1 ? ['200', '5', '11', '3'] : row(at)), ',')).toBe('');
    expect(message(FIGURES, (at) => (at === 1 ? ['900', '90', '81', '9'] : row(at)), ',')).toBe('');
    expect(message(FIGURES, (at) => (at === 1 ? ['200', '5', '25', '11'] : row(at)), ';')).toBe('');
  });
});

describe('a figure that was taken out of a row', () => {
  const columns = [FIGURES[0]!, FIGURES[2]!, FIGURES[3]!];
  const usual = (at: number): CellValue[] => [200, 10 + at, 3];

  it('is refused where those behind it stand in the columns before', () => {
    expect(message(columns, (at) => (at === 1 ? [11, 3, null] : usual(at)))).toMatch(/^Isi baris 3 /);
  });

  it('is not seen in a last figure that is blank, or in an unusual row', () => {
    expect(message(columns, (at) => (at === 1 ? [200, 11, null] : usual(at)))).toBe('');
    expect(message(columns, (at) => (at === 1 ? [90, 60, null] : usual(at)))).toBe('');
  });
});
