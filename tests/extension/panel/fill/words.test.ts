import { describe, expect, it } from 'vitest';
import { emonev2024, formOf } from '@shared/catalogue';
import type { CellValue, Grid } from '@shared/dataset/types';
import type { PageField, PageSnapshot } from '@extension/protocol/messages';
import { continueQueue } from '@extension/panel/queue/move-in-queue';
import { queueChange } from '@extension/model/queue/changes';
import { fillPage } from '@extension/panel/fill/fill-page';
import { refreshPage } from '@extension/panel/session/follow-page';
import { datasetFingerprint } from '@extension/model/figures/fingerprint';
import { isiStatus } from '@extension/panel/fill/status';
import { chainOf, formsInOrder } from '@extension/model/queue/chain';
import { formPage, importGrid, listPage, openBench, sasaran, SOUND, villages } from '../fakes';
import type { Bench } from '../fakes';

const FORM = 'data-supply-kominfo';
const [status = '', note = '', , link = ''] = formOf(emonev2024, FORM)?.fields.map(({ label }) => label) ?? [];
const LINK = 'https://www.rejanglebongkab.go.id/berita/12/';
/** The agency's sheet: one line, that of the kabupaten. */
const sheet = (cells: readonly CellValue[]): Grid => ({
  name: 'Kominfo',
  rows: [
    ['Kominfo Tahun 2024'],
    ['Kode Desa', 'Kecamatan', 'Desa/Kelurahan', status, note, link],
    [null, null, 'Total', ...cells],
  ],
});
const WORDS = ['sudah', 'Tiga kanal, tiap bulan', LINK] as const;

const field = (id: string, label: string, more: Partial<PageField> = {}): PageField => ({
  id,
  label,
  section: 'Kominfo',
  columnHeader: '',
  rowCells: [],
  type: 'text',
  value: '',
  shown: '',
  options: [],
  editable: true,
  visible: true,
  required: false,
  identity: `Kominfo ${label}`,
  ...more,
});
const YES_NO = [
  { value: '1', text: 'Ya' },
  { value: '2', text: 'Tidak' },
];
const entryPage = (values: readonly string[] = []): PageSnapshot => ({
  ...formPage(),
  headings: ['Kominfo - Data Supply'],
  fields: [
    field('s', status, { type: 'radio', options: YES_NO, value: values[0] ?? '' }),
    field('n', note, { type: 'textarea', value: values[1] ?? '' }),
    field('l', link, { value: values[2] ?? '' }),
  ],
});
const list = (headers: readonly string[], cells: readonly string[]): PageSnapshot => ({
  ...listPage([]),
  headings: ['Kominfo - Data Supply'],
  tables: [
    {
      caption: '',
      whole: true,
      headers: ['No', 'Kabupaten/Kota', ...headers],
      rows: [['1', 'Rejang Lebong', ...cells]],
    },
  ],
});
async function onPage(snapshot: PageSnapshot, cells: readonly CellValue[] = WORDS): Promise<Bench> {
  const bench = await openBench(sasaran(SOUND));
  await importGrid(bench.session, sheet(cells), 'kominfo.xlsx');
  await show(bench, snapshot);
  return bench;
}
async function show(bench: Bench, snapshot: PageSnapshot): Promise<void> {
  bench.link.snapshot = snapshot;
  await refreshPage(bench.session);
}
const unit = ({ session }: Bench) => {
  const { derived, stored } = session.state();
  return derived && chainOf(derived, stored).find(({ form }) => form.key === FORM)?.villages[0];
};
const values = ({ link: page }: Bench) => page.snapshot.fields.map(({ value }) => value);

describe('a queue resumed against other words', () => {
  const other = ['sudah', 'Empat kanal, tiap bulan', LINK] as const;
  const change = ({ session }: Bench) => queueChange(session.state().derived, session.state().stored);

  it('stops before a person has seen which line of the kabupaten is another one', async () => {
    const bench = await onPage(entryPage());
    await fillPage(bench.session);
    await importGrid(bench.session, sheet(other), 'kominfo-baru.xlsx');
    expect(change(bench)?.cells).toMatchObject([{ village: 'total', before: WORDS[1], after: other[1] }]);
    await show(bench, entryPage());
    await fillPage(bench.session);
    expect(values(bench)).toEqual(['', '', '']);
    await continueQueue(bench.session);
    expect(change(bench)).toBeNull();
  });

  it('does not stop for the same words in another file', async () => {
    const bench = await onPage(entryPage());
    await fillPage(bench.session);
    await importGrid(bench.session, sheet(WORDS), 'kominfo-sama.xlsx');
    expect(change(bench)).toBeNull();
  });
});

