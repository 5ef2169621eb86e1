import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, itemFor, openBench } from '../bench';
import type { Bench } from '../bench';
import { servePages } from './pages';
import type { Pages, WidgetCase } from './pages';

const modal = (name: string, bootstrap: string, scripts: readonly string[], open: string): WidgetCase => ({
  name,
  family: 'text',
  html: `<label>Di luar <input id="luar" name="luar"></label>
    <div class="modal fade" id="dialog" tabindex="-1"><div class="modal-dialog"><div class="modal-content">
    <div class="modal-header"><h4 class="modal-title">Desa Air Bang</h4></div><div class="modal-body">
    <div class="form-group"><label for="isian">Isian</label><input id="isian" name="isian" class="form-control"></div>
    <div class="form-group"><label for="tanggal">Tanggal</label><input id="tanggal" name="tanggal" type="date" class="form-control"></div>
    </div><div class="modal-footer"><button type="button" id="tutup">Tutup</button><button>Simpan</button></div></div></div></div>`,
  scripts,
  styles: [`${bootstrap}/dist/css/bootstrap.min.css`],
  init: `window.open = () => ${open}; window.sent = 0; document.addEventListener('submit', (event) => { sent += 1; event.preventDefault(); })`,
  value: '1895',
});

const JQUERY = 'jquery/dist/jquery.min.js';
const MODALS = [
  modal('Bootstrap 3', 'bootstrap', [JQUERY, 'bootstrap/dist/js/bootstrap.min.js'], `$('#dialog').modal('show')`),
  modal(
    'Bootstrap 4',
    'bootstrap-4',
    [JQUERY, 'bootstrap-4/dist/js/bootstrap.bundle.min.js'],
    `$('#dialog').modal('show')`,
  ),
  modal(
    'Bootstrap 5',
    'bootstrap-5',
    ['bootstrap-5/dist/js/bootstrap.bundle.min.js'],
    `new bootstrap.Modal(dialog).show()`,
  ),
];

describe.skipIf(!CHROMIUM)('inputs in modals (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  let pages: Pages;
  beforeAll(async () => {
    [bench, pages] = [await openBench(), await servePages()];
  });
  afterAll(async () => {
    await bench.close();
    await pages.close();
  });

  const value = (id: string) =>
    bench.page.$eval(`#${id}`, (element) => (element instanceof HTMLInputElement ? element.value : ''));
  const settle = () => bench.page.evaluate(() => new Promise((settled) => setTimeout(settled, 500)));

  it.each(MODALS)('fills what an open modal holds, keeps it open and keeps the values: $name', async (one) => {
    await bench.openAt(pages.address(one));
    await bench.page.evaluate('open()');
    const snapshot = await bench.read();
    expect(snapshot.fields.map(({ label }) => label)).toEqual(['Isian', 'Tanggal']);
    const results = await bench.fill([itemFor(snapshot, 'Isian', '1895'), itemFor(snapshot, 'Tanggal', '2024-06-05')]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['filled', 'filled']);
    expect(await bench.page.$eval('#dialog', (dialog) => dialog.checkVisibility())).toBe(true);
    await bench.page.mouse.move(300, 300);
    expect([await value('isian'), await value('tanggal'), await bench.page.evaluate('sent')]).toEqual([
      '1895',
      '2024-06-05',
      0,
    ]);

    await bench.ask({ type: 'undo' });
    expect([await value('isian'), await value('tanggal')]).toEqual(['', '']);
  });

  it.each(MODALS)('does not see a closed modal, and refuses one closed since the plan: $name', async (one) => {
    await bench.openAt(pages.address(one));
    expect((await bench.read()).fields.map(({ label }) => label)).toEqual(['Di luar']);
    await bench.page.evaluate('open()');
    const item = itemFor(await bench.read(), 'Isian', '1895');
    await settle();
    await bench.page.keyboard.press('Escape');
    await settle();
    expect(await bench.fill([item])).toMatchObject([{ outcome: 'refused', refusal: 'hidden' }]);
    expect(await value('isian')).toBe('');
  });

  it.each(MODALS)('writes nothing behind a modal that opened since the plan: $name', async (one) => {
    await bench.openAt(pages.address(one));
    const item = itemFor(await bench.read(), 'Di luar', '1895');
    await bench.page.evaluate('open()');
    await settle();
    expect(await bench.fill([item])).toMatchObject([{ outcome: 'refused', refusal: 'hidden' }]);
    expect(await value('luar')).toBe('');
  });
});
