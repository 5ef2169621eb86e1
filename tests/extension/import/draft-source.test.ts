import { describe, expect, it } from 'vitest';
import {
  acceptDraft,
  acceptProposals,
  answerNeighbour,
  chooseColumn,
  choosePart,
  chooseSource,
  chooseYear,
  denominatorColumns,
  draftProblems,
  importFile,
  sourceOf,
} from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { ok } from '@shared/result';
import type { CellValue, Grid } from '@shared/dataset/types';
import type { StoredTable } from '@extension/store';
import { sasaran, SOUND, villages } from '../panel/fakes';

const lists = { of: () => Promise.resolve(ok(villages)), all: () => Promise.resolve(ok([])) };

async function opened(grid: Grid, file: string, tables: readonly StoredTable[] = []): Promise<ImportDraft> {
  const context = { district: '1702', year: 2024, lists, overlays: [], tables };
  const draft = await importFile(new File(['x'], file), {
    ...context,
    readWorkbook: () => Promise.resolve(ok([grid])),
  });
  if (!draft.ok) throw new Error(draft.problem.message);
  return draft.value;
}
const sourcesIn = (draft: ImportDraft) =>
  acceptDraft(draft).flatMap(({ columns }) =>
    columns.flatMap(({ variable, source }) => (source ? [[variable, source.name, source.asOf]] : [])),
  );
const DUKCAPIL = { name: 'Dukcapil', asOf: '2024-12-31' };

/** Two columns of families beside each other. */
const beside = (one: string, other: string): Grid => ({
  name: 'Rekap',
  rows: [
    ['Kode Desa', 'Desa/Kelurahan', one, other],
    ...villages.villages.map(({ code, name }, at): CellValue[] => [code, name, 100 + at, 101 + at]),
  ],
});
const families = (draft: ImportDraft): ImportDraft => ({
  ...draft,
  year: 2024,
  sheets: draft.sheets.map((sheet) => ({
    ...sheet,
    proposal: {
      ...sheet.proposal,
      columns: sheet.proposal.columns.map((column) =>
        column.index > 1 ? { ...column, role: 'variable' as const, variable: 'jumlah_keluarga', sure: true } : column,
      ),
    },
  })),
});

/** The sheet without its column of years. */
const withoutYear = (grid: Grid): Grid => ({ ...grid, rows: grid.rows.map((row) => row.filter((_, at) => at !== 3)) });

describe('whose figures the target groups of an opened file are', () => {
  it('is proposed from the name of the file, for its target groups and for no other figure', async () => {
    const draft = await opened(sasaran(SOUND), 'DKB_dukcapil_31-12-2024.xlsx');
    expect(sourcesIn(draft)).toEqual([
      ['jumlah_keluarga', 'Dukcapil', '2024-12-31'],
      ['jumlah_krs', 'Dukcapil', '2024-12-31'],
      ['jumlah_balita_diukur', 'Dukcapil', '2024-12-31'],
    ]);
  });

  it('is left open where nothing tells it', async () => {
    const draft = await opened(sasaran(SOUND), 'rekap.xlsx');
    expect([sourceOf(draft), sourcesIn(draft)]).toEqual([null, []]);
    expect(draftProblems(draft)).toEqual([]);
  });

  it('is what a person says, once for the file', async () => {
    const draft = await opened(sasaran(SOUND), 'DKB 2024.xlsx');
    expect(sourcesIn(chooseSource(draft, { name: ' Bidan desa ', asOf: null }))[0]).toEqual([
      'jumlah_keluarga',
      'Bidan desa',
      null,
    ]);
    expect(sourcesIn(chooseSource(draft, null))).toEqual([]);
  });

  it('is asked for by name where a person began to say another, and refused as a person', async () => {
    const draft = await opened(sasaran(SOUND), 'rekap.xlsx');
    const problem = (name: string) => draftProblems(chooseSource(draft, { name, asOf: null }))[0]?.message;
    expect(problem(' ')).toBe('Nama sumber angka sasaran belum ditulis.');
    expect(problem('1702064510820001')).toContain('NIK');
    expect(problem('BPS')).toBeUndefined();
  });

  it('is as the same file had it when it is opened again', async () => {
    const [table] = acceptDraft(chooseSource(await opened(sasaran(SOUND), 'rekap.xlsx'), DUKCAPIL));
    const kept = { key: 'a', district: '1702', year: 2024, size: 1, at: '', by: '', table } as StoredTable;
    expect(sourceOf(await opened(sasaran(SOUND), 'rekap.xlsx', [kept]))).toEqual(DUKCAPIL);
    expect(sourceOf(await opened(sasaran(SOUND), 'lain.xlsx', [kept]))).toBeNull();
  });

  it('is told by the headings of two columns beside each other, which then are no repetition', async () => {
    const draft = families(await opened(beside('Jumlah keluarga (Dukcapil)', 'Jumlah keluarga (Puskesmas)'), 'a.xlsx'));
    expect(draftProblems(draft)).toEqual([]);
    expect(sourcesIn(draft).map(([, name]) => name)).toEqual(['Dukcapil', 'Puskesmas']);
    expect(denominatorColumns(draft).map(({ byHeading }) => byHeading)).toEqual([true, true]);
    const plain = families(await opened(beside('Jumlah keluarga', 'Keluarga'), 'a.xlsx'));
    expect(draftProblems(chooseSource(plain, DUKCAPIL))[0]?.message).toContain('ada dua kolom untuk');
    expect(draftProblems(plain)[0]?.message).toContain('ada dua kolom untuk');
  });
});

