import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { editionForYear } from '@shared/catalogue';
import { villagesOf } from '@shared/cli/villages.mjs';
import { groupBy } from '@shared/collections';
import { buildDataset, confirmTable } from '@shared/dataset';
import type { CellValue, Grid } from '@shared/dataset/types';
import { CellState } from '@shared/dataset/types';
import { cellText } from '@shared/dataset/values/text';
import { readWorkbook } from '@shared/files';
import { readNeighbour, recogniseNeighbour } from '@shared/neighbours';
import type { Answers } from '@shared/neighbours';
import { monthIn } from '@shared/neighbours/months';
import type { Recipe } from '@shared/neighbours/recipe';
import { RECIPES } from '@shared/neighbours/recipes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../../fixtures/neighbours');
const villages = villagesOf('1702');
const elsewhere = villagesOf('1707');

interface Sample {
  readonly recipe: string;
  readonly file: string;
  readonly year: number;
  /** Those to everything but the month. */
  readonly answers: Answers;
}
const SAMPLES: readonly Sample[] = [
  { recipe: 'sigizi-kesga-rematri', file: 'sigizi_rematri.xlsx', year: 2024, answers: { ttd: 'diminum' } },
  { recipe: 'sigizi-kesga-bumil', file: 'sigizi_bumil.xlsx', year: 2025, answers: { ttd: 'diberikan' } },
  { recipe: 'sigizi-kesga-balita', file: 'sigizi_balita.xlsx', year: 2024, answers: { pantau: 'diukur' } },
  { recipe: 'siga-krs-kelurahan', file: 'siga_krs.xlsx', year: 2024, answers: {} },
  { recipe: 'dukcapil-dkb', file: 'dukcapil_dkb.xlsx', year: 2025, answers: { terbit: 'tidak' } },
  { recipe: 'satu-data', file: 'satu_data_kategori.csv', year: 2024, answers: { kategori: 'BALITA PENDEK' } },
  { recipe: 'opendk', file: 'opendk_sanitasi.xlsx', year: 2024, answers: {} },
];

/** Numbers that are no figures: places, their codes, times, and the number of a line. */
const ASIDE =
  /^(?:no\.?|id|desa_id|provinsi|kab.*|kecamatan|kelurahan.*|puskesmas|bulan|tahun|satuan|kategori|tindakan|waktu input|(?:bps|kemendagri|kode|nama)_.*)$/i;
const IS_PERCENT = /%|persen/i;

