import { sheetOf, textOf } from './made-case';
import type { Cell, MadeCase } from './made-case';
import { CURUP, KOTA_PADANG, TIMUR, codesOf, dotted, rising } from './places';

const BOTH = [...CURUP.slice(0, 3), ...TIMUR.slice(0, 3)];
const PENDEK = { jumlah_pendek: rising(CURUP, 10) };
const row = ({ name, kecamatan }: { name: string; kecamatan: string }, ...figures: Cell[]): Cell[] => [
  kecamatan,
  name,
  ...figures,
];

/** Lines that are villages whatever stands in them, and lines that are none. */
export const ROWS_KEPT: readonly MadeCase[] = [
  {
    situation: 'yes and no, a dash and words for none, in a sheet of names',
    file: sheetOf([
      ['No', 'Kecamatan', 'Desa', 'Desa melaksanakan STBM'],
      ...['YA', 'tidak', '-', 'Belum ada', 'Ya', 'TIDAK'].map((answer, at) => [
        at + 1,
        'Curup',
        CURUP[at]?.name ?? null,
        answer,
      ]),
    ]),
    ends: ['understood', 'asked'],
    figures: {
      desa_stbm_n: Object.fromEntries(
        [1, 0, null, null, 1, 0].flatMap((v, at) => (v === null ? [] : [[CURUP[at]?.code ?? '', v]])),
      ),
    },
    villages: codesOf(CURUP),
  },
  {
    situation: 'subtotals in the words of as many offices',
    file: textOf([
      ['Kecamatan', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...CURUP.slice(0, 2).map((place, at) => row(place, 100 + at, 10 + at)),
      ['Curup', 'UPTD Puskesmas Curup', 201, 21],
      ...CURUP.slice(2, 4).map((place, at) => row(place, 102 + at, 12 + at)),
      ['Curup', 'Wilayah Kerja Perumnas', 205, 25],
      ...TIMUR.slice(0, 2).map((place, at) => row(place, 104 + at, 14 + at)),
      ['Curup Timur', 'Jml. Pusk. Talang Ulu', 209, 29],
      ...TIMUR.slice(2, 4).map((place, at) => row(place, 106 + at, 16 + at)),
      ['Curup Timur', 'Sub Jumlah', 213, 33],
      ['', 'TOTAL KABUPATEN', 828, 108],
    ]),
    ends: ['understood', 'asked'],
    figures: {
      jumlah_balita_diukur: { ...rising([...CURUP.slice(0, 4), ...TIMUR.slice(0, 4)], 100), total: 828 },
      jumlah_pendek: { ...rising([...CURUP.slice(0, 4), ...TIMUR.slice(0, 4)], 10), total: 108 },
    },
    villages: codesOf([...CURUP.slice(0, 4), ...TIMUR.slice(0, 4)]),
  },
  {
    situation: 'subtotals of kecamatan in a column of codes',
    file: textOf([
      ['Kode', 'Wilayah', 'Balita pendek'],
      ['17.02.09', 'CURUP', 33],
      ...CURUP.slice(0, 3).map(({ code, name }, at) => [dotted(code), name, 10 + at]),
      ['17.02.17', 'CURUP TIMUR', 42],
      ...TIMUR.slice(0, 3).map(({ code, name }, at) => [dotted(code), name, 13 + at]),
      ['17.02', 'REJANG LEBONG', 75],
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: { ...rising(BOTH, 10), total: 75 } },
    villages: codesOf(BOTH),
  },
  {
    situation: 'a numbered row with a figure and no place',
    file: sheetOf([
      ['No', 'Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ name }, at) => [at + 1, at === 3 ? null : 'Curup', at === 3 ? null : name, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    says: [/baris 5\b/],
    figures: { jumlah_pendek: rising(CURUP, 10, 1, [3]) },
  },
  {
    situation: 'a row with its kecamatan and a figure, the village left out',
    file: textOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ name, kecamatan }, at) => [kecamatan, at === 3 ? '' : name, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    says: [/baris 5\b/],
    figures: { jumlah_pendek: rising(CURUP, 10, 1, [3]) },
  },
  {
    situation: 'a source, a note and the time of printing in the columns of the villages',
    file: sheetOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map((place, at) => row(place, 10 + at)),
      ['Sumber', 'Dinas Kesehatan', 2024],
      ['Dicetak', 'tanggal', '12/01/2025'],
      ['Ket: data sementara', null, null],
    ]),
    ends: ['understood', 'asked'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'a village written twice with other figures',
    file: textOf([
      ['Kode Desa', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 10 + at]),
      [dotted(CURUP[1]?.code ?? ''), 'Air Putih Lama', 21],
    ]),
    ends: ['understood', 'asked'],
    says: [/Air Putih Lama|1702091013|17\.02\.09\.1013/],
    figures: { jumlah_pendek: rising(CURUP, 10, 1, [1]) },
  },
  {
    situation: 'a village written twice by its name, once in another spelling',
    file: textOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map((place, at) => row(place, 10 + at)),
      ['Curup', 'Kel. AIR PUTIH LAMA', 21],
    ]),
    ends: ['asked', 'understood'],
    figures: { jumlah_pendek: rising(CURUP, 10, 1, [1]) },
  },
  {
    situation: 'rows hidden by a filter',
    file: sheetOf([['Kecamatan', 'Desa', 'Balita pendek'], ...BOTH.map((place, at) => row(place, 10 + at))], {
      hiddenRows: [4, 5, 6],
    }),
    ends: ['understood'],
    says: [/tersembunyi/],
    figures: { jumlah_pendek: rising(BOTH, 10) },
    villages: codesOf(BOTH),
  },
  {
    situation: 'the total above the villages',
    file: sheetOf([
      ['Kode Desa', 'Desa', 'Balita pendek'],
      [null, 'KABUPATEN REJANG LEBONG', 75],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 10 + at]),
    ]),
    ends: ['understood'],
    figures: { jumlah_pendek: { ...rising(CURUP, 10), total: 75 } },
    villages: codesOf(CURUP),
  },
  {
    situation: 'the total above the villages, headed Jumlah in the column of numbers, names only',
    file: sheetOf(
      [
        ['No', 'Kecamatan', 'Desa', 'Balita pendek'],
        ['JUMLAH', null, null, 75],
        ...CURUP.map(({ name, kecamatan }, at) => [at + 1, kecamatan, name, 10 + at]),
      ],
      { merges: [[1, 0, 1, 2]] },
    ),
    ends: ['understood'],
    figures: { jumlah_pendek: { ...rising(CURUP, 10), total: 75 } },
    villages: codesOf(CURUP),
  },
  {
    situation: 'a total that lost its label',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, 200, 10 + at]),
        [null, null, 1200, 75],
      ],
      { formulas: { '7,2': 'SUM(C2:C7)', '7,3': 'SUM(D2:D7)' } },
    ),
    ends: ['understood', 'asked'],
    says: [/baris 8\b/],
    figures: { jumlah_balita_diukur: rising(CURUP, 200, 0), jumlah_pendek: rising(CURUP, 10) },
    villages: codesOf(CURUP),
  },
  {
    situation: 'a total headed by the bare name of the district',
    file: textOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map((place, at) => row(place, 10 + at)),
      ['', 'Rejang Lebong', 75],
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: { ...rising(CURUP, 10), total: 75 } },
    villages: codesOf(CURUP),
  },
  {
    situation: 'children of other places in a row of their own',
    file: textOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map((place, at) => row(place, 10 + at)),
      ['Curup', 'Luar wilayah', 4],
      ['Curup', 'Tidak diketahui', 2],
    ]),
    ends: ['asked', 'understood'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'sums of two columns as formulas with their results',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, 200, 10 + at]),
      ],
      { formulas: Object.fromEntries(CURUP.map((_, at) => [`${at + 1},3`, `SUM(F${at + 2}:G${at + 2})`])) },
    ),
    ends: ['understood'],
    figures: { jumlah_balita_diukur: rising(CURUP, 200, 0), ...PENDEK },
  },
  {
    situation: 'average, highest and lowest below the villages',
    file: sheetOf([
      ['Kecamatan', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...KOTA_PADANG.map((place, at) => row(place, 200, 10 + at)),
      [null, 'Jumlah', 800, 46],
      [null, 'Rata-rata', 200, 11.5],
      [null, 'Tertinggi', 200, 13],
      [null, 'Terendah', 200, 10],
      [null, 'Cakupan (%)', 100, 5.75],
    ]),
    ends: ['understood', 'asked'],
    figures: {
      jumlah_balita_diukur: { ...rising(KOTA_PADANG, 200, 0), total: 800 },
      jumlah_pendek: { ...rising(KOTA_PADANG, 10), total: 46 },
    },
    villages: codesOf(KOTA_PADANG),
  },
  {
    situation: 'marks instead of yes, in capitals and small',
    file: textOf([
      ['Kecamatan', 'Desa', 'Desa melaksanakan STBM'],
      ...CURUP.slice(0, 5).map((place, at) => row(place, ['v', 'Ya', 'V', 'x', '√'][at] ?? '')),
    ]),
    ends: ['understood', 'asked'],
    // Whether a letter is a yes is for a person to say.
    figures: {
      desa_stbm_n: rising(
        [CURUP[1], CURUP[4]].flatMap((place) => place ?? []),
        1,
        0,
      ),
    },
    villages: codesOf(CURUP.slice(0, 5)),
  },
  {
    situation: 'a village with words where its figure should stand',
    file: textOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map((place, at) => row(place, at === 2 ? 'belum lapor' : 10 + at)),
    ]),
    ends: ['understood', 'asked'],
    says: [/belum lapor/],
    figures: { jumlah_pendek: rising(CURUP, 10, 1, [2]) },
    villages: codesOf(CURUP),
  },
  {
    situation: 'the head of a village signs below the table, in the column of the villages',
    file: sheetOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map((place, at) => row(place, 10 + at)),
      [null, 'Lurah Adirejo', 'CONTOH LURAH'],
    ]),
    ends: ['understood'],
    never: [/CONTOH/],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
];
