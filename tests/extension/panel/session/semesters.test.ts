import { describe, expect, it } from 'vitest';
import type { Grid } from '@shared/dataset/types';
import { ok } from '@shared/result';
import { chooseSemester, chooseYear, draftProblems, importFile } from '@extension/import';
import { openPeriod } from '@extension/panel/session/change-settings';
import { fillPage } from '@extension/panel/fill/fill-page';
import { refreshPage } from '@extension/panel/session/follow-page';
import { isiStatus } from '@extension/panel/fill/status';
import { packageFile } from '@extension/panel/package/package-out';
import { gatherFiles } from '@extension/panel/gather/gather';
import { statesOf } from '@extension/model/queue/village-states';
import type { Session } from '@extension/panel/session/session';
import { formOf } from '@shared/catalogue';
import { formPage, importGrid, listPage, openBench, villages } from '../fakes';
import type { Bench } from '../fakes';

const LABELS = ['Jumlah Penduduk', 'Anak usia 0-17 tahun'];
const [first] = villages.villages;
const grid = (title: string, start: number): Grid => ({
  name: 'Data Sasaran 1',
  rows: [
    [title],
    ['Kode Desa', 'Kecamatan', 'Nama Desa', 'Tahun', ...LABELS],
    ...villages.villages.map(({ code, kecamatan, name }, at) => [code, kecamatan, name, 2025, start + at, 100 + at]),
  ],
});
const SCOPE = { district: '1702', year: 2025 } as const;
const open = (session: Session, period: 'semester-1' | 'semester-2') => openPeriod(session, { ...SCOPE, period });
const population = ({ session }: Bench) =>
  session.state().derived?.dataset.columns.get('jumlah_penduduk')?.values[0] ?? null;

/** Figures of both semesters; the panel works on the second, imported last. */
async function withBoth(): Promise<Bench> {
  const bench = await openBench(grid('Data Sasaran 1 Semester 1 Tahun 2025', 1000));
  await importGrid(bench.session, grid('Data Sasaran 1 Semester 2 Tahun 2025', 2000), 'smt 2.xlsx');
  return bench;
}
const entryPage = (semester: string) => {
  const page = formPage(2025);
  const [choice] = page.fields;
  const fields = LABELS.map((label, at) => ({ ...choice, id: `n${at}`, label, type: 'text' as const, options: [] }));
  const all = choice ? [choice, ...fields.map((one) => ({ ...choice, ...one, identity: one.label }))] : [];
  return { ...page, headings: [`Data Sasaran 1 ${semester}`, 'Tambah data'], fields: all };
};
const savedList = (semester: string, ...figures: string[]) => ({
  ...listPage([]),
  headings: [`Data Sasaran 1 ${semester}`],
  context: ['Tahun 2025', 'Kec. Kota Padang, Kabupaten Rejang Lebong'],
  tables: [
    {
      caption: '',
      whole: true,
      headers: ['No', 'Nama Desa', ...LABELS],
      rows: [['1', `Kelurahan ${first?.name ?? ''}`, ...figures]],
    },
  ],
});
const stateOfFirst = ({ session }: Bench): string => {
  const { derived, stored } = session.state();
  const form = derived && formOf(derived.edition, 'data-sasaran-1');
  return (derived && form && statesOf(derived, stored, form)[0]?.state) ?? '';
};

