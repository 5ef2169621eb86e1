import { describe, expect, it } from 'vitest';
import type { PageField, PageSnapshot } from '@extension/protocol/messages';
import { confirmRows } from '@extension/panel/fill/confirm-rows';
import { fillPage } from '@extension/panel/fill/fill-page';
import { readAllPages } from '@extension/panel/fill/read-all-pages';
import { refreshPage } from '@extension/panel/session/follow-page';
import { toWrite } from '@extension/panel/fill/status';
import type { Session } from '@extension/panel/session/session';
import { formPage, openBench, sasaran, SOUND, villages } from '../fakes';

const LABELS = formPage()
  .fields.slice(1)
  .map(({ label }) => label);

/** One row of "Isi tabel"; without its code where asked. */
const rowOf = (at: number, withCode: boolean): PageField[] => {
  const village = villages.villages[at];
  const [, template] = formPage().fields;
  if (!village || !template) throw new Error('no village');
  const rowCells = [String(at + 1), village.kecamatan, ...(withCode ? [village.code] : []), village.name];
  return LABELS.map((label, column) => ({
    ...template,
    id: `r${at}c${column}`,
    label: '',
    columnHeader: label,
    rowCells,
    identity: `Data Sasaran ${label} ${rowCells.join(' ')}`,
  }));
};
const tablePage = (
  rows: readonly number[],
  more: Partial<PageSnapshot> & { withCode?: boolean } = {},
): PageSnapshot => {
  const { withCode = true, ...rest } = more;
  return {
    ...formPage(),
    headings: ['Data Sasaran', 'Isi tabel'],
    loaded: 1,
    fields: rows.flatMap((at) => rowOf(at, withCode)),
    ...rest,
  };
};
const away = (fields: readonly PageField[]): PageField[] =>
  fields.map((field) => ({ ...field, visible: false, away: true }));
const planned = (session: Session): number => {
  const plan = session.state().reading?.plan;
  return plan ? toWrite(plan).length : -1;
};

describe('a table page of several pages', () => {
  const onPage = async () => {
    const bench = await openBench(sasaran(SOUND));
    bench.link.snapshot = tablePage([0, 1], { morePages: true });
    await refreshPage(bench.session);
    return bench;
  };
  const readAll = async (bench: Awaited<ReturnType<typeof onPage>>) => {
    const page = bench.link.snapshot;
    bench.link.snapshot = { ...page, fields: [...page.fields, ...away(rowOf(2, true))] };
    await readAllPages(bench.session);
    bench.link.snapshot = page;
  };

  it('is read page by page only when the officer asks for it', async () => {
    const bench = await onPage();
    expect(bench.link.asked.some((request) => request.type === 'read' && request.everyPage)).toBe(false);
    expect(planned(bench.session)).toBe(10);
    await readAll(bench);
    expect(bench.link.asked.filter((request) => request.type === 'read' && request.everyPage)).toHaveLength(1);
    expect(planned(bench.session)).toBe(15);
  });

  it('stays known when the turning of its pages is told as a change, and when another page is in front', async () => {
    const bench = await onPage();
    await readAll(bench);
    await refreshPage(bench.session);
    expect(planned(bench.session)).toBe(15);
    bench.link.snapshot = tablePage([2], { morePages: true });
    await refreshPage(bench.session);
    expect(planned(bench.session)).toBe(15);
  });

  it.each([
    ['was loaded anew', { loaded: 2 }],
    ['is another one', { url: 'http://127.0.0.1/lain' }],
    ['shows all its rows', { morePages: false }],
  ])('is not mixed with what was read before when it %s', async (_, more) => {
    const bench = await onPage();
    await readAll(bench);
    bench.link.snapshot = tablePage([0, 1], { morePages: true, ...more });
    await refreshPage(bench.session);
    expect(planned(bench.session)).toBe(10);
  });

  it('is never taken for two rows of one village where the site draws its rows anew', async () => {
    const bench = await onPage();
    await readAll(bench);
    const redrawn = rowOf(2, true).map((field) => ({ ...field, id: `new-${field.id}` }));
    bench.link.snapshot = tablePage([], { morePages: true, fields: redrawn });
    await refreshPage(bench.session);
    expect(planned(bench.session)).toBe(15);
  });

  it('is filled with all villages at once and then read again on all its pages', async () => {
    const bench = await onPage();
    await readAll(bench);
    await fillPage(bench.session);
    const fill = bench.link.asked.find(({ type }) => type === 'fill');
    expect(fill?.type === 'fill' && fill.items).toHaveLength(15);
    expect(bench.link.asked.filter((request) => request.type === 'read' && request.everyPage)).toHaveLength(2);
  });
});

