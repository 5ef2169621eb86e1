// @vitest-environment happy-dom
import { render } from 'preact';
import { cellText } from '@shared/dataset/values/text';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CellValue, Grid } from '@shared/dataset/types';
import { readWorkbook } from '@shared/files';
import { importFile } from '@extension/import';
import { latest } from '@extension/store';
import { answerQuestion, correctFigure, declare, justify } from '@extension/panel/check/decide';
import { useDraft } from '@extension/panel/data/import-file';
import { chooseSource } from '@extension/panel/sources/choose-source';
import type { Session } from '@extension/panel/session/session';
import { App } from '@extension/panel/shell/app';
import { returnWithMarks, saveAgencyFindings } from '@extension/panel/source/return-file';
import { markedName } from '@extension/model/source/mark-file';
import { agenciesTold, toldOf } from '@extension/model/source/told';
import { writeXlsx } from 'hucre/xlsx';
import { openBench, settled, villages } from '../fakes';

/** What the product handed to the person, by name. */
const saved = new Map<string, Blob>();
beforeEach(() => {
  saved.clear();
  let last = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:berkas';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
    saved.set(this.download, last);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const HEADINGS = [
  'Kode Desa',
  'Kecamatan',
  'Desa/Kelurahan',
  'Tahun',
  'Jumlah keluarga',
  'Jumlah keluarga berisiko stunting',
  'Jumlah balita yang diukur',
  'Balita sangat pendek',
  'Balita pendek',
];
const PROMOTION = [
  'Kode Desa',
  'Kecamatan',
  'Desa/Kelurahan',
  'krs_promosi_ikan_n',
  'krs_promosi_ikan_d',
  'krs_promosi_ikan_p',
];

interface Figures {
  readonly sasaran: readonly (readonly CellValue[])[];
  readonly promotion: readonly (readonly CellValue[])[];
}
const FIGURES: Figures = {
  sasaran: [
    [1950, 630, 1200, 3, 9],
    [449, null, 230, 7, 15],
    [320, 99, 150, 4, 8],
  ],
  promotion: [
    [1413, 2000, 57.15],
    [10, 40, 25],
    ['1.234', 1500, 82.27],
  ],
};
const placed = (rows: Figures['sasaran'], year: boolean): CellValue[][] =>
  rows.map((row, at) => {
    const { code = '', kecamatan = '', name = '' } = villages.villages[at] ?? {};
    return [code, kecamatan, name, ...(year ? [2024] : []), ...row];
  });
async function workbook({ sasaran, promotion }: Figures, name = 'data-2024.xlsx'): Promise<File> {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Data Sasaran', rows: [HEADINGS, ...placed(sasaran, true)] as never },
      { name: 'Keluarga Berisiko 3', rows: [PROMOTION, ...placed(promotion, false)] as never },
    ],
  });
  return new File([new Uint8Array(bytes)], name);
}

/** Opens a file as an officer does: read, confirm what is proposed, use. */
async function load(session: Session, file: File): Promise<void> {
  const { settings, overlays } = session.state().stored;
  const context = { district: settings.district, year: settings.year, overlays, lists: session.lists, readWorkbook };
  const draft = await importFile(file, context);
  if (!draft.ok) throw new Error(draft.problem.message);
  session.show({ draft: draft.value });
  await useDraft(session);
}
async function bench(figures = FIGURES): Promise<{ session: Session; file: File }> {
  const { session } = await openBench();
  const file = await workbook(figures);
  await load(session, file);
  return { session, file };
}
const bytesOf = async (file: Blob | undefined): Promise<Uint8Array> =>
  new Uint8Array(file ? await file.arrayBuffer() : new ArrayBuffer(0));
const gridsOf = async (file: Blob | undefined): Promise<readonly Grid[]> => {
  const grids = await readWorkbook(await bytesOf(file), 'x.xlsx');
  if (!grids.ok) throw new Error(grids.problem.message);
  return grids.value;
};
const notice = (session: Session): string =>
  `${session.state().notice?.message ?? ''} ${session.state().notice?.remedy ?? ''}`;
const figure = (session: Session, variable: string, row: number): number | undefined =>
  session.state().derived?.dataset.columns.get(variable)?.values[row];