describe('figures of the two semesters of a year', () => {
  it('are kept apart, and neither takes the place of the other', async () => {
    const bench = await withBoth();
    expect(bench.store.stored.tables.map(({ period }) => period)).toEqual(['semester-1', 'semester-2']);
    expect(population(bench)).toBe(2000);
    await open(bench.session, 'semester-1');
    expect(population(bench)).toBe(1000);
  });

  it('are proved apart: what was found saved of one says nothing of the other', async () => {
    const bench = await withBoth();
    bench.link.snapshot = savedList('Semester 2', '2.000', '100');
    await refreshPage(bench.session);
    expect(stateOfFirst(bench)).toBe('stored');
    await open(bench.session, 'semester-1');
    expect(stateOfFirst(bench)).toBe('todo');
  });

  it('are not compared with a list of the other semester, nor with one that does not say which it is of', async () => {
    const bench = await withBoth();
    for (const semester of ['Semester 1', '']) {
      bench.link.snapshot = savedList(semester, '2.000', '100');
      await refreshPage(bench.session);
      expect(bench.store.stored.log.filter(({ kind }) => kind === 'stored')).toEqual([]);
    }
  });

  it('are not filled into a page of the other semester, and into one of their own', async () => {
    const bench = await withBoth();
    bench.link.snapshot = entryPage('Semester 1');
    await refreshPage(bench.session);
    expect(isiStatus(bench.session.state()).state).toBe('blocked');
    await fillPage(bench.session);
    expect(bench.link.asked.some(({ type }) => type === 'fill')).toBe(false);
    bench.link.snapshot = entryPage('Semester 2');
    await refreshPage(bench.session);
    await fillPage(bench.session);
    expect(bench.link.snapshot.fields.map(({ value }) => value)).toContain('2000');
  });

  it('travel in a package of their semester, which is laid beside that semester only', async () => {
    const bench = await withBoth();
    const { text } = packageFile(bench.session, null);
    expect(text).toContain('"period":"semester-2"');
    await open(bench.session, 'semester-1');
    await gatherFiles(bench.session, [new File([text], 'paket.json')]);
    const { comparison } = bench.session.state().gathering ?? {};
    expect(comparison).toMatchObject({ scope: { period: 'semester-2' }, conflicts: [] });
  });

  it('kept before semesters were told apart are those of the first', async () => {
    const bench = await withBoth();
    const { stored } = bench.store;
    const { period: _gone, ...settings } = stored.settings;
    const tables = stored.tables
      .filter(({ period }) => period === 'semester-1')
      .map(({ period: _without, ...table }) => table);
    await bench.store.replace({ ...stored, settings, tables });
    await bench.session.load();
    expect(population(bench)).toBe(1000);
    await open(bench.session, 'semester-2');
    expect(population(bench)).toBeNull();
  });
});

describe('an opened file of a year with semesters', () => {
  const draftOf = async (session: Session, sheet: Grid, context: object = {}) => {
    const read = await importFile(new File(['x'], 'data.xlsx'), {
      district: '',
      year: 0,
      overlays: [],
      lists: session.lists,
      readWorkbook: () => Promise.resolve(ok([sheet])),
      ...context,
    });
    if (!read.ok) throw new Error(read.problem.message);
    return read.value;
  };
  const messages = (draft: Parameters<typeof draftProblems>[0]) => draftProblems(draft).map(({ message }) => message);

  it('waits for the officer where it names no semester or both, and never guesses one', async () => {
    const { session } = await openBench();
    for (const title of ['Tahun 2025', 'Semester 1 dan 2 Tahun 2025']) {
      const draft = await draftOf(session, grid(title, 1));
      expect(messages(draft)).toEqual(['Semester data belum dipilih.']);
      expect(messages(chooseSemester(draft, 'semester-2'))).toEqual([]);
    }
  });

  it('takes the semester its titles name before that of the figures worked on', async () => {
    const { session } = await openBench();
    const context = { ...SCOPE, period: 'semester-1' };
    expect((await draftOf(session, grid('Smt. II', 1), context)).period).toBe('semester-2');
    expect((await draftOf(session, grid('Rekap', 1), context)).period).toBe('semester-1');
    expect((await draftOf(session, grid('Rekap', 1), { ...context, year: 2026 })).period).toBeNull();
  });

  it('has none where the year is entered as a whole', async () => {
    const { session } = await openBench();
    const draft = await draftOf(session, grid('Semester 1', 1));
    expect(chooseYear(draft, 2024).period).toBeNull();
    expect(messages(chooseYear(draft, 2024))).not.toContain('Semester data belum dipilih.');
  });
});
