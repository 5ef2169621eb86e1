// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '@shared/exchange';
import { finishGathering } from '@extension/panel/gather/finish-gathering';
import {
  chooseDenominators,
  chooseSide,
  chooseSource,
  chooseDuplicate,
  gatherFiles,
  includeFile,
  nameAgency,
  openColumnsOf,
  stopGathering,
  useOlder,
} from '@extension/panel/gather/gather';
import { openFiles, useDraft } from '@extension/panel/data/import-file';
import { correctFigure } from '@extension/panel/check/decide';
import { packageFile } from '@extension/panel/package/package-out';
import { acceptProposals, chooseYear, sourceOf } from '@extension/import';
import { App } from '@extension/panel/shell/app';
import type { Session } from '@extension/panel/session/session';
import { importGrid, openBench, sasaran, settled, SOUND, villages } from '../fakes';

type Row = readonly (string | number)[];
const PLACE = ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', 'Tahun'];

/** A CSV of one agency: columns by their keys, one line per village. */
function csv(name: string, columns: readonly string[], rows: readonly Row[], year: number | string = 2024): File {
  const lines = rows.map((row, at) => {
    const village = villages.villages[at];
    return [village?.code, village?.kecamatan, village?.name, year, ...row].join(';');
  });
  return new File([[[...PLACE, ...columns].join(';'), ...lines].join('\n')], name);
}
const families = (
  rows: readonly Row[] = [
    [195, 63],
    [449, 128],
    [320, 99],
  ],
  name = 'keluarga.csv',
) => csv(name, ['jumlah_keluarga', 'jumlah_krs'], rows);
const fish = (
  rows: readonly Row[] = [
    [20, 63],
    [30, 128],
    [40, 99],
  ],
  name = 'ikan.csv',
) => csv(name, ['krs_promosi_ikan_n', 'krs_promosi_ikan_d'], rows);

/** A package of these figures, made on another computer. */
async function packed(figures: Parameters<typeof sasaran>[0] = SOUND, agency: string | null = 'dinas-kesehatan') {
  const { session } = await openBench(sasaran(figures));
  return JSON.parse(packageFile(session, agency).text) as { content: Record<string, unknown>; hash: string };
}
/** The package as a file, with something changed before it was made. */
function fileOf(one: Awaited<ReturnType<typeof packed>>, name: string, change: Record<string, unknown> = {}): File {
  const content = { ...one.content, ...change };
  return new File([JSON.stringify({ ...one, content, hash: sha256(canonicalJson(content) ?? '') })], name);
}
const made = (at: string) => ({ made: { role: 'Dinas Kesehatan', at } });

const files = (session: Session) => session.state().gathering?.files.map(({ name, reading }) => [name, reading?.state]);
const left = (session: Session) =>
  session.state().gathering?.comparison?.files.map((one) => one.left?.message ?? 'ikut');
function value(session: Session, variable: string, at = 0): number | undefined {
  return session.state().derived?.dataset.columns.get(variable)?.values[at];
}
const differing = SOUND.map((row, at) => (at === 1 ? [...row.slice(0, 4), 16] : row));

