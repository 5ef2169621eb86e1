import { confirmTable, readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const HEADER = ['Kode Desa', 'Kecamatan', 'Desa', 'Tahun', 'Jumlah keluarga', 'Balita pendek'];

function read(rows: CellValue[][], name = 'Data Sasaran') {
  const result = readTable(grid(name, rows), smallEdition);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
function problem(rows: CellValue[][]): string {
  const result = readTable(grid('Lembar1', rows), smallEdition);
  return result.ok ? 'none' : `${result.problem.message} ${result.problem.remedy}`;
}

describe('readTable', () => {
  it('finds header, villages, total, and lines to skip between titles and signatures', () => {
    const table = read([
      ['DATA SASARAN KABUPATEN CONTOH TAHUN 2024'],
      [],
      HEADER,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['17.02.06.1004', 'Kota Padang', 'Kota Padang', 2024, 763, 5],
      ['17.02.06.1015', 'Kota Padang', 'Bedeng SS.', 2024, '1.449', 15],
      ['', 'Jumlah Kec. Kota Padang', '', '', 2212, 20],
      ['17.02.17', 'Curup Timur', '', '', 99, 1],
      [],
      ['rusak', '', 'Talang', 2024, 10, 1],
      ['', 'Kota Padang', 'Derati', 2023, 11, 0],
      ['', '', 'Total', '', 2233, 21],
      [],
      ['', '', '', '', 'Curup, 3 Mei 2024'],
      ['', '', '', '', 'Kepala Dinas'],
    ]);
    expect(table.headerRow).toBe(2);
    expect(table.bodyRows).toEqual([4, 5, 9, 10]);
    expect(table.totalRow).toBe(11);
    expect(table.skippedRows).toEqual([3, 6, 7, 13, 14]);
    expect(table.years).toEqual([2023, 2024]);
    expect(table.districts).toEqual([{ code: '1702', rows: 2 }]);
  });

  it.each<[string, CellValue[]]>([
    ['Total', ['', '', 'Total', '', 5, 1]],
    ['JUMLAH', ['JUMLAH', '', '', '', 5, 1]],
    ['Kabupaten Contoh', ['', '', 'Kabupaten Contoh', '', 5, 1]],
    ['the district code', ['17.02', '', 'Rejang Lebong', '', 5, 1]],
    ['a total left blank', ['', '', 'Total', '', null, null]],
  ])('takes %s for the total line', (_, row) => {
    const table = read([HEADER, ['1702061004', 'Curup', 'Talang', 2024, 5, 1], row]);
    expect([table.bodyRows, table.totalRow]).toEqual([[1], 2]);
  });

  it('does not take a village in kecamatan Kota Padang without a code for a total', () => {
    expect(read([HEADER, ['', 'Kota Padang', 'Derati', 2024, 5, 1]])).toMatchObject({ bodyRows: [1], totalRow: null });
  });

  it('counts the districts, most rows first', () => {
    const rows = ['1702061004', '3273011001', '3273011002'].map((code): CellValue[] => [code, '', 'x', 2024, 5, 1]);
    expect(read([HEADER, ...rows]).districts).toEqual([
      { code: '3273', rows: 2 },
      { code: '1702', rows: 1 },
    ]);
  });

  it('survives ragged and one-row sheets', () => {
    expect(read([HEADER]).bodyRows).toEqual([]);
    expect(read([HEADER, ['1702061004'], ['1702061015', 'Curup', 'Talang', 2024, 5, 1, 99, 98]]).bodyRows).toEqual([
      1, 2,
    ]);
  });

  it('says what is wrong with an empty sheet', () => {
    expect(problem([])).toBe('Lembar "Lembar1" kosong. Pilih lembar atau berkas lain yang berisi angka per desa.');
    expect(problem([[null, ''], ['  ']])).toContain('kosong');
  });

  it('says which headings were expected when none is known', () => {
    expect(
      problem([
        ['Pemasukan', 'Pengeluaran'],
        [5, 6],
      ]),
    ).toMatch(/tidak memuat judul kolom yang dikenal.*"Kode Desa".*"Jumlah keluarga"/);
  });

  it('says that the column of village codes is missing where villages are not named either', () => {
    expect(
      problem([
        ['Kecamatan', 'Jumlah keluarga', 'Balita pendek'],
        ['Curup', 5, 6],
      ]),
    ).toContain('tidak punya kolom kode desa');
  });

  it('does not take a list of persons for a table of villages without codes', () => {
    expect(
      problem([
        ['Desa', 'NIK', 'Jumlah keluarga'],
        ['Talang', '1702064501990001', 5],
      ]),
    ).toContain('tidak punya kolom kode desa');
    expect(
      problem([
        ['Desa', 'Umur'],
        ['Talang', 5],
      ]),
    ).not.toBe('none');
  });

  it('says that no column of figures is known', () => {
    expect(
      problem([
        ['Kode Desa', 'Desa', 'Kecamatan'],
        ['1702061004', 'Talang', 'Curup'],
      ]),
    ).toContain('tidak punya kolom angka yang dikenal');
  });
});

describe('confirmTable', () => {
  const rows: CellValue[][] = [
    ['No', ...HEADER, 'Curah hujan', 'Jml balita pendek sekali'],
    [1, '1702061004', 'Curup', 'Talang', 2024, 763, 0.05, 'RAHASIA', 3],
    ['', 'Total', '', '', '', 763, 0.05, 'RAHASIA', 3],
    ['', '', '', '', '', 'Budi Santoso, NIP 1', '', '', ''],
  ];
  const sheet = grid('Data Sasaran', rows, [[], [null, null, null, null, null, '0', '0.00%', null, null]]);
  const result = readTable(sheet, smallEdition);
  const table = result.ok ? confirmTable('sasaran.xlsx', sheet, result.value) : null;

  it('keeps what names the village and the sure variables, with letters, lines and formats', () => {
    expect(table).toEqual({
      file: 'sasaran.xlsx',
      sheet: 'Data Sasaran',
      columns: [
        { heading: 'Kode Desa', role: 'kode', letter: 'B' },
        { heading: 'Kecamatan', role: 'kecamatan', letter: 'C' },
        { heading: 'Desa', role: 'desa', letter: 'D' },
        { heading: 'Tahun', role: 'tahun', letter: 'E' },
        { heading: 'Jumlah keluarga', role: 'variable', variable: 'jumlah_keluarga', letter: 'F' },
        { heading: 'Balita pendek', role: 'variable', variable: 'jumlah_pendek', letter: 'G' },
      ],
      rows: [
        {
          line: 2,
          cells: ['1702061004', 'Curup', 'Talang', 2024, 763, 0.05],
          formats: [null, null, null, null, '0', '0.00%'],
        },
      ],
      total: { line: 3, cells: ['Total', '', '', '', 763, 0.05] },
    });
  });

  it('stores nothing of unknown, undecided or skipped cells', () => {
    expect(JSON.stringify(table)).not.toMatch(/RAHASIA|Budi|sekali/);
  });
});
