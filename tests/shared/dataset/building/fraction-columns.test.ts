import { indexBy } from '@shared/collections';
import type { CellValue } from '@shared/dataset';
import { fractionColumns } from '@shared/dataset/building/fraction-columns';
import { describe, expect, it } from 'vitest';
import { smallEdition, source } from '../small-edition';

const variables = indexBy(smallEdition.variables, ({ key }) => key);
const CODES = ['17.02.09.1012', '17.02.09.1013', '17.02.09.1023'];

/** Headings of the columns of fractions. */
function headed(headings: readonly string[], ...rows: readonly (readonly CellValue[])[]): string[] {
  const lines = rows.map((cells, at) => [CODES[at] ?? '', `Desa ${at}`, ...cells]);
  const table = source('Data', [['Kode Desa', 'Desa', ...headings], ...lines]);
  return [...fractionColumns(table, variables)].flatMap((at) => table.columns[at]?.heading ?? []);
}

const ALL = ['Jumlah balita yang diukur', 'Balita pendek', 'Prevalensi stunting'];

describe('a column of percentages none of which is above one', () => {
  it('may be of fractions where no counts stand beside it', () => {
    expect(headed(['Prevalensi stunting'], ['0,5'], ['0,2'])).toEqual(['Prevalensi stunting']);
    expect(headed(['Jumlah balita yang diukur', 'Prevalensi stunting'], [600, '0,5'], [490, '0,2'])).toEqual([
      'Prevalensi stunting',
    ]);
  });

  it('is of percent where the counts of most rows come to it as it is written', () => {
    expect(headed(ALL, [600, 3, '0,5'], [490, 1, '0,2'], [385, 1, 0.26])).toEqual([]);
    expect(headed(ALL, [600, 3, '0,5'], [490, 1, '0,2'], [385, 9, 0.26])).toEqual([]);
  });

  it('may be of fractions where the counts come to a hundred times it, or to neither', () => {
    expect(headed(ALL, [200, 10, '0,05'], [200, 20, '0,1'])).toEqual(['Prevalensi stunting']);
    expect(headed(ALL, [600, 3, '0,9'], [490, 1, '0,8'])).toEqual(['Prevalensi stunting']);
    expect(headed(ALL, [600, 3, '0,5'], [490, 9, '0,2'])).toEqual(['Prevalensi stunting']);
  });

  it('is not proven by blank counts, nor by nought', () => {
    expect(headed(ALL, [0, 0, '0,5'], [null, 1, '0,2'], [300, 0, 0])).toEqual(['Prevalensi stunting']);
  });
});
