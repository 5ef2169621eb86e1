import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, itemFor, openBench } from '../bench';
import type { Bench } from '../bench';
import { servePages } from './pages';
import type { Pages, WidgetCase } from './pages';

/** Desa follows kecamatan, from the page's server; `slow` in ms, `never` for a server that answers nothing of use. */
const cascade = (kind: 'native' | 'Select2', locked: boolean, slow: number, path = '/desa'): WidgetCase => ({
  name: `${kind} ${locked ? 'locked' : 'open'} ${slow} ${path}`,
  family: '',
  value: '',
  html: `<label for="kec">Kecamatan</label> <select id="kec" name="kec" style="width:200px"><option value="">Pilih</option><option value="10">Satu</option><option value="20">Dua</option></select>
    <label for="isian">Desa</label> <select id="isian" name="isian" style="width:200px" ${locked ? 'disabled' : ''}><option value="">Pilih</option>${locked ? '' : '<option value="9001" selected>Desa lama</option>'}</select>`,
  scripts: ['jquery/dist/jquery.min.js', 'select2/dist/js/select2.full.min.js'],
  styles: ['select2/dist/css/select2.min.css'],
  init: `${kind === 'Select2' ? "$('select').select2();" : ''}
    $('#kec').on('change', function () {
      $('#isian').html('<option value="">Pilih</option>').trigger('change');
      $.getJSON('${path}', { kecamatan: this.value, lama: ${slow} }, (list) => {
        if (!Array.isArray(list)) return;
        for (const { id, text } of list) $('#isian').append(new Option(text, id));
        $('#isian').prop('disabled', false).trigger('change');
      });
    })`,
});

describe.skipIf(!CHROMIUM)('a list that follows another (needs Chromium)', () => {
  let bench: Bench;
  let pages: Pages;
  beforeAll(async () => {
    [bench, pages] = [await openBench(), await servePages()];
  });
  afterAll(async () => {
    await bench.close();
    await pages.close();
  });

  const fill = async (one: WidgetCase, desa: string) => {
    await bench.openAt(pages.address(one));
    const snapshot = await bench.read();
    const results = await bench.fill([itemFor(snapshot, 'Kecamatan', '20'), itemFor(snapshot, 'Desa', desa)]);
    return {
      outcomes: results.map(({ outcome, refusal }) => refusal ?? outcome),
      sent: await bench.page.evaluate(`[$('#kec').val(), $('#isian').val()]`),
    };
  };

  for (const kind of ['native', 'Select2'] as const) {
    for (const locked of [false, true]) {
      it(`is waited for by the desa wanted, not by time (${kind}, ${locked ? 'locked until loaded' : 'old village chosen'})`, async () => {
        const { outcomes, sent } = await fill(cascade(kind, locked, 700), '2002');
        expect({ outcomes, sent }).toEqual({ outcomes: ['filled', 'filled'], sent: ['20', '2002'] });
      });
    }

    it(`is refused after a while when the loaded list lacks it, and when it never loads (${kind})`, async () => {
      expect(await fill(cascade(kind, false, 100), '1001')).toEqual({
        outcomes: ['filled', 'no-such-option'],
        sent: ['20', ''],
      });
      const never = await fill(cascade(kind, true, 50, '/cari'), '2002');
      expect(never.outcomes[0]).toBe('filled');
      expect(['locked', 'not-loaded', 'no-such-option']).toContain(never.outcomes[1]);
    });
  }
});
