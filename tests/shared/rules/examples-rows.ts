import { emonev2024 } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import { CellState } from '@shared/dataset/types';
import type { Evidence } from '@shared/evidence';
import type { Example } from './example';
import { code, makeDataset, rows } from './make-dataset';
import type { Cell, Row } from './make-dataset';

// Examples of the rules on rows, codes, spelling, time and evidence; the figures on figures are in examples.ts.

const one = (cells: Row['cells'], more: Partial<Row> = {}) => makeDataset([{ code: code(0), cells, ...more }]);
const coded = (rawCode: string, more: Partial<Row> = {}) =>
  makeDataset([{ code: '', rawCode, name: 'Suka 1', cells: { jumlah_krs: 300 }, ...more }]);
const families = (value: Cell) => one({ jumlah_krs: value });
const line = (cells: Row['cells']) => makeDataset([], cells);
const raw = (text: string, state: CellState = CellState.ok, value?: number): Cell => ({
  state,
  raw: text,
  ...(value === undefined ? {} : { value }),
});
const share = (n: number, d: number) => ({ jumlah_sangat_pendek: 0, jumlah_pendek: n, jumlah_balita_diukur: d });
const last = (cells: Row['cells']) => ({ previous: [{ ...one(cells), year: 2023 }] });
const ttd = (n: number, d: number) => ({ bumil_ttd90_n: n, bumil_ttd90_d: d });

/** The edition with a date: none of its forms asks for one yet. */
export const EDITION_WITH_DATE: Edition = {
  ...emonev2024,
  variables: [
    ...emonev2024.variables,
    {
      key: 'tanggal_rembuk',
      label: 'Tanggal rembuk',
      unit: 'tanggal',
      type: 'date',
      level: 'kabupaten',
      owner: 'bappeda',
      certainty: 'stated',
      synonyms: [],
    },
  ],
};

const photo = { hash: '1', name: 'foto.jpg', size: 5 * 1024 ** 2, format: 'jpg', kind: 'foto' } as const;
/** A line of the evidence register; `more` makes it another one. */
const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  id: 'a',
  kind: 'foto',
  title: 'Rembuk stunting kabupaten',
  date: '2024-03-20',
  aksi: '3',
  agency: 'bappeda',
  number: '',
  link: '',
  note: '',
  files: [photo],
  more: [],
  at: '2024-03-21T00:00:00.000Z',
  by: 'Rina',
  ...more,
});
const register = (passing: readonly Evidence[], failing: readonly Evidence[]): Example => ({
  passing: one({ jumlah_krs: 300 }),
  failing: one({ jumlah_krs: 300 }),
  facts: { passing: { evidence: passing }, failing: { evidence: failing } },
});
const survey = (year: number, percent: number) => ({ source: 'SSGI', year, percent });

