import {
  acceptDraft,
  chooseColumn,
  chooseYear,
  draftProblems,
  importFile,
  includeSheet,
  villageLists,
} from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { hasSheetsOfYears, sheetOfOtherYear, sheetsOfYear, statedYears } from '@extension/import/sheets-of-years';
import { villagesOf } from '@shared/cli/villages.mjs';
import type { CellValue, Grid } from '@shared/dataset/types';
import { ok } from '@shared/result';
import { describe, expect, it } from 'vitest';

const lists = villageLists(() => Promise.resolve(villagesOf('1702')));
const sheet = (name: string, first: number, heading = 'Balita pendek', title?: string): Grid => ({
  name,
  rows: [
    ...(title === undefined ? [] : [[title]]),
    ['Kode Desa', 'Desa', heading],
    ['17.02.09.1012', 'Dwi Tunggal', first],
    ['17.02.09.1013', 'Air Putih Lama', first + 1],
  ] satisfies CellValue[][],
});

async function open(grids: Grid[], year = 2024): Promise<ImportDraft> {
  const readWorkbook = () => Promise.resolve(ok(grids));
  const opened = await importFile(new File(['x'], 'rekap.xlsx'), {
    district: '1702',
    year,
    lists,
    overlays: [],
    readWorkbook,
  });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}
const figures = (draft: ImportDraft) => acceptDraft(draft).flatMap(({ rows }) => rows.map(({ cells }) => cells[2]));

describe('a sheet a year', () => {
  const grids = [sheet('2023', 30), sheet('Data 2024', 10)];

  it('is read where it is of the year worked on, and told where it is of another', async () => {
    const draft = await open(grids);
    expect(figures(draft)).toEqual([10, 11]);
    expect(draft.unread.map(({ problem }) => problem.message)).toEqual([
      'Lembar "2023" berisi angka tahun 2023, bukan 2024, jadi tidak dipakai.',
    ]);
    expect(draft.years).toEqual([2023, 2024]);
    expect(hasSheetsOfYears(draft)).toBe(true);
  });

  it('is read when its year is chosen', async () => {
    const chosen = chooseYear(await open(grids), 2023);
    expect(figures(chosen)).toEqual([30, 31]);
    expect(chosen.unread.map(({ ofYear }) => ofYear)).toEqual([2024]);
    expect(draftProblems(chosen)).toEqual([]);
  });

  it('may say it in its title', async () => {
    const draft = await open([
      sheet('Lembar1', 30, 'Balita pendek', 'REKAP TAHUN 2023'),
      sheet('Lembar2', 10, 'Balita pendek', 'REKAP TAHUN 2024'),
    ]);
    expect(draft.year).toBe(2024);
    expect(figures(draft)).toEqual([10, 11]);
  });

  it('stays where no sheet is of the year worked on, or holds the same figures', async () => {
    const { sheets } = await open([sheet('2022', 30), sheet('2023', 10)]);
    expect(sheets.map(({ grid }) => grid.name)).toEqual(['2022', '2023']);
    expect(sheetsOfYear(sheets, 2024).others).toEqual([]);
    expect(statedYears(sheets)).toEqual([2022, 2023]);
    const others = await open([sheet('2023', 30, 'Jumlah balita yang diukur'), sheet('2024', 10)]);
    expect(others.sheets).toHaveLength(2);
  });

  it('with other figures than the sheet of the year worked on is used, and its year is told', async () => {
    const told = ({ sheets }: ImportDraft) =>
      sheets.map(({ proposal }) => proposal.notes.filter((note) => note.includes('menyebut tahun')).length);
    const { sheets } = await open([sheet('2023', 30, 'Jumlah balita yang diukur'), sheet('2024', 10)]);
    expect(sheets[0]?.proposal.notes).toContain(
      'Lembar ini menyebut tahun 2023, sedangkan yang dipakai tahun 2024: jangan pakai lembar ini bila angkanya bukan untuk 2024.',
    );
    expect(told(await open([sheet('2023', 30, 'Jumlah balita yang diukur'), sheet('2024', 10)]))).toEqual([1, 0]);
    expect(told(await open([sheet('2023', 30, 'Jumlah balita yang diukur'), sheet('Data', 10)]))).toEqual([0, 0]);
  });
});

describe('a sheet a year, whose columns nothing but a person knows', () => {
  const grids = [sheet('2023', 30, 'Angka'), sheet('2024', 10, 'Angka')];
  const chosen = (draft: ImportDraft, name: string, variable: string): ImportDraft =>
    chooseColumn(draft, name, 2, variable);
  const told = (draft: ImportDraft): readonly string[] => draftProblems(draft).map(({ message }) => message);
  const SAYS = 'Lembar "2023" berisi angka tahun 2023, dan lembar lain berisi angka yang sama untuk 2024.';

  it('is not used for the year worked on beside the sheet of that year, and says so', async () => {
    const draft = await open(grids);
    expect(draft.sheets).toHaveLength(2);
    const one = chosen(draft, '2024', 'jumlah_pendek');
    expect(told(one)).toEqual([]);
    const both = chosen(one, '2023', 'jumlah_pendek');
    expect(told(both)).toEqual([SAYS]);
    expect(told(includeSheet(both, '2023', false))).toEqual([]);
    expect(sheetOfOtherYear(both.sheets, 2024)).toEqual({ sheet: '2023', stated: 2023 });
  });

  it('is used where it holds another figure, or where no sheet is of the year', async () => {
    const draft = chosen(await open(grids), '2024', 'jumlah_pendek');
    expect(told(chosen(draft, '2023', 'jumlah_sangat_pendek'))).toEqual([]);
    expect(sheetOfOtherYear(chosen(draft, '2023', 'jumlah_pendek').sheets, 2022)).toBeNull();
  });
});
