import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, itemFor, openBench } from '../bench';
import type { Bench } from '../bench';

/** Invented fields: nobody knows them, so they are filled as plain ones, probed, and reported as they are. */
describe.skipIf(!CHROMIUM)('fields nobody knows (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());

  const INPUT = `<form><label>Isian <input id="x" name="x"></label></form>`;
  const fill = async (value: string, script: string, html = INPUT) => {
    await bench.open(html, script);
    const [result] = await bench.fill([itemFor(await bench.read(), 'Isian', value)]);
    return { ...result, field: undefined, sent: await bench.page.evaluate('x.value') };
  };

  it.each([
    ['takes its old value back when left', `x.addEventListener('blur', () => { x.value = '' })`, ''],
    [
      'takes it back a while after it was left',
      `x.addEventListener('blur', () => setTimeout(() => { x.value = '' }, 40))`,
      '',
    ],
    ['takes it back when pointed at', `x.addEventListener('mouseover', () => { x.value = '' })`, ''],
    ['adds a nought', `x.addEventListener('change', () => { x.value = '18950' })`, '18950'],
    ['moves the decimal mark', `x.addEventListener('blur', () => { x.value = '18,95' })`, '18,95'],
    ['cuts what is too long for it', `x.addEventListener('input', () => { x.value = x.value.slice(0, 3) })`, '189'],
    [
      'writes words',
      `x.addEventListener('change', () => { x.value = 'seribu delapan ratus' })`,
      'seribu delapan ratus',
    ],
  ])('never calls a figure filled in a field that %s', async (_how, script, left) => {
    expect(await fill('1895', script)).toMatchObject({ outcome: 'not-kept', after: left, sent: left });
  });

  it.each([
    ['groups thousands with dots', `x.addEventListener('blur', () => { x.value = '1.895' })`, '1.895'],
    ['groups thousands with commas', `x.addEventListener('blur', () => { x.value = '1,895' })`, '1,895'],
    ['adds decimals', `x.addEventListener('blur', () => { x.value = '1.895,00' })`, '1.895,00'],
    ['adds a unit', `x.addEventListener('blur', () => { x.value = '1.895 jiwa' })`, '1.895 jiwa'],
    ['adds a currency', `x.addEventListener('blur', () => { x.value = 'Rp 1.895' })`, 'Rp 1.895'],
    [
      'believes trusted editing alone',
      `let state = ''; x.addEventListener('input', (event) => { if (event.isTrusted) state = x.value }); x.addEventListener('blur', () => { x.value = state })`,
      '1895',
    ],
  ])('calls it filled where the field %s', async (_how, script, left) => {
    expect(await fill('1895', script)).toMatchObject({ outcome: 'filled', after: left, sent: left });
  });

  it('never accepts 12345 for 1234,5, nor 1,5 for 15', async () => {
    const digits = `x.addEventListener('input', () => { x.value = x.value.replace(/\\D/g, '') })`;
    expect(await fill('1234.5', digits)).toMatchObject({ outcome: 'not-kept' });
    const shifts = `x.addEventListener('blur', () => { x.value = x.value.replace(/(\\d)$/, ',$1') })`;
    expect(await fill('15', shifts)).toMatchObject({ outcome: 'not-kept' });
  });

  it('refuses a fraction of three digits where nothing tells the notation, and writes it where something does', async () => {
    expect(await fill('1.234', '')).toMatchObject({ outcome: 'refused', refusal: 'ambiguous', sent: '' });
    const shown = (attributes: string) => `<form><label>Isian <input id="x" ${attributes}></label></form>`;
    expect(await fill('1.234', '', shown('placeholder="0,00"'))).toMatchObject({ outcome: 'filled', sent: '1,234' });
    expect(await fill('1.234', '', shown('placeholder="0.00"'))).toMatchObject({ outcome: 'filled', sent: '1.234' });
    expect(await fill('1.234', '', shown('data-a-dec=","'))).toMatchObject({ outcome: 'filled', sent: '1,234' });
  });

  it.each(['password', 'hidden', 'search'])('offers no field of type %s', async (type) => {
    await bench.open(`<label>Isian <input type="${type}"></label>`);
    expect((await bench.read()).fields).toEqual([]);
  });

  it.each(['range', 'color'])('leaves a field of type %s to the person', async (type) => {
    await bench.open(`<label>Isian <input id="x" type="${type}"></label>`);
    const before = await bench.page.evaluate('x.value');
    const results = await bench.fill([itemFor(await bench.read(), 'Isian', '7')]);
    expect(results).toMatchObject([{ outcome: 'needs-person' }]);
    expect(await bench.page.evaluate('x.value')).toBe(before);
  });

  it('presses no "Tambah baris": rows a person adds are read anew and then filled', async () => {
    await bench.open(
      `<form><table><thead><tr><th>No</th><th>Kegiatan</th></tr></thead><tbody id="rows"><tr><td>1</td><td><input></td></tr></tbody></table>
      <button type="button" id="add">Tambah baris</button><button>Simpan</button></form>`,
      `add.addEventListener('click', () => rows.insertAdjacentHTML('beforeend', '<tr><td>' + (rows.rows.length + 1) + '</td><td><input></td></tr>'))`,
    );
    const fillAll = async () => {
      const { fields } = await bench.read();
      return bench.fill(
        fields
          .filter(({ value }) => value === '')
          .map(({ id, identity, value, rowCells }) => ({
            field: id,
            identity,
            value: `Rapat ${rowCells[0] ?? ''}`,
            before: value,
          })),
      );
    };
    expect(await fillAll()).toMatchObject([{ outcome: 'filled', after: 'Rapat 1' }]);
    expect(await bench.page.evaluate('[rows.rows.length, counts.click, counts.submit]')).toEqual([1, 0, 0]);

    await bench.page.click('#add');
    await bench.page.click('#add');
    expect(await fillAll()).toMatchObject([
      { outcome: 'filled', after: 'Rapat 2' },
      { outcome: 'filled', after: 'Rapat 3' },
    ]);
    expect(await bench.page.evaluate(`[...rows.querySelectorAll('input')].map(({ value }) => value)`)).toEqual([
      'Rapat 1',
      'Rapat 2',
      'Rapat 3',
    ]);
  });
});