describe('files of several agencies', () => {
  it('become one dataset, each told in the log', async () => {
    const { session, store } = await openBench();
    await openFiles(session, [fileOf(await packed(), 'dinkes.json'), families(), fish()]);
    expect(files(session)).toEqual([
      ['dinkes.json', 'read'],
      ['keluarga.csv', 'read'],
      ['ikan.csv', 'read'],
    ]);
    await finishGathering(session);
    expect(session.state().notice?.message).toContain('3 berkas digabung');
    expect([
      value(session, 'jumlah_pendek'),
      value(session, 'jumlah_krs'),
      value(session, 'krs_promosi_ikan_n'),
    ]).toEqual([9, 63, 20]);
    expect(store.stored.log.map(({ kind }) => kind)).toEqual(['package', 'import', 'import']);
    expect(store.stored.settings).toMatchObject({ district: '1702', year: 2024 });
  });

  it('tell of each what became of it: read, refused with the reason, waiting for a person', async () => {
    const { session } = await openBench();
    await gatherFiles(session, [
      families(),
      new File(['{"cermat":"paket","content":{"agenc'], 'separuh.json'),
      csv('tanpa-tahun.csv', ['krs_pekarangan_n'], [[1], [2], [3]], ''),
    ]);
    expect(files(session)).toEqual([
      ['keluarga.csv', 'read'],
      ['separuh.json', 'refused'],
      ['tanpa-tahun.csv', 'confirm'],
    ]);
    const readings = session.state().gathering?.files.map(({ reading }) => reading);
    expect(readings?.[1]).toMatchObject({ problem: { message: expect.stringContaining('terpotong') as string } });
    expect(readings?.[2]).toMatchObject({ why: [expect.stringContaining('Tahun data belum dipilih') as string] });
  });

  it('take in a table once a person said what its columns are, and leave it out until then', async () => {
    const { session } = await openBench();
    await gatherFiles(session, [families(), csv('tanpa-tahun.csv', ['krs_pekarangan_n'], [[1], [2], [3]], '')]);
    const file = session.state().gathering?.files[1];
    if (file) await openColumnsOf(session, file);
    const { draft } = session.state();
    if (draft) session.show({ draft: acceptProposals(chooseYear(draft, 2024)) });
    await useDraft(session);
    expect([session.state().draft, files(session)?.[1]]).toEqual([null, ['tanpa-tahun.csv', 'read']]);
    await finishGathering(session);
    expect(value(session, 'krs_pekarangan_n', 2)).toBe(3);
  });

  it('that a person has to explain are of the office they were of before', async () => {
    const { session } = await openBench();
    await importGrid(session, sasaran(SOUND), 'rekap.csv');
    const [table] = session.state().stored.tables;
    const source = { name: 'Dukcapil', asOf: null };
    const columns = table!.table.columns.map((column) =>
      column.variable === 'jumlah_keluarga' ? { ...column, source } : column,
    );
    await session.commit({ putTables: [{ ...table!, table: { ...table!.table, columns } }] });
    await gatherFiles(session, [fish(), csv('rekap.csv', ['Jumlah keluarga'], [[1], [2], [3]])]);
    const file = session.state().gathering?.files[1];
    if (file) await openColumnsOf(session, file);
    expect(sourceOf(session.state().draft!)).toEqual(source);
  });

  it('keep nothing when the officer stops', async () => {
    const { session, store } = await openBench();
    await gatherFiles(session, [families(), fish()]);
    stopGathering(session);
    expect([session.state().gathering, session.state().busy, store.stored.tables]).toEqual([null, null, []]);
  });

  it('of one name stay apart where they hold other figures', async () => {
    const { session, store } = await openBench();
    await gatherFiles(session, [families(undefined, 'data.csv'), fish(undefined, 'data.csv')]);
    await finishGathering(session);
    expect(new Set(store.stored.tables.map(({ key }) => key)).size).toBe(2);
    expect([value(session, 'jumlah_krs'), value(session, 'krs_promosi_ikan_n')]).toEqual([63, 20]);
    await gatherFiles(session, [csv('data.csv', ['krs_pekarangan_n'], [[1], [2], [3]]), families()]);
    await finishGathering(session);
    expect([value(session, 'jumlah_krs'), value(session, 'krs_pekarangan_n')]).toEqual([63, 1]);
  });

  it('take the place of the same file of before, and tell what changed', async () => {
    const { session } = await openBench();
    await gatherFiles(session, [families(), fish()]);
    await finishGathering(session);
    await gatherFiles(session, [
      families([
        [195, 64],
        [449, 128],
        [320, 99],
      ]),
      csv('lain.csv', ['krs_pekarangan_n'], [[1]]),
    ]);
    const [first] = session.state().gathering?.comparison?.files ?? [];
    expect(first?.replaces).toContain('1 angka berubah');
    await finishGathering(session);
    expect(value(session, 'jumlah_krs')).toBe(64);
  });
});

