import { editionForYear } from '@shared/catalogue';
import { villagesOf } from '@shared/cli/villages.mjs';
import { confirmTable } from '@shared/dataset';
import type { CellValue, Grid } from '@shared/dataset/types';
import { readNeighbour, recogniseNeighbour } from '@shared/neighbours';
import type { Answers } from '@shared/neighbours';
import { describe, expect, it } from 'vitest';
import { BUMIL, entry, grid } from './kit';

const edition = editionForYear(2024)!;
const villages = villagesOf('1702');
const read = (sheet: Grid, answers: Answers = {}, isLook = false) => {
  const found = recogniseNeighbour(sheet);
  if (!found) throw new Error('Not recognised');
  return readNeighbour(sheet, found, { edition, villages, answers, isLook });
};
const tableOf = (sheet: Grid, answers: Answers) => {
  const reading = read(sheet, answers);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading.tables[0]!;
};
const MONTHS = [
  entry('DWI TUNGGAL', 'Mei', [70, 9]),
  entry('DWI TUNGGAL', 'Juni', [71, 12]),
  entry('ADIREJO', 'Mei', [60, 8]),
];

describe('an export read by its recipe', () => {
  it('waits for the month, the last one offered first; an answer that was not offered is none', () => {
    const reading = read(grid(BUMIL, ...MONTHS));
    expect(reading).toMatchObject({ kind: 'asked', questions: [{ key: 'bulan' }] });
    expect(reading.kind === 'asked' && reading.questions[0]?.options.map(({ value }) => value)).toEqual(['6', '5']);
    expect(read(grid(BUMIL, ...MONTHS), { bulan: '7' }).kind).toBe('asked');
  });

  it('is looked at without answers where it is only asked whose figures they are', () => {
    expect(read(grid(BUMIL, ...MONTHS), {}, true)).toMatchObject({ kind: 'read', tables: [{ month: 6 }] });
  });

  it('keeps every figure at its line, and proposes all of them without certainty', () => {
    const { grid: sheet, proposal } = tableOf(grid(BUMIL, ...MONTHS), { bulan: '6' });
    const figures = proposal.columns.filter(({ role }) => role === 'variable');
    expect(figures.map(({ variable, sure }) => [variable, sure])).toEqual([
      ['ibu_hamil', false],
      ['ibu_bersalin', false],
    ]);
    const confirmed = { ...proposal, columns: proposal.columns.map((column) => ({ ...column, sure: true })) };
    const table = confirmTable('bumil.xlsx', sheet, confirmed);
    expect(table.rows.map(({ line, cells }) => [line, ...cells.slice(-2)])).toEqual([
      [3, 71, 12],
      [4, 60, 8],
    ]);
    expect(table.columns.map(({ letter }) => letter).slice(-2)).toEqual(['I', 'K']);
  });

  it('does not ask for a month where there is one, and says which it is', () => {
    const { month, proposal } = tableOf(grid(BUMIL, entry('ADIREJO', 'Mei', [60, 8])), {});
    expect(month).toBe(5);
    expect(proposal.notes).toContain('Berkas ini hanya memuat bulan Mei.');
  });

  it('takes no line of totals under rows of several months', () => {
    const total = ['Jumlah', null, null, null, null, null, null, 18, 201, 21, 29];
    const { proposal } = tableOf(grid(BUMIL, ...MONTHS, total), { bulan: '6' });
    expect(proposal.totalRow).toBeNull();
  });

  it('never lets a percentage through, not even where a person chooses a variable for it', () => {
    const headings = [...BUMIL, '% ibu hamil KEK'];
    const rows = MONTHS.map((row): CellValue[] => [...row, 44]);
    const { grid: sheet, proposal } = tableOf(grid(headings, ...rows), { bulan: '6' });
    const at = headings.length - 1;
    expect(proposal.columns[at]).toMatchObject({ role: 'ignored', refusal: expect.stringContaining('persen') });
    const columns = proposal.columns.map((column) =>
      column.index === at ? ({ ...column, role: 'variable', variable: 'bumil_kek', sure: true } as const) : column,
    );
    expect(JSON.stringify(confirmTable('a.xlsx', sheet, { ...proposal, columns }))).not.toContain('44');
  });

  it('asks what a column is where its heading comes twice', () => {
    const headings = [...BUMIL, 'Jumlah Sasaran Ibu Hamil'];
    const { proposal } = tableOf(grid(headings, ...MONTHS.map((row): CellValue[] => [...row, 99])), { bulan: '6' });
    const twice = proposal.columns.filter(({ alternatives }) => alternatives.includes('ibu_hamil'));
    expect(twice.map(({ variable, sure }) => [variable, sure])).toEqual([
      [undefined, false],
      [undefined, false],
    ]);
  });

  it('is refused in a year whose forms ask for nothing of it, and says which years they are', () => {
    const headings = BUMIL.map((one) => (one === 'Jumlah ibu bersalin sampai bulan ini' ? 'Jumlah lain' : one));
    const found = recogniseNeighbour(grid(headings, ...MONTHS))!;
    const none = { ...edition, variables: edition.variables.filter(({ key }) => key !== 'ibu_hamil') };
    const reading = readNeighbour(grid(headings, ...MONTHS), found, {
      edition: none,
      villages,
      answers: { bulan: '6' },
    });
    expect(reading).toMatchObject({ kind: 'refused', problem: { message: expect.stringContaining('2024') } });
  });
});
