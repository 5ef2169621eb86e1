import { describe, expect, it } from 'vitest';
import type { CellValue, Grid, SourceTable } from '@shared/dataset/types';
import { ok } from '@shared/result';
import {
  acceptDraft,
  acceptEarlier,
  acceptProposals,
  chooseColumn,
  chooseSource,
  chooseYear,
  compareWithEarlier,
  dividingYears,
  earlierYear,
  importFile,
  villageLists,
} from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { villages } from '../panel/fakes';

const lists = villageLists((path) => Promise.resolve(path.includes('1702') ? villages : undefined));
const CODES = villages.villages.map(({ code }) => code);

async function open(rows: Grid['rows'], year = 2024): Promise<ImportDraft> {
  const draft = await importFile(new File(['x'], 'rekap.xlsx'), {
    district: '1702',
    year,
    overlays: [],
    lists,
    readWorkbook: () => Promise.resolve(ok([{ name: 'Rekap', rows }])),
  });
  if (!draft.ok) throw new Error(draft.problem.message);
  return draft.value;
}
/** A row of each village for each year; the figure is the last digit of the year. */
const inRows = (years: readonly number[]): Grid['rows'] => [
  ['Kode Desa', 'Tahun', 'Balita pendek'],
  ...years.flatMap((year) => CODES.map((code): CellValue[] => [code, year, year % 10])),
  ['Total', '', 99],
];
/** A column for each year. */
const inColumns = (years: readonly number[]): Grid['rows'] => [
  ['Kode Desa', 'Balita pendek', ...years.slice(1).map(() => ''), 'Balita yang diukur'],
  ['', ...years.map(String), ''],
  ...CODES.map((code): CellValue[] => [code, ...years.map((year) => year % 10), 50]),
];
const compared = (draft: ImportDraft) => acceptEarlier(compareWithEarlier(draft, true));

describe('a file with several years', () => {
  it('in rows has that of the year chosen, and the year before on request', async () => {
    const draft = await open(inRows([2022, 2023, 2024]));
    expect(dividingYears(draft)).toEqual([2024, 2023, 2022]);
    expect(earlierYear(draft)).toBeNull();
    const of2024 = chooseYear(draft, 2024);
    expect(earlierYear(of2024)).toBe(2023);
    expect(acceptEarlier(of2024)).toEqual([]);
    const [table] = compared(of2024);
    expect(table?.rows.map(({ cells }) => cells)).toEqual(CODES.map((code) => [code, 2023, 3]));
    // A line of totals is of the year chosen, or of all of them.
    expect(table?.total).toBeNull();
    expect(acceptDraft(of2024)[0]?.rows.map(({ cells }) => cells.at(-1))).toEqual([4, 4, 4]);
  });

  it('in columns takes those of the year before for what those of the year are', async () => {
    const draft = acceptProposals(await open(inColumns([2022, 2023, 2024])));
    const [table] = compared(draft);
    expect(table?.columns.map(({ heading, variable }) => [heading, variable])).toEqual([
      ['Kode Desa', undefined],
      ['Balita pendek › 2023', 'jumlah_pendek'],
    ]);
    expect(table?.rows.map(({ cells }) => cells.at(-1))).toEqual([3, 3, 3]);
  });

  it('in columns has none of a column that is not used', async () => {
    const draft = await open(inColumns([2023, 2024]));
    const at = draft.sheets[0]!.proposal.columns.find(({ heading }) => heading === 'Balita pendek › 2024')!.index;
    expect(compared(chooseColumn(draft, 'Rekap', at, 'ignored'))).toEqual([]);
  });

  it.each([
    ['no year before', [2022, 2024], 2024],
    ['a year before of another list of the programme', [2024, 2025], 2025],
    ['no year before that the programme knows', [2021, 2022], 2022],
    ['one year alone', [2024], 2024],
  ] as const)('offers nothing to compare with where there is %s', async (_, years, year) => {
    expect(earlierYear(chooseYear(await open(inRows(years), year), year))).toBeNull();
  });

  it('has the year before of the same office, and of no day after that year', async () => {
    const said = chooseSource(acceptProposals(await open(inColumns([2022, 2023, 2024]))), {
      name: 'Dukcapil',
      asOf: '2024-12-31',
    });
    const draft = chooseColumn(said, 'Rekap', 3, 'jumlah_keluarga');
    const sources = (tables: readonly SourceTable[]) =>
      tables.flatMap(({ columns }) => columns.flatMap(({ variable, source }) => (source ? [[variable, source]] : [])));
    expect(sources(acceptDraft(draft))).toContainEqual(['jumlah_keluarga', { name: 'Dukcapil', asOf: '2024-12-31' }]);
    expect(sources(compared(draft))).toContainEqual(['jumlah_keluarga', { name: 'Dukcapil', asOf: null }]);
    const inTime = chooseSource(draft, { name: 'Dukcapil', asOf: '2023-12-31' });
    expect(sources(compared(inTime))).toContainEqual(['jumlah_keluarga', { name: 'Dukcapil', asOf: '2023-12-31' }]);
    expect(sources(compared(chooseSource(draft, null)))).toEqual([]);
  });

  it('in rows has the year before of the same office', async () => {
    const draft = chooseYear(chooseColumn(await open(inRows([2023, 2024])), 'Rekap', 2, 'jumlah_keluarga'), 2024);
    const [table] = compared(chooseSource(draft, { name: 'Puskesmas', asOf: null }));
    expect(table?.columns.at(-1)?.source).toEqual({ name: 'Puskesmas', asOf: null });
  });

  it('forgets that it is compared when another year is chosen', async () => {
    const draft = compareWithEarlier(chooseYear(await open(inRows([2022, 2023, 2024])), 2024), true);
    expect(chooseYear(draft, 2023).compares).toBe(false);
  });
});
