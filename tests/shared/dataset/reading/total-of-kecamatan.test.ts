import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { withoutTotalOfKecamatan } from '@shared/dataset/reading/total-of-kecamatan';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const villages = {
  district: { code: '1702', name: 'Kabupaten Rejang Lebong' },
  villages: [
    { code: '1702061004', name: 'Kota Padang', kecamatan: 'Kota Padang' },
    { code: '1702091012', name: 'Dwi Tunggal', kecamatan: 'Curup' },
  ],
};
const read = (title: string, total: string) => {
  const rows: CellValue[][] = [
    [title],
    ['Kode Desa', 'Desa', 'Jumlah keluarga'],
    ['17.02.06.1004', 'Kota Padang', 10],
    [null, total, 10],
  ];
  const table = readTable(grid('Data', rows), smallEdition, villages);
  return table.ok ? table.value : null;
};

describe('the sum below the villages of one kecamatan', () => {
  it('is not the district’s where the title names the kecamatan, and that is told', () => {
    const table = read('KECAMATAN KOTA PADANG', 'JUMLAH');
    expect(table?.totalRow).toBeNull();
    expect(table?.notes.join(' ')).toContain('hanya mencakup sebagian desa');
  });

  it('is the district’s where it says so, or where no title names one', () => {
    expect(read('KECAMATAN KOTA PADANG', 'JUMLAH KABUPATEN REJANG LEBONG')?.totalRow).toBe(3);
    expect(read('KELUARGA BERISIKO', 'JUMLAH')?.totalRow).toBe(3);
  });

  it('is left alone where no list is known', () => {
    const rows = { bodyRows: [1], totalRow: 2, skippedRows: [], kecamatanRows: new Map(), partialTotal: null };
    expect(withoutTotalOfKecamatan(grid('A', []), rows, ['Kecamatan Curup'], new Map(), undefined)).toBe(rows);
  });
});
