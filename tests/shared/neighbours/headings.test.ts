import { headingsOf, holds } from '@shared/neighbours/headings';
import { openDk } from '@shared/neighbours/recipes/opendk';
import { satuData } from '@shared/neighbours/recipes/satu-data';
import { sigaKrs } from '@shared/neighbours/recipes/siga-krs';
import { describe, expect, it } from 'vitest';
import { grid } from './kit';

describe('the words of a column', () => {
  it('are all in its heading as whole words, and none of those it must not hold', () => {
    const words = { says: ['mengonsumsi|mengkonsumsi', 'ttd'], but: ['ringan'] };
    expect(holds('jumlah mengkonsumsi ttd', words)).toBe(true);
    expect(holds('jumlah mengonsumsi', words)).toBe(false);
    expect(holds('jumlah mengonsumsi ttds', words)).toBe(false);
    expect(holds('anemia ringan mengonsumsi ttd', words)).toBe(false);
  });
});

describe('the headings of an export', () => {
  it('are read over all their rows, the numbers of the columns left out', () => {
    const found = headingsOf(
      grid(
        ['Faktor KRS'],
        [],
        ['KECAMATAN', 'KELURAHAN', 'PERINGKAT', null, 'PUS'],
        [null, null, '1', 'TOTAL', null],
        ['[1]', '[2]', '[3]', '[4]', '[5]'],
        ['CURUP', 'DWI TUNGGAL', 4, 9, 3],
      ),
      sigaKrs,
    );
    expect([found?.top, found?.last]).toEqual([2, 4]);
    expect(found?.columns.map(({ heading, role }) => [heading, role])).toEqual([
      ['KECAMATAN', 'kecamatan'],
      ['KELURAHAN', 'desa'],
      ['PERINGKAT › 1', null],
      ['PERINGKAT › TOTAL', null],
      ['PUS', null],
    ]);
  });

  it('end above the first village, also where its figures are blank', () => {
    const found = headingsOf(
      grid(['KECAMATAN', 'KELURAHAN', 'PUS'], ['CURUP', 'DWI TUNGGAL', null], ['CURUP', 'ADIREJO', 2]),
      sigaKrs,
    );
    expect(found?.last).toBe(0);
  });

  it("name places in the system's own words", () => {
    const rolesOf = (recipe: typeof openDk, ...row: string[]) =>
      headingsOf(grid(row), recipe)?.columns.map(({ role }) => role);
    expect(rolesOf(openDk, 'desa_id', 'toilet')).toEqual(['kode', null]);
    expect(
      rolesOf(satuData, 'bps_kode_desa_kelurahan', 'kemendagri_kode_desa_kelurahan', 'kemendagri_nama_desa_kelurahan'),
    ).toEqual(['kode-bps', 'kode', 'desa']);
    // In the words of all tables where the system's own stand nowhere.
    expect(
      rolesOf(satuData, 'bps_kode_desa_kelurahan', 'kemendagri_kode_desa_kelurahan', 'Desa/Kelurahan', 'Kecamatan'),
    ).toEqual(['kode-bps', 'kode', 'desa', 'kecamatan']);
    expect(rolesOf(satuData, 'kemendagri_nama_desa_kelurahan', 'Nama Desa')).toEqual(['desa', null]);
    expect(rolesOf(sigaKrs, 'lokasi', 'toilet')).toBeUndefined();
  });
});
