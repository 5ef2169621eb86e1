import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPARE } from '../../../bench/matrix-labels.mjs';
import { matrixPage } from '../../../bench/matrix-pages.mjs';
import { CHROMIUM, openBench } from '../bench';
import type { Bench } from '../bench';

interface Compared {
  readonly read: number;
  readonly wrong: number;
  readonly sample: readonly string[];
}

describe.skipIf(!CHROMIUM)('village × indicator pages made by seed (needs Chromium)', { timeout: 60_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 60_000);
  afterAll(() => bench.close());

  it.each([1, 2, 3, 4, 5, 6])('names every nameless field uniquely and rightly, seed %i', async (seed) => {
    const { html, script } = matrixPage(seed, { villages: 27, columns: 18 });
    await bench.open(html, script);
    const { read, wrong, sample } = await bench.inside<Compared>(COMPARE);
    const drawn = (html.match(/data-truth/g) ?? []).length;
    expect({ read, wrong, sample }).toEqual({ read: drawn, wrong: 0, sample: [] });
  });

  it('turns back to the list page that was shown, and reads only that one when not asked for all', async () => {
    const { html, script } = matrixPage(3, { villages: 27, columns: 6 });
    await bench.open(html, script);
    await bench.page.click('.paginate_button.next');
    const shown = () => bench.page.$eval('.paginate_button.current, .paginate_button.active', (one) => one.textContent);
    expect(await shown()).toBe('2');
    const perRow = (html.match(/data-truth/g) ?? []).length / 27;
    expect((await bench.read()).fields).toHaveLength(10 * perRow);
    await bench.inside(`cermatPage.readPage(document, { expandLists: false, everyPage: true })`);
    expect(await shown()).toBe('2');
  });

  it('gives two villages of one name one name, so that neither is written: nothing on the page tells them apart', async () => {
    const row = '<tr><td>Suka Maju</td><td><input name="x[]"></td></tr>';
    await bench.open(`<table><thead><tr><th>Desa</th><th>Diukur</th></tr></thead><tbody>${row}${row}</tbody></table>`);
    const { fields } = await bench.read();
    expect(fields).toHaveLength(2);
    expect(new Set(fields.map(({ identity }) => identity)).size).toBe(1);
  });

  it('knows rows that nothing names by their position, and leaves out the line that counts columns', async () => {
    const row = '<tr><td><input></td><td><input></td></tr>';
    await bench.open(
      `<table><tr><th>Kegiatan</th><th>Biaya</th><th>Ket</th></tr><tr><th>1</th><th>2</th><th>3</th></tr>${row}${row}</table>`,
    );
    expect((await bench.read()).fields.map(({ identity }) => identity)).toEqual([
      ' | Kegiatan | baris 1 | Kegiatan',
      ' | Biaya | baris 1 | Biaya',
      ' | Kegiatan | baris 2 | Kegiatan',
      ' | Biaya | baris 2 | Biaya',
    ]);
  });
});
