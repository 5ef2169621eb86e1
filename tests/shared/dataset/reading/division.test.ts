import { divisionIn, divisionInText } from '@shared/dataset/reading/division';
import { describe, expect, it } from 'vitest';

describe('what a line says of the rows below it', () => {
  it.each([
    [['TAHUN 2023'], 'year', '2023'],
    [['Tahun', 2023], 'year', '2023'],
    [['KECAMATAN CURUP TIMUR TAHUN 2023'], 'year', '2023'],
    [['Bulan : Januari'], 'time', 'Bulan : Januari'],
    [['Bulan', ':', 'Januari'], 'time', 'Bulan Januari'],
    [['Keadaan Desember 2023'], 'time', 'Keadaan Desember 2023'],
    [['SEMESTER I TAHUN 2024'], 'time', 'SEMESTER I TAHUN 2024'],
    [['TRIWULAN III'], 'time', 'TRIWULAN III'],
    [['A. LAKI-LAKI'], 'sex', 'A. LAKI-LAKI'],
    [['Jenis Kelamin: Perempuan'], 'sex', 'Jenis Kelamin: Perempuan'],
  ])('is in %j', (cells, kind, text) => {
    expect(divisionIn(cells)).toMatchObject({ kind, text });
  });

  it.each([
    ['REKAP BALITA LAKI-LAKI DAN PEREMPUAN'],
    ['DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK'],
    ['Sumber: dinas kesehatan, tahun 2023'],
    ['Perda Nomor 5 Tahun 2010'],
    ['Curup, 12 Januari 2025'],
    ['TAHUN 2023 DAN 2024'],
    ['KECAMATAN CURUP'],
    ['Adirejo'],
  ])('is not in "%s"', (text) => expect(divisionInText(text)).toBeNull());

  it('is not in a row of a village', () => {
    expect(divisionIn(['17.02.09.1012', 'Mei', 2024])).toBeNull();
    expect(divisionIn(['Tahun Baru', 'Mei', 12])).toBeNull();
  });
});