describe("the officer's own workbook, given back with marks", () => {
  it('says what it said, with a list that names the cells', async () => {
    const { session, file } = await bench();
    await returnWithMarks(session, file);
    expect([...saved.keys()]).toEqual(['data-2024 bertanda.xlsx']);
    const grids = await gridsOf(saved.get('data-2024 bertanda.xlsx'));
    expect(grids.slice(0, 2)).toEqual(await gridsOf(file));
    const lines = grids[2]?.rows ?? [];
    expect(lines[1]).toEqual(['Sel', 'Tingkat', 'Isi sekarang', 'Apa yang ditemukan', 'Apa yang perlu dilakukan']);
    const wrong = lines.find(
      ([cell, word]) => word === 'Kesalahan' && cellText(cell).startsWith('Keluarga Berisiko 3!'),
    );
    expect(cellText(wrong?.[2])).toContain('1413');
    const question = lines.find(([, word]) => word === 'Pertanyaan');
    expect(question?.slice(0, 3)).toEqual(['Keluarga Berisiko 3!D4', 'Pertanyaan', '1.234']);
    const blank = lines.find(([cell]) => cell === 'Data Sasaran!F3');
    expect(blank?.slice(1, 3)).toEqual(['Peringatan', null]);
    expect(notice(session)).toContain('temuan di lembar Temuan');
  });

  it('is known by its cells, not by its name, and refused where one figure is another', async () => {
    const { session } = await bench();
    await returnWithMarks(session, await workbook(FIGURES, 'salinan (2).xlsx'));
    expect([...saved.keys()]).toEqual(['salinan bertanda.xlsx']);
    saved.clear();
    const [first = [], ...others] = FIGURES.sasaran;
    await returnWithMarks(session, await workbook({ ...FIGURES, sasaran: [[1951, ...first.slice(1)], ...others] }));
    expect(saved.size).toBe(0);
    expect(notice(session)).toContain(
      '1 sel berbeda, misalnya sel E2 di lembar Data Sasaran berisi "1951", waktu dimuat "1950"',
    );
  });

  it('is refused where it is another file, no workbook, or too large, each with the way out', async () => {
    const { session } = await bench();
    const elsewhere = await writeXlsx({ sheets: [{ name: 'Lain', rows: [['x']] }] });
    await returnWithMarks(session, new File([new Uint8Array(elsewhere)], 'lain.xlsx'));
    expect(notice(session)).toContain('lain.xlsx bukan berkas yang angkanya sedang dipakai');
    expect(notice(session)).toContain('data-2024.xlsx');
    await returnWithMarks(session, new File(['%PDF-1.7'], 'laporan.pdf'));
    expect(notice(session)).toContain('PDF');
    expect([saved.size, session.state().busy]).toEqual([0, null]);
  });

  it('tells of a figure that was corrected here only', async () => {
    const { session, file } = await bench();
    await correctFigure(session, { village: '1702061004', variable: 'krs_promosi_ikan_n' }, 1143);
    await returnWithMarks(session, file);
    const lines = (await gridsOf(saved.get('data-2024 bertanda.xlsx')))[2]?.rows ?? [];
    const told = lines.find(([, word]) => word === 'Sudah diperbaiki');
    expect(told?.slice(0, 3)).toEqual(['Keluarga Berisiko 3!D2', 'Sudah diperbaiki', '1413']);
    expect(told?.[3]).toBe('Angka yang dipakai 1.143, di berkas ini masih "1413".');
  });

  it('of separated text is a workbook of the same cells', async () => {
    const { session } = await openBench();
    await session.commit({ settings: (settings) => ({ ...settings, district: '1702', year: 2024 }) });
    const csv = [PROMOTION, ...placed(FIGURES.promotion, false)].map((row) => row.map(cellText).join(';')).join('\r\n');
    const file = new File([csv], 'promosi.csv');
    await load(session, file);
    await returnWithMarks(session, new File([csv], 'promosi (1).csv'));
    const grids = await gridsOf(saved.get('promosi bertanda.xlsx'));
    expect(grids.map(({ name }) => name)).toEqual(['promosi', 'Temuan']);
    expect(grids[0]?.rows[1]).toEqual(['1702061004', 'Kota Padang', 'Kota Padang', '1413', '2000', '57.15']);
    expect(notice(session)).toContain('CSV tidak dapat diberi catatan, jadi salinannya .xlsx.');
  });

  it('has the marks of its own figures alone where another office has the same target group', async () => {
    const { session } = await openBench();
    const of = (first: number, name: string): Promise<File> =>
      workbook(
        { ...FIGURES, sasaran: [[first, ...(FIGURES.sasaran[0] ?? []).slice(1)], ...FIGURES.sasaran.slice(1)] },
        name,
      );
    const [health, register] = [await of(1950, 'sasaran puskesmas.xlsx'), await of(1970, 'DKB dukcapil.xlsx')];
    await load(session, health);
    await load(session, register);
    await chooseSource(
      session,
      'jumlah_keluarga',
      { name: 'Dukcapil', asOf: null },
      'Arahan Kemendagri: dari Dukcapil',
    );
    await correctFigure(session, { village: '1702061004', variable: 'jumlah_keluarga' }, 1980);
    await returnWithMarks(session, register);
    await returnWithMarks(session, health);
    const linesOf = async (name: string) => (await gridsOf(saved.get(name))).at(-1)?.rows ?? [];
    const told = (await linesOf('DKB dukcapil bertanda.xlsx')).find(([, word]) => word === 'Sudah diperbaiki');
    expect(told?.slice(0, 3)).toEqual(['Data Sasaran!E2', 'Sudah diperbaiki', '1970']);
    expect(told?.[3]).toBe('Angka yang dipakai 1.980, di berkas ini masih "1970".');
    const others = await linesOf('sasaran puskesmas bertanda.xlsx');
    expect(others.filter(([cell]) => cell === 'Data Sasaran!E2')).toEqual([]);
  });

  it('is told of a correction only where it says another figure, with what it says itself', async () => {
    const { session } = await openBench();
    const of = (first: number, name: string): Promise<File> =>
      workbook(
        { ...FIGURES, sasaran: [[first, ...(FIGURES.sasaran[0] ?? []).slice(1)], ...FIGURES.sasaran.slice(1)] },
        name,
      );
    await load(session, await of(1950, 'sasaran puskesmas.xlsx'));
    await load(session, await of(1970, 'DKB dukcapil.xlsx'));
    await correctFigure(session, { village: '1702061004', variable: 'jumlah_keluarga' }, 1970);
    const corrected = toldOf(session.state().derived!).filter(({ word }) => word === 'Sudah diperbaiki');
    expect(corrected.map(({ words, places }) => [words().found, places?.map(({ file }) => file)])).toEqual([
      ['Angka yang dipakai 1.970, di berkas ini masih "1950".', ['sasaran puskesmas.xlsx']],
    ]);
  });

  it.each([
    ['a.xlsx', 'a bertanda.xlsx'],
    ['a bertanda (3).xlsx', 'a bertanda.xlsx'],
    ['a.XLSM', 'a bertanda.xlsm'],
    ['a.csv', 'a bertanda.xlsx'],
  ])('%s is called %s', (file, name) => expect(markedName(file)).toBe(name));
});

