import { confirmTable, readTable } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { RULE_KINDS } from '@shared/rules/kinds';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const HEADINGS: CellValue[][] = [
  ['Kode Desa', 'Desa', 'Balita pendek', null, null],
  [null, null, 'L', 'P', 'L+P'],
];
const row = (at: number, boys: CellValue, girls: CellValue, whole: CellValue): CellValue[] => [
  `17.02.06.20${10 + at}`,
  `desa ${at}`,
  boys,
  girls,
  whole,
];
/** What is kept of the wholes, row by row. */
function kept(rows: CellValue[][], headings = HEADINGS): CellValue[] {
  const sheet = grid('Data', [...headings, ...rows]);
  const read = readTable(sheet, smallEdition);
  if (!read.ok) throw new Error(read.problem.message);
  const columns = read.value.columns.map((column) => ({ ...column, sure: true }));
  const table = confirmTable('a.xlsx', sheet, { ...read.value, columns });
  const at = table.columns.findIndex(({ role }) => role === 'variable');
  return table.rows.map(({ cells }) => cells[at] ?? null);
}

describe('a figure that stands beside its parts', () => {
  const even = [row(1, 3, 4, 7), row(2, 5, 5, 10), row(3, 6, 2, 8)];

  it('is written out, so that it is held, where it is not their sum and all others are', () => {
    expect(kept([...even, row(4, 8, 6, 16)])).toEqual([7, 10, 8, '16, padahal 8 + 6 = 14']);
  });

  it('is kept where it is their sum, where a part is blank, and where it is blank itself', () => {
    expect(kept([...even, row(4, '8', '6', '14'), row(5, 8, null, 14), row(6, 1, 2, null)])).toEqual([
      7,
      10,
      8,
      '14',
      14,
      null,
    ]);
  });

  it('is told with that sum, and with what to compare, not as words in its cell', () => {
    const { readable } = Object.fromEntries(RULE_KINDS.map((kind) => [kind.kind, kind]));
    const finding = {
      cells: [{ village: '1702061004', variable: 'jumlah_pendek' }],
      values: { raw: '16, padahal 8 + 6 = 14', sort: 'other', address: 'Data!E5' },
    };
    const words = { village: () => 'Desa A', form: () => 'Balita', label: () => 'Pendek' };
    expect(readable?.text(finding as never, words as never)).toEqual({
      message: 'Desa A, Balita: Pendek berisi 16, padahal 8 + 6 = 14 (Data!E5).',
      action: expect.stringContaining('Bandingkan angka itu dengan bagiannya'),
    });
  });

  it('is written out in every row that is uneven, as long as half of them come out even', () => {
    expect(kept([...even, row(4, 8, 6, 16), row(5, 8, 6, 15)])).toEqual([
      7,
      10,
      8,
      '16, padahal 8 + 6 = 14',
      '15, padahal 8 + 6 = 14',
    ]);
    expect(kept([row(1, 3, 4, 7), row(2, 5, 5, 10), row(3, '9 anak', '-', '29 anak')])).toEqual([
      7,
      10,
      '29 anak, padahal 9 anak + - = 9',
    ]);
  });

  it('is kept where many are no sums: the parts are not meant to come to it', () => {
    expect(kept([row(1, 3, 4, 7), row(2, 5, 5, 10), row(3, 6, 2, 9), row(4, 6, 2, 9), row(5, 6, 2, 9)])).toEqual([
      7, 10, 9, 9, 9,
    ]);
    expect(kept([row(1, 3, 4, 7), row(2, 5, 5, 11)])).toEqual([7, 11]);
  });
});
