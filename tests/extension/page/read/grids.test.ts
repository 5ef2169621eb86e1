import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBench } from '../bench';
import type { Bench } from '../bench';

const HEAD = ['No', 'ID Desa Kemendagri', 'Jumlah keluarga'];
const line = (role: string, cells: readonly string[]) =>
  `<div role="row">${cells.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => line('gridcell', [String(at + 1), `17020610${10 + at}`, `${100 + at}`]));
/** A grid of `shown` rows, with what stands around it. */
const grid = (attributes: string, shown: number, around = '') =>
  `<div class="box"><div role="grid" style="display:block" ${attributes}>${line('columnheader', HEAD)}${rows(shown).join('')}</div>${around}</div>`;
const MENU =
  '<label>Baris per halaman <select id="menu"><option>10</option><option>25</option><option value="-1">Semua</option></select></label>';
/** Draws as many rows as the menu says, a moment after it was chosen. */
const DRAW = `document.getElementById('menu').addEventListener('change', ({ target }) => setTimeout(() => {
  const all = ${JSON.stringify(rows(30))};
  document.querySelector('[role=grid]').innerHTML = ${JSON.stringify(line('columnheader', HEAD))} +
    all.slice(0, target.value === '-1' ? all.length : Number(target.value)).join('');
}, 60))`;

describe.skipIf(!CHROMIUM)(
  'a list drawn as a grid without table elements (needs Chromium)',
  { timeout: 30_000 },
  () => {
    let bench: Bench;
    beforeAll(async () => {
      bench = await openBench();
    }, 60_000);
    afterAll(() => bench.close());

    const tables = async (html: string, expand = false, script = '') => {
      await bench.open(html, script);
      return (await bench.read(expand)).tables;
    };

    it('is read with its headers, its rows and its name', async () => {
      expect(await tables(grid('aria-label="Daftar isian" aria-rowcount="3"', 2))).toEqual([
        {
          caption: 'Daftar isian',
          headers: HEAD,
          rows: [
            ['1', '1702061010', '100'],
            ['2', '1702061011', '101'],
          ],
          whole: true,
        },
      ]);
    });

    it.each([
      ['aria-rowcount="31"', 10, '', false],
      ['aria-rowcount="11"', 10, '', true],
      ['aria-rowcount="-1"', 10, '', false],
      ['', 10, MENU, false],
      ['', 9, MENU, true],
      ['', 10, '', true],
      [
        'aria-rowcount="11"',
        10,
        '<select><option>10</option><option>25</option></select><input type="search" value="a">',
        false,
      ],
    ])('with %s and %i rows knows whether all are there', async (attributes, shown, around, whole) => {
      expect((await tables(grid(attributes, shown, around))).map((table) => table.whole)).toEqual([whole]);
    });

    it('is switched to all rows where it offers that, and its choice of rows is no field', async () => {
      const html = grid('aria-rowcount="31"', 10, MENU);
      expect((await tables(html))[0]?.rows).toHaveLength(10);
      await bench.open(html, DRAW);
      const snapshot = await bench.read(true);
      expect(snapshot.tables[0]?.rows).toHaveLength(30);
      expect(snapshot.tables[0]?.whole).toBe(true);
      expect(snapshot.fields).toEqual([]);
    });

    it('leaves a choice of numbers in a form what it is', async () => {
      await bench.open(
        `${grid('', 2)}<form><label for="a">Bulan</label><select id="a"><option>1</option><option>2</option></select></form>`,
      );
      expect((await bench.read(true)).fields.map(({ label }) => label)).toEqual(['Bulan']);
    });

    it('is no list while it holds fields, or while nobody sees it', async () => {
      const field = grid('', 2).replace('>101<', '><input><');
      expect(await tables(field)).toEqual([]);
      expect(await tables(`<div style="display:none">${grid('', 2)}</div>`)).toEqual([]);
    });
  },
);
