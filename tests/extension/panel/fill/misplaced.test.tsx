// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CellValue } from '@shared/dataset/types';
import type { PageSnapshot } from '@extension/protocol/messages';
import { App } from '@extension/panel/shell/app';
import { correctFigure } from '@extension/panel/check/decide';
import { fillPage } from '@extension/panel/fill/fill-page';
import { refreshPage } from '@extension/panel/session/follow-page';
import { undoFill } from '@extension/panel/fill/undo-fill';
import { linesOf } from '@extension/log/lines';
import { filterLog, NO_FILTER } from '@extension/log/filter';
import { chainOf } from '@extension/model/queue/chain';
import { edition, formPage, listPage, openBench, sasaran, settled, SOUND, villages } from '../fakes';
import type { Bench } from '../fakes';

const [A, B, C] = ['1702061004', '1702061015', '1702072021'] as const;
const OWN = { [A]: ['195', '63', '120', '3', '9'], [B]: ['449', '128', '230', '7', '15'] };
/** What Kota Padang should say, as the list shows it of another village. */
const UNDER_B = [B, ...OWN[A]];

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = async ({ session, link }: Bench, page: PageSnapshot): Promise<void> => {
  link.snapshot = page;
  await refreshPage(session);
};
/** The form of a village, as it is opened to be filled; `figures` stand there already. */
function formOf(village: string, figures: readonly string[] = []): PageSnapshot {
  const page = formPage();
  const option = page.fields[0]?.options.find(({ text }) => text.startsWith(village))?.value ?? '';
  const fields = page.fields.map((field, at) => {
    const value = at === 0 ? option : (figures[at - 1] ?? '');
    return { ...field, value, shown: field.options.find((one) => one.value === value)?.text ?? '' };
  });
  return { ...page, fields };
}
async function fill(bench: Bench, village: string, figures: readonly string[] = []): Promise<void> {
  await show(bench, formOf(village, figures));
  await fillPage(bench.session);
}
/** "Isi tabel" with a row for each village. */
function tablePage(): PageSnapshot {
  const [, ...figures] = formPage().fields;
  const fields = villages.villages.flatMap(({ code, kecamatan, name }, row) =>
    figures.map((field, column) => {
      const rowCells = [String(row + 1), kecamatan, code, name];
      const identity = `${field.label} ${rowCells.join(' ')}`;
      return { ...field, id: `r${row}c${column}`, label: '', columnHeader: field.label, rowCells, identity };
    }),
  );
  return { ...formPage(), headings: ['Data Sasaran', 'Isi tabel'], fields };
}
/** A list with the columns of some figures only, by their place. */
function narrow(page: PageSnapshot, columns: readonly number[]): PageSnapshot {
  const keep = <T,>(cells: readonly T[]): T[] => cells.filter((_, at) => at < 3 || columns.includes(at - 3));
  const tables = page.tables.map((one) => ({ ...one, headers: keep(one.headers), rows: one.rows.map(keep) }));
  return { ...page, tables };
}
const partOf = (page: PageSnapshot): PageSnapshot => ({
  ...page,
  tables: page.tables.map((one) => ({ ...one, whole: false })),
});

const told = ({ store }: Bench) =>
  store.stored.log.flatMap((entry) =>
    entry.kind === 'misplaced' ? [[entry.village, entry.under, entry.figures.length]] : [],
  );
const own = ({ store }: Bench) =>
  store.stored.log.flatMap((entry) => (entry.kind === 'own-entry' ? [entry.village] : []));
const standing = ({ session }: Bench, code: string) => {
  const { derived, stored } = session.state();
  const chain = derived ? chainOf(derived, stored) : [];
  return chain.find(({ form }) => form.key === 'data-sasaran')?.villages.find((one) => one.code === code);
};
async function alarm({ session }: Bench): Promise<string> {
  session.show({ view: 'isi' });
  render(<App session={session} />, root);
  await settled();
  return root.querySelector('[data-status=misplaced]')?.textContent ?? '';
}
const open = (figures: readonly (readonly CellValue[])[] = SOUND) => openBench(sasaran(figures));

