import { describe, expect, it } from 'vitest';
import { columnPath, isLastingPart, statesTime } from '@shared/dataset';

describe('a heading or a name of a sheet', () => {
  it.each([
    'Balita pendek › 2024',
    'Realisasi Juni',
    'Semester I',
    'TW II',
    'rekap_juli',
    'Tahun 2024 › Jumlah',
    'Smt 2',
    'Bulan ini',
    'Bulan ke 6',
  ])('is of one time alone: %s', (text) => expect(statesTime(text)).toBe(true));

  it.each([
    'Balita pendek › Jumlah',
    'Jumlah ibu hamil',
    'Kode Desa',
    'Balita 0-59 bulan',
    'Menu makanan',
    'Sheet1',
    'Desa',
  ])('is of any time: %s', (text) => expect(statesTime(text)).toBe(false));
});

describe('a word that divides rows', () => {
  it.each(['L', 'Perempuan', 'Jumlah', 'Target', 'realisasi'])('means the same in every file: %s', (word) =>
    expect(isLastingPart(word)).toBe(true),
  );

  it.each(['1', 'I', 'Januari', 'Jan-Jun', 'Semester 2', '2024', 'Tahap kedua'])(
    'means another time in the next file: %s',
    (word) => expect(isLastingPart(word)).toBe(false),
  );
});

describe('the path of a column', () => {
  it('has what stands above its heading before it', () => {
    expect(columnPath({ above: ['Data Sasaran'], heading: 'Jumlah keluarga' })).toBe('Data Sasaran › Jumlah keluarga');
    expect(columnPath({ heading: 'Balita pendek › Jumlah' })).toBe('Balita pendek › Jumlah');
    expect(columnPath({ heading: '' })).toBe('');
  });
});
