import { confirmTable, readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const CODES = ['1702061004', '1702061015', '1702062001', '1702062002'];

function columnWith(heading: string, cells: readonly CellValue[]) {
  const rows = CODES.map((code, at): CellValue[] => [code, cells[at % cells.length] ?? null, 100 + at]);
  const sheet = grid('Data', [['Kode Desa', heading, 'Jumlah keluarga'], ...rows]);
  const result = readTable(sheet, smallEdition);
  if (!result.ok) throw new Error(result.problem.message);
  return { column: result.value.columns[1], stored: JSON.stringify(confirmTable('a.xlsx', sheet, result.value)) };
}

describe('personal data', () => {
  it.each([
    'NIK',
    'No. KK',
    'Nomor Kartu Keluarga',
    'Nama Ibu',
    'Nama Anak',
    'NAMA BALITA',
    'Nama Kepala Keluarga',
    'nama_kader',
    'Tgl Lahir',
    'Tanggal Lahir',
    'No HP',
    'No. Telp',
    'No WA',
    'Alamat',
    'Tempat/Tgl Lahir',
    'Email',
  ])('refuses a column headed %s and stores nothing of it', (heading) => {
    const { column, stored } = columnWith(heading, ['RAHASIA']);
    expect(column).toMatchObject({ role: 'personal', sure: true });
    expect(column?.refusal).toMatch(
      /^Kolom B berisi .+\. Cermat hanya menerima jumlah per desa, jadi kolom ini tidak dipakai dan tidak disimpan\.$/,
    );
    expect(stored).not.toContain('RAHASIA');
  });

  it.each([
    'Nama Desa',
    'Nama Kelurahan',
    'Nama Kecamatan',
    'Nama Puskesmas',
    'Nama Posyandu',
    'Jumlah balita ber-NIK',
    'Jumlah KK',
    'Jumlah alamat',
  ])('does not refuse a column headed %s', (heading) =>
    expect(columnWith(heading, ['12']).column?.role).not.toBe('personal'),
  );

  it.each<[string, CellValue[]]>([
    ['NIK as text', ['1702064501990001', '1702061234560002', '3273010101010003', '1702060202020004']],
    ['NIK as numbers', [1702064501990001, 1702061234560002, 3273010101010003, 1702060202020004]],
    ['NIK with an apostrophe and spaces', ["'1702 0645 0199 0001", "'1702061234560002"]],
    ['mobile numbers', ['081234567890', '0812-3456-7891', '+62 812 3456 7892', '6281234567893']],
    ['mobile numbers that lost their zero', [81234567890, 81234567891, 81234567892, 85234567893]],
    ['dates of birth as dates', [1, 2, 3, 4].map((day) => ({ kind: 'date', iso: `2021-0${day}-11` }) as const)],
    ['dates of birth as text', ['01/02/2021', '3-4-2020', '17 Agustus 2022', '2021-05-06']],
  ])('refuses %s whatever the heading says', (_, cells) => {
    for (const heading of ['Keterangan', 'Jumlah balita yang diukur', 'xyz', 'No']) {
      const { column, stored } = columnWith(heading, cells);
      expect(column?.role).toBe('personal');
      expect(column?.refusal).not.toMatch(/\d/);
      for (const cell of cells) expect(stored).not.toContain(JSON.stringify(cell));
    }
  });

  it.each<[string, CellValue[]]>([
    ['village codes of Kalimantan Tengah', ['6201012001', '6201012002', '6281012003']],
    ['village codes of Maluku as numbers', [8101012001, 8101012002, 8101012003]],
    ['counts', [120, 98, 1450]],
    ['one date all the way down', [{ kind: 'date', iso: '2024-12-31' }]],
    ['16 digits that begin with no province', ['9902064501990001', '0002061234560002']],
  ])('does not refuse %s', (_, cells) => expect(columnWith('Keterangan', cells).column?.role).not.toBe('personal'));

  it('takes "Nama" for the village only where no other column names it', () => {
    const only = readTable(
      grid('x', [
        ['Kode Desa', 'Nama', 'Jumlah keluarga'],
        ['1702061004', 'Talang', 5],
      ]),
      smallEdition,
    );
    expect(only.ok && only.value.columns[1]).toMatchObject({ role: 'desa', sure: false });
    const beside = readTable(
      grid('x', [
        ['Kode Desa', 'Desa', 'Nama', 'Jumlah keluarga'],
        ['1702061004', 'Talang', 'Siti', 5],
      ]),
      smallEdition,
    );
    expect(beside.ok && beside.value.columns[2]).toMatchObject({ role: 'personal' });
  });

  it('stays refused even if a person maps the column to a variable', () => {
    const sheet = grid('x', [
      ['Kode Desa', 'NIK', 'Jumlah keluarga'],
      ['1702061004', 'RAHASIA', 5],
    ]);
    const result = readTable(sheet, smallEdition);
    if (!result.ok) throw new Error(result.problem.message);
    const columns = result.value.columns.map((column) =>
      column.role === 'personal' ? { ...column, role: 'variable' as const, variable: 'jumlah_pendek' } : column,
    );
    expect(JSON.stringify(confirmTable('a', sheet, { ...result.value, columns }))).not.toContain('RAHASIA');
  });
});
