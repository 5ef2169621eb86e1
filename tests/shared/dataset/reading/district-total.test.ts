import {
  isDistrictName,
  isDistrictSum,
  isOfWholeDistrict,
  isSum,
  lettersTogether,
  namesAnotherArea,
} from '@shared/dataset/reading/district-total';
import { describe, expect, it } from 'vitest';

const villages = { district: { code: '1702', name: 'Kabupaten Rejang Lebong' }, villages: [] };

describe('the line that sums up the villages of the district', () => {
  it.each([
    'Jumlah',
    'JUMLAH :',
    'Grand Total',
    'Jumlah Total',
    'Total keseluruhan',
    'JUMLAH KABUPATEN/KOTA',
    'Jumlah Kab. Rejang Lebong',
    'TOTAL (KABUPATEN REJANG LEBONG)',
    'Jumlah se-Kabupaten',
    'Jumlah Rejang Lebong',
    'Jml L+P',
    'J U M L A H',
    'T O T A L : ',
    'Rekap Kabupaten',
    'Rekapitulasi',
  ])('is "%s"', (text) => expect(isDistrictSum(text, villages)).toBe(true));

  it.each([
    'JUMLAH PROVINSI BENGKULU',
    'JUMLAH KAB. KEPAHIANG',
    'JUMLAH PUSKESMAS CURUP',
    'JUMLAH L',
    'Jumlah P',
    'JUMLAH LOKUS',
    'Jumlah bulan lalu',
    'JUMLAH DESA',
    'JUMLAH TAHUN 2023',
    'Subtotal',
    'Sub Jumlah',
    'Rekap Puskesmas Curup',
  ])('is not "%s", a sum all the same', (text) => {
    expect(isSum(text)).toBe(true);
    expect(isDistrictSum(text, villages)).toBe(false);
  });

  it('is of any district where no list is known', () => {
    expect(isOfWholeDistrict('Kabupaten Kepahiang')).toBe(true);
    expect(isOfWholeDistrict('Kabupaten Kepahiang', villages)).toBe(false);
  });

  it('names no other area beside it', () => {
    expect(
      ['Puskesmas Curup', 'Kab. Kepahiang', 'Provinsi Bengkulu'].every((text) => namesAnotherArea(text, villages)),
    ).toBe(true);
    expect(['Kab. Rejang Lebong', 'Kabupaten', 'Air Duku'].some((text) => namesAnotherArea(text, villages))).toBe(
      false,
    );
  });

  it('may be headed by the bare name of the district, and by no other', () => {
    expect(isDistrictName('REJANG LEBONG', villages)).toBe(true);
    expect(['KEPAHIANG', 'Rejang Lebong Hulu', ''].some((text) => isDistrictName(text, villages))).toBe(false);
    expect(isDistrictName('REJANG LEBONG', undefined)).toBe(false);
  });

  it('may have its letters set apart', () => {
    expect(lettersTogether('J U M L A H')).toBe('JUMLAH');
    expect(lettersTogether('L P')).toBe('L P');
    expect(lettersTogether('Air Putih')).toBe('Air Putih');
  });
});
