import { splitTables } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const HEADER = ['Kode Desa', 'Desa', 'Jumlah keluarga'];
const block = (first: number): CellValue[][] => [
  ['17.02.06.1004', 'Kota Padang', first],
  ['17.02.06.1015', 'Bedeng SS', first + 1],
  ['17.02.06.2001', 'Derati', first + 2],
];
const written = (rows: CellValue[][]) => splitTables(grid('Data', rows), smallEdition).map(({ rows: read }) => read);

describe('a row of its own above a block of villages', () => {
  it.each([
    ['Tahun', 'TAHUN 2023', 'TAHUN 2024', '2023', '2024'],
    ['Tahun', '2023', '2024', '2023', '2024'],
    ['Bagian', 'Laki-laki', 'Perempuan', 'Laki-laki', 'Perempuan'],
    ['Bagian', 'SEMESTER I', 'SEMESTER II', 'SEMESTER I', 'SEMESTER II'],
  ])('stands in a column "%s" of each row below it: %s, %s', (heading, one, other, inFirst, inSecond) => {
    const [rows = []] = written([HEADER, [one], ...block(10), [other], ...block(20)]);
    expect(rows.map((cells) => cells[3] ?? null)).toEqual([
      heading,
      null,
      inFirst,
      inFirst,
      inFirst,
      null,
      inSecond,
      inSecond,
      inSecond,
    ]);
  });

  it('counts in the titles above headings that come again', () => {
    const title = (year: number): CellValue[] => [`KELUARGA TAHUN ${year}`];
    const [rows = []] = written([title(2023), HEADER, ...block(10), [null], title(2024), HEADER, ...block(20)]);
    expect(rows.map((cells) => cells[3] ?? null).filter(Boolean)).toEqual([
      'Tahun',
      '2023',
      '2023',
      '2023',
      '2024',
      '2024',
      '2024',
    ]);
  });

  it('counts where other villages stand below it, and where the first block has none', () => {
    const column = (rows: CellValue[][]) => written(rows)[0]?.map((cells) => cells[3] ?? null);
    const [first = [], ...others] = block(10);
    expect(column([HEADER, ['TAHUN 2024'], first, ['TAHUN 2023'], ...others])).toEqual([
      'Tahun',
      null,
      '2024',
      null,
      '2023',
      '2023',
    ]);
    expect(column([HEADER, first, ['PEREMPUAN'], ...others])).toEqual(['Bagian', null, null, 'PEREMPUAN', 'PEREMPUAN']);
  });

  it('counts where one sex is the title or the name of all', () => {
    const titled = written([['BALITA PENDEK LAKI-LAKI'], HEADER, ...block(10)])[0];
    expect(titled?.[2]?.[3]).toBe('BALITA PENDEK LAKI-LAKI');
    const [named] = splitTables(grid('Laki-laki', [HEADER, ...block(10)]), smallEdition);
    expect(named?.rows[1]?.[3]).toBe('Laki-laki');
  });

  it('says nothing where all is of one time, or where rows have a year of their own', () => {
    const once = [HEADER, ['TAHUN 2023'], ...block(10)];
    expect(written(once)).toEqual([once]);
    const office = [['DINAS PEMBERDAYAAN PEREMPUAN'], HEADER, ...block(10)];
    expect(written(office)).toEqual([office]);
    const dated = [[...HEADER, 'Tahun'], ['TAHUN 2023'], ...block(10), ['TAHUN 2024'], ...block(20)];
    expect(written(dated)).toEqual([dated]);
    const noted = [['KELUARGA TAHUN 2024'], HEADER, ...block(10), ['Sumber: dinas, tahun 2023']];
    expect(written(noted)).toEqual([noted]);
  });
});
