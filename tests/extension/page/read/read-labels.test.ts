import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageSnapshot } from '@extension/protocol/messages';
import { CHROMIUM, openBench } from '../bench';
import type { Bench } from '../bench';

describe.skipIf(!CHROMIUM)('naming fields as a person would (needs Chromium)', { timeout: 30_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 60_000);
  afterAll(() => bench.close());

  const labels = async (html: string): Promise<string[]> => {
    await bench.open(html);
    return (await bench.read()).fields.map(({ label }) => label);
  };

  it('takes a label whose `for` points at another group, and one that follows its field', async () => {
    expect(
      await labels(`<div class="row"><label for="a">Surel</label><div><input id="a"></div></div>
        <div class="row"><label for="a">Ulangi surel</label><div><input></div></div>
        <div class="form-floating"><input placeholder="x"><label>Alamat</label></div>`),
    ).toEqual(['Surel', 'Ulangi surel', 'Alamat']);
  });

  it('reads a label without what only a screen reader says and without marks of direction', async () => {
    expect(
      await labels(
        `<label>\u200fDesa\u202c <span class="sr-only">(wajib)</span><input></label><label>Setuju <a href="#">syarat</a>. <input type="checkbox"></label>`,
      ),
    ).toEqual(['Desa', 'Setuju syarat.']);
  });

  it('shows text that looks like HTML as the text it is', async () => {
    expect(await labels(`<label>&lt;b&gt;Desa&lt;/b&gt; <input></label>`)).toEqual(['<b>Desa</b>']);
  });

  it('names a radio group by its question and a tick box by the text behind it', async () => {
    expect(
      await labels(`<fieldset><legend>Jenis kelamin</legend><label><input type="radio" name="k"> L</label><label><input type="radio" name="k"> P</label></fieldset>
        <div class="form-group"><label>Sumber air</label><div><input type="radio" name="s">PDAM <input type="radio" name="s">Sumur</div></div>
        <p>Bantuan: <input type="checkbox"> PKH <input type="checkbox"> BPNT <br></p>`),
    ).toEqual(['Jenis kelamin', 'Sumber air', 'PKH', 'BPNT']);
  });

  it('gives a field no heading and no unit for a label, but tells the unit', async () => {
    await bench.open(`<h4>Bagian</h4><div class="row"><div class="col-xs-6"><div class="input-group"><input><span class="input-group-addon">orang</span></div></div>
      <div class="col-xs-6"><label>Cakupan <input></label></div></div><label>Porsi</label><input> %`);
    const { fields } = await bench.read();
    expect(fields.map(({ label, unit }) => [label, unit])).toEqual([
      ['', 'orang'],
      ['Cakupan', undefined],
      ['Porsi', '%'],
    ]);
  });

  it('tells two fields of one cell apart by the text before each', async () => {
    await bench.open(
      `<table><thead><tr><th>Desa</th><th>Balita</th></tr></thead><tbody><tr><td>Satu</td><td>L <input> P <input></td></tr></tbody></table>`,
    );
    expect((await bench.read()).fields.map(({ label, columnHeader }) => [label, columnHeader])).toEqual([
      ['L', 'Balita'],
      ['P', 'Balita'],
    ]);
  });

  it.each([
    ['Bootstrap 4', '<a data-toggle="tab" href="#b">Dua</a>', '<div class="tab-pane" id="b">'],
    ['Bootstrap 5', '<button data-bs-target="#b">Dua</button>', '<div class="tab-pane fade" id="b">'],
    [
      'ARIA',
      '<button id="t" aria-controls="b">Dua</button>',
      '<div role="tabpanel" id="b" aria-labelledby="t" hidden>',
    ],
  ])('reads fields behind a tab of %s with its name, as not visible', async (_kind, tab, pane) => {
    await bench.open(`${tab}<div class="tab-content">${pane}<h3>Isian</h3><label>Diukur <input></label>
      <label style="display:none">Perangkap <input></label><div style="opacity:0"><input></div></div></div>`);
    const snapshot = await bench.read();
    expect(snapshot.fields).toMatchObject([{ label: 'Diukur', tab: 'Dua', section: 'Isian', visible: false }]);
    expect(snapshot.fields[0]?.identity).toBe('Dua · Isian |  |  | Diukur');
    expect(PageSnapshot.safeParse(snapshot).success).toBe(true);
    const [field] = snapshot.fields;
    const [result] = await bench.fill([
      { field: field?.id ?? '', identity: field?.identity ?? '', value: '5', before: '' },
    ]);
    expect(result).toMatchObject({ outcome: 'refused', refusal: 'hidden' });
  });

  it('reads open shadow roots and frames of the same origin, each with its own labels', async () => {
    await bench.open(
      `<label for="a">Luar <input id="a"></label><div id="host"></div><iframe srcdoc="<h2>Bingkai</h2><label for='a'>Dalam bingkai</label><input id='a'><input type='hidden'>"></iframe>
       <iframe sandbox srcdoc="<input placeholder='Asing'>"></iframe><iframe style="display:none" srcdoc="<input placeholder='Tersembunyi'>"></iframe>`,
      `document.querySelector('#host').attachShadow({mode:'open'}).innerHTML = '<label for="a">Dalam bayangan</label><input id="a"><input type="password">'`,
    );
    await bench.page.waitForFunction(() =>
      [...document.querySelectorAll('iframe')].every(
        (one) => !one.contentDocument || one.contentDocument.body.firstElementChild,
      ),
    );
    const { fields } = await bench.read();
    expect(fields.map(({ label, section, type }) => [label, section, type])).toEqual([
      ['Luar', '', 'text'],
      ['Dalam bayangan', '', 'text'],
      ['Dalam bingkai', 'Bingkai', 'text'],
    ]);
  });

  it('sees boxes and file fields that their label draws, not those whose label is hidden as well', async () => {
    expect(
      await labels(`<div style="position:relative"><input type="checkbox" id="c" style="opacity:0;position:absolute"><label for="c">Digambar</label></div>
        <div class="btn">Lampiran <input type="file" style="opacity:0"></div>
        <div style="position:absolute;left:-9999px"><label><input type="checkbox" style="opacity:0"> Perangkap</label></div>`),
    ).toEqual(['Digambar', 'Lampiran']);
  });
});
