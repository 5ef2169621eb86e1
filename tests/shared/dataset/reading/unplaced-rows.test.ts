import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const HEADER: CellValue[] = ['Kode Desa', 'Desa', 'Keterangan', 'Balita pendek'];
const village = (at: number, figure: CellValue = 10 * at): CellValue[] => [
  `17.02.06.20${10 + at}`,
  `desa ${at}`,
  null,
  figure,
];
const problem = (...rows: CellValue[][]): string => {
  const read = readTable(grid('Data', [HEADER, ...rows]), smallEdition);
  return read.ok ? '' : `${read.problem.message} ${read.problem.remedy}`;
};
const below = (figure: number, remark: CellValue = null): CellValue[] => [null, null, remark, figure];

describe('rows with figures and without a place', () => {
  it('right below many villages are refused with their lines: nobody knows which row is the village’s', () => {
    const said = problem(village(1), below(3), village(2), below(4), village(3), below(5), village(4));
    expect(said).toMatch(/^3 baris .* misalnya baris 3 dan 5: .*lepas sel yang digabung/);
    expect(problem(village(1), below(3, 'perbaikan'), village(2), below(4), village(3), below(5))).not.toBe('');
  });

  it('are seen where figures have units, and where they repeat the row above', () => {
    const rows = [1, 2, 3].flatMap((at) => [village(at, `${300 + at} KK`), [null, null, null, `${320 + at} KK`]]);
    expect(problem(...rows)).toMatch(/^3 baris/);
    expect(problem(...[1, 2, 3].flatMap((at) => [village(at, 5), below(5)]))).toMatch(/^3 baris/);
  });

  it('are left aside where they say that they are a sum, or a share stands beside theirs', () => {
    const named = [1, 2, 3].flatMap((at) => [village(at), village(at + 10), below(7, 'Jumlah kecamatan')]);
    expect(problem(...named)).toBe('');
    const dotted = [1, 2, 3].flatMap((at) => [
      village(at, '1.100'),
      village(at + 10, 200),
      [null, null, null, '1.300'],
    ]);
    expect(problem(...dotted)).toBe('');
  });

  it('are left aside below few villages, and where they are sums of those above', () => {
    expect(problem(village(1), below(3), village(2), below(4), village(3))).toBe('');
    expect(
      problem(village(1), village(2), below(30), village(3), village(4), below(70), village(5), village(6), below(110)),
    ).toBe('');
  });

  it('are left aside where they are no third of the villages', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [village(at), ...(at < 3 ? [below(at)] : [])]).flat();
    expect(problem(...rows)).toBe('');
  });
});
