import { villagesOf } from '@shared/cli/villages.mjs';
import type { CellValue } from '@shared/dataset/types';
import { settleCodes } from '@shared/neighbours/code-columns';
import { headingsOf } from '@shared/neighbours/headings';
import { satuData } from '@shared/neighbours/recipes/satu-data';
import { describe, expect, it } from 'vitest';
import { grid } from './kit';

const villages = villagesOf('1702');
const HEADINGS = ['bps_kode_desa_kelurahan', 'kemendagri_kode_desa_kelurahan', 'kemendagri_nama_desa_kelurahan'];
const [DWI, LAMA, OTHER] = ['17.02.09.1012', '17.02.09.1013', '1702090001'];
const settled = (list: typeof villages | undefined, ...rows: readonly (readonly CellValue[])[]) => {
  const sheet = grid(HEADINGS, ...rows);
  const headings = headingsOf(sheet, satuData)!;
  const { headings: now, notes } = settleCodes(sheet, headings, list);
  return [now.columns.map(({ role }) => role), notes.length];
};

describe('of two columns of codes', () => {
  it('the one whose heading says so is believed where it agrees with the names, also beside codes of other villages', () => {
    const rows = [
      [LAMA, DWI, 'DWI TUNGGAL'],
      [DWI, LAMA, 'Air Putih Lama'],
    ];
    expect(settled(villages, ...rows)).toEqual([['kode-bps', 'kode', 'desa'], 0]);
  });

  it('the other one is taken where it agrees with the names, and it is told', () => {
    const rows = [
      [DWI, OTHER, 'DWI TUNGGAL'],
      [LAMA, OTHER, 'AIR PUTIH LAMA'],
    ];
    expect(settled(villages, ...rows)).toEqual([['kode', 'kode-bps', 'desa'], 1]);
    expect(settled(undefined, ...rows)).toEqual([['kode-bps', 'kode', 'desa'], 0]);
  });

  it('the one of the list is kept where it agrees with no name, so that each row is held', () => {
    const rows = [
      [OTHER, LAMA, 'DWI TUNGGAL'],
      [OTHER, DWI, 'AIR PUTIH LAMA'],
    ];
    expect(settled(villages, ...rows)).toEqual([['kode-bps', 'kode', 'desa'], 0]);
  });

  it('none is used where neither agrees', () => {
    const rows = [
      [LAMA, DWI, 'PASAR BARU'],
      [DWI, LAMA, 'ADIREJO'],
    ];
    expect(settled(villages, ...rows)).toEqual([['kode-bps', 'kode-bps', 'desa'], 1]);
  });
});