/** One row of a sample with a figure of its own in every cell that holds one, so that each tells where it was taken from. */
interface Row {
  readonly cells: readonly CellValue[];
  readonly at: number;
}
interface Sheet {
  readonly grid: Grid;
  readonly recipe: Recipe;
  /** Of each column. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}
const WIDEST = 1000;
/** A figure that no other cell has, whole and above 0. */
const figureAt = (row: number, column: number): number => (row + 1) * WIDEST + column;
const isNumber = (cell: CellValue): boolean => typeof cell === 'number' || /^\d+$/.test(cellText(cell));

async function sheetsOf({ file }: Sample): Promise<readonly Sheet[]> {
  const grids = await readWorkbook(new Uint8Array(readFileSync(resolve(FOLDER, file))), file);
  if (!grids.ok) throw new Error(grids.problem.message);
  return grids.value.flatMap((grid): Sheet[] => {
    const found = recogniseNeighbour(grid);
    if (!found) return [];
    const { last, columns } = found.headings;
    const headings = columns.map(({ heading }) => heading);
    const isText = grid.separator !== undefined;
    const rows = grid.rows.slice(last + 1).map((row, at): Row => {
      const cells = row.map((cell, column): CellValue => {
        if (!isNumber(cell) || ASIDE.test(headings[column] ?? '')) return cell;
        return isText ? String(figureAt(at, column)) : figureAt(at, column);
      });
      return { cells, at };
    });
    return [{ grid, recipe: found.recipe, headings, rows }];
  });
}
const indexOf = ({ headings }: Sheet, words: RegExp): number => headings.findIndex((heading) => words.test(heading));
const monthOf = (sheet: Sheet, { cells }: Row): number | null => monthIn(cells[indexOf(sheet, /^bulan$/i)]);
const DESA = /^(?:kelurahan.*|kemendagri_nama_desa_kelurahan|desa_id)$/i;
const villageOf = (sheet: Sheet, { cells }: Row): string => cellText(cells[indexOf(sheet, DESA)]);
const isOurs = (sheet: Sheet, { cells }: Row): boolean => {
  const district = cellText(cells[indexOf(sheet, /nama_kab|^kab/i)]);
  return district === '' || district.includes('REJANG');
};

/** All that goes in where every proposal is accepted, and the first thing offered is chosen where none is proposed. */
function takenFrom(sample: Sample, sheet: Sheet, rows: readonly Row[], month: number | null) {
  const { headings } = recogniseNeighbour(sheet.grid)!;
  const grid = {
    ...sheet.grid,
    rows: [...sheet.grid.rows.slice(0, headings.last + 1), ...rows.map(({ cells }) => cells)],
  };
  const edition = editionForYear(sample.year)!;
  const answers = { ...sample.answers, ...(month !== null && { bulan: String(month) }) };
  const found = recogniseNeighbour(grid)!;
  const reading = readNeighbour(grid, found, { edition, villages, year: sample.year, answers });
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  const tables = reading.tables.map(({ grid: read, proposal }) => {
    const columns = proposal.columns.map((column) => {
      const variable = column.variable ?? column.alternatives[0] ?? 'jumlah_pendek';
      return column.role === 'variable' ? { ...column, variable, sure: true } : column;
    });
    return confirmTable(sample.file, read, { ...proposal, columns }, sample.year);
  });
  const { dataset } = buildDataset({ edition, year: sample.year, villages, tables, decisions: [] });
  const taken = [...dataset.columns].flatMap(([variable, { values, states }]) =>
    dataset.rows.flatMap(({ code, name }, row) =>
      states[row] === CellState.ok || states[row] === CellState.flagged
        ? [{ code, name, variable, value: values[row] ?? NaN }]
        : [],
    ),
  );
  return { taken, totals: [...dataset.totals.keys()], notes: reading.tables.flatMap(({ proposal }) => proposal.notes) };
}
const rowOfFigure = (value: number): number => Math.floor(value / WIDEST) - 1;
const sorted = (taken: ReturnType<typeof takenFrom>['taken']) =>
  taken.map(({ code, variable, value }) => `${code} ${variable} ${value}`).toSorted();

const monthsIn = (sheet: Sheet): readonly (number | null)[] => {
  const months = [...new Set(sheet.rows.flatMap((row) => monthOf(sheet, row) ?? []))].toSorted((a, b) => a - b);
  return months.length > 0 ? months : [null];
};

/** The row whose figures stand for a village in a month: the last one entered, of that month or up to it. */
function rowFor(sheet: Sheet, rows: readonly Row[], village: string, month: number): Row | undefined {
  const { months, yearBegins = 1 } = sheet.recipe;
  const first = months === 'one' ? month : month >= yearBegins ? yearBegins : 1;
  const entered = indexOf(sheet, /^waktu input$/i);
  return rows
    .filter((row) => villageOf(sheet, row) === village)
    .filter((row) => (monthOf(sheet, row) ?? 0) >= first && (monthOf(sheet, row) ?? 13) <= month)
    .toSorted(
      (a, b) =>
        (monthOf(sheet, a) ?? 0) - (monthOf(sheet, b) ?? 0) ||
        cellText(a.cells[entered]).localeCompare(cellText(b.cells[entered])),
    )
    .at(-1);
}

describe('every recipe', () => {
  it('has a sample of its own', () => {
    expect(SAMPLES.map(({ recipe }) => recipe).toSorted()).toEqual(RECIPES.map(({ key }) => key).toSorted());
  });
});

describe.each(SAMPLES)('whatever rows an export of $recipe has', (sample) => {
  const all = sheetsOf(sample);
  /** Holds for any part of the entries in any order, and each month of them; without months for any of the villages. */
  const holds = async (check: (sheet: Sheet, rows: readonly Row[], month: number | null) => void) => {
    for (const sheet of await all) {
      const isDated = monthsIn(sheet)[0] !== null;
      const units = [...groupBy(sheet.rows, (row) => (isDated ? String(row.at) : villageOf(sheet, row))).values()];
      const some = fc
        .shuffledSubarray(units, { minLength: 1 })
        .map((drawn) => drawn.flat())
        .filter((rows) => rows.some((row) => isOurs(sheet, row)))
        .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }));
      const property = fc.property(some, fc.nat(), (rows, drawn) => {
        const months = monthsIn({ ...sheet, rows });
        check(sheet, rows, months[drawn % months.length] ?? null);
      });
      fc.assert(property, { numRuns: 25 });
    }
  };

  it('every figure is that of the village it goes to, and none is a percentage', async () => {
    await holds((sheet, rows, month) => {
      for (const { code, value } of takenFrom(sample, sheet, rows, month).taken) {
        const origin = rows.find(({ at }) => at === rowOfFigure(value))!;
        const village = villages.villages.find((one) => one.code === code)!;
        const written = villageOf(sheet, origin);
        expect([village.name.toUpperCase(), village.code]).toContain(
          /\d/.test(written) ? written.replace(/\./g, '') : written,
        );
        expect(sheet.headings[value % WIDEST]).not.toMatch(IS_PERCENT);
      }
    });
  });

  it('a column of percentages is never taken, though a person chooses it', async () => {
    for (const sheet of await all) {
      const found = recogniseNeighbour(sheet.grid)!;
      const edition = editionForYear(sample.year)!;
      const [row] = [found.headings.last];
      const at = sheet.headings.length;
      const rows = sheet.grid.rows.map((cells, i): readonly CellValue[] => {
        const padded = Array.from({ length: at }, (_, column) => cells[column] ?? null);
        return [...padded, i === found.headings.top ? 'Persentase jumlah balita' : i > row ? 44 : null];
      });
      const grid = { ...sheet.grid, rows };
      const month = monthsIn(sheet).at(-1) ?? null;
      const answers = { ...sample.answers, ...(month !== null && { bulan: String(month) }) };
      const reading = readNeighbour(grid, recogniseNeighbour(grid)!, { edition, villages, year: sample.year, answers });
      if (reading.kind !== 'read') throw new Error(reading.kind);
      for (const { grid: read, proposal } of reading.tables) {
        const columns = proposal.columns.map((column) =>
          column.index === at
            ? ({ ...column, role: 'variable', variable: 'jumlah_balita', sure: true } as const)
            : column,
        );
        const table = confirmTable('a.xlsx', read, { ...proposal, columns });
        expect(table.rows.flatMap(({ cells }) => cells.filter((cell) => cell === 44))).toEqual([]);
      }
    }
  });

  it('months are never added: one of them stands for each village, and off its schedule a column is blank, not 0', async () => {
    await holds((sheet, rows, month) => {
      if (month === null) return;
      // What is filled in in some months only stands as 0 in the others.
      const scheduled = (column: number) =>
        sheet.recipe.columns.find(
          ({ months, words }) =>
            months &&
            words.says.every((says) => says.split('|').some((one) => normal(sheet.headings[column]).includes(one))),
        )?.months;
      const zeroed = rows.map((row): Row => {
        const own = monthOf(sheet, row) ?? 0;
        const cells = row.cells.map((cell, column) => {
          const months = typeof cell === 'number' ? scheduled(column) : undefined;
          return months && !months.includes(own) ? 0 : cell;
        });
        return { ...row, cells };
      });
      const { taken } = takenFrom(sample, sheet, zeroed, month);
      for (const { code, value } of taken) {
        expect(value).toBeGreaterThan(0);
        const months = scheduled(value % WIDEST)?.filter((one) => one <= month && one <= 6 === month <= 6) ?? [month];
        const there = months.filter((one) => zeroed.some((row) => monthOf(sheet, row) === one));
        const name = villages.villages.find((one) => one.code === code)!.name.toUpperCase();
        expect(rowOfFigure(value)).toBe(rowFor(sheet, zeroed, name, Math.max(...there))?.at);
      }
    });
  });

  it('every village that has a row for the month has its figures', async () => {
    await holds((sheet, rows, month) => {
      const ours = rows.filter((row) => isOurs(sheet, row) && isOfSample(sample, sheet, row));
      const expected = new Set(
        ours
          .filter((row) => month === null || rowFor(sheet, rows, villageOf(sheet, row), month))
          .map((row) => villageOf(sheet, row)),
      );
      // Columns of a schedule may be of an earlier month of the half-year.
      const isOfMonth = (value: number): boolean =>
        sheet.recipe.months !== 'one' ||
        rows.some((row) => row.at === rowOfFigure(value) && monthOf(sheet, row) === month);
      const { taken } = takenFrom(sample, sheet, rows, month);
      const codes = new Set(taken.filter(({ value }) => isOfMonth(value)).map(({ code }) => code));
      expect(codes.size).toBe(expected.size);
    });
  });

  it('the order of the rows changes nothing', async () => {
    await holds((sheet, rows, month) => {
      const inOrder = rows.toSorted((a, b) => a.at - b.at);
      expect(sorted(takenFrom(sample, sheet, rows, month).taken)).toEqual(
        sorted(takenFrom(sample, sheet, inOrder, month).taken),
      );
    });
  });

  it('rows of another district go to no village of this one', async () => {
    await holds((sheet, rows, month) => {
      const [first] = rows;
      if (!first) return;
      const foreign = elsewhere.villages.slice(0, 12).map(({ code, name, kecamatan }, n): Row => {
        const at = sheet.rows.length + n;
        const cells = first.cells.map((cell, column): CellValue => {
          const heading = sheet.headings[column] ?? '';
          if (isNumber(cell) && !ASIDE.test(heading))
            return typeof cell === 'number' ? figureAt(at, column) : String(figureAt(at, column));
          if (/^(?:desa_id|.*kode_desa_kelurahan)$/i.test(heading)) return code;
          if (/kode_kabupaten/i.test(heading)) return '1707';
          if (/kab/i.test(heading)) return 'LEBONG';
          if (/^(?:kelurahan.*|.*(?:nama|bps)_desa_kelurahan)$/i.test(heading)) return name.toUpperCase();
          return /kecamatan$/i.test(heading) && !/kode/i.test(heading) ? kecamatan.toUpperCase() : cell;
        });
        return { cells, at };
      });
      const { taken } = takenFrom(sample, sheet, [...rows, ...foreign], month);
      expect(taken.filter(({ code, value }) => code !== '' && rowOfFigure(value) >= sheet.rows.length)).toEqual([]);
    });
  });

  it('a line of totals is no village', async () => {
    await holds((sheet, rows, month) => {
      const [first] = rows;
      if (!first) return;
      const at = sheet.rows.length;
      for (const word of ['Jumlah', 'TOTAL', 'Total Kecamatan Curup']) {
        const cells = first.cells.map((cell, column): CellValue => {
          const heading = sheet.headings[column] ?? '';
          if (isNumber(cell) && !ASIDE.test(heading))
            return typeof cell === 'number' ? figureAt(at, column) : String(figureAt(at, column));
          if (DESA.test(heading)) return word;
          return /^(?:bulan|tahun|kategori)$/i.test(heading) ? cell : null;
        });
        const { taken } = takenFrom(sample, sheet, [...rows, { cells, at }], month);
        expect(taken.filter(({ value }) => rowOfFigure(value) === at)).toEqual([]);
      }
    });
  });

  it('every trap is told once', async () => {
    await holds((sheet, rows, month) => {
      const { notes } = takenFrom(sample, sheet, rows, month);
      expect(sheet.recipe.traps.map((trap) => notes.filter((note) => note === trap).length)).toEqual(
        sheet.recipe.traps.map(() => 1),
      );
    });
  });
});

const normal = (heading = ''): string => heading.toLowerCase().replace(/[^a-z0-9]+/g, ' ');

/** Whether a row is of the year and category that is taken. */
function isOfSample({ year, answers }: Sample, sheet: Sheet, { cells }: Row): boolean {
  const [tahun, kategori] = [indexOf(sheet, /^tahun$/i), indexOf(sheet, /^kategori$/i)];
  return (
    (tahun === -1 || Number(cells[tahun]) === year) && (kategori === -1 || cells[kategori] === answers['kategori'])
  );
}
