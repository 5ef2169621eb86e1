import { describe, expect, it } from 'vitest';
import { put, run, type Run } from '../cli/run';
import { LIST, villageRows, xlsx, type XlsxValue } from './support';

/** The third village's row, line 4 of the sheet, with one cell replaced. */
async function withCell(value: XlsxValue, column = 3): Promise<Run> {
  const rows = villageRows(6, (row, at) => (at === 2 ? row.map((cell, c) => (c === column ? value : cell)) : row));
  return run(put('sel.xlsx', await xlsx(rows)));
}
const at = ({ report }: Run, row: number) =>
  report.findings.filter((finding) => finding.cells.some((cell) => cell.row === row));
/** What is said about line 4 beside the missing villages. */
const told = (one: Run) => at(one, 4).map(({ severity, column, row }) => ({ severity, column, row }));

describe('a cell that holds no number is a blocking finding at its place', () => {
  it.each([
    ['a division by zero', '#DIV/0!'],
    ['a lost reference', '#REF!'],
    ['a failed look-up', '#N/A'],
    ['an unknown name', '#NAME?'],
    ['a date', new Date(Date.UTC(2024, 0, 5))],
    ['a word', 'dua belas'],
    ['NaN as text', 'NaN'],
    ['Infinity as text', 'Infinity'],
    ['a letter for a digit', '1O5'],
    ['two numbers', '12/56'],
    ['a number longer than computers count', '99999999999999999'],
    ['a yes', true],
  ])('%s', async (_, value) => {
    const one = await withCell(value);
    expect(one.code).toBe(1);
    expect(told(one)).toContainEqual({ severity: 'kesalahan', column: 'Jumlah keluarga berisiko stunting', row: 4 });
  });

  it.each([
    ['a negative count', -5],
    ['a sixteenth of a family', 12.0625],
    ['a billion families at risk', 1e9],
  ])('and so is %s', async (_, value) => {
    const one = await withCell(value);
    expect(one.code).toBe(1);
    expect(told(one).map(({ row }) => row)).toContain(4);
  });

  it('but minus zero is zero, and shown so', async () => {
    const one = await withCell(-0);
    expect(at(one, 4).filter(({ severity }) => severity === 'kesalahan')).toEqual([]);
    expect(one.stdout).not.toMatch(/-0[,"\s]/);
  });
});

describe('a cell that may be read in two ways is a question, a blank one is missing', () => {
  it.each(['1.234', 1.234, 12.5])('asks about %s and judges nothing by it', async (value) => {
    const one = await withCell(value);
    expect(one.report.questions).toEqual([
      expect.objectContaining({ kind: 'spelling', column: 'Jumlah keluarga berisiko stunting', count: 1 }),
    ]);
    expect(at(one, 4).filter(({ severity }) => severity === 'kesalahan')).toEqual([]);
  });

  it.each([
    ['a blank', null],
    ['a dash', '-'],
    ['spaces', '   '],
    ['n/a', 'n/a'],
  ])('tells that %s is missing and never takes it for 0', async (_, value) => {
    const one = await withCell(value);
    expect(one.code).toBe(0);
    expect(told(one)).toContainEqual(expect.objectContaining({ severity: 'peringatan', row: 4 }));
  });
});

describe('a village code that is none is told at its line', () => {
  it.each([
    ['of another district', '3273011001'],
    ['of no village', '1702019999'],
  ])('%s: nothing of the row is used', async (_, value) => {
    const one = await withCell(value, 0);
    expect(one.code).toBe(1);
    expect(told(one).map(({ row }) => row)).toContain(4);
  });

  it.each([
    ['one digit short', '170201100'],
    ['scientific notation', '1,70201E+09'],
    ['letters', 'Kode: belum ada 999'],
  ])('%s: the name may stand in, and that is told', async (_, value) => {
    const one = await withCell(value, 0);
    expect(
      told(one)
        .filter(({ severity }) => severity !== 'catatan')
        .map(({ row }) => row),
    ).toContain(4);
  });

  it('but dots, spaces and an apostrophe are spellings of the same code', async () => {
    const code = LIST.villages[2]?.code ?? '';
    const dotted = `'${code.slice(0, 2)}.${code.slice(2, 4)}.${code.slice(4, 6)}.${code.slice(6)}`;
    const one = await withCell(dotted, 0);
    expect(one.code).toBe(0);
  });
});