describe('a marked copy, corrected and loaded again', () => {
  it('keeps every decision whose figures did not change, and lets go those whose did', async () => {
    const { session, file } = await bench({
      ...FIGURES,
      promotion: [FIGURES.promotion[0] ?? [], [12, 40, 25], FIGURES.promotion[2] ?? []],
    });
    const { derived } = session.state();
    const [question] = derived?.questions ?? [];
    if (!derived || !question) throw new Error('no question');
    await answerQuestion(session, question, 'ribuan');
    await correctFigure(session, { village: '1702061004', variable: 'krs_promosi_ikan_n' }, 1143);
    await correctFigure(session, { village: '1702061015', variable: 'krs_promosi_ikan_n' }, 10);
    await declare(session, { village: '1702061015', variable: 'jumlah_krs' }, 'nol', '');
    const warning = session.state().derived?.findings.find(({ severity }) => severity === 'peringatan');
    if (!warning) throw new Error('no warning');
    await justify(session, warning, 'Alasan', 'memang begitu keadaannya di lapangan');
    const decided = session.state().stored.decisions.length;
    const before = session.state().derived;
    await returnWithMarks(session, file);

    // Whoever keeps the data corrects one cell of the marked copy: the second village's figure.
    const copy = await bytesOf(saved.get('data-2024 bertanda.xlsx'));
    const { patchWorkbook } = await import('@shared/files');
    const corrected = await patchWorkbook(copy, 'Keluarga Berisiko 3', [{ row: 2, column: 3, value: 11 }]);
    if (!corrected.ok) throw new Error(corrected.problem.message);
    await load(session, new File([new Uint8Array(corrected.value.bytes)], 'data-2024 bertanda.xlsx'));

    const { stored, derived: after } = session.state();
    expect(stored.tables.map(({ table }) => [table.file, table.sheet])).toEqual([
      ['data-2024 bertanda.xlsx', 'Data Sasaran'],
      ['data-2024 bertanda.xlsx', 'Keluarga Berisiko 3'],
    ]);
    expect(stored.decisions).toHaveLength(decided);
    expect(latest(stored.decisions, stored.settings)).toEqual(before?.decisions);
    expect(after?.questions).toEqual([]);
    expect(figure(session, 'krs_promosi_ikan_n', 2)).toBe(1234);
    expect(figure(session, 'krs_promosi_ikan_n', 0)).toBe(1143);
    expect(figure(session, 'jumlah_krs', 1)).toBe(0);
    expect(after?.justified.has(warning.key)).toBe(true);
    // The source says another figure now, so what was decided of the old one is no longer used.
    expect(figure(session, 'krs_promosi_ikan_n', 1)).toBe(11);
  });

  it('is not taken for figures by its list of findings', async () => {
    const { session, file } = await bench();
    await returnWithMarks(session, file);
    const grids = await gridsOf(saved.get('data-2024 bertanda.xlsx'));
    const draft = await importFile(new File(['x'], 'x.xlsx'), {
      district: '1702',
      year: 2024,
      overlays: [],
      lists: session.lists,
      readWorkbook: () => Promise.resolve({ ok: true, value: [...grids] }),
    });
    expect(draft.ok && draft.value.sheets.map(({ grid }) => grid.name)).toEqual([
      'Data Sasaran',
      'Keluarga Berisiko 3',
    ]);
  });
});

