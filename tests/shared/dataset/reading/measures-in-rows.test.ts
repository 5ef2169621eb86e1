import { readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const A = '17.02.06.1004';
const B = '17.02.06.1015';
const refusal = (rows: CellValue[][]): string => {
  const result = readTable(grid('Data', rows), smallEdition);
  return result.ok ? '' : `${result.problem.message} ${result.problem.remedy}`;
};

describe('a row for each figure', () => {
  it('is refused with the column that names the figures and the way out', () => {
    const rows = [A, B].flatMap((code) => [
      [code, 'Jumlah keluarga', 10],
      [code, 'Jumlah keluarga berisiko stunting', 3],
    ]);
    const said = refusal([['Kode Desa', 'Uraian', 'Nilai'], ...rows]);
    expect(said).toContain('Jumlah keluarga dan Jumlah keluarga berisiko stunting, ada di kolom B');
    expect(said).toContain('tabel pivot');
  });

  it('is not seen where figures have columns of their own, or the words name none', () => {
    expect(
      refusal([
        ['Kode Desa', 'Uraian', 'Jumlah keluarga'],
        [A, 'Jumlah keluarga', 10],
        [B, 'Jumlah keluarga', 11],
      ]),
    ).toBe('');
    expect(
      refusal([
        ['Kode Desa', 'Uraian', 'Nilai'],
        [A, 'Jumlah posyandu', 10],
        [B, 'Jumlah kader', 11],
      ]),
    ).toBe('');
  });
});
