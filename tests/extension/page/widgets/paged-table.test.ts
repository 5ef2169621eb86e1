import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FillItem, PageField, PageSnapshot } from '@extension/protocol/messages';
import { CHROMIUM, openBench } from '../bench';
import type { Bench } from '../bench';

const VILLAGES = Array.from({ length: 25 }, (_, at) => `Desa ${at + 1}`);
const TABLE = `<form><table id="t"><thead><tr><th>Desa</th><th>Jumlah KRS</th><th>Jumlah balita</th></tr></thead><tbody>${VILLAGES.map(
  (village) => `<tr><td>${village}</td><td><input name="krs[]"></td><td><input name="balita[]"></td></tr>`,
).join('')}</tbody></table></form>`;

describe.skipIf(!CHROMIUM)('tables of several pages (needs Chromium)', { timeout: 60_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  const readEveryPage = async (): Promise<PageSnapshot> =>
    bench.inside(`cermatPage.readPage(document, { expandLists: false, everyPage: true })`);
  const item = ({ id, identity, value }: PageField, figure: string): FillItem => ({
    field: id,
    identity,
    value: figure,
    before: value,
  });
  const shownPage = () => bench.page.evaluate(`$('#t').DataTable().page()`);
  /** All rows as DataTables holds them, on whatever page. */
  const rows = () =>
    bench.page.evaluate(
      `$('#t').DataTable().rows({ order: 'index' }).nodes().toArray().map((row) => [...row.querySelectorAll('input')].map(({ value }) => value).join('/'))`,
    );
  const open = (options = '') => bench.open(TABLE, `$('#t').DataTable({ ordering: false, ${options} })`);
  const plan = async () => {
    const { fields } = await readEveryPage();
    expect(fields).toHaveLength(50);
    return fields.map((field) => {
      const at = VILLAGES.indexOf(field.rowCells[0] ?? '');
      return item(field, field.columnHeader === 'Jumlah KRS' ? `${1000 + at}` : `${2000 + at}`);
    });
  };
  const wanted = VILLAGES.map((_, at) => `${1000 + at}/${2000 + at}`);

  it('fills the rows of all pages, each in its own row, and turns back to the page that was shown', async () => {
    await open();
    await bench.page.evaluate(`$('#t').DataTable().page(1).draw(false)`);
    const results = await bench.fill(await plan());
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['filled']));
    expect(await rows()).toEqual(wanted);
    expect(await shownPage()).toBe(1);
  });

  it('undoes on all pages, but not what a person changed since', async () => {
    await open();
    const items = await plan();
    await bench.fill(items);
    await bench.page.evaluate(`$('#t').DataTable().rows().nodes().to$().find('input').eq(40).val('7')`);
    const undone = await bench.ask({ type: 'undo' });
    const others = items.map(({ field }) => field).filter((_, at) => at !== 40);
    expect(undone.type === 'undone' && [...undone.restored].sort()).toEqual(others.sort());
    expect(undone).toMatchObject({ left: [items[40]?.field] });
    expect(await rows()).toEqual(VILLAGES.map((_, at) => (at === 20 ? '7/' : '/')));
    expect(await shownPage()).toBe(0);
  });

  it('answers in the order of the plan, and refuses rows that changed or are locked on any page', async () => {
    await open();
    const items = (await plan()).reverse();
    await bench.page.evaluate(
      `(() => { const inputs = $('#t').DataTable().rows().nodes().to$().find('input'); inputs[49].value = '9'; inputs[2].readOnly = true; })()`,
    );
    const results = await bench.fill(items);
    expect(results.map(({ field }) => field)).toEqual(items.map(({ field }) => field));
    expect(results[0]).toMatchObject({ outcome: 'refused', refusal: 'changed' });
    expect(results[47]).toMatchObject({ outcome: 'refused', refusal: 'readonly' });
    expect(results.filter(({ outcome }) => outcome === 'filled')).toHaveLength(48);
  });

  it('tells rows that a redrawn table threw away as not found and writes nothing in their place', async () => {
    await open();
    const items = await plan();
    await bench.page.evaluate(`$('#t').DataTable().rows((at) => at >= 20).remove().draw()`);
    const results = await bench.fill(items);
    expect(results.filter(({ outcome }) => outcome === 'filled')).toHaveLength(40);
    expect(results.slice(40).map(({ outcome }) => outcome)).toEqual(Array<string>(10).fill('not-found'));
    expect(await rows()).toEqual(wanted.slice(0, 20));
  });

  it('fills a table without pages as any other', async () => {
    await open('paging: false');
    expect(new Set((await bench.fill(await plan())).map(({ outcome }) => outcome))).toEqual(new Set(['filled']));
    expect(await rows()).toEqual(wanted);
  });
});
