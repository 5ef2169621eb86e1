import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const rolesOf = (...rows: CellValue[][]) => {
  const result = readTable(grid('Data', rows), smallEdition, undefined, 2024);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.columns.map(({ heading, role, variable }) => [heading, variable ?? role]);
};
const VILLAGE: CellValue[] = [1, '17.02.06.1004', 'Talang', 10, 20];

describe('headings of places below one over all of them', () => {
  it('are read beside headings of figures that are parted by years', () => {
    expect(
      rolesOf(['No', 'WILAYAH', null, 'Balita pendek', null], [null, 'Kode Desa', 'Desa', 2023, 2024], VILLAGE),
    ).toEqual([
      ['No', 'ignored'],
      ['Kode Desa', 'kode'],
      ['Desa', 'desa'],
      ['Balita pendek › 2023', 'ignored'],
      ['Balita pendek › 2024', 'jumlah_pendek'],
    ]);
  });

  it('are read beside headings of one row, and of a row of their own', () => {
    const read = rolesOf(
      ['No', 'WILAYAH', null, 'Balita pendek', 'Jumlah keluarga'],
      [null, 'Kode Desa', 'Desa', null, null],
      VILLAGE,
    );
    expect(read.map(([, role]) => role)).toEqual(['ignored', 'kode', 'desa', 'jumlah_pendek', 'jumlah_keluarga']);
  });

  it('are read behind headings of figures that are parted below', () => {
    const read = rolesOf(
      ['Balita pendek', null, 'WILAYAH', null],
      [2023, 2024, 'Kode Desa', 'Desa'],
      [10, 20, '17.02.06.1004', 'Talang'],
    );
    expect(read.map(([, role]) => role)).toEqual(['ignored', 'jumlah_pendek', 'kode', 'desa']);
  });

  it('stay where they are below a title, and where a row of headings stands above another', () => {
    const plain: CellValue[] = ['No', 'Kode Desa', 'Desa', 'Balita pendek', 'Jumlah keluarga'];
    const roles = ['ignored', 'kode', 'desa', 'jumlah_pendek', 'jumlah_keluarga'];
    expect(rolesOf(['Rekap tahun 2024', null], plain, VILLAGE).map(([, role]) => role)).toEqual(roles);
    expect(rolesOf(plain, plain, VILLAGE).map(([, role]) => role)).toEqual(roles);
  });
});