describe('figures that differ', () => {
  it('are taken from nobody until a person chose, and logged with who said what', async () => {
    const { session, store } = await openBench();
    await gatherFiles(session, [families(), csv('lain.csv', ['jumlah_krs'], [[65], [128], [99]])]);
    const { comparison } = session.state().gathering ?? {};
    expect(comparison?.conflicts).toMatchObject([{ village: '1702061004', variable: 'jumlah_krs', sides: [{}, {}] }]);
    await finishGathering(session);
    expect(session.state().notice?.message).toContain('1 angka berbeda belum dipilih');
    expect(store.stored.tables).toEqual([]);
    const hash = comparison?.files[1]?.hash ?? '';
    chooseSource(session, hash);
    await finishGathering(session);
    expect(value(session, 'jumlah_krs')).toBe(65);
    const text = JSON.stringify(store.stored.log);
    expect(text).toContain('dipakai 65 dari lain.csv');
    expect(text).toContain('keluarga.csv 63');
  });

  it('between target groups of different agencies stand side by side and may follow one of them', async () => {
    const { session, store } = await openBench();
    await gatherFiles(session, [
      families(),
      fish([
        [20, 60],
        [30, 128],
        [40, 99],
      ]),
    ]);
    const list = session.state().gathering?.comparison?.denominators ?? [];
    expect(list).toMatchObject([{ village: '1702061004' }]);
    expect(list[0]?.sides.map(({ value: said }) => said).sort()).toEqual([60, 63]);
    chooseDenominators(session, list, 'jumlah_krs');
    await finishGathering(session);
    expect([value(session, 'jumlah_krs'), value(session, 'krs_promosi_ikan_d')]).toEqual([63, 63]);
    expect(JSON.stringify(store.stored.log)).toContain('semula 60');
  });

  it('between target groups are left as they are where nobody chose', async () => {
    const { session } = await openBench();
    await gatherFiles(session, [
      families(),
      fish([
        [20, 60],
        [30, 128],
        [40, 99],
      ]),
    ]);
    await finishGathering(session);
    expect([value(session, 'jumlah_krs'), value(session, 'krs_promosi_ikan_d')]).toEqual([63, 60]);
  });
});

