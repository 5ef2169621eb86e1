import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const HEADER: CellValue[] = ['Kode Desa', 'Kecamatan', 'Desa', 'Jumlah keluarga', 'Balita pendek'];
const CODES = ['17.02.06.1004', '17.02.06.1015', '17.02.06.2001', '17.02.06.2002', '17.02.06.2003', '17.02.06.2004'];
const sound = (): CellValue[][] =>
  CODES.map((code, at) => [code, 'Curup', `Talang ${'abcdef'[at]}`, 300 + at, 10 + at]);
const problem = (change: (rows: CellValue[][]) => void, header = HEADER): string => {
  const rows = sound();
  change(rows);
  const result = readTable(grid('Data', [header, ...rows]), smallEdition);
  return result.ok ? '' : result.problem.message;
};

describe('a row of text padded to its widest line', () => {
  it('is refused where a figure stands behind the last heading', () => {
    const rows = [[...HEADER, null], ...sound().map((row): CellValue[] => [...row, null])];
    rows[3] = [CODES[2]!, 'Curup', 'Talang c', null, 302, 12];
    const widths = rows.map(({ length }) => length);
    const result = readTable({ ...grid('Data', rows), widths, separator: ',' }, smallEdition);
    expect(result.ok ? '' : result.problem.message).toMatch(/^Baris 4 .*bergeser/);
  });
});

describe('a row of a workbook whose cells moved', () => {
  const REMARKS = [...HEADER, 'Keterangan'];

  it('beside a blank column of remarks is refused with its line', () => {
    const beside = (rows: CellValue[][]) => rows.forEach((row) => row.push(null));
    expect(problem((rows) => (beside(rows), rows[2]!.splice(3, 3, null, 302, 12)), REMARKS)).toMatch(
      /^Baris 4 .*bergeser/,
    );
    expect(problem((rows) => (beside(rows), rows[2]!.splice(1, 1)), REMARKS)).toMatch(/^Baris 4 .*bergeser ke kiri/);
    expect(problem((rows) => (beside(rows), rows[2]!.splice(5, 1, 2023)), REMARKS)).toBe('');
  });

  it('is not seen in a sum beside the line of totals', () => {
    expect(problem((rows) => rows.push([null, null, 'Jumlah', 1815, 75, 1890]))).toBe('');
  });

  it('to the right is refused with its line', () => {
    expect(problem((rows) => rows[2]!.splice(3, 0, 7))).toMatch(/^Baris 4 .*bergeser/);
    expect(problem((rows) => rows[5]!.splice(1, 0, 7))).toMatch(/^Baris 7 .*bergeser/);
    expect(problem((rows) => rows[2]!.splice(4, 1, null, 9))).toMatch(/^Baris 4 .*bergeser/);
  });

  it('to the left is refused with its line', () => {
    expect(problem((rows) => rows[2]!.splice(2, 1))).toMatch(/^Baris 4 .*bergeser ke kiri/);
    expect(problem((rows) => rows[0]!.splice(1, 1))).toMatch(/^Baris 2 .*bergeser ke kiri/);
  });

  it('to the left with a blank figure among it is refused: no other village is without a name', () => {
    expect(problem((rows) => rows[2]!.splice(2, 3, null, 12, null))).toMatch(
      /^Baris 4 .* tidak berisi "Desa", .*bergeser ke kiri/,
    );
    expect(problem((rows) => rows[2]!.splice(2, 1, null))).toBe('');
    expect(problem((rows) => rows[2]!.splice(3, 2, 12, null))).toBe('');
    expect(problem((rows) => [1, 2].forEach((row) => rows[row]!.splice(2, 3, null, 12, null)))).toBe('');
  });

  it('is not seen where an official is not named and the last remark is blank, nor in a year among words', () => {
    const officials = [...HEADER.slice(0, 3), 'Nama Bidan', ...HEADER.slice(3), 'Ket.'];
    const with_ = (words: readonly CellValue[], heading: string) =>
      problem(
        (rows) =>
          rows.forEach((row, at) => (row.splice(3, 0, words[at] ?? null), row.push(at === 2 ? null : 'lengkap'))),
        officials.map((text) => (text === 'Nama Bidan' ? heading : text)),
      );
    expect(with_(['Rina', 'Sari', null, 'Dewi', 'Ani', 'Ita'], 'Nama Bidan')).toBe('');
    expect(with_(['Lokus 2024', 'Non Lokus', '2023', 'Lokus 2024', 'Non Lokus', 'Non Lokus'], 'Status')).toBe('');
  });

  it('is not seen in a remark, a column of its own, or a blank last figure', () => {
    expect(problem((rows) => rows[2]!.push('data sementara'))).toBe('');
    expect(problem((rows) => rows.forEach((row) => row.push(1)))).toBe('');
    expect(problem((rows) => rows[2]!.splice(4, 1, null))).toBe('');
  });
});
