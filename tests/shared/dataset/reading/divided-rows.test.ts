import { mergeParts, partChoices, readTable, splitTables } from '@shared/dataset';
import type { CellValue } from '@shared/dataset';
import { describe, expect, it } from 'vitest';
import { grid, smallEdition } from '../small-edition';

const [A, B, C] = ['17.02.06.1004', '17.02.06.1015', '17.02.06.2001'] as const;
const HEADER = ['Kode Desa', 'Desa', 'Periode', 'Jumlah keluarga'];

/** A row for each word; the place stands in each, or in the first of its village as where cells are merged. */
const divided = (words: readonly CellValue[], { merged = false, heading = 'Periode' } = {}): CellValue[][] => [
  HEADER.map((text) => (text === 'Periode' ? heading : text)),
  ...[A, B, C].flatMap((code, at) =>
    words.map((word, k): CellValue[] => {
      const isBlank = merged && k > 0;
      return [isBlank ? null : code, isBlank ? null : `desa ${at}`, word, 100 * (at + 1) + k];
    }),
  ),
];
const read = (rows: CellValue[][]) => readTable(grid('Data', rows), smallEdition);
const choices = (rows: CellValue[][]) => partChoices(grid('Data', rows), smallEdition);

describe('words that come again for village after village', () => {
  it.each([
    ['Periode', ['1', '2']],
    ['Periode', ['Jan-Jun', 'Jul-Des']],
    ['Semester', ['I', 'II']],
    ['Bulan', ['Januari', 'Pebruari', 'Maret']],
    ['Uraian', ['Target', 'Realisasi']],
    ['Keterangan', ['Sasaran', 'Capaian']],
  ])('under "%s" divide the rows: %j, merged or not', (heading, words) => {
    for (const merged of [false, true]) {
      const rows = divided(words, { heading, merged });
      const result = read(rows);
      expect(result.ok ? '' : result.problem.message).toContain('untuk satu desa');
      expect(choices(rows)).toEqual(words.map((word) => ({ take: 'one', word })));
    }
  });

  it('leave one row a village when one of them is chosen', () => {
    for (const merged of [false, true]) {
      const chosen = mergeParts(grid('Data', divided(['1', '2'], { merged })), smallEdition, {
        take: 'one',
        word: '2',
      });
      const result = readTable(chosen, smallEdition);
      if (!result.ok) throw new Error(result.problem.message);
      expect(result.value.bodyRows.map((row) => chosen.rows[row]?.[3])).toEqual([101, 201, 301]);
    }
  });

  it('are never summed up, as boys and girls are', () => {
    expect(choices(divided(['L', 'P']))[0]).toEqual({ take: 'sum' });
    expect(choices(divided(['1', '2'])).some(({ take }) => take === 'sum')).toBe(false);
  });

  it('that come twice for a village are written out, so that it is held', () => {
    const rows = divided(['L', 'P']);
    rows.splice(2, 0, [A, 'desa 0', 'L', 7]);
    const sum = mergeParts(grid('Data', rows), smallEdition, { take: 'sum' });
    expect(sum.rows[1]?.[3]).toBe('100 + 7 + 101');
    const one = mergeParts(grid('Data', rows), smallEdition, { take: 'one', word: 'L' });
    expect([one.rows[1]?.[3], one.rows[4]?.[3]]).toEqual(['100 + 7', 200]);
  });

  it('divide nothing where each village has one row, or rows without words of their own', () => {
    const notes = [A, B, C].map((code, at): CellValue[] => [code, `desa ${at}`, 'sementara', 10 + at]);
    expect(read([HEADER, ...notes]).ok).toBe(true);
    const twice = [A, A, B, C].map((code, at): CellValue[] => [code, `desa ${at}`, String(at), 10 + at]);
    expect(read([HEADER, ...twice]).ok).toBe(true);
  });
});

describe('places merged over rows of several years', () => {
  const placed = (rows: CellValue[][]) => splitTables(grid('Data', rows), smallEdition)[0]!.rows;
  const years = divided([2023, 2024], { merged: true, heading: 'Tahun' });

  it('stand in each of them, so that any year can be taken', () => {
    expect(
      placed(years)
        .slice(1)
        .map(([code, desa]) => [code, desa]),
    ).toEqual([A, A, B, B, C, C].map((code, at) => [code, `desa ${Math.floor(at / 2)}`]));
    const table = splitTables(grid('Data', years), smallEdition)[0]!;
    const result = readTable(table, smallEdition);
    expect(result.ok && result.value.rowYears).toEqual([2023, 2024]);
  });

  it('stand in each of them beside a district written in every row, and over a blank line', () => {
    const rows: CellValue[][] = years.map((row, at) => [...row, at === 0 ? 'Kabupaten/Kota' : 'Kab. Rejang Lebong']);
    rows.splice(2, 0, [null, null, null, null, null]);
    expect(placed(rows).flatMap(([code], row) => (row > 0 && row !== 2 ? [code] : []))).toEqual([A, A, B, B, C, C]);
  });

  it('are asked about though villages of another district have one year each', () => {
    const others = [1001, 1002, 1003, 1004].map((last): CellValue[] => [`17.03.06.${last}`, 'lain', 2024, 7]);
    const result = readTable(splitTables(grid('Data', [...years, ...others]), smallEdition)[0]!, smallEdition);
    expect(result.ok && result.value.rowYears).toEqual([2023, 2024]);
    const single = [HEADER.map((text) => (text === 'Periode' ? 'Tahun' : text)), ...others, [A, 'desa 0', 2023, 5]];
    const alone = readTable(splitTables(grid('Data', single), smallEdition)[0]!, smallEdition);
    expect(alone.ok && alone.value.rowYears).toEqual([]);
  });

  it('are not put beside notes, a year that stands there already, or rows of no village', () => {
    const rows: CellValue[][] = [
      years[0]!,
      [A, 'desa 0', 2023, 5],
      [null, null, 2023, 6],
      [null, null, null, 7],
      [null, null, 2024, 8],
      [null, null, 'Sumber: Tahun 2024', null],
      [B, 'desa 1', 2023, 9],
      ['Jumlah', null, 2024, 17],
    ];
    expect(placed(rows)).toEqual(rows);
  });
});