describe('packages that a person has to look at', () => {
  it('of the same agency twice wait until one is chosen', async () => {
    const { session } = await openBench();
    const early = fileOf(await packed(), 'lama.json', made('2026-11-20T03:00:00Z'));
    const late = fileOf(await packed(differing), 'baru.json', made('2026-11-21T03:00:00Z'));
    await gatherFiles(session, [early, late]);
    const [twins] = session.state().gathering?.comparison?.duplicates ?? [];
    expect(twins).toMatchObject({ different: 1, ids: ['1', '2'] });
    chooseSource(session, session.state().gathering?.comparison?.files[0]?.hash ?? '');
    await finishGathering(session);
    expect(session.state().notice?.message).toContain('belum dipilih');
    await chooseDuplicate(session, twins?.key ?? '', '2');
    expect(left(session)).toEqual(['Paket lain dari OPD yang sama dipilih.', 'ikut']);
    await finishGathering(session);
    expect(value(session, 'jumlah_pendek', 1)).toBe(16);
  });

  it('that came twice count once', async () => {
    const { session } = await openBench();
    const one = await packed();
    await gatherFiles(session, [fileOf(one, 'a.json'), fileOf(one, 'salinan.json')]);
    expect(left(session)).toEqual(['ikut', 'Isinya sama persis dengan a.json.']);
  });

  it('older than the one in use stay out unless a person wants them', async () => {
    const { session } = await openBench();
    await gatherFiles(session, [fileOf(await packed(), 'baru.json', made('2026-11-21T03:00:00Z'))]);
    await finishGathering(session);
    await gatherFiles(session, [fileOf(await packed(differing), 'lama.json', made('2026-11-20T03:00:00Z')), fish()]);
    expect(left(session)?.[0]).toContain('Lebih lama');
    await useOlder(session, '1', true);
    expect(left(session)).toEqual(['ikut', 'ikut']);
  });

  it('of another year are refused with both years named', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await gatherFiles(session, [fileOf(await packed(), 'lama.json', { year: 2023 }), fish()]);
    expect(left(session)?.[0]).toMatch(/2023.*2024/);
    expect(left(session)?.[1]).toBe('ikut');
  });

  it('of another district are refused with its name', async () => {
    const { session } = await openBench(sasaran(SOUND));
    const other = fileOf(await packed(), 'lain.json', { district: { code: '1703', name: 'Kabupaten Bengkulu Utara' } });
    await gatherFiles(session, [other, fish()]);
    expect(files(session)?.[0]).toEqual(['lain.json', 'refused']);
  });

  it('of an agency no list knows wait for its name of today', async () => {
    const { session, store } = await openBench();
    const old = fileOf(await packed(), 'dkk.json', { agencies: ['dinas-kesehatan-kabupaten'] });
    await gatherFiles(session, [old, fish()]);
    expect(session.state().gathering?.comparison).toMatchObject({ undecided: 1, unknown: [{ labels: ['dkk.json'] }] });
    await nameAgency(session, 'dinas-kesehatan-kabupaten', 'dinas-kesehatan');
    expect(session.state().gathering?.comparison?.undecided).toBe(0);
    await finishGathering(session);
    const agencies = store.stored.tables.map((table) => table.package?.agencies);
    expect(agencies).toContainEqual(['dinas-kesehatan']);
  });

  it('with a village the list does not have name who counts it and who does not', async () => {
    const { session } = await openBench();
    const one = await packed();
    const rows = (one.content['rows'] as { code: string; name: string }[]).map((row, at) =>
      at === 2 ? { ...row, code: '1702072099', name: 'Pelalo Baru' } : row,
    );
    await gatherFiles(session, [fileOf(one, 'dinkes.json', { rows }), families()]);
    const { comparison } = session.state().gathering ?? {};
    expect(comparison?.unknownVillages).toMatchObject([
      { code: '1702072099', name: 'Pelalo Baru', missing: ['keluarga.csv'] },
    ]);
    expect(comparison?.notes.join(' ')).toContain('tidak memuat 1 desa (Pelalo)');
  });

  it.each([
    ['2026-11-23T03:00:00Z', 1],
    ['2026-11-22T02:00:00Z', 0],
  ])('made %s by a clock are told as ahead or not', async (at, told) => {
    const { session } = await openBench();
    await gatherFiles(session, [fileOf(await packed(), 'dinkes.json', made(at)), fish()]);
    const reading = session.state().gathering?.files[0]?.reading;
    expect(reading?.state === 'read' && reading.source.notes.length).toBe(told);
  });
});

