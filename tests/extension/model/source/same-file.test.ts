import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  acceptDraft,
  acceptProposals,
  answerNeighbour,
  chooseSource,
  importFile,
  replaceTables,
  villageLists,
} from '@extension/import';
import type { ImportDraft } from '@extension/import';
import type { Derived } from '@extension/model/figures/derive';
import { knownFile } from '@extension/model/source/same-file';
import type { StoredTable } from '@extension/store';
import { editionForYear } from '@shared/catalogue';
import { villagesOf } from '@shared/cli/villages.mjs';
import type { CellValue, Grid } from '@shared/dataset/types';
import { cellText } from '@shared/dataset/values/text';
import { readWorkbook } from '@shared/files';
import { ok } from '@shared/result';
import { describe, expect, it } from 'vitest';

const edition = editionForYear(2024)!;
const lists = villageLists(() => Promise.resolve(villagesOf('1702')));
const facts = { district: '1702', year: 2024, size: 10, at: '2026-11-22T04:00:00.000Z', by: 'Rina' };

async function sample(file: string): Promise<readonly Grid[]> {
  const path = resolve(import.meta.dirname, '../../../fixtures/neighbours', file);
  const grids = await readWorkbook(new Uint8Array(readFileSync(path)), file);
  if (!grids.ok) throw new Error(grids.problem.message);
  return grids.value;
}
async function opened(file: string, grids: readonly Grid[]): Promise<ImportDraft> {
  const read: typeof readWorkbook = () => Promise.resolve(ok([...grids]));
  const draft = await importFile(new File(['x'], file), {
    district: '1702',
    year: 2024,
    overlays: [],
    lists,
    readWorkbook: read,
  });
  if (!draft.ok) throw new Error(draft.problem.message);
  return draft.value;
}
const stored = (draft: ImportDraft, before: readonly StoredTable[] = []): readonly StoredTable[] =>
  acceptDraft(acceptProposals(draft)).map((table) => replaceTables(before, table, facts).put);
/** The sheets of the tables of a file, as it is known again; why it is refused where it is not. */
function sheetsOf(grids: readonly Grid[], name: string, tables: readonly StoredTable[]) {
  const known = knownFile(grids, name, { edition, tables } as unknown as Derived);
  return known.ok ? [known.value.file, ...known.value.sheetOf] : known.problem.message;
}

const rekap = (first: CellValue): Grid => ({
  name: 'Sheet1',
  rows: [
    ['Kode Desa', 'Desa', 'Jumlah keluarga'],
    ['1702091012', 'Dwi Tunggal', first],
    ['1702091013', 'Air Putih Lama', 31],
  ],
});
async function twoOffices(): Promise<readonly StoredTable[]> {
  const of = async (file: string, name: string, first: number, before: readonly StoredTable[] = []) =>
    stored(chooseSource(await opened(file, [rekap(first)]), { name, asOf: null }), before);
  const register = await of('penduduk.xlsx', 'Dukcapil', 30);
  return [...register, ...(await of('sasaran.xlsx', 'Puskesmas', 29, register))];
}

describe('the file that figures came from is known again', () => {
  it('where its table is called after the office, because another one has the same sheet', async () => {
    const tables = await twoOffices();
    expect(tables.map(({ table }) => table.sheet)).toEqual(['Sheet1', 'Sheet1 (Puskesmas)']);
    expect(sheetsOf([rekap(29)], 'salinan.xlsx', tables)).toEqual(['sasaran.xlsx', ['Sheet1 (Puskesmas)', 'Sheet1']]);
    expect(sheetsOf([rekap(30)], 'salinan.xlsx', tables)).toEqual(['penduduk.xlsx', ['Sheet1', 'Sheet1']]);
    expect(sheetsOf([rekap(28)], 'salinan.xlsx', tables)).toContain('1 sel berbeda');
  });

  it('where some columns of an export are of another month', async () => {
    const grids = await sample('sigizi_balita.xlsx');
    const asked = await opened('sigizi_balita.xlsx', grids);
    const sheet = grids[0]?.name ?? '';
    const answered = answerNeighbour(answerNeighbour(asked, sheet, 'bulan', '4'), sheet, 'pantau', 'ditimbang');
    const tables = stored(answered);
    expect(tables.map(({ table }) => table.sheet)).toEqual([sheet, `${sheet} (Februari)`, `${sheet} (Maret)`]);
    expect(sheetsOf(grids, 'unduhan.xlsx', tables)).toEqual([
      'sigizi_balita.xlsx',
      ...tables.map(({ table }) => [table.sheet, sheet]),
    ]);
  });

  it('where names are merged over the months of an export, and refused where one figure is another', async () => {
    const [written] = await sample('sigizi_bumil.xlsx');
    const desa = written!.rows[0]!.indexOf('Kelurahan/Desa');
    const rows = written!.rows
      .slice(1)
      .toSorted((a, b) => cellText(a[desa]).localeCompare(cellText(b[desa])))
      .map((row, at, all) =>
        row.map((cell, column) => (column === desa && all[at - 1]?.[desa] === cell ? null : cell)),
      );
    const merged = { ...written!, rows: [written!.rows[0]!, ...rows] };
    const asked = await opened('bumil.xlsx', [merged]);
    const tables = stored(answerNeighbour(asked, merged.name, 'bulan', '6'));
    expect(tables).toHaveLength(1);
    expect(sheetsOf([merged], 'bumil.xlsx', tables)).toEqual(['bumil.xlsx', [merged.name, merged.name]]);
    const sasaran = merged.rows[0]!.indexOf('Jumlah Sasaran Ibu Hamil');
    const other = merged.rows.map((row, at) => (at === 0 ? row : row.map((cell, i) => (i === sasaran ? 1 : cell))));
    expect(sheetsOf([{ ...merged, rows: other }], 'bumil.xlsx', tables)).toContain('sel berbeda');
  });

  it('where it is separated text of several categories, whatever it is called by now', async () => {
    const [grid] = await sample('satu_data_kategori.csv');
    const asked = await opened('satu_data_kategori.csv', [grid!]);
    const answered = answerNeighbour(asked, 'satu_data_kategori', 'kategori', 'BALITA PENDEK');
    const tables = stored({ ...answered, year: 2024 });
    expect(tables[0]?.table.sheet).toBe('satu_data_kategori (BALITA PENDEK)');
    expect(sheetsOf([{ ...grid!, name: 'unduhan (1)' }], 'unduhan (1).csv', tables)).toEqual([
      'satu_data_kategori.csv',
      ['satu_data_kategori (BALITA PENDEK)', 'satu_data_kategori'],
    ]);
  });
});