export const ROW_EXAMPLES: Readonly<Record<string, Example>> = {
  W01: { passing: one({ jumlah_krs: 300 }, { rawCode: '17.02.01.1001' }), failing: coded('170201100') },
  W02: { passing: one({ jumlah_krs: 300 }, { rawCode: '1702011001' }), failing: coded('1,7020E+09') },
  W03: { passing: one({ jumlah_krs: 300 }), failing: coded('3604291001', { code: '3604291001' }) },
  W05: {
    passing: coded('1702012099', { code: '1702012099' }),
    failing: coded('1702010002', { code: '1702010002' }),
  },
  W06: {
    passing: one({ jumlah_krs: 300 }, { name: 'Kelurahan Suka 1' }),
    failing: one({ jumlah_krs: 300 }, { name: 'Desa Suka 1' }),
  },
  W08: {
    passing: coded('', { name: 'Suka 1' }),
    failing: coded('', { name: 'Mekarsari' }),
    villages: {
      district: { code: '1702', name: 'Kabupaten Rejang Lebong' },
      villages: [
        { code: code(0), name: 'Suka 1', kecamatan: 'Curup' },
        { code: code(1), name: 'Mekarsari', kecamatan: 'Curup' },
        { code: code(2), name: 'Mekar Sari', kecamatan: 'Curup' },
      ],
    },
  },
  W09: {
    passing: makeDataset(rows(2, () => ({ jumlah_krs: 300 }))),
    failing: makeDataset(rows(1, () => ({ jumlah_krs: 300 }))),
    official: 2,
  },
  G06: {
    passing: makeDataset([
      { code: '', kecamatan: 'Kopo', cells: { jumlah_krs: 300 } },
      { code: '', kecamatan: 'Kragilan', cells: { jumlah_krs: 300 } },
    ]),
    failing: makeDataset([
      { code: '', kecamatan: 'Kopo (Puskesmas Kopo)', cells: { jumlah_krs: 300 } },
      { code: '', kecamatan: 'Kec. Kopo', cells: { jumlah_krs: 300 } },
    ]),
  },
  T11: {
    passing: one({ jumlah_krs: 300 }, { years: [2024] }),
    failing: one({ jumlah_krs: 300 }, { years: [2023] }),
  },
  F02: {
    passing: families(raw('1.234.567', CellState.ok, 1_234_567)),
    failing: families(raw('1,234,567', CellState.ok, 1_234_567)),
  },
  F03: {
    passing: one({ prevalensi: raw('1,23', CellState.ok, 1.23) }),
    failing: one({ prevalensi: raw('1,234', CellState.ambiguous) }),
  },
  F04: {
    passing: one({ prevalensi: raw('12 %', CellState.ok, 12) }),
    failing: families(raw('12 %', CellState.invalid)),
  },
  F05: { passing: families(raw('0', CellState.ok, 0)), failing: families(raw('-', CellState.missing)) },
  F06: {
    passing: families(300),
    failing: families({ state: CellState.invalid, raw: { kind: 'error', code: '#DIV/0!' } }),
  },
  F07: { passing: families(raw('90', CellState.ok, 90)), failing: families(raw('9O', CellState.invalid)) },
  F08: {
    passing: line({ rembuk_kab_status: raw('ya', CellState.ok, 1), rembuk_kab_tautan: raw('https://a.go.id/1') }),
    failing: line({ rembuk_kab_status: raw('sudah dilaksanakan', CellState.invalid) }),
  },
  F09: {
    passing: line({ tanggal_rembuk: raw('23/02/2024') }),
    failing: line({ tanggal_rembuk: raw('23/02/2034') }),
    edition: EDITION_WITH_DATE,
  },
  F11: { passing: families(raw('12', CellState.ok, 12)), failing: families(raw('12 keluarga', CellState.flagged, 12)) },
  P06: {
    passing: one({ jumlah_krs: 300 }),
    failing: one({ jumlah_krs: 300 }),
    facts: {
      passing: { surveys: [survey(2022, 26), survey(2023, 14)] },
      failing: { surveys: [survey(2022, 26), survey(2023, 13.9)] },
    },
  },
  P07: {
    passing: one({ jumlah_krs: 300 }),
    failing: one({ jumlah_krs: 300 }),
    facts: {
      passing: { surveys: [survey(2019, 37), survey(2022, 19)] },
      failing: { surveys: [survey(2019, 37), survey(2022, 18.9)] },
    },
  },
  P08: {
    passing: one(share(1_000, 10_000)),
    failing: one(share(999, 10_000)),
    facts: { passing: last(share(2_000, 10_000)), failing: last(share(2_000, 10_000)) },
  },
  P09: {
    passing: one(ttd(13, 62)),
    failing: one(ttd(60, 62)),
    facts: { passing: last(ttd(8, 60)), failing: last(ttd(8, 60)) },
  },
  P10: {
    passing: one(ttd(590, 1_000)),
    failing: one(ttd(591, 1_000)),
    facts: { passing: last(ttd(240, 1_000)), failing: last(ttd(240, 1_000)) },
  },
  P11: {
    passing: one(ttd(10, 125)),
    failing: one(ttd(10, 126)),
    facts: { passing: last(ttd(10, 100)), failing: last(ttd(10, 100)) },
  },
  P12: {
    passing: one(ttd(29, 40)),
    failing: one(ttd(30, 40)),
    facts: { passing: last(ttd(29, 40)), failing: last(ttd(30, 40)) },
  },
  P22: {
    passing: makeDataset(rows(20, (k) => ttd(k % 2 === 0 ? 20 : 25, 100))),
    failing: makeDataset(rows(20, (k) => ttd(k === 19 ? 90 : k % 2 === 0 ? 20 : 25, 100))),
  },
  P23: {
    passing: makeDataset(rows(10, (k) => ({ jumlah_krs: k < 8 ? 57 : 50 + k }))),
    failing: makeDataset(rows(10, (k) => ({ jumlah_krs: k < 9 ? 57 : 50 + k }))),
  },
  P24: {
    passing: makeDataset(rows(30, (k) => ({ jumlah_krs: k < 12 ? 105 + 10 * k : 101 + k - (k % 5) + 1 }))),
    failing: makeDataset(rows(30, (k) => ({ jumlah_krs: k < 20 ? 105 + 5 * (k % 19) : 101 }))),
  },
  T01: {
    passing: one({ jumlah_krs: 300 }),
    failing: one({ jumlah_krs: 300 }),
    facts: { passing: { today: '2024-02-29' }, failing: { today: '2024-03-01' } },
  },
  T03: {
    passing: line({
      rembuk_kab_status: raw('ya', CellState.ok, 1),
      rembuk_kab_keterangan: raw('Rembuk di aula Bappeda'),
    }),
    failing: line({ rembuk_kab_status: raw('ya', CellState.ok, 1), rembuk_kab_keterangan: raw('Rembuk di aula') }),
  },
  T04: {
    passing: line({ rembuk_kab_tautan: raw('https://youtu.be/dQw4w9WgXcQ') }),
    failing: line({ rembuk_kab_tautan: raw('https://youtu.be/dQw4w9WgXc') }),
  },
  T05: {
    passing: line({ rembuk_kab_tautan: raw('https://rejanglebongkab.go.id/berita/123') }),
    failing: line({ rembuk_kab_tautan: raw('rejanglebongkab.go.id/berita/123') }),
  },
  T06: {
    passing: line({ rembuk_kab_tautan: raw('https://a.go.id/1'), rembuk_kec_tautan: raw('https://a.go.id/2') }),
    failing: line({ rembuk_kab_tautan: raw('https://a.go.id/1'), rembuk_kec_tautan: raw('http://www.a.go.id/1/') }),
  },
  T07: { passing: line({ rembuk_kec_jumlah: 2 }), failing: line({ rembuk_kec_jumlah: 1 }) },
  T08: {
    passing: line({ kampanye_nasional_jumlah: 3 }),
    failing: one(ttd(10, 100)),
    facts: { passing: { filler: 'dinas-kominfo' }, failing: { filler: 'dinas-kominfo' } },
  },
  T09: {
    passing: line({ rembuk_kab_keterangan: raw('12 balita, SK 440/123/2024') }),
    failing: line({ rembuk_kab_keterangan: raw('atas nama 1234 5678 9012 3456') }),
  },
  T10: { passing: families(300), failing: { ...families(300), year: 2025 } },
  B01: register([evidence(), evidence({ files: [], link: 'https://a.go.id/1' })], [evidence({ files: [] })]),
  B02: register([evidence()], [evidence({ files: [{ ...photo, size: 5 * 1024 ** 2 + 1 }] })]),
  B03: register(
    [evidence({ link: 'https://a.go.id/1' }), evidence({ id: 'b', files: [], link: 'https://a.go.id/2' })],
    [evidence({ link: 'https://a.go.id/1' }), evidence({ id: 'b', files: [], link: 'http://www.a.go.id/1/' })],
  ),
  B04: register([evidence({ date: '2024-04-30' })], [evidence({ date: '2024-05-01' })]),
};
