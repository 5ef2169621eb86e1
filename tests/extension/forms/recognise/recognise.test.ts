import { describe, expect, it } from 'vitest';
import { emonev2024 } from '@shared/catalogue';
import { mapsOf, recognise } from '@extension/forms';
import { CONTEXT, field, KRS3, page, SASARAN, table, villageSelect } from '../pages';

const sasaran = (headings: string[], labels = SASARAN) =>
  page({ headings, fields: [villageSelect(), ...labels.map((label) => field(label))] });

describe('recognising a page by what a person sees', () => {
  it('knows every form of the edition by its own heading and labels, and by no other', () => {
    for (const { form, headings, fields } of mapsOf(emonev2024)) {
      const snapshot = page({
        headings: ['Master Ansit', headings[0] ?? ''],
        fields: fields.map(({ label }) => field(label)),
      });
      expect(recognise(snapshot, CONTEXT), form).toMatchObject({ kind: 'village-form', form });
    }
  });

  it('reports the officer logged out, whatever else stands there', () => {
    expect(recognise({ ...sasaran(['Data Sasaran']), login: true }, CONTEXT)).toEqual({ kind: 'login' });
  });

  it('takes labels with stars, colons, numbering, case and units as the same', () => {
    const labels = SASARAN.map((label, at) => `${at + 1}. ${label.toUpperCase()} (jiwa) * :`);
    expect(recognise(sasaran(['Data Sasaran'], labels), CONTEXT).kind).toBe('village-form');
  });

  it('does not know a page whose heading names another form, and says what is missing there', () => {
    expect(recognise(sasaran(['Keluarga Berisiko 3']), CONTEXT)).toEqual({
      kind: 'unknown',
      nearest: { form: 'keluarga-berisiko-3', missing: KRS3.filter((label) => label !== 'Persentase') },
    });
  });

  it('does not know a page without the heading of a form, however well the labels fit', () => {
    expect(recognise(sasaran(['Beranda']), CONTEXT)).toEqual({ kind: 'unknown' });
    expect(recognise(sasaran(['Data Sasaran 2']), CONTEXT)).toEqual({ kind: 'unknown' });
    expect(recognise(sasaran(['Data Sasaran 2024']), CONTEXT).kind).toBe('village-form');
  });

  it('does not know a page that lacks one required label or has it twice', () => {
    const [first = '', ...rest] = SASARAN;
    expect(recognise(sasaran(['Data Sasaran'], rest), CONTEXT)).toMatchObject({
      kind: 'unknown',
      nearest: { missing: [first] },
    });
    expect(recognise(sasaran(['Data Sasaran'], [first, ...SASARAN]), CONTEXT)).toMatchObject({
      kind: 'unknown',
      nearest: { missing: [first] },
    });
  });

  it('does not count fields a person does not see', () => {
    const snapshot = page({
      headings: ['Data Sasaran'],
      fields: SASARAN.map((label, at) => field(label, { visible: at > 0 })),
    });
    expect(recognise(snapshot, CONTEXT).kind).toBe('unknown');
  });

  it('lets the innermost heading decide', () => {
    const snapshot = page({
      headings: ['Data Sasaran', 'Tambah data Keluarga Berisiko 3'],
      fields: KRS3.map((label) => field(label)),
    });
    expect(recognise(snapshot, CONTEXT)).toMatchObject({ kind: 'village-form', form: 'keluarga-berisiko-3' });
  });
});