describe('whose figures they are, where what is read of the file changes', () => {
  const offices = (draft: ImportDraft) =>
    sourcesIn(acceptProposals(draft)).map(([variable, name]) => `${variable} ${name}`);
  const KEPT = { key: 'a', district: '1702', year: 2024, size: 1, at: '', by: '' };

  it('is proposed once a person said what a column is', async () => {
    const draft = await opened(beside('Angka', 'Lain'), 'DKB dukcapil.xlsx');
    expect(denominatorColumns(draft)).toEqual([]);
    expect(offices(chooseColumn(draft, 'Rekap', 2, 'jumlah_keluarga'))).toEqual(['jumlah_keluarga Dukcapil']);
  });

  it('is proposed once a person said which rows are taken, as the same file had it before', async () => {
    const parted: Grid = {
      name: 'Rekap',
      rows: [
        ['Kode Desa', 'JK', 'Jumlah keluarga'],
        ...villages.villages.flatMap(({ code }): CellValue[][] => [
          [code, 'L', 4],
          [code, 'P', 5],
        ]),
      ],
    };
    const whole = chooseSource(await opened(sasaran(SOUND), 'rekap.xlsx'), DUKCAPIL);
    const [table] = acceptDraft(whole);
    const draft = await opened(parted, 'rekap.xlsx', [{ ...KEPT, table } as StoredTable]);
    expect(draft.sheets).toEqual([]);
    expect(offices(choosePart(draft, 'Rekap', { take: 'sum' }))).toEqual(['jumlah_keluarga Dukcapil']);
  });

  it('is proposed once an export is answered to, from what it is recognised as', async () => {
    const PLACES = ['No', 'Provinsi', 'Kab/Kota', 'Kecamatan', 'Puskesmas', 'Kelurahan/Desa', 'Bulan'];
    const FIGURES = [
      'Jumlah Sasaran Ibu Hamil',
      'Jumlah ibu hamil mendapat suplementasi gizi (minimal 180 tablet TTD dan MMS) sampai bulan ini',
      'Jumlah ibu hamil diukur LILA dan/atau IMT sampai bulan ini',
    ];
    const entries = ['Mei', 'Juni'].flatMap((month) =>
      villages.villages.map(({ kecamatan, name }, at): CellValue[] => {
        return [at, 'BENGKULU', 'REJANG LEBONG', kecamatan, 'PKM', name, month, 70 + at, 7, 9];
      }),
    );
    const draft = await opened({ name: 'Sheet1', rows: [[...PLACES, ...FIGURES], ...entries] }, 'unduhan.xlsx');
    expect([draft.sheets, sourceOf(draft)]).toEqual([[], null]);
    const answered = answerNeighbour(draft, 'Sheet1', 'bulan', '6');
    const [column] = denominatorColumns(answered);
    expect([column?.column.variable, column?.source?.name]).toEqual(['ibu_hamil', 'Puskesmas']);
  });

  it('follows the year where only one of its sheets names an office', async () => {
    const of = (name: string): Grid => ({ ...sasaran(SOUND), name });
    const draft = await importFile(new File(['x'], 'rekap.xlsx'), {
      district: '1702',
      year: 2024,
      lists,
      overlays: [],
      readWorkbook: () => Promise.resolve(ok([of('2023 Dukcapil'), of('2024')].map(withoutYear))),
    });
    if (!draft.ok) throw new Error(draft.problem.message);
    expect(sourceOf(draft.value)).toBeNull();
    expect(offices(chooseYear(draft.value, 2023))[0]).toBe('jumlah_keluarga Dukcapil');
  });

  it('stays what a person said, whatever is read after', async () => {
    const draft = chooseSource(await opened(beside('Angka', 'Lain'), 'DKB dukcapil.xlsx'), null);
    expect(offices(chooseColumn(draft, 'Rekap', 2, 'jumlah_keluarga'))).toEqual([]);
  });
});
