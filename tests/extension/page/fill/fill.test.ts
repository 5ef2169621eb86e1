import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldResult } from '@extension/protocol/messages';
import { CHROMIUM, itemFor, openBench } from '../bench';
import type { Bench } from '../bench';

const brief = (results: readonly FieldResult[]) =>
  results.map(({ outcome, refusal, after }) => [outcome, ...(refusal ? [refusal] : []), after]);

describe.skipIf(!CHROMIUM)('filling a page (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 60_000);
  afterAll(() => bench.close());

  const value = (selector: string) => bench.page.$eval(selector, (element) => (element as HTMLInputElement).value);
  const counts = () => bench.page.evaluate(() => (window as unknown as { counts: unknown }).counts);

  it('writes figures, tells the page, reads them back, and submits or clicks nothing', async () => {
    await bench.open(
      `<form><label>Keluarga <input id="a"></label><label>Persen <input id="p"></label>
      <label>Balita <input id="n" type="number" value="5"></label><label>Sudah <input id="s" value="1.895"></label>
      <button>Simpan</button><input type="submit" value="Kirim"></form>`,
      `window.heard = []; for (const type of ['focus','input','keyup','change','blur']) $('#a').on(type, () => heard.push(type))`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill([
      itemFor(snapshot, 'Keluarga', '1895'),
      itemFor(snapshot, 'Persen', '3.38'),
      itemFor(snapshot, 'Balita', '0'),
      itemFor(snapshot, 'Sudah', '1895'),
    ]);
    expect(brief(results)).toEqual([
      ['filled', '1895'],
      ['filled', '3,38'],
      ['filled', '0'],
      ['already', '1.895'],
    ]);
    expect(await bench.page.evaluate('heard.slice(0, 5)')).toEqual(['focus', 'input', 'keyup', 'change', 'blur']);
    expect(await value('#s')).toBe('1.895');
    expect(await counts()).toEqual({ submit: 0, click: 0 });
  });

  it('writes decimals with a dot where the field shows dots, and tries the other mark where a mask eats the first', async () => {
    await bench.open(
      `<label>Titik <input placeholder="0.00"></label><label>Inggris <input id="e"></label>`,
      // A mask with comma thousands: commits on blur.
      `$('#e').on('blur', function () { this.value = this.value.replace(/,/g, '').replace(/\\B(?=(\\d{3})+(?!\\d))/g, ',') })`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill([itemFor(snapshot, 'Titik', '12.34'), itemFor(snapshot, 'Inggris', '12.34')]);
    expect(brief(results)).toEqual([
      ['filled', '12.34'],
      ['filled', '12.34'],
    ]);
  });

  it('accepts a mask that groups thousands and reports one that changes the figure', async () => {
    await bench.open(
      `<label>Ribuan <input id="g"></label><label>Potong <input id="c"></label><label>Lambat <input id="l"></label>`,
      `$('#g').on('blur', function () { this.value = this.value.replace(/\\./g, '').replace(/\\B(?=(\\d{3})+(?!\\d))/g, '.') });
       $('#c').on('blur', function () { this.value = this.value.slice(0, 2) });
       $('#l').on('change', function () { setTimeout(() => { this.value = '' }, 0) })`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill(
      ['Ribuan', 'Potong', 'Lambat'].map((label) => itemFor(snapshot, label, '1895000')),
    );
    expect(brief(results)).toEqual([
      ['filled', '1.895.000'],
      ['not-kept', '18'],
      ['not-kept', ''],
    ]);
  });

  it('refuses what cannot be written, with the reason, and leaves it untouched', async () => {
    await bench.open(`<label>Terkunci <input readonly value="1"></label><label>Mati <input disabled value="1"></label>
      <fieldset disabled><label>Bagian mati <input value="1"></label></fieldset>
      <label>Pendek <input maxlength="3"></label><label>Bulat <input type="number"></label><label>Batas <input type="number" max="100"></label>
      <label>Tiga desimal <input></label><label>Pilihan <select><option value="">-</option><option value="a">A</option></select></label>`);
    const snapshot = await bench.read();
    const before = await bench.page.evaluate(() =>
      [...document.querySelectorAll('input, select')].map((one) => (one as HTMLInputElement).value),
    );
    const results = await bench.fill([
      itemFor(snapshot, 'Terkunci', '2'),
      itemFor(snapshot, 'Mati', '2'),
      itemFor(snapshot, 'Bagian mati', '2'),
      itemFor(snapshot, 'Pendek', '1234'),
      itemFor(snapshot, 'Bulat', '1.5'),
      itemFor(snapshot, 'Batas', '101'),
      itemFor(snapshot, 'Tiga desimal', '1.234'),
      itemFor(snapshot, 'Pilihan', 'b'),
    ]);
    expect(results.map(({ outcome, refusal }) => [outcome, refusal])).toEqual([
      ['refused', 'readonly'],
      ['refused', 'locked'],
      ['refused', 'locked'],
      ['refused', 'too-long'],
      ['refused', 'format'],
      ['refused', 'format'],
      ['refused', 'ambiguous'],
      ['refused', 'no-such-option'],
    ]);
    expect(
      await bench.page.evaluate(() =>
        [...document.querySelectorAll('input, select')].map((one) => (one as HTMLInputElement).value),
      ),
    ).toEqual(before);
  });

  it('refuses a field whose value, label or visibility changed since the plan, and one that left the page', async () => {
    await bench.open(`<label>Nilai <input id="v"></label><label>Nama <input id="n"></label><label>Hilang <input id="h"></label>
      <label>Tutup <input id="t"></label><label>Utuh <input id="u"></label>`);
    const snapshot = await bench.read();
    const items = ['Nilai', 'Nama', 'Hilang', 'Tutup', 'Utuh'].map((label) => itemFor(snapshot, label, '7'));
    await bench.page.evaluate(
      `$('#v').val('3'); $('#n').parent().contents().first().replaceWith('Nama lain '); $('#h').parent().remove(); $('#t').parent().hide()`,
    );
    expect(brief(await bench.fill(items))).toEqual([
      ['refused', 'changed', '3'],
      ['refused', 'changed', ''],
      ['not-found', ''],
      ['refused', 'hidden', ''],
      ['filled', '7'],
    ]);
  });

  it('refuses a field that cannot be told from another', async () => {
    await bench.open(`<label>Persentase <input id="a"></label>`);
    const item = itemFor(await bench.read(), 'Persentase', '7');
    await bench.page.evaluate(`$('body').append('<label>Persentase <input id="b"></label>')`);
    expect(brief(await bench.fill([item]))).toEqual([['refused', 'ambiguous', '']]);
  });

  it('does not write behind a modal that opened since the plan', async () => {
    await bench.open(
      `<label>Belakang <input id="a"></label><div class="modal" id="m"><div class="modal-dialog"><div class="modal-content"><p>Peringatan</p></div></div></div>`,
    );
    const item = itemFor(await bench.read(), 'Belakang', '7');
    await bench.page.evaluate(`$('#m').modal({backdrop: false})`);
    expect(brief(await bench.fill([item]))).toEqual([['refused', 'hidden', '']]);
  });

  it('chooses in a Select2 inside a modal so that its own event is heard, and waits for what the choice loads', async () => {
    const options = Array.from({ length: 156 }, (_, at) => `<option value="${900 - at}">Desa ${at}</option>`).join('');
    await bench.open(
      `<div class="modal fade" id="m"><div class="modal-dialog"><div class="modal-content"><div class="modal-body">
        <div class="form-group"><label>Desa</label><select id="s"><option value="">Pilih</option>${options}</select></div>
        <div class="form-group"><label>Jumlah</label><input id="j"></div></div></div></div></div>`,
      `window.heard = []; $('#s').select2({dropdownParent: $('#m'), width: '100%'}); $('#m').modal('show');
       $('#s').on('select2:select change', (event) => { heard.push(event.type); setTimeout(() => { $('#j').attr('data-x', '1').val('44') }, 30) })`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill([itemFor(snapshot, 'Desa', '899'), itemFor(snapshot, 'Jumlah', '7')]);
    expect(brief(results)).toEqual([
      ['filled', 'Desa 1'],
      ['refused', 'changed', '44'],
    ]);
    expect(await bench.page.evaluate('[...new Set(heard)].sort()')).toEqual(['change', 'select2:select']);
    expect(await bench.page.$('.select2-container--open')).toBeNull();
    expect(await bench.page.$('.modal.in')).not.toBeNull();
  });

  it('ticks boxes and buttons by a click a page hears, and chooses in native lists', async () => {
    await bench.open(
      `<label><input type="checkbox" id="c"> Ya</label>
      <div class="form-group"><label class="control-label">Status</label><div><label><input type="radio" name="r" value="1"> Ada</label><label><input type="radio" name="r" value="2"> Tidak</label></div></div>
      <label>Pilih <select id="s"><option value="">-</option><option value="1">Desa 1</option><option value="10">Desa 10</option></select></label>`,
      `window.heard = []; $('#c').on('click', () => heard.push('c')); $('[name=r]').on('click', () => heard.push('r')); $('#s').on('change', () => heard.push('s'))`,
    );
    const { fields } = await bench.read();
    expect(fields.map(({ type }) => type)).toEqual(['checkbox', 'radio', 'select']);
    const items = fields.map(({ id, identity, value: before }, at) => ({
      field: id,
      identity,
      before,
      value: ['true', '2', '1'][at] ?? '',
    }));
    expect(brief(await bench.fill(items))).toEqual([
      ['filled', 'Ya'],
      ['filled', 'Tidak'],
      ['filled', 'Desa 1'],
    ]);
    expect(await bench.page.evaluate('heard')).toEqual(['c', 'r', 's']);
  });

  it('never writes into a field that became hidden or a password, and knows no handle for one that always was', async () => {
    await bench.open(`<label>Satu <input id="a"></label><label>Dua <input id="b"></label><label>Tiga <input id="c"></label>
      <input type="hidden" value="9"><input type="password">
      <div style="position:absolute;left:-9999px"><label>Jumlah <input></label></div>`);
    const snapshot = await bench.read();
    expect(snapshot.fields).toHaveLength(3);
    const items = ['Satu', 'Dua', 'Tiga'].map((label) => itemFor(snapshot, label, '7'));
    await bench.page.evaluate(`$('#a').attr('type', 'password'); $('#b').attr('type', 'hidden')`);
    const results = await bench.fill([
      ...items,
      ...['f4', 'f5', 'f6'].map((field) => ({ field, identity: '', value: '7', before: '' })),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'needs-person',
      'needs-person',
      'filled',
      'not-found',
      'not-found',
      'not-found',
    ]);
    expect(await bench.page.$$eval('input', (all) => all.map((one) => one.value))).toEqual(['', '', '7', '9', '', '']);
  });

  it('makes up focus and blur while the person is in another window, so that masks still commit', async () => {
    const beside = await openBench({ windowed: true });
    await beside.open(
      `<label>Jumlah <input id="a"></label>`,
      `window.heard = []; $('#a').on('focus blur', (event) => heard.push(event.type))`,
    );
    const item = itemFor(await beside.read(), 'Jumlah', '7');
    const session = await beside.page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    const other = await beside.page.browserContext().newPage();
    await other.bringToFront();
    expect(await beside.page.evaluate(() => document.hasFocus())).toBe(false);
    const results = await beside.fill([item]);
    await other.close();
    await beside.page.bringToFront();
    expect(brief(results)).toEqual([['filled', '7']]);
    expect(await beside.page.evaluate('heard.slice(0, 2)')).toEqual(['focus', 'blur']);
    await beside.close();
  });

  it('fills 468 fields of a table, each as its own', async () => {
    const rows = Array.from({ length: 156 }, (_, at) => `<tr><td>Desa ${at}</td>${'<td><input></td>'.repeat(3)}</tr>`);
    await bench.open(
      `<table><thead><tr><th>Desa</th><th>A</th><th>B</th><th>C</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    );
    const { fields } = await bench.read();
    const results = await bench.fill(
      fields.map(({ id, identity, value: before }, at) => ({ field: id, identity, before, value: String(at) })),
    );
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['filled']));
    expect(
      await bench.page.evaluate(() =>
        [...document.querySelectorAll('input')].every((input, at) => input.value === String(at)),
      ),
    ).toBe(true);
  }, 60_000);

  it('fills on while the page adds notes beside its fields, and stops trusting a field that one of them hides', async () => {
    await bench.open(
      `<label>Satu <input id="a"></label><label>Dua <input id="b"></label><div><label>Tiga <input id="c"></label></div>`,
      `$('#a').on('change', () => { $('#a').after('<i>terisi</i>'); $('#c').closest('div').hide(); })`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill(['Satu', 'Dua', 'Tiga'].map((label) => itemFor(snapshot, label, '7')));
    expect(results.map(({ outcome, refusal }) => refusal ?? outcome)).toEqual(['filled', 'filled', 'hidden']);
  });

  it('undoes the last fill, but not what a person typed since', async () => {
    await bench.open(`<label>Satu <input id="a" value="1.000"></label><label>Dua <input id="b" value="2"></label>`);
    const snapshot = await bench.read();
    await bench.fill([itemFor(snapshot, 'Satu', '10'), itemFor(snapshot, 'Dua', '20')]);
    await bench.page.evaluate(`$('#b').val('21')`);
    await bench.ask({ type: 'undo' });
    expect([await value('#a'), await value('#b')]).toEqual(['1.000', '21']);
    await bench.ask({ type: 'undo' });
    expect(await value('#a')).toBe('1.000');
  });

  it('marks fields without moving anything and leaves the page as it was', async () => {
    await bench.open(
      `<div class="form-group"><label>Satu</label><input title="punya situs"></div><div class="form-group"><label>Desa</label><select id="s"><option value="1">A</option></select></div>`,
      `$('#s').select2()`,
    );
    const { fields } = await bench.read();
    const state = () => bench.page.evaluate(() => document.documentElement.outerHTML);
    const places = () =>
      bench.page.evaluate(() =>
        JSON.stringify([...document.querySelectorAll('body *')].map((one) => one.getBoundingClientRect())),
      );
    const [before, placesBefore] = [await state(), await places()];
    await bench.mark(fields.map(({ id }) => ({ field: id, mark: 'terisi', text: 'Terisi 12' })));
    expect(
      await bench.page.$$eval('[data-cermat-mark=terisi]', (all) =>
        all.map((one) => [one.tagName, (one as HTMLElement).title]),
      ),
    ).toEqual([
      ['INPUT', 'Terisi 12'],
      ['SPAN', 'Terisi 12'],
    ]);
    expect(await bench.page.$eval('[data-cermat-mark]', (one) => getComputedStyle(one).outlineStyle)).toBe('solid');
    expect(await places()).toBe(placesBefore);
    await bench.ask({ type: 'clear-marks' });
    expect(await state()).toBe(before);
  });
});