describe('the file of findings for an agency', () => {
  it('has that agency’s findings alone, a line a cell', async () => {
    const { session } = await bench();
    const { derived } = session.state();
    if (!derived) throw new Error('no figures');
    const agencies = agenciesTold(derived);
    expect(agencies.length).toBeGreaterThan(1);
    for (const { key } of agencies) await saveAgencyFindings(session, key);
    expect(saved.size).toBe(agencies.length);
    const owner = derived.edition.variables.find(({ key }) => key === 'krs_promosi_ikan_n')?.owner ?? '';
    const rows = (await gridsOf(saved.get(`temuan-2024-${owner}-2026-11-22.xlsx`)))[0]?.rows ?? [];
    expect(rows[2]).toEqual([
      'Tingkat',
      'Berkas',
      'Lembar',
      'Sel',
      'Desa/kelurahan',
      'Kolom',
      'Isi sekarang',
      'Apa yang ditemukan',
      'Apa yang perlu dilakukan',
    ]);
    const line = rows.find((row) => row[3] === 'D2' && row[0] === 'Kesalahan');
    expect(line?.slice(1, 5)).toEqual(['data-2024.xlsx', 'Keluarga Berisiko 3', 'D2', 'Kota Padang']);
    expect(line?.[6]).toBe('1413');
    for (const { key } of agencies) {
      const own = toldOf(derived).filter((told) => told.agencies.includes(key));
      const lines = (await gridsOf(saved.get(`temuan-2024-${key}-2026-11-22.xlsx`)))[0]?.rows.slice(3) ?? [];
      expect(new Set(lines.map((cells) => cells[7]))).toEqual(new Set(own.map(({ words }) => words().found)));
    }
  });
});

describe('the part of Periksa that gives findings back', () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('div');
    document.body.append(root);
  });
  afterEach(() => {
    render(null, root);
    root.remove();
  });

  it('names the files and offers each agency its own', async () => {
    const { session } = await bench();
    session.show({ view: 'periksa' });
    render(<App session={session} />, root);
    await settled();
    const part = root.querySelector('[data-part=sumber]');
    expect(part?.textContent).toContain('Pilih berkas aslinya (data-2024.xlsx)');
    expect(part?.querySelectorAll('[data-agency]').length).toBe(agenciesTold(session.state().derived!).length);
    const button = part?.querySelector<HTMLButtonElement>('[data-agency] button');
    button?.click();
    await settled();
    expect([...saved.keys()][0]).toMatch(/^temuan-2024-.*\.xlsx$/);
  });
});
