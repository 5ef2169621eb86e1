import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  acceptDraft,
  answerNeighbour,
  chooseColumn,
  choosePart,
  chooseYear,
  draftProblems,
  importFile,
  replaceTables,
  villageLists,
} from '@extension/import';
import type { ImportDraft } from '@extension/import';
import type { StoredTable } from '@extension/store';
import { villagesOf } from '@shared/cli/villages.mjs';
import type { CellValue, Grid } from '@shared/dataset/types';
import { readWorkbook } from '@shared/files';
import { ok } from '@shared/result';
import { describe, expect, it } from 'vitest';

const PORTAL = resolve(import.meta.dirname, '../../fixtures/neighbours/satu_data_kategori.csv');
const lists = villageLists(() => Promise.resolve(villagesOf('1702')));
const facts = { district: '1702', year: 2024, size: 10, at: '2026-11-22T04:00:00.000Z', by: 'Rina' };

async function open(file: File, grid?: Grid): Promise<ImportDraft> {
  const read: typeof readWorkbook = grid ? () => Promise.resolve(ok([grid])) : readWorkbook;
  const draft = await importFile(file, { district: '1702', year: 2024, overlays: [], lists, readWorkbook: read });
  if (!draft.ok) throw new Error(draft.problem.message);
  return draft.value;
}
/** What is kept once all tables of a draft are used. */
function kept(before: readonly StoredTable[], draft: ImportDraft): readonly StoredTable[] {
  expect(draftProblems(draft)).toEqual([]);
  return acceptDraft(draft).reduce<readonly StoredTable[]>((now, table) => {
    const { put, removed } = replaceTables(now, table, facts);
    return [...now.filter(({ key }) => key !== put.key && !removed.includes(key)), put];
  }, before);
}
/** Sheet, variable and figures of each table. */
const said = (tables: readonly StoredTable[]) =>
  tables.map(({ table: { sheet, columns, rows } }) => {
    const at = columns.findIndex(({ role }) => role === 'variable');
    return [sheet, columns[at]?.variable, rows.map(({ cells }) => cells[at])];
  });
const variableAt = ({ sheets }: ImportDraft): number =>
  sheets[0]?.proposal.columns.find(({ role }) => role === 'variable')?.index ?? -1;

describe('a portal file with a row of each village for every category', () => {
  async function category(word: string, variable: string): Promise<ImportDraft> {
    const draft = await open(new File([new Uint8Array(readFileSync(PORTAL))], 'satu_data_kategori.csv'));
    const dated = chooseYear(answerNeighbour(draft, 'satu_data_kategori', 'kategori', word), 2024);
    return chooseColumn(dated, dated.sheets[0]?.grid.name ?? '', variableAt(dated), variable);
  }
  const short = () => category('BALITA PENDEK', 'jumlah_pendek');
  const severe = () => category('BALITA SANGAT PENDEK', 'jumlah_sangat_pendek');

  it('is kept category by category, the second beside the first', async () => {
    expect(said(kept(kept([], await short()), await severe()))).toEqual([
      ['satu_data_kategori (BALITA PENDEK)', 'jumlah_pendek', ['14', '24', '34']],
      ['satu_data_kategori (BALITA SANGAT PENDEK)', 'jumlah_sangat_pendek', ['4', '5', '6']],
    ]);
  });

  it('takes the place of the same category when it is opened again, however it was understood before', async () => {
    const wrong = kept([], await category('BALITA PENDEK', 'jumlah_sangat_pendek'));
    expect(said(kept(wrong, await short()))).toEqual([
      ['satu_data_kategori (BALITA PENDEK)', 'jumlah_pendek', ['14', '24', '34']],
    ]);
  });

  it('takes the place of another category that was taken for the same figure', async () => {
    const wrong = kept([], await category('BALITA SANGAT PENDEK', 'jumlah_pendek'));
    expect(said(kept(wrong, await short()))).toEqual([
      ['satu_data_kategori (BALITA PENDEK)', 'jumlah_pendek', ['14', '24', '34']],
    ]);
  });
});

describe('any other sheet with several rows of each village', () => {
  const sheet = (words: readonly [string, string]): Grid => ({
    name: 'Rekap',
    rows: [
      ['Kode Desa', 'Desa', 'Uraian', 'Balita pendek'],
      ...[
        ['1702091012', 'Dwi Tunggal'],
        ['1702091013', 'Air Putih Lama'],
        ['1702091023', 'Adirejo'],
      ].flatMap(([code = '', name = '']): CellValue[][] => words.map((word, at) => [code, name, word, at + 4])),
    ],
  });
  const rows = async (words: readonly [string, string], word: string, variable = 'jumlah_pendek') => {
    const draft = choosePart(await open(new File(['x'], 'rekap.xlsx'), sheet(words)), 'Rekap', { take: 'one', word });
    return chooseColumn(draft, 'Rekap', 3, variable);
  };
  const MEASURES = ['Tinggi kurang', 'Tinggi sangat kurang'] as const;

  it('is kept word by word as well', async () => {
    const first = kept([], await rows(MEASURES, MEASURES[0]));
    expect(said(kept(first, await rows(MEASURES, MEASURES[1], 'jumlah_sangat_pendek')))).toEqual([
      ['Rekap (Tinggi kurang)', 'jumlah_pendek', [4, 4, 4]],
      ['Rekap (Tinggi sangat kurang)', 'jumlah_sangat_pendek', [5, 5, 5]],
    ]);
  });

  it('is one table where the words are the sexes: boys take the place of girls', async () => {
    const girls = kept([], await rows(['P', 'L'], 'P'));
    expect(said(kept(girls, await rows(['P', 'L'], 'L')))).toEqual([['Rekap', 'jumlah_pendek', [5, 5, 5]]]);
  });
});
