import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, itemFor, openBench } from '../bench';
import type { Bench } from '../bench';

describe.skipIf(!CHROMIUM)('undoing a fill on the page (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 60_000);
  afterAll(() => bench.close());

  const values = () =>
    bench.page.$$eval('input, select', (all) => all.map((one) => (one as HTMLInputElement | HTMLSelectElement).value));
  const choices = (...values: string[]) => values.map((one) => `<option>${one}</option>`).join('');

  /** Fills the labelled fields and undoes it; gives the labels told as restored and as left. */
  async function fillAndUndo(
    wanted: Readonly<Record<string, string>>,
  ): Promise<{ restored: string[]; left: string[] }> {
    const snapshot = await bench.read();
    const results = await bench.fill(Object.entries(wanted).map(([label, value]) => itemFor(snapshot, label, value)));
    expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => 'filled'));
    const reply = await bench.ask({ type: 'undo' });
    if (reply.type !== 'undone') throw new Error(`Unexpected ${reply.type}`);
    const labels = new Map(snapshot.fields.map(({ id, label }) => [id, label]));
    const named = (fields: readonly string[]) => fields.map((field) => labels.get(field) ?? field).toSorted();
    return { restored: named(reply.restored), left: named(reply.left) };
  }

  it('puts back once more what the handler of another field cleared meanwhile', async () => {
    await bench.open(
      `<label>Jenis <select id="a">${choices('SK', 'Foto')}</select></label><label>Rincian <input id="b" value="lama"></label>`,
      `$('#a').on('change', () => { if ($('#a').val() === 'SK') $('#b').val('') })`,
    );
    expect(await fillAndUndo({ Jenis: 'Foto', Rincian: 'baru' })).toEqual({ restored: ['Jenis', 'Rincian'], left: [] });
    expect(await values()).toEqual(['SK', 'lama']);
  });

  it('puts back once more what a handler cleared before its turn', async () => {
    await bench.open(
      `<label>Rincian <input id="b" value="lama"></label><label>Jenis <select id="a">${choices('SK', 'Foto')}</select></label>`,
      `$('#a').on('change', () => { if ($('#a').val() === 'SK') $('#b').val('') })`,
    );
    expect(await fillAndUndo({ Rincian: 'baru', Jenis: 'Foto' })).toEqual({ restored: ['Jenis', 'Rincian'], left: [] });
    expect(await values()).toEqual(['lama', 'SK']);
  });

  it('tells as left what is taken away again, also late', async () => {
    await bench.open(
      `<label>Satu <input id="a" value="1"></label><label>Dua <input id="b" value="2"></label>`,
      `$('#b').on('change', () => { if ($('#b').val() === '2') setTimeout(() => $('#b').val('0'), 40) })`,
    );
    expect(await fillAndUndo({ Satu: '10', Dua: '20' })).toEqual({ restored: ['Satu'], left: ['Dua'] });
    expect(await values()).toEqual(['1', '0']);
  });

  it('tells as left one of two fields that clear each other', async () => {
    await bench.open(
      `<label>Satu <input id="a" value="1"></label><label>Dua <input id="b" value="2"></label>`,
      `$('#a').on('change', () => { if ($('#a').val() === '1') $('#b').val('') });
       $('#b').on('change', () => { if ($('#b').val() === '2') $('#a').val('') })`,
    );
    expect(await fillAndUndo({ Satu: '10', Dua: '20' })).toEqual({ restored: ['Dua'], left: ['Satu'] });
    expect(await values()).toEqual(['', '2']);
  });

  it('puts back a choice whose list another choice loads late', async () => {
    await bench.open(
      `<label>Kecamatan <select id="k">${choices('Utara', 'Selatan')}</select></label>
       <label>Desa <select id="d">${choices('Batu', 'Air')}</select></label>`,
      `const villages = { Utara: ['Batu', 'Air'], Selatan: ['Pasir', 'Gunung'] };
       $('#k').on('change', () => { $('#d').html('<option value="">Memuat…</option>');
         setTimeout(() => $('#d').html(villages[$('#k').val()].map((one) => '<option>' + one + '</option>').join('')), 150) })`,
    );
    const snapshot = await bench.read();
    const items = [itemFor(snapshot, 'Kecamatan', 'Selatan'), { ...itemFor(snapshot, 'Desa', 'Gunung') }];
    await bench.fill(items);
    expect(await values()).toEqual(['Selatan', 'Gunung']);
    await bench.ask({ type: 'undo' });
    expect(await values()).toEqual(['Utara', 'Batu']);
  });

  it('reads a field the page draws anew in its successor', async () => {
    await bench.open(
      `<label>Jenis <select id="a">${choices('SK', 'Foto')}</select></label><p id="w"><label>Rincian <input value="lama"></label></p>`,
      `$('#a').on('change', () => { if ($('#a').val() === 'SK') $('#w').html('<label>Rincian <input></label>') })`,
    );
    expect(await fillAndUndo({ Jenis: 'Foto', Rincian: 'baru' })).toEqual({ restored: ['Jenis', 'Rincian'], left: [] });
    expect(await values()).toEqual(['SK', 'lama']);
  });
});