describe('what a person decides while files wait', () => {
  const cell = { village: '1702061004', variable: 'jumlah_keluarga' };
  const conflicts = (session: Session) => session.state().gathering?.comparison?.conflicts ?? [];
  const hashCalled = (session: Session, part: string) =>
    Object.entries(session.state().gathering?.comparison?.labels ?? {}).find(([, label]) =>
      label.includes(part),
    )?.[0] ?? '';

  it('is not overridden by an older decision of a package: the difference is asked about', async () => {
    const { session } = await openBench(sasaran(SOUND));
    const decision = { kind: 'correction', ...cell, from: 195, to: 190, by: 'dinkes', at: '2020-01-01T00:00:00.000Z' };
    await openFiles(session, [fileOf(await packed(), 'dinkes.json', { decisions: [decision] })]);
    expect(conflicts(session)).toEqual([]);
    await correctFigure(session, cell, 199);
    await finishGathering(session);
    expect(session.state().notice).toMatchObject({
      tone: 'bad',
      message: expect.stringContaining('berubah') as string,
    });
    expect([conflicts(session).length, value(session, 'jumlah_keluarga')]).toEqual([1, 199]);
    chooseSource(session, hashCalled(session, 'di sini'));
    await finishGathering(session);
    expect([session.state().gathering, value(session, 'jumlah_keluarga')]).toEqual([null, 199]);
  });

  it('makes an earlier choice about the same cell void, and leaves the other choices', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const other = families(
      [
        [200, 65],
        [449, 128],
        [320, 99],
      ],
      'lain.csv',
    );
    await gatherFiles(session, [other, fish()]);
    chooseSide(session, conflicts(session), hashCalled(session, 'lain.csv'));
    await correctFigure(session, cell, 199);
    await finishGathering(session);
    expect(store.stored.tables.map(({ table }) => table.file)).toEqual(['praktik.xlsx']);
    expect(Object.keys(session.state().gathering?.choices.cells ?? {})).toEqual([
      expect.stringContaining('jumlah_krs') as string,
    ]);
    await finishGathering(session);
    expect(session.state().notice?.message).toContain('1 angka berbeda belum dipilih');
    chooseSide(session, conflicts(session), hashCalled(session, 'lain.csv'));
    await finishGathering(session);
    expect([value(session, 'jumlah_keluarga'), value(session, 'jumlah_krs')]).toEqual([200, 65]);
  });

  it('about something else asks nothing anew, and leaves choices for what is here in force', async () => {
    const { session } = await openBench(sasaran(SOUND));
    await gatherFiles(session, [csv('lain.csv', ['jumlah_krs'], [[65], [128], [99]]), fish()]);
    chooseSource(session, hashCalled(session, 'di sini'));
    await correctFigure(session, { village: '1702072021', variable: 'jumlah_pendek' }, 7);
    await finishGathering(session);
    expect(session.state().gathering).toBeNull();
    expect([value(session, 'jumlah_krs'), value(session, 'jumlah_pendek', 2)]).toEqual([63, 7]);
  });

  it('at the very moment of the press, on its way to the disk, counts as well', async () => {
    const { session } = await openBench(sasaran(SOUND));
    const decision = { kind: 'correction', ...cell, from: 195, to: 190, by: 'dinkes', at: '2020-01-01T00:00:00.000Z' };
    await openFiles(session, [fileOf(await packed(), 'dinkes.json', { decisions: [decision] })]);
    const corrected = correctFigure(session, cell, 199);
    await finishGathering(session);
    await corrected;
    expect([conflicts(session).length, value(session, 'jumlah_keluarga')]).toEqual([1, 199]);
  });

  it('in another panel, kept after the last look at what is here, lets nothing be written', async () => {
    const { session, store } = await openBench(sasaran(SOUND));
    const decision = {
      kind: 'correction' as const,
      ...cell,
      from: 195,
      to: 199,
      by: 'lain',
      at: '2026-11-22T02:00:00Z',
    };
    await openFiles(session, [fileOf(await packed(), 'dinkes.json')]);
    await store.commit({ addDecisions: [{ district: '1702', year: 2024, decision }] });
    await finishGathering(session);
    expect(session.state().notice).toMatchObject({
      tone: 'bad',
      message: expect.stringContaining('jendela lain') as string,
    });
    expect([store.stored.tables.length, session.state().gathering === null]).toEqual([1, false]);
    await session.load();
    await finishGathering(session);
    expect(conflicts(session)).toHaveLength(1);
  });
});

describe('the view of gathered files', () => {
  const root = document.createElement('div');
  document.body.append(root);
  afterEach(() => render(null, root));

  it('shows each file with its outcome, and lets one be left out', async () => {
    const { session } = await openBench();
    await gatherFiles(session, [families(), csv('lain.csv', ['jumlah_krs'], [[65], [128], [99]])]);
    render(<App session={session} />, root);
    await settled();
    expect([...root.querySelectorAll('[data-outcome]')].map((one) => one.getAttribute('data-outcome'))).toEqual([
      'terbaca',
      'terbaca',
    ]);
    expect(root.querySelector('[data-conflict]')?.textContent).toContain('Jumlah keluarga berisiko');
    const main = () => root.querySelector<HTMLButtonElement>('button.main');
    expect(main()?.disabled).toBe(true);
    await includeFile(session, '2', false);
    await settled();
    expect([main()?.disabled, main()?.textContent]).toEqual([false, 'Gabungkan 1 berkas']);
  });

  it('is left for the empty panel when the officer cancels', async () => {
    const { session } = await openBench();
    await importGrid(session, sasaran(SOUND));
    await gatherFiles(session, [families(), fish()]);
    render(<App session={session} />, root);
    await settled();
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Batal')?.click();
    await settled();
    expect(root.querySelector('section[data-view=data]')?.getAttribute('data-state')).toBe('ready');
  });
});
