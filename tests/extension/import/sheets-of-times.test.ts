import { emonev2024 } from '@shared/catalogue';
import { readTable } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { sheetsOfTimes } from '@extension/import/sheets-of-times';

function sheet(name: string) {
  const grid = {
    name,
    rows: [
      ['Kode Desa', 'Desa', 'Balita pendek'],
      ['17.02.09.1012', 'Dwi Tunggal', 10],
    ],
  };
  const table = readTable(grid, emonev2024);
  if (!table.ok) throw new Error(table.problem.message);
  return { grid, read: table.value, proposal: table.value, include: true };
}
const names = (sheets: readonly { grid: { name: string } }[]) => sheets.map(({ grid }) => grid.name);

describe('sheets named after parts of a year', () => {
  it('are asked about each, where they hold the same figures', () => {
    const { sheets, asked } = sheetsOfTimes([sheet('SEMESTER I'), sheet('SEMESTER II'), sheet('Data')], new Map());
    expect(names(sheets)).toEqual(['Data']);
    expect(asked.map(({ sheet: name, parts }) => [name, parts])).toEqual([
      ['SEMESTER I', [{ take: 'one', word: 'SEMESTER I' }, { take: 'none' }]],
      ['SEMESTER II', [{ take: 'one', word: 'SEMESTER II' }, { take: 'none' }]],
    ]);
  });

  it('are read where a person said so, or where there is one alone', () => {
    const chosen = new Map([['SEMESTER II', { take: 'one', word: 'SEMESTER II' } as const]]);
    const { sheets } = sheetsOfTimes([sheet('SEMESTER I'), sheet('SEMESTER II')], chosen);
    expect(names(sheets)).toEqual(['SEMESTER II']);
    expect(names(sheetsOfTimes([sheet('Desember'), sheet('Data')], new Map()).sheets)).toEqual(['Desember', 'Data']);
  });
});
