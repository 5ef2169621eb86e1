import { villagesOf } from '@shared/cli/villages.mjs';
import { listOfPersons } from '@shared/dataset';
import type { CellValue, Grid } from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../seeded-properties';
import { fileOf } from '../import-cases/more/made-case';
import { LISTS_OF_PERSONS, RECAPS } from './corpus';
import { personsOutcome, toldOf } from './corpus/outcome';
import { isHeldBack } from './corpus/persons-case';
import type { PersonsCase } from './corpus/persons-case';

const villages = villagesOf('1702');
const ALL = [...LISTS_OF_PERSONS, ...RECAPS];

/** The sheets of a case; of a list its sheet of persons alone, the last one. */
async function gridsOf(one: PersonsCase): Promise<readonly Grid[]> {
  const { name, bytes } = await fileOf({ situation: '', ends: [], figures: {}, file: one.file });
  const read = await readWorkbook(bytes, name);
  if (!read.ok) throw new Error(read.problem.message);
  return one.is === 'persons' ? read.value.slice(-1) : read.value;
}
const isList = (grid: Grid): boolean => listOfPersons(grid, villages) !== null;
const withRows = (grid: Grid, rows: Grid['rows']): Grid => ({ name: grid.name, rows });
/** Numbers that put things in another order, the same in every run. */
const order = (seed: number, length: number): readonly number[] =>
  Array.from({ length }, (_, at) => at).sort(
    (a, b) => ((a * 7_919 + seed * 104_729) % 1_009) - ((b * 7_919 + seed * 104_729) % 1_009),
  );

describe('a file with people in it', () => {
  it('stands in the corpus in many shapes', () => {
    expect(LISTS_OF_PERSONS.length).toBeGreaterThanOrEqual(24);
    expect(RECAPS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  });

  it('is in about half of the cases one that nothing is tuned on', () => {
    const share = ALL.filter(isHeldBack).length / ALL.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
  });

  it.each(ALL)('ends as it should and says nobody: $name', async (one) => {
    const outcome = await personsOutcome(one, villages);
    expect(outcome.isCalledList).toBe(one.is === 'persons');
    expect(toldOf(one, outcome)).toEqual([]);
    if (one.instead) expect(outcome.said.join('\n')).toMatch(one.instead);
  });
});

describe('what a sheet is found to be', () => {
  it.each(ALL)('does not change with the order of rows and columns: $name', async (one) => {
    const grids = await gridsOf(one);
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (rowSeed, columnSeed) => {
        for (const grid of grids) {
          const width = Math.max(...grid.rows.map((row) => row.length));
          const columns = order(columnSeed, width);
          const moved = order(rowSeed, grid.rows.length).map((row) =>
            columns.map((column): CellValue => grid.rows[row]?.[column] ?? null),
          );
          expect(isList(withRows(grid, moved))).toBe(isList(grid));
        }
      }),
      { numRuns: 8 },
    );
  });

  it.each(ALL)('does not change with its headings: $name', async (one) => {
    for (const grid of await gridsOf(one)) {
      const verdict = isList(grid);
      const headings = grid.rows.findIndex((row) => row.filter((cell) => typeof cell === 'string').length > 1);
      const renamed = grid.rows.map((row, at) => (at === headings ? row.map((_, column) => `Kolom ${column}`) : row));
      expect(isList(withRows(grid, renamed))).toBe(verdict);
      const bare = grid.rows.filter((row) => row.some((cell) => /\d/.test(JSON.stringify(cell))));
      expect(isList(withRows(grid, one.is === 'persons' && bare.length > 1 ? bare : grid.rows))).toBe(verdict);
    }
  });

  it.each(LISTS_OF_PERSONS)('is not made welcome by a column of codes: $name', async (one) => {
    for (const grid of await gridsOf(one)) {
      const numbered = (code: (at: number) => string) =>
        isList(
          withRows(
            grid,
            grid.rows.map((row, at) => [...row, at === 0 ? 'Kode Puskesmas' : code(at)]),
          ),
        );
      expect(numbered(() => 'P1702010101')).toBe(true);
      expect(numbered((at) => `P17020101${10 + at}`)).toBe(true);
      expect(numbered(() => '1702091012')).toBe(true);
    }
  });
});
