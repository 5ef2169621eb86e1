import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldResult, FillItem, PageField } from '@extension/protocol/messages';
import { CHROMIUM, itemFor, openBench } from '../bench';
import type { Bench } from '../bench';

const brief = (results: readonly FieldResult[]) =>
  results.map(({ outcome, refusal, after }) => [outcome, ...(refusal ? [refusal] : []), after]);

const itemOf = ({ id, identity, value: before }: PageField, value: string): FillItem => ({
  field: id,
  identity,
  value,
  before,
});

/** Rows of inputs beside a name each, as an officer's table page has them. */
const table = (rows: number, columns: number) => {
  const heads = Array.from({ length: columns }, (_, at) => `<th>Kolom ${at}</th>`).join('');
  const cells = '<td><input></td>'.repeat(columns);
  const lines = Array.from({ length: rows }, (_, at) => `<tr><td>Desa ${at}</td>${cells}</tr>`).join('');
  return `<table><thead><tr><th>Desa</th>${heads}</tr></thead><tbody>${lines}</tbody></table>`;
};

describe.skipIf(!CHROMIUM)('pages that lie or fight (needs Chromium)', { timeout: 60_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 60_000);
  afterAll(() => bench.close());

  const value = (selector: string) => bench.page.$eval(selector, (element) => (element as HTMLInputElement).value);

  it('a label that stands there twice: neither field is written', async () => {
    await bench.open(
      `<label>Jumlah <input id="a"></label><label>Jumlah <input id="b"></label><label>Lain <input></label>`,
    );
    const { fields } = await bench.read();
    expect(brief(await bench.fill(fields.map((field) => itemOf(field, '7'))))).toEqual([
      ['refused', 'ambiguous', ''],
      ['refused', 'ambiguous', ''],
      ['filled', '7'],
    ]);
    expect([await value('#a'), await value('#b')]).toEqual(['', '']);
  });

  it('two forms alike: told apart by their headings, refused without', async () => {
    const form = (id: string) => `<form><label>Jumlah keluarga <input id="${id}"></label></form>`;
    await bench.open(`<h3>Desa Satu</h3>${form('a')}<h3>Desa Dua</h3>${form('b')}`);
    const apart = await bench.read();
    expect(brief(await bench.fill(apart.fields.map((field, at) => itemOf(field, String(at + 1)))))).toEqual([
      ['filled', '1'],
      ['filled', '2'],
    ]);
    await bench.open(form('a') + form('b'));
    const alike = await bench.read();
    const results = await bench.fill(alike.fields.map((field, at) => itemOf(field, String(at + 1))));
    expect(results.map(({ refusal }) => refusal)).toEqual(['ambiguous', 'ambiguous']);
  });

  it('fields that vanish while being filled: told as gone, written or not, and the rest is filled', async () => {
    await bench.open(
      `<label>Satu <input id="a"></label><label id="w">Dua <input id="b"></label><label id="x">Tiga <input id="c"></label><label>Empat <input id="d"></label>`,
      `$('#a').on('change', () => $('#x').remove()); $('#b').on('change', () => setTimeout(() => $('#w').remove(), 20))`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill(['Satu', 'Dua', 'Tiga', 'Empat'].map((label) => itemFor(snapshot, label, '7')));
    expect(results.map(({ outcome, written }) => [outcome, written])).toEqual([
      ['filled', true],
      ['not-found', true],
      ['not-found', false],
      ['filled', true],
    ]);
  });

  it('fields the page draws anew: found again by their words, and read in their successors', async () => {
    await bench.open(
      `<div id="all"><label>Satu <input></label><label>Dua <input></label><label>Tiga <input></label></div>`,
      `const draw = (values) => { const labels = ['Satu', 'Dua', 'Tiga'];
         $('#all').html(labels.map((one, at) => '<label>' + one + ' <input value="' + (values[at] || '') + '"></label>').join('')); };
       $('#all').on('change', 'input', () => draw($('#all input').map((_, one) => one.value).get()))`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill(
      ['Satu', 'Dua', 'Tiga'].map((label, at) => itemFor(snapshot, label, String(at + 1))),
    );
    expect(brief(results)).toEqual([
      ['filled', '1'],
      ['filled', '2'],
      ['filled', '3'],
    ]);
  });

  it('fields drawn anew that forget what they were told: not kept', async () => {
    await bench.open(
      `<div id="all"><label>Satu <input></label></div>`,
      `$('#all').on('change', 'input', () => $('#all').html('<label>Satu <input></label>'))`,
    );
    const snapshot = await bench.read();
    expect(brief(await bench.fill([itemFor(snapshot, 'Satu', '1')]))).toEqual([['not-kept', '']]);
  });

  it('a page script that throws on input: the fill goes on, and each field says what it holds', async () => {
    await bench.open(
      `<label>Satu <input id="a"></label><label>Dua <input id="b"></label>`,
      `document.querySelector('#a').addEventListener('input', (event) => { event.target.value = '0'; throw new Error('total') });
       document.querySelector('#b').addEventListener('input', () => { throw new Error('total') })`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill([itemFor(snapshot, 'Satu', '7'), itemFor(snapshot, 'Dua', '8')]);
    expect(brief(results)).toEqual([
      ['not-kept', '0'],
      ['filled', '8'],
    ]);
  });

  it('an option list that never loads: waited for within bounds, then told; the rest is filled', async () => {
    await bench.open(
      `<label>Kecamatan <select id="k"><option value="">Pilih</option><option value="1">Satu</option></select></label>
       <label>Desa <select id="d"><option value="">Memuat…</option></select></label><label>Jumlah <input id="j"></label>`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill([
      itemFor(snapshot, 'Kecamatan', '1'),
      itemFor(snapshot, 'Desa', '17'),
      itemFor(snapshot, 'Jumlah', '7'),
    ]);
    expect(results.map(({ outcome, refusal }) => refusal ?? outcome)).toEqual(['filled', 'not-loaded', 'filled']);
  });

  it('an option list that loads late: waited for by the option wanted, not by any option', async () => {
    await bench.open(
      `<label>Kecamatan <select id="k"><option value="">Pilih</option><option value="1">Satu</option></select></label>
       <label>Desa <select id="d"><option value="">Pilih</option><option value="3">Desa lama</option></select></label>`,
      `$('#k').on('change', () => { setTimeout(() => $('#d').html('<option value="">Pilih</option><option value="4">Lain</option>'), 200);
         setTimeout(() => $('#d').append('<option value="17">Desa baru</option>'), 600) })`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill([itemFor(snapshot, 'Kecamatan', '1'), itemFor(snapshot, 'Desa', '17')]);
    expect(brief(results)).toEqual([
      ['filled', 'Satu'],
      ['filled', 'Desa baru'],
    ]);
  });

  it('an option the loaded list does not have: refused as no such option', async () => {
    await bench.open(
      `<label>Desa <select><option value="">Pilih</option><option value="3">Desa</option></select></label>`,
    );
    const snapshot = await bench.read();
    expect(brief(await bench.fill([itemFor(snapshot, 'Desa', '4')]))).toEqual([['refused', 'no-such-option', '']]);
  });

  it('a page that goes away mid-fill: nothing more is written, and the one in its place is not touched', async () => {
    await bench.open(table(40, 3));
    const { fields } = await bench.read();
    const items = JSON.stringify(fields.map((field) => itemOf(field, '7')));
    const [written, results] = await bench.inside<[number, FieldResult[]]>(`(async () => {
      const gone = new AbortController();
      document.querySelectorAll('input')[9].addEventListener('change', () => gone.abort());
      const reply = await cermatPage.answer(document, { type: 'fill', items: ${items} }, gone.signal);
      return [[...document.querySelectorAll('input')].filter((one) => one.value !== '').length, reply.results];
    })()`);
    expect(written).toBe(10);
    expect(results.filter(({ refusal }) => refusal === 'stopped')).toHaveLength(110);
    await bench.open(table(40, 3));
    const after = await bench.fill(fields.map((field) => itemOf(field, '7')));
    expect(new Set(after.map(({ outcome }) => outcome))).toEqual(new Set(['not-found']));
    expect(await bench.page.$$eval('input', (all) => all.filter((one) => one.value !== '').length)).toBe(0);
  });

  it('stopped by the person: what was written is read back, the rest refused, and undone is exactly what was written', async () => {
    await bench.open(table(40, 3));
    const { fields } = await bench.read();
    const items = JSON.stringify(fields.map((field) => itemOf(field, '7')));
    const results = await bench.inside<FieldResult[]>(`(async () => {
      const gone = new AbortController().signal;
      document.querySelectorAll('input')[29].addEventListener('change', () => cermatPage.answer(document, { type: 'stop' }, gone));
      const reply = await cermatPage.answer(document, { type: 'fill', items: ${items} }, gone);
      return reply.results;
    })()`);
    expect(results).toHaveLength(120);
    expect(results.filter(({ outcome }) => outcome === 'filled')).toHaveLength(30);
    expect(results.slice(30).every(({ refusal, written }) => refusal === 'stopped' && !written)).toBe(true);
    await bench.page.$$eval('input', (all) => {
      const [first] = all;
      if (first) first.value = '70';
    });
    const undone = await bench.ask({ type: 'undo' });
    const written = fields.slice(0, 30).map(({ id }) => id);
    expect(undone).toEqual({ type: 'undone', restored: written.slice(1).reverse(), left: [written[0]] });
    expect(await bench.page.$$eval('input', (all) => all.map((one) => one.value).join(''))).toBe('70');
  });

  it('10.000 fields: each read as its own; stopped on the way, all 10.000 say what became of them', async () => {
    await bench.open(table(400, 25));
    const { fields } = await bench.read();
    expect(new Set(fields.map(({ identity }) => identity)).size).toBe(10_000);
    const items = JSON.stringify(fields.map((field, at) => itemOf(field, String(at))));
    const outcomes = await bench.inside<string[]>(`(async () => {
      const gone = new AbortController().signal;
      document.querySelectorAll('input')[799].addEventListener('change', () => cermatPage.answer(document, { type: 'stop' }, gone));
      const reply = await cermatPage.answer(document, { type: 'fill', items: ${items} }, gone);
      return reply.results.map(({ outcome, refusal }) => refusal ?? outcome);
    })()`);
    expect(outcomes).toEqual([...Array<string>(800).fill('filled'), ...Array<string>(9_200).fill('stopped')]);
    expect(
      await bench.page.$$eval('input', (all) => all.every((one, at) => one.value === (at < 800 ? String(at) : ''))),
    ).toBe(true);
  }, 120_000);

  it('words that change while a large page is being looked at: none of these fields is written', async () => {
    await bench.open(Array.from({ length: 3000 }, (_, at) => `<p><label>Jumlah ${at} <input></label></p>`).join(''));
    const { fields } = await bench.read();
    const items = JSON.stringify(fields.map((field, at) => itemOf(field, String(at))));
    // At each turn the page has before anything is written, it renames one field more of those looked at first.
    const { renamed, outcomes } = await bench.inside<{ renamed: number; outcomes: string[] }>(`(async () => {
      const labels = [...document.querySelectorAll('label')];
      const { MessageChannel } = globalThis;
      const gone = new AbortController().signal;
      let renamed = 0;
      let writing = false;
      document.addEventListener('input', () => {
        writing = true;
        cermatPage.answer(document, { type: 'stop' }, gone);
      });
      globalThis.MessageChannel = class extends MessageChannel {
        constructor() {
          super();
          if (!writing) labels[renamed++].firstChild.nodeValue = 'Lain ' + renamed;
        }
      };
      const reply = await cermatPage.answer(document, { type: 'fill', items: ${items} }, gone);
      globalThis.MessageChannel = MessageChannel;
      return { renamed, outcomes: reply.results.map(({ outcome, refusal }) => refusal ?? outcome) };
    })()`);
    expect(renamed).toBeGreaterThan(2);
    expect(outcomes).toEqual([
      ...Array<string>(renamed).fill('changed'),
      'filled',
      ...Array<string>(2999 - renamed).fill('stopped'),
    ]);
  });

  it('right-to-left marks in a label and text that looks like HTML: taken as text, written as text', async () => {
    await bench.open(
      `<label>\u202eJumlah\u202c \u200fkeluarga <input id="a"></label><label>&lt;img src=x onerror=alert(1)&gt; <input id="b"></label>
       <label>Catatan <textarea id="c"></textarea></label>`,
      `window.alerted = 0; window.alert = () => { alerted += 1 }`,
    );
    const { fields } = await bench.read();
    const html = '<b onclick="alert(1)">1.895</b>';
    const results = await bench.fill(fields.map((field, at) => itemOf(field, at === 2 ? html : String(at))));
    expect(results.map(({ outcome }) => outcome)).toEqual(['filled', 'filled', 'filled']);
    expect(await value('#c')).toBe(html);
    expect(fields[1]?.label).toBe('<img src=x onerror=alert(1)>');
    expect(await bench.page.evaluate('alerted')).toBe(0);
    expect(await bench.page.$('img')).toBeNull();
  });
});

describe.skipIf(!CHROMIUM)('three proofs (needs Chromium)', { timeout: 60_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  }, 60_000);
  afterAll(() => bench.close());

  it('keeps written and kept apart: lost later, refused at once, and kept', async () => {
    await bench.open(
      `<label>Hilang <input id="a"></label><label>Ditolak <input id="b"></label><label>Tetap <input id="c"></label>`,
      `$('#a').on('mouseenter', function () { this.value = '' }); $('#b').on('input', function () { this.value = '1' })`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill(['Hilang', 'Ditolak', 'Tetap'].map((label) => itemFor(snapshot, label, '77')));
    expect(results.map(({ outcome, written, after }) => [outcome, written, after])).toEqual([
      ['not-kept', true, ''],
      ['not-kept', false, '1'],
      ['filled', true, '77'],
    ]);
  });

  it('sees what the last field does to an earlier one', async () => {
    await bench.open(
      `<label>Satu <input id="a"></label><label>Dua <input id="b"></label>`,
      `$('#b').on('blur', () => $('#a').val('0'))`,
    );
    const snapshot = await bench.read();
    const results = await bench.fill([itemFor(snapshot, 'Satu', '5'), itemFor(snapshot, 'Dua', '6')]);
    expect(brief(results)).toEqual([
      ['not-kept', '0'],
      ['filled', '6'],
    ]);
  });

  it('in a long form writes again, with the focus in it, what was lost without', async () => {
    await bench.open(
      table(20, 3),
      // A mask that takes back whatever was not typed while it had the focus.
      `$('input').on('change', function () { if (document.activeElement !== this) this.value = '' })`,
    );
    const { fields } = await bench.read();
    const results = await bench.fill(fields.map((field, at) => itemOf(field, String(at + 1))));
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['filled']));
  });

  it('does not call a fraction right that may as well be a thousand times as large', async () => {
    await bench.open(`<label>Persen <input value="1.234"></label><label>Jelas <input type="number" step="any" value="1.234"></label>
      <label>Jumlah <input value="1.234"></label>`);
    const snapshot = await bench.read();
    const results = await bench.fill([
      itemFor(snapshot, 'Persen', '1.234'),
      itemFor(snapshot, 'Jelas', '1.234'),
      itemFor(snapshot, 'Jumlah', '1234'),
    ]);
    expect(results.map(({ outcome, refusal }) => refusal ?? outcome)).toEqual(['ambiguous', 'already', 'already']);
  });
});
