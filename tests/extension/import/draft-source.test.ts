import { describe, expect, it } from 'vitest';
import { acceptDraft, chooseSource, denominatorColumns, draftProblems, importFile } from '@extension/import';
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
    expect([draft.source, sourcesIn(draft)]).toEqual([null, []]);
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
    expect((await opened(sasaran(SOUND), 'rekap.xlsx', [kept])).source).toEqual(DUKCAPIL);
    expect((await opened(sasaran(SOUND), 'lain.xlsx', [kept])).source).toBeNull();
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
