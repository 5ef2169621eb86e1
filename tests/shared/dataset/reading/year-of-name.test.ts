import { isNamedOtherwise, withYearOfName } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { withColumn } from '@shared/dataset/reading/with-column';
import { withMergedYears } from '@shared/dataset/reading/merged-places';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const HEADER = ['Kode Desa', 'Desa', 'Jumlah keluarga'];
const ROWS: CellValue[][] = [HEADER, ['17.02.06.1004', 'Kota Padang', 10]];

describe('a sheet named after a year', () => {
  it('has it in each row where another year is worked on', () => {
    expect(withYearOfName(grid('Data 2023', ROWS), smallEdition, 2024).rows).toEqual([
      [...HEADER, 'Tahun'],
      [...ROWS[1]!, 2023],
    ]);
  });

  it.each([
    ['2024', 2024],
    ['2023', 0],
    ['2023-2024', 2024],
    ['Data', 2024],
  ])('stays as it is: "%s", worked on is %s', (name, year) => {
    const sheet = grid(name, ROWS);
    expect(isNamedOtherwise(sheet, year)).toBe(false);
    expect(withYearOfName(sheet, smallEdition, year)).toBe(sheet);
  });

  it('stays as it is where a title says a year', () => {
    const sheet = grid('2023', [['Keluarga, tahun 2024'], ...ROWS]);
    expect(withYearOfName(sheet, smallEdition, 2024)).toBe(sheet);
  });
});

describe('a column put beside a sheet', () => {
  it('stands at the right of the widest row, and leaves rows without a word alone', () => {
    const sheet = withColumn(grid('A', [['a'], ['b', 'c'], []]), (row) => (row === 2 ? null : row));
    expect(sheet.rows).toEqual([['a', null, 0], ['b', 'c', 1], []]);
  });
});

describe('a year merged over the villages it is of', () => {
  const dated = (years: CellValue[]) =>
    withMergedYears(
      grid('A', [['Tahun', ...HEADER], ...years.map((year, at) => [year, `17.02.06.100${at}`, `desa ${at}`, at])]),
      smallEdition,
    ).rows.map(([year]) => year);

  it('stands in each of their rows', () =>
    expect(dated([2023, null, 2024, null])).toEqual(['Tahun', 2023, 2023, 2024, 2024]));
  it('is not put into a blank of a column that has one in each row', () =>
    expect(dated([2023, 2023, null, 2024])).toEqual(['Tahun', 2023, 2023, null, 2024]));
});