describe('figures of one village that the saved list shows under another', () => {
  it('are told in red by both names, with the figures and what to do', async () => {
    const bench = await open();
    await fill(bench, A);
    await show(bench, listPage([UNDER_B]));
    expect(told(bench)).toEqual([[A, B, 5]]);
    const words = await alarm(bench);
    expect(words).toContain('Angka untuk Kota Padang tampaknya tersimpan pada Bedeng SS.');
    expect(words).toContain('Jumlah keluarga: tersimpan 195, seharusnya 449');
    expect(words).toContain('Kota Padang belum ada di daftar.');
    expect(words).toContain('Buka “Ubah” pada Bedeng SS. di situs dan perbaiki angkanya, lalu isi Kota Padang lagi.');
    expect(root.querySelector('[data-status=absent]')).toBeNull();
    expect(root.querySelector('[data-status=misplaced]')?.classList.contains('bad')).toBe(true);
  });

  it('leave the queue as it was: the one is not saved, the other is not filled in by a person', async () => {
    const bench = await open();
    await show(bench, listPage([[B, ...OWN[B]]]));
    expect(standing(bench, B)?.state).toBe('stored');
    await fill(bench, A);
    await show(bench, listPage([UNDER_B]));
    expect(standing(bench, A)).toMatchObject({
      state: 'waiting',
      reason: 'angkanya tampaknya tersimpan pada Bedeng SS.',
    });
    expect(standing(bench, B)?.state).toBe('different');
    expect(standing(bench, B)?.reason).toMatch(
      /^angka untuk Kota Padang tampaknya tersimpan di sini; Jumlah keluarga: seharusnya 449, tersimpan 195/,
    );
    expect(own(bench)).toEqual([]);
  });

  it('are logged once, in words, and found under either village', async () => {
    const bench = await open();
    await fill(bench, A);
    for (let again = 0; again < 3; again += 1) await show(bench, listPage([UNDER_B]));
    expect(told(bench)).toHaveLength(1);
    const entry = bench.store.stored.log.find(({ kind }) => kind === 'misplaced');
    expect(entry && linesOf(entry, edition, villages)[0]).toMatchObject({
      what: 'Tampaknya tersimpan pada desa lain',
      form: 'Data Sasaran',
      village: 'Kota Padang',
      field: 'Jumlah keluarga',
      written: '195',
      stored: '195',
      note: `pada Bedeng SS. (${B}), yang seharusnya 449`,
    });
    const under = (village: string) =>
      filterLog(bench.store.stored.log, { ...NO_FILTER, village, outcome: 'berbeda' }).map(({ kind }) => kind);
    expect(under(A)).toEqual(['misplaced']);
    expect(under(B)).toEqual(['misplaced', 'stored']);
    expect(under(C)).toEqual([]);
  });

  it('are told again after the panel was closed, until the list shows what is meant', async () => {
    const first = await open();
    await fill(first, A);
    await show(first, listPage([UNDER_B]));
    const bench = await openBench();
    await bench.store.replace(first.store.stored);
    await bench.session.load();
    await show(bench, listPage([UNDER_B]));
    expect(await alarm(bench)).toContain('Kota Padang');
    await fill(bench, B, OWN[A]);
    await show(bench, listPage([UNDER_B]));
    expect(await alarm(bench)).toContain('Kota Padang');
    await fill(bench, B, OWN[A]);
    await show(bench, listPage([[B, ...OWN[B]]]));
    expect(await alarm(bench)).toBe('');
    expect([standing(bench, A)?.reason, standing(bench, B)?.state]).toEqual(['', 'stored']);
    await fill(bench, A);
    await show(
      bench,
      listPage([
        [A, ...OWN[A]],
        [B, ...OWN[B]],
      ]),
    );
    expect([standing(bench, A)?.state, told(bench).length]).toEqual(['stored', 1]);
  });

  it('are told no longer, in the queue either, once a person gave the other village figures of its own', async () => {
    const bench = await open();
    await fill(bench, A);
    await show(bench, listPage([UNDER_B]));
    expect(standing(bench, B)?.reason).toContain('tampaknya tersimpan di sini');
    await show(bench, listPage([[B, '450', '129', '231', '8', '16']]));
    expect(own(bench)).toContain(B);
    expect([await alarm(bench), standing(bench, B)?.reason]).toEqual(['', expect.not.stringContaining('tampaknya')]);
  });

  it('are told no longer where the line was taken out of the list', async () => {
    const bench = await open();
    await fill(bench, A);
    await show(bench, listPage([UNDER_B]));
    await show(bench, listPage([[C, '320', '99', '150', '4', '8']]));
    expect(await alarm(bench)).toBe('');
  });

  it('are told where the village itself stands there with older figures, and only one of them was written anew', async () => {
    const bench = await open();
    await show(bench, listPage([[A, ...OWN[A]]]));
    await correctFigure(bench.session, { village: A, variable: 'jumlah_pendek' }, 8);
    await fill(bench, A, OWN[A]);
    await show(
      bench,
      listPage([
        [A, ...OWN[A]],
        [B, '195', '63', '120', '3', '8'],
      ]),
    );
    expect(told(bench)).toEqual([[A, B, 5]]);
    expect(await alarm(bench)).toContain('Kota Padang di daftar belum berisi angka itu.');
    expect([standing(bench, A)?.state, standing(bench, B)?.state]).toEqual(['different', 'different']);
  });

  it('are told where a person closed the panel before the fill had ended', async () => {
    const bench = await open();
    await fill(bench, A);
    await bench.store.replace({
      ...bench.store.stored,
      log: bench.store.stored.log.filter(({ kind }) => kind !== 'fill-result'),
    });
    await bench.session.load();
    await show(bench, listPage([UNDER_B]));
    expect(told(bench)).toEqual([[A, B, 5]]);
  });

  it('are told of a village the figures are silent about', async () => {
    const bench = await open([SOUND[0] ?? [], [null, null, null, null, null], SOUND[2] ?? []]);
    await fill(bench, A);
    for (let again = 0; again < 2; again += 1) await show(bench, listPage([UNDER_B]));
    expect(told(bench)).toEqual([[A, B, 5]]);
    expect(await alarm(bench)).toContain('Jumlah keluarga: tersimpan 195');
    expect([own(bench), standing(bench, A)?.state]).toEqual([[], 'waiting']);
  });

  it('are told of a table page, row by row', async () => {
    const bench = await open();
    await show(bench, tablePage());
    await fillPage(bench.session);
    await show(bench, listPage([UNDER_B, [C, '320', '99', '150', '4', '8']]));
    expect(told(bench)).toEqual([[A, B, 5]]);
    expect([A, B, C].map((code) => standing(bench, code)?.state)).toEqual(['waiting', 'different', 'stored']);
    expect(own(bench)).toEqual([]);
  });

  it('are told on one page of a list, where the village may stand on another', async () => {
    const bench = await open();
    await fill(bench, A);
    await show(bench, partOf(listPage([UNDER_B])));
    expect(told(bench)).toEqual([[A, B, 5]]);
    expect(await alarm(bench)).toContain('Kota Padang tidak tampak di halaman daftar ini.');
  });

  it('are told by a list that shows some of the columns only', async () => {
    const bench = await open();
    await fill(bench, A);
    await show(bench, narrow(listPage([UNDER_B]), [0, 4]));
    expect(told(bench)).toEqual([[A, B, 2]]);
    expect(own(bench)).toEqual([]);
  });
});

