import { describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import type { CellValue, Grid } from '@shared/dataset/types';
import { ok } from '@shared/result';
import {
  acceptDraft,
  acceptProposals,
  chooseColumn,
  chooseYear,
  draftProblems,
  importFile,
  includeSheet,
  openColumns,
  villageLists,
} from '@extension/import';
import type { ImportDraft } from '@extension/import';

const LISTS: Readonly<Record<string, unknown>> = {
  'wilayah/1702.json': {
    district: { code: '1702', name: 'Kabupaten Rejang Lebong' },
    villages: [{ code: '1702012001', name: 'Kota Padang', kecamatan: 'Kota Padang' }],
  },
  'wilayah/3273.json': { district: { code: '3273', name: 'Kota Bandung' }, villages: [] },
};
const lists = villageLists((path) => Promise.resolve(LISTS[path]));

const HEADINGS = ['Kode Desa', 'Desa/Kelurahan', 'Tahun', 'Jumlah keluarga', 'Jumlah keluarga berisiko stunting'];
const ROW: CellValue[] = ['1702012001', 'Kota Padang', 2024, 195, 63];
const sheet = (rows: readonly (readonly CellValue[])[], name = 'Data Sasaran'): Grid => ({ name, rows });

const open = (grids: Grid[], settings = { district: '', year: 0 }) =>
  importFile(new File(['x'], 'praktik.xlsx'), {
    ...settings,
    overlays: [],
    lists,
    readWorkbook: () => Promise.resolve(ok(grids)),
  });

async function draftOf(grids: Grid[]): Promise<ImportDraft> {
  const draft = await open(grids);
  if (!draft.ok) throw new Error(draft.problem.message);
  return draft.value;
}

describe('opening a file', () => {
  it('finds district, year and columns, and has nothing left to ask for known headings', async () => {
    const draft = await draftOf([sheet([HEADINGS, ROW])]);
    expect([draft.villages.district.code, draft.year]).toEqual(['1702', 2024]);
    expect(draftProblems(draft)).toEqual([]);
  });

  it("refuses another district's codes and names both districts", async () => {
    const refused = await open([sheet([HEADINGS, ['3273012001', 'Sukarasa', 2024, 1, 1]])], {
      district: '1702',
      year: 2024,
    });
    expect(refused.ok ? '' : refused.problem.message).toContain('Kota Bandung (3273)');
    expect(refused.ok ? '' : refused.problem.message).toContain('1702');
  });

  it('accepts the same codes as those worked on', async () => {
    expect((await open([sheet([HEADINGS, ROW])], { district: '1702', year: 2024 })).ok).toBe(true);
  });

  it('refuses a file larger than 50 MB before reading it', async () => {
    const file = new File(['x'], 'besar.xlsx');
    Object.defineProperty(file, 'size', { value: 50 * 1024 * 1024 + 1 });
    const refused = await importFile(file, {
      district: '',
      year: 0,
      overlays: [],
      lists,
      readWorkbook: () => Promise.reject(new Error('was read')),
    });
    expect(refused.ok ? '' : refused.problem.message).toContain('terlalu besar');
  });

  it('refuses a file without any table', async () => {
    expect((await open([sheet([['Catatan rapat'], ['Hadir semua']])])).ok).toBe(false);
  });

  it('takes the year most rows name', async () => {
    const draft = await draftOf([
      sheet([HEADINGS, ROW, ['1702012002', 'B', 2024, 1, 1], ['1702012003', 'C', 2023, 1, 1]]),
    ]);
    expect(draft.year).toBe(2024);
  });
});

describe('confirming a file', () => {
  const PERSONAL = [...HEADINGS, 'NIK', 'Nama Ibu'];
  const withPersonal = () => draftOf([sheet([PERSONAL, [...ROW, '1702010101900001', 'Siti Aminah']])]);

  it('never lets a refused column through, even when a person chooses a variable for it', async () => {
    const draft = await withPersonal();
    const refused = draft.sheets[0]?.proposal.columns.filter(({ role }) => role === 'personal') ?? [];
    expect(refused.map(({ heading }) => heading)).toContain('NIK');
    const forced = refused.reduce(
      (next, { index }) => chooseColumn(next, 'Data Sasaran', index, 'jumlah_pendek'),
      draft,
    );
    const stored = JSON.stringify(acceptDraft(forced));
    expect(stored).not.toContain('1702010101900001');
    expect(stored).not.toContain('NIK');
    expect(stored).toContain('Jumlah keluarga');
  });

  it('asks for a year the programme has', async () => {
    const draft = await draftOf([sheet([HEADINGS, ROW])]);
    expect(draftProblems(chooseYear(draft, 2019)).map(({ message }) => message)).toEqual(['Tahun data belum dipilih.']);
    expect(draftProblems(chooseYear(draft, 2022))).toEqual([]);
  });

  it('reads the columns again in the words of the edition of another year', async () => {
    const draft = await draftOf([sheet([HEADINGS, ROW])]);
    const later = chooseYear(draft, 2025);
    expect([draft.edition.id, later.edition.id]).toEqual(['emonev-2024', 'konvergensi-2025']);
    expect(chooseYear(later, 2024)).toEqual(draft);
    expect(chooseYear(draft, 2023).sheets).toBe(draft.sheets);
  });

  it('asks for one sheet at least', async () => {
    const draft = await draftOf([sheet([HEADINGS, ROW])]);
    expect(draftProblems(includeSheet(draft, 'Data Sasaran', false))).toHaveLength(1);
  });

  it('refuses two columns for one figure', async () => {
    const draft = await draftOf([
      sheet([
        [...HEADINGS, 'Angka lain'],
        [...ROW, 7],
      ]),
    ]);
    const twice = chooseColumn(draft, 'Data Sasaran', 5, 'jumlah_keluarga');
    expect(draftProblems(twice)[0]?.message).toContain('dua kolom');
  });

  it('holds an unsure column back until a person chose, or accepted the proposals', async () => {
    const draft = await draftOf([sheet([HEADINGS, ROW])]);
    const unsure: ImportDraft = {
      ...draft,
      sheets: draft.sheets.map((one) => ({
        ...one,
        proposal: {
          ...one.proposal,
          columns: one.proposal.columns.map((column) =>
            column.variable === 'jumlah_krs' ? { ...column, sure: false } : column,
          ),
        },
      })),
    };
    expect(unsure.sheets.flatMap(openColumns)).toHaveLength(1);
    expect(draftProblems(unsure)[0]?.message).toBe('1 kolom belum dipilih.');
    expect(draftProblems(acceptProposals(unsure))).toEqual([]);
    expect(draftProblems(chooseColumn(unsure, 'Data Sasaran', 4, 'ignored'))).toEqual([]);
  });
});

it('knows the edition the tests speak of', () => {
  expect(emonev2024.years).toContain(2024);
});
