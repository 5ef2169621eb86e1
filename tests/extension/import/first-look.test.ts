import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  acceptDraft,
  acceptProposals,
  answerNeighbour,
  chooseYear,
  draftProblems,
  importFile,
} from '@extension/import';
import type { ImportDraft } from '@extension/import';
import { villageLists } from '@extension/import';
import { villagesOf } from '@shared/cli/villages.mjs';
import type { Grid } from '@shared/dataset/types';
import { readWorkbook } from '@shared/files';
import { ok } from '@shared/result';
import type { Result } from '@shared/result';
import { describe, expect, it } from 'vitest';

const lists = villageLists(() => Promise.resolve(villagesOf('1702')));

/** A sample as it is opened by somebody who works on a year; 0 = on none yet. Its own title gives way to another. */
async function opened(file: string, year: number, title = ''): Promise<Result<ImportDraft>> {
  const bytes = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../fixtures/neighbours', file)));
  const read = await readWorkbook(bytes, file);
  const grids: Grid[] = read.ok ? read.value : [];
  const titled = grids.map((grid) => ({ ...grid, rows: [[title], ...grid.rows.slice(1)] }));
  const workbook: typeof readWorkbook = () => Promise.resolve(ok(titled));
  return importFile(new File(['x'], file), { district: '1702', year, overlays: [], lists, readWorkbook: workbook });
}
async function draftOf(...of: Parameters<typeof opened>): Promise<ImportDraft> {
  const draft = await opened(...of);
  if (!draft.ok) throw new Error(draft.problem.message);
  return draft.value;
}
const variables = (draft: ImportDraft): readonly string[] =>
  acceptDraft(acceptProposals(draft)).flatMap(({ columns }) => columns.flatMap(({ variable }) => variable ?? []));
const messages = (draft: ImportDraft): readonly string[] => draftProblems(draft).map(({ message }) => message);
const withoutOwned = (draft: ImportDraft): ImportDraft =>
  draft.unread.reduce((next, { sheet }) => answerNeighbour(next, sheet, 'terbit', 'tidak'), draft);

describe('an export that only another edition asks for', () => {
  it('is opened by somebody who has no year yet, and asked for its year', async () => {
    const draft = withoutOwned(await draftOf('dukcapil_dkb.xlsx', 0));
    expect([draft.edition.id, draft.year]).toEqual(['konvergensi-2025', 0]);
    expect(messages(draft)).toContain('Tahun data belum dipilih.');
    expect(variables(chooseYear(draft, 2025))).toEqual(expect.arrayContaining(['anak_0_17', 'jumlah_penduduk']));
  });

  it('is not taken for a year that does not ask for it, and says so', async () => {
    const draft = chooseYear(await draftOf('dukcapil_dkb.xlsx', 0), 2024);
    expect(draft.sheets).toEqual([]);
    expect(draft.unread[0]?.problem.message).toContain('tidak diminta formulir tahun 2022, 2023 dan 2024');
    expect(messages(draft)).toContain('Tidak ada lembar yang dipilih.');
  });

  it('is of the year that it states, whichever is worked on', async () => {
    for (const year of [0, 2024]) {
      const draft = await draftOf('dukcapil_dkb.xlsx', year, 'Keadaan 31 Desember 2025');
      expect([draft.edition.id, draft.year]).toEqual(['konvergensi-2025', 2025]);
    }
  });

  it('is asked for its year by somebody who works on another one: it may be theirs of the next', async () => {
    const draft = await draftOf('dukcapil_dkb.xlsx', 2024);
    expect(draft.year).toBe(0);
    expect(messages(draft)).toContain('Tahun data belum dipilih.');
  });

  it('is refused where the year that it states does not ask for it', async () => {
    const refused = await opened('dukcapil_dkb.xlsx', 0, 'Keadaan 31 Desember 2024');
    expect(refused.ok ? '' : refused.problem.message).toContain('tidak diminta formulir tahun 2022, 2023 dan 2024');
  });
});

describe('an export that the edition worked on asks for', () => {
  it('is of the year worked on, and without one asked for it', async () => {
    expect((await draftOf('siga_krs.xlsx', 2024)).year).toBe(2024);
    const draft = await draftOf('siga_krs.xlsx', 0);
    expect([draft.edition.id, draft.year]).toEqual(['emonev-2024', 0]);
    expect(chooseYear(draft, 2025).edition.id).toBe('konvergensi-2025');
  });
});