describe('figures of another village that may have been entered by a person or saved in the wrong place', () => {
  const entered = ({ store }: Bench) =>
    store.stored.log.flatMap((entry) =>
      entry.kind === 'own-entry' ? [[entry.village, entry.variable, entry.value]] : [],
    );
  const listed = [B, '195', '63', '120', '3', '10'];

  it('are no entries of a person, but the one that differs is', async () => {
    const bench = await open();
    await fill(bench, A);
    for (let again = 0; again < 3; again += 1) await show(bench, listPage([listed]));
    expect(told(bench)).toEqual([]);
    expect(entered(bench)).toEqual([[B, 'jumlah_pendek', '10']]);
    expect(bench.store.stored.log.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
    expect(await alarm(bench)).toBe('');
  });

  it('leave both villages open in the queue, the other one with what its row says', async () => {
    const bench = await open();
    await fill(bench, A);
    await show(bench, listPage([listed]));
    expect(standing(bench, A)).toMatchObject({ state: 'waiting', reason: '' });
    expect(standing(bench, B)?.state).toBe('different');
    expect(standing(bench, B)?.reason).toMatch(/^Jumlah keluarga: seharusnya 449, tersimpan 195/);
  });

  it('stay nobody’s once the first village stands in its own row', async () => {
    const bench = await open();
    await fill(bench, A);
    await show(bench, listPage([listed]));
    await fill(bench, A);
    await show(bench, listPage([[A, ...OWN[A]], listed]));
    expect(standing(bench, A)?.state).toBe('stored');
    expect(entered(bench)).toHaveLength(1);
  });

  it('are none where but one of all tells the villages apart', async () => {
    const bench = await open([SOUND[0] ?? [], [195, 63, 120, 3, 15], SOUND[2] ?? []]);
    await fill(bench, A);
    await show(bench, listPage([UNDER_B]));
    expect([told(bench), own(bench)]).toEqual([[], []]);
    expect(standing(bench, B)?.reason).toMatch(/seharusnya 15, tersimpan 9/);
  });

  it('are logged once, however often the list is read', async () => {
    const bench = await open([SOUND[0] ?? [], [449, 128, '', '', ''], SOUND[2] ?? []]);
    await fill(bench, A);
    await show(bench, listPage([[B, '195', '63', '120', '3', '10']]));
    const { log } = bench.store.stored;
    await show(bench, listPage([[B, '195', '63', '120', '3', '10']]));
    expect(bench.store.stored.log).toEqual(log);
  });

  const byChance: readonly (readonly [string, readonly CellValue[], readonly string[], number])[] = [
    ['one figure alone', [195, 63, 120, 3, 9], ['450', '129', '231', '3', '16'], 5],
    ['zeros', [195, 63, 0, 0, 9], ['450', '129', '0', '0', '16'], 5],
    ['two figures', [195, 63, 120, 3, 9], ['195', '63', '231', '8', '16'], 3],
  ];
  it.each(byChance)('are told apart from chance: %s', async (_why, figures, there, count) => {
    const bench = await open([figures, SOUND[1] ?? [], SOUND[2] ?? []]);
    await fill(bench, A);
    await show(bench, listPage([[B, ...there]]));
    expect(entered(bench)).toHaveLength(count);
  });
});

describe('no village is accused', () => {
  const ofOthers: readonly (readonly [string, readonly CellValue[] | null, readonly string[]])[] = [
    ['where its own figures are the same', [195, 63, 120, 3, 9], OWN[A]],
    ['where but one figure tells them apart', [195, 63, 120, 3, 15], OWN[A]],
    ['where a person typed other figures', null, ['195', '63', '120', '3', '10']],
    ['where a figure is lacking there', null, ['195', '63', '120', '3', '-']],
  ];
  it.each(ofOthers)('%s', async (_why, figures, listed) => {
    const bench = await open([SOUND[0] ?? [], figures ?? SOUND[1] ?? [], SOUND[2] ?? []]);
    await fill(bench, A);
    await show(bench, listPage([[B, ...listed]]));
    expect(told(bench)).toEqual([]);
    expect(standing(bench, A)?.state).toBe('waiting');
  });

  it('where two figures tell them apart they are, so that one is the boundary', async () => {
    const bench = await open([SOUND[0] ?? [], [195, 63, 120, 7, 15], SOUND[2] ?? []]);
    await fill(bench, A);
    await show(bench, listPage([UNDER_B]));
    expect(told(bench)).toEqual([[A, B, 2]]);
  });

  it.each([
    [[0, 0, 0, 0, 0], ['0', '0', '0', '0', '0'], 0],
    [[40, 0, 30, 0, 0], ['40', '0', '30', '0', '0'], 1],
  ] as const)('for zeros: %j', async (figures, listed, count) => {
    const bench = await open([figures, SOUND[1] ?? [], SOUND[2] ?? []]);
    await fill(bench, A);
    await show(bench, listPage([[B, ...listed]]));
    expect(told(bench)).toHaveLength(count);
  });

  it.each([
    [[195, 63, 120, 2, 9], ['2', '9'], 0],
    [[195, 63, 120, 3, 9], ['3', '9'], 1],
  ] as const)('for two figures so small that chance gives them: %j', async (figures, [first, second], count) => {
    const bench = await open([figures, SOUND[1] ?? [], SOUND[2] ?? []]);
    await fill(bench, A);
    await show(bench, narrow(listPage([[B, '', '', '', first, second]]), [3, 4]));
    expect(told(bench)).toHaveLength(count);
  });

  it('for few figures where many villages could have met them', async () => {
    const bench = await open();
    await show(bench, tablePage());
    await fillPage(bench.session);
    const others = [B, C].map((code) => [code, '', '', '', '3', '9']);
    await show(bench, narrow(listPage(others), [3, 4]));
    expect(told(bench)).toEqual([]);
  });

  it('where it was filled from here with these figures itself', async () => {
    const bench = await open([SOUND[0] ?? [], SOUND[0] ?? [], SOUND[2] ?? []]);
    await fill(bench, B);
    await correctFigure(bench.session, { village: B, variable: 'jumlah_keluarga' }, 449);
    await correctFigure(bench.session, { village: B, variable: 'jumlah_krs' }, 128);
    await fill(bench, A);
    await show(bench, listPage([UNDER_B]));
    expect(told(bench)).toEqual([]);
  });

  it('where its figures stood there before the other was filled', async () => {
    const bench = await open();
    await show(bench, listPage([UNDER_B]));
    await fill(bench, A);
    await show(bench, listPage([UNDER_B]));
    expect(told(bench)).toEqual([]);
  });

  it('where the figures stand in their own line, too', async () => {
    const bench = await open();
    await fill(bench, A);
    await show(bench, listPage([[A, ...OWN[A]], UNDER_B]));
    expect(told(bench)).toEqual([]);
    expect([own(bench).length, standing(bench, A)?.state]).toEqual([5, 'stored']);
  });

  it('where nothing was filled, or the fill was undone', async () => {
    const bench = await open();
    await show(bench, listPage([UNDER_B]));
    expect([told(bench), own(bench).length]).toEqual([[], 5]);
    const other = await open();
    await fill(other, A);
    await undoFill(other.session);
    await show(other, listPage([UNDER_B]));
    expect([told(other), own(other).length]).toEqual([[], 5]);
  });
});