describe('rows of a table page without a code', () => {
  const onPage = async () => {
    const bench = await openBench(sasaran(SOUND));
    bench.link.snapshot = tablePage([0, 1, 2], { withCode: false });
    await refreshPage(bench.session);
    return bench;
  };
  const named = (session: Session) => {
    const recognition = session.state().reading?.recognition;
    return recognition?.kind === 'table-form' ? (recognition.named ?? []) : [];
  };

  it('are proposed by name within their kecamatan and not filled before the officer confirmed them', async () => {
    const { session } = await onPage();
    expect(named(session).map(({ village }) => village)).toEqual(villages.villages.map(({ code }) => code));
    expect(planned(session)).toBe(0);
  });

  it('are filled once confirmed, each on its own, and stay confirmed in another order', async () => {
    const { session, link, store } = await onPage();
    await confirmRows(session, named(session).slice(0, 2));
    expect(planned(session)).toBe(10);
    expect(named(session)).toHaveLength(1);
    expect(store.stored.log.at(-1)).toMatchObject({ kind: 'decision' });
    const [first, ...rest] = rowOf(1, false);
    if (!first) throw new Error('no field');
    link.snapshot = tablePage([], {
      fields: [first, ...rest].map((field) => ({ ...field, rowCells: ['7', ...field.rowCells.slice(1)] })),
    });
    await refreshPage(session);
    expect(planned(session)).toBe(5);
  });

  it('are another village on the page of another kecamatan, whatever was confirmed', async () => {
    const { session, link } = await onPage();
    const say = async (kecamatan: string) => {
      const fields = rowOf(2, false).map((field) => ({ ...field, rowCells: ['1', 'Pelalo'] }));
      link.snapshot = tablePage([], { headings: ['Data Sasaran', `Kecamatan ${kecamatan}`], fields });
      await refreshPage(session);
    };
    await say('Sindang Kelingi');
    await confirmRows(session, named(session));
    expect(planned(session)).toBe(5);
    await say('Kota Padang');
    expect(session.state().reading?.recognition.kind).toBe('unknown');
  });

  it('are not proposed when name and kecamatan disagree, when two rows say the same, or beside a strange code', async () => {
    const { session, link } = await onPage();
    const say = async (cells: readonly (readonly string[])[]) => {
      link.snapshot = tablePage([], {
        fields: cells.flatMap((rowCells, at) =>
          rowOf(0, false).map((field) => ({ ...field, id: `${at}${field.id}`, rowCells: [...rowCells] })),
        ),
      });
      await refreshPage(session);
      return named(session).length;
    };
    expect(await say([['Kota Padang', 'Pelalo']])).toBe(0);
    expect(
      await say([
        ['1', 'Sindang Kelingi', 'Pelalo'],
        ['2', 'Sindang Kelingi', 'Pelalo'],
      ]),
    ).toBe(0);
    expect(await say([['1703072021', 'Sindang Kelingi', 'Pelalo']])).toBe(0);
    expect(await say([['1', 'Kec. Sindang Kelingi', 'Desa Pelalo']])).toBe(1);
  });
});