describe('the year and the village of a page', () => {
  const seen = (headings: string[], context: string[]) =>
    recognise({ ...sasaran(['Data Sasaran', ...headings]), context }, CONTEXT);

  it('reads the year from headings and short texts, and lets any other year win over the wanted one', () => {
    expect(seen([], ['2024'])).toMatchObject({ year: 2024 });
    expect(seen(['Data Sasaran Tahun 2023'], [])).toMatchObject({ year: 2023 });
    expect(seen(['Data Sasaran 2023'], ['Periode 2024'])).toMatchObject({ year: 2023 });
    expect(seen([], ['Master Ansit'])).toMatchObject({ year: null });
  });

  it('knows the chosen village by the code in its option', () => {
    const chosen = page({
      headings: ['Data Sasaran'],
      fields: [villageSelect('55'), ...SASARAN.map((label) => field(label))],
    });
    expect(recognise(chosen, CONTEXT)).toMatchObject({ village: '1702022001' });
    expect(recognise(sasaran(['Data Sasaran']), CONTEXT)).toMatchObject({ village: null });
  });

  it('knows options without code by name together with kecamatan only', () => {
    const bare = (texts: string[], more = [] as ReturnType<typeof field>[]) => {
      const select = field('Desa', { type: 'select', options: texts.map((text, at) => ({ value: String(at), text })) });
      const seenPage = recognise(
        page({ headings: ['Data Sasaran'], fields: [...more, select, ...SASARAN.map((label) => field(label))] }),
        CONTEXT,
      );
      return seenPage.kind === 'village-form' ? [...seenPage.options] : null;
    };
    expect(bare(['Suka Maju - Kec. Curup', 'Air Putih - Kec. Curup'])).toEqual([
      ['1702011001', '0'],
      ['1702011002', '1'],
    ]);
    expect(bare(['Suka Maju', 'Air Putih'])).toEqual([]);
    expect(bare(['Suka Maju', 'Air Putih'], [field('Kecamatan', { type: 'select', shown: 'Curup' })])).toEqual([
      ['1702011001', '0'],
      ['1702011002', '1'],
    ]);
  });

  it('takes a fixed village from a locked field or text when it is the only one stated', () => {
    const fixed = (...codes: string[]) =>
      recognise(
        page({
          headings: ['Data Sasaran'],
          context: codes.map((code) => `Desa ${code}`),
          fields: SASARAN.map((label) => field(label)),
        }),
        CONTEXT,
      );
    expect(fixed('17.02.01.1002')).toMatchObject({ village: '1702011002' });
    expect(fixed('17.02.01.1002', '17.02.01.1001')).toMatchObject({ village: null });
    expect(fixed('32.73.01.1001')).toMatchObject({ village: null });
  });
});

describe('a page with a row per village', () => {
  const rows = (cells: string[][], labels = KRS3) =>
    recognise(
      page({
        headings: ['Keluarga Berisiko 3'],
        fields: cells.flatMap((rowCells) =>
          labels.map((label) =>
            field(`Promosi ikan · ${label}`, { columnHeader: `Promosi ikan · ${label}`, rowCells }),
          ),
        ),
      }),
      CONTEXT,
    );

  it('is matched row by row by village code, whatever the names say', () => {
    expect(
      rows([
        ['1', '1702011001', 'Suka Maju'],
        ['2', '17.02.02.2001', 'Suka Madju'],
      ]),
    ).toMatchObject({
      kind: 'table-form',
      rows: [{ village: '1702011001' }, { village: '1702022001' }],
      unmatched: [],
    });
  });

  it('leaves out rows without code, with a strange code, or met twice', () => {
    const seen = rows([
      ['1', '1702011002'],
      ['2', 'Suka Maju', 'Curup'],
      ['3', '3273011001'],
      ['4', '1702011001'],
      ['5', '1702011001'],
    ]);
    expect(seen).toMatchObject({ rows: [{ village: '1702011002' }] });
    expect(seen.kind === 'table-form' && seen.unmatched).toHaveLength(4);
  });

  it('tells a BPS code from the Kemendagri code of another village by the name beside it', () => {
    expect(rows([['1702011002', '1702011001', 'Suka Maju']])).toMatchObject({ rows: [{ village: '1702011001' }] });
    expect(rows([['1702011002', 'Suka Maju']])).toMatchObject({ kind: 'unknown', nearest: { missing: ['Kode desa'] } });
  });

  it('is not known when a required column is missing', () => {
    expect(rows([['1702011001']], KRS3.slice(1))).toMatchObject({ kind: 'unknown', nearest: { missing: [KRS3[0]] } });
  });
});

describe('the saved list', () => {
  const headers = ['No', 'Kode', 'Desa', ...SASARAN, 'Aksi'];
  const row = (code: string, figure = '1.895') => ['1', code, 'x', ...SASARAN.map(() => figure), 'Ubah'];
  const list = (rows: string[][], whole = true) =>
    recognise(page({ headings: ['Data Sasaran'], tables: [table(headers, rows, whole)] }), CONTEXT);

  it('is read by village code and variable, as text', () => {
    const seen = list([row('1702011001'), row('17.02.02.2001', '7')]);
    expect(seen).toMatchObject({ kind: 'list', form: 'data-sasaran', complete: true });
    expect(seen.kind === 'list' && seen.rows.get('1702022001')?.get('jumlah_keluarga')).toBe('7');
  });

  it('is incomplete when paged, when a row has no known code, or when a village is listed twice differently', () => {
    expect(list([row('1702011001')], false)).toMatchObject({ complete: false });
    expect(list([row('9999999999')])).toMatchObject({ complete: false });
    const twice = list([row('1702011001'), row('1702011001', '2')]);
    expect(twice).toMatchObject({ complete: false });
    expect(twice.kind === 'list' && twice.rows.size).toBe(0);
  });

  it('is not known when two tables fit', () => {
    const both = page({ headings: ['Data Sasaran'], tables: [table(headers, []), table(headers, [])] });
    expect(recognise(both, CONTEXT).kind).toBe('unknown');
  });
});
