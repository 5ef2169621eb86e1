import { columnPart } from '@shared/dataset/reading/column-part';
import { describe, expect, it } from 'vitest';

describe('what a text around a heading says of its column', () => {
  it.each([
    ['L', 'sex'],
    ['(Perempuan)', 'sex'],
    ['Jumlah laki-laki', 'sex'],
    ['Jlh', 'whole'],
    ['Lk+Pr', 'whole'],
    ['0-59 bulan', 'whole'],
    ['%', 'share'],
    ['Prosentase', 'share'],
    ['dalam %', 'share'],
    ['% dari yang diukur', 'share'],
    ['Capaian (%)', 'share'],
    ['‰', 'detail'],
    ['2022-2024', 'detail'],
    ['Selisih', 'detail'],
    ['Bulan Agustus', 'month'],
    ['Jan - Juni', 'month'],
    ['31 Desember', 'month'],
    ['Semester ganjil', 'half'],
    ['0-23 bulan', 'detail'],
    ['Umur < 2 tahun', 'detail'],
    ['Baduta', 'detail'],
    ['Target', 'detail'],
    ['per 1.000', 'detail'],
    ['dalam ribuan', 'detail'],
    ['Lama', 'detail'],
    ['Q1', 'half'],
    ['Trw. IV', 'half'],
    ['dirujuk', 'detail'],
    ['tidak hadir', 'detail'],
    ['orang', 'unit'],
  ])('%s: %s', (text, kind) => {
    expect(columnPart(text)?.kind).toBe(kind);
  });

  it.each(['DPPKB', 'Balita pendek', '12', 100, '0,52', 'Hasil penimbangan', 'TB/U', '', null])(
    '%s says nothing of the kind',
    (text) => {
      expect(columnPart(text)).toBeNull();
    },
  );

  it('tells the whole of a year from a month, the boys or the target of it', () => {
    for (const text of [
      '2024',
      'Th.2024*)',
      'TA 2024',
      'Realisasi 2024',
      'Keadaan 2024',
      'per 31 Desember 2024',
      's.d. Des 2024',
      'kumulatif 2024',
    ])
      expect(columnPart(text)).toMatchObject({ kind: 'year', year: 2024, isWhole: true });
    for (const text of ['Des 2024', 'Bulan Agustus 2024', 'Semester I 2024'])
      expect(columnPart(text)).toMatchObject({ kind: 'year', year: 2024, isWhole: false, isTime: true });
    for (const text of ['Target 2024', '2024 L']) {
      expect(columnPart(text)).toMatchObject({ kind: 'year', year: 2024, isWhole: false });
      expect(columnPart(text)).not.toHaveProperty('isTime');
    }
  });
});