describe('words of the kabupaten', () => {
  it('go from the total line into a form that has no village, and are found saved', async () => {
    const bench = await onPage(entryPage());
    expect(unit(bench)).toMatchObject({ code: 'total', name: villages.district.name, state: 'todo' });
    expect(isiStatus(bench.session.state())).toMatchObject({ state: 'ready', village: 'total', planned: 3 });
    await fillPage(bench.session);
    expect(values(bench)).toEqual(['1', WORDS[1], LINK]);
    await show(
      bench,
      list([status, note, link], ['Ya', 'Tiga  kanal, tiap bulan', 'http://rejanglebongkab.go.id/berita/12']),
    );
    expect(unit(bench)?.state).toBe('stored');
    const stored = bench.store.stored.log.find((entry) => entry.kind === 'stored');
    expect(stored?.kind === 'stored' && stored.items[0]).toMatchObject({
      village: 'total',
      source: 'Kominfo!D3',
      expected: 'Ya',
      equal: true,
    });
  });

  it.each([
    ['a sentence where yes or no is asked', ['sudah dilaksanakan', null, null], 'isinya tidak terbaca'],
    ['nothing', [null, 'Catatan', null], 'belum ada isinya'],
  ])('are never guessed from %s', async (_, cells, reason) => {
    const bench = await onPage(entryPage(), cells);
    expect(bench.session.state().reading?.plan?.skip).toContain(reason);
    await fillPage(bench.session);
    expect(values(bench)).toEqual(['', '', '']);
  });

  it('are not written where the page offers no such choice', async () => {
    const page = entryPage();
    const [choice, ...rest] = page.fields;
    const odd = choice ? { ...choice, options: [{ value: '1', text: 'Terlaksana' }] } : field('x', 'x');
    const bench = await onPage({ ...page, fields: [odd, ...rest] });
    expect(bench.session.state().reading?.plan?.skip).toContain('pilihan "Ya" tidak ada di halaman');
  });

  it('that the list says otherwise are told, and those it only begins to show prove nothing', async () => {
    const bench = await onPage(entryPage());
    await fillPage(bench.session);
    await show(bench, list([status, note, link], ['Tidak', 'Tiga kanal…', LINK]));
    expect(unit(bench)).toMatchObject({ state: 'different' });
    expect(bench.session.state().comparison).toMatchObject({ expected: 2, equal: 1, hidden: 1 });
  });

  it('change the fingerprint of the figures when they change', async () => {
    const print = async (cells: readonly CellValue[]) => {
      const { derived } = (await onPage(entryPage(), cells)).session.state();
      return derived && datasetFingerprint(derived);
    };
    expect(await print(WORDS)).toBe(await print(WORDS));
    expect(await print([WORDS[0], 'Empat kanal', LINK])).not.toBe(await print(WORDS));
  });

  it('stand in the queue after everything that is entered per village', () => {
    const levels = formsInOrder(emonev2024).map(({ level }) => level);
    expect(levels.indexOf('kabupaten')).toBeGreaterThan(levels.lastIndexOf('desa'));
  });
});

describe('a saved list that does not show every column', () => {
  const filled = async (): Promise<Bench> => {
    const bench = await onPage(entryPage());
    await fillPage(bench.session);
    return bench;
  };

  it('proves what it shows, says how much it does not, and lets the queue go on', async () => {
    const bench = await filled();
    await show(bench, list([status], ['Ya']));
    expect(unit(bench)).toMatchObject({ state: 'stored', reason: '2 isian tidak tampak di daftar' });
    expect(bench.session.state().comparison).toMatchObject({ expected: 1, equal: 1, hidden: 2 });
  });

  it('never proves a form of which a column it shows differs', async () => {
    const bench = await filled();
    await show(bench, list([status], ['Tidak']));
    expect(unit(bench)?.state).toBe('different');
  });

  it('is no list of the form where it shows none of its columns', async () => {
    const bench = await filled();
    await show(bench, list(['Tanggal'], ['20-03-2024']));
    expect(bench.session.state().reading?.recognition.kind).toBe('unknown');
    expect(unit(bench)?.state).toBe('waiting');
  });

  const edit = (loaded: number) => ({ ...entryPage(['1', WORDS[1], LINK]), loaded });
  const proved = ({ store }: Bench) =>
    store.stored.log.flatMap((entry) => (entry.kind === 'stored' ? entry.items.map(({ label }) => label) : []));

  it('is completed by the page that changes the entry, loaded after the list was read', async () => {
    const bench = await filled();
    await show(bench, list([status], ['Ya']));
    await show(bench, edit(Date.parse('2026-11-22T03:00:01Z')));
    expect(proved(bench)).toEqual([status, note, link]);
    expect(unit(bench)).toMatchObject({ state: 'stored', reason: '' });
    await refreshPage(bench.session);
    expect(proved(bench)).toHaveLength(3);
  });

  it('is not completed by a page that was loaded before, nor before the list was read at all', async () => {
    const bench = await filled();
    await show(bench, edit(Date.parse('2026-11-22T03:00:01Z')));
    expect(proved(bench)).toEqual([]);
    await show(bench, list([status], ['Ya']));
    await show(bench, edit(Date.parse('2026-11-22T02:59:00Z')));
    expect(proved(bench)).toEqual([status]);
  });

  it('has its hidden figures asked about again when they change', async () => {
    const bench = await filled();
    await show(bench, list([status], ['Ya']));
    await importGrid(bench.session, sheet([WORDS[0], 'Empat kanal', LINK]), 'kominfo.xlsx');
    expect(unit(bench)?.state).not.toBe('stored');
  });
});
