import { sheetOf } from './made-case';
import type { MadeCase } from './made-case';
import { BERMANI, CURUP, KELINGI, KOTA_PADANG, SELUPU, TIMUR, codesOf, dotted, rising } from './places';

/** Two and three tables on a sheet, and tables on several sheets. */
export const TABLES: readonly MadeCase[] = [
  {
    situation: 'two tables of the same villages below each other, each with a title and a note',
    file: sheetOf([
      ['A. SASARAN'],
      ['No', 'Kode Desa', 'Desa', 'Jumlah keluarga'],
      ...CURUP.map(({ code, name }, at) => [at + 1, dotted(code), name, 300 + at]),
      ['Sumber: DPPKB, 2024'],
      [],
      ['B. HASIL PENGUKURAN'],
      ['No', 'Kode Desa', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [at + 1, dotted(code), name, 200 + at, 10 + at]),
      ['Sumber: Dinas Kesehatan, 2024'],
    ]),
    // What families are meant is asked in any sheet.
    ends: ['understood', 'asked'],
    figures: {
      jumlah_keluarga: rising(CURUP, 300),
      jumlah_balita_diukur: rising(CURUP, 200),
      jumlah_pendek: rising(CURUP, 10),
    },
    villages: codesOf(CURUP),
  },
  {
    situation: 'three tables side by side, the kecamatan of each in the line above it, names only',
    file: sheetOf([
      ['KECAMATAN KOTA PADANG', null, null, 'KECAMATAN BERMANI ULU', null, null, 'KECAMATAN SELUPU REJANG', null],
      ['Desa', 'Balita pendek', null, 'Desa', 'Balita pendek', null, 'Desa', 'Balita pendek'],
      ...[0, 1, 2].map((at) => [
        KOTA_PADANG[at + 1]?.name ?? null,
        10 + at,
        null,
        BERMANI[at]?.name ?? null,
        20 + at,
        null,
        SELUPU[at]?.name ?? null,
        30 + at,
      ]),
    ]),
    ends: ['understood', 'asked'],
    figures: {
      jumlah_pendek: { ...rising(KOTA_PADANG.slice(1), 10), ...rising(BERMANI, 20), ...rising(SELUPU, 30) },
    },
  },
  {
    situation: 'the same headings again below, under the title of another kecamatan, names only',
    file: sheetOf([
      ['KECAMATAN : SINDANG KELINGI'],
      ['No', 'Desa', 'Balita pendek'],
      ...KELINGI.map(({ name }, at) => [at + 1, name, 10 + at]),
      [],
      ['KECAMATAN : SELUPU REJANG'],
      ['No', 'Desa', 'Balita pendek'],
      ...SELUPU.map(({ name }, at) => [at + 1, name, 20 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: { ...rising(KELINGI, 10), ...rising(SELUPU, 20) } },
    villages: codesOf([...KELINGI, ...SELUPU]),
  },
  {
    situation: 'a recap by kecamatan below the villages, one kecamatan called as a village',
    file: sheetOf([
      ['Kecamatan', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...KOTA_PADANG.map(({ name }, at) => ['Kota Padang', name, 200 + at, 10 + at]),
      ...CURUP.slice(0, 2).map(({ name }, at) => ['Curup', name, 300 + at, 20 + at]),
      [],
      ['REKAP PER KECAMATAN'],
      ['Kecamatan', 'Jumlah balita yang diukur', 'Balita pendek'],
      ['Kota Padang', 806, 46],
      ['Curup', 601, 41],
    ]),
    ends: ['understood', 'asked'],
    figures: {
      jumlah_balita_diukur: { ...rising(KOTA_PADANG, 200), ...rising(CURUP.slice(0, 2), 300) },
      jumlah_pendek: { ...rising(KOTA_PADANG, 10), ...rising(CURUP.slice(0, 2), 20) },
    },
    villages: codesOf([...KOTA_PADANG, ...CURUP.slice(0, 2)]),
  },
  {
    situation: 'a recap by kecamatan beside the villages',
    file: sheetOf([
      ['Kode Desa', 'Desa', 'Balita pendek', null, 'Kecamatan', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [
        dotted(code),
        name,
        10 + at,
        null,
        ['Curup', 'Curup Timur'][at] ?? null,
        [75, 99][at] ?? null,
      ]),
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(CURUP, 10) },
    villages: codesOf(CURUP),
  },
  {
    situation: 'a sheet a kecamatan, told by the name of the sheet alone, and villages of one name in two',
    file: [KELINGI, SELUPU].map((places, sheet) => ({
      name: places[0]?.kecamatan ?? '',
      rows: [
        ['No', 'Nama Desa', 'Balita pendek'],
        ...places.map(({ name }, at) => [at + 1, name, 10 * (sheet + 1) + at]),
      ],
    })),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: { ...rising(KELINGI, 10), ...rising(SELUPU, 20) } },
    villages: codesOf([...KELINGI, ...SELUPU]),
  },
  {
    situation: 'a sheet a month, each with the same villages and figures',
    file: ['Januari', 'Februari', 'Maret'].map((name, month) => ({
      name,
      rows: [
        ['Kode Desa', 'Desa', 'Balita pendek'],
        ...CURUP.map(({ code, name: desa }, at) => [dotted(code), desa, 10 * (month + 1) + at]),
      ],
    })),
    ends: ['understood', 'asked'],
    says: [/Januari/, /Maret/],
    figures: {},
  },
  {
    situation: 'a sheet a year',
    file: ['2023', '2024'].map((name, year) => ({
      name,
      rows: [
        ['Kode Desa', 'Desa', 'Balita pendek'],
        ...CURUP.map(({ code, name: desa }, at) => [dotted(code), desa, 30 - 20 * year + at]),
      ],
    })),
    ends: ['understood', 'asked'],
    says: [/2023/],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'two tables of the same headings and villages, a year in the title of each',
    file: sheetOf([
      ['BALITA PENDEK TAHUN 2023'],
      ['Kode Desa', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 30 + at]),
      [],
      ['BALITA PENDEK TAHUN 2024'],
      ['Kode Desa', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 10 + at]),
    ]),
    ends: ['asked'],
    says: [/2023/],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'letterhead, a title, a note on the way of counting and a signature around the table',
    file: sheetOf(
      [
        ['PEMERINTAH KABUPATEN REJANG LEBONG'],
        ['DINAS KESEHATAN'],
        ['Jl. Contoh No. 60 Telp. (0732) 21234 Kode Pos 39119'],
        [],
        ['REKAPITULASI BALITA PENDEK', null, null, 'Keadaan: Desember 2024'],
        ['No', 'Kecamatan', 'Desa/Kelurahan', 'Balita pendek'],
        ...TIMUR.map(({ name, kecamatan }, at) => [at + 1, kecamatan, name, 10 + at]),
        ['JUMLAH', null, null, 60],
        ['*) hanya balita yang datang ke posyandu'],
        [null, null, null, 'Curup, 12 Januari 2025'],
        [null, null, null, 'Kepala Dinas,'],
        [],
        [null, null, null, 'CONTOH PEJABAT, S.KM'],
        [null, null, null, 'NIP 197001011995031001'],
      ],
      { merges: [[11 - 6 + TIMUR.length + 1, 0, 11 - 6 + TIMUR.length + 1, 2]] },
    ),
    ends: ['understood'],
    never: [/CONTOH PEJABAT/, /1970010119/],
    figures: { jumlah_pendek: { ...rising(TIMUR, 10), total: 60 } },
    villages: codesOf(TIMUR),
  },
  {
    situation: 'numbered sheets, each named after its kecamatan',
    file: [KELINGI, SELUPU].map((places, sheet) => ({
      name: `${sheet + 1}. ${places[0]?.kecamatan ?? ''}`,
      rows: [['No', 'Desa', 'Balita pendek'], ...places.map(({ name }, at) => [at + 1, name, 10 * (sheet + 1) + at])],
    })),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: { ...rising(KELINGI, 10), ...rising(SELUPU, 20) } },
    villages: codesOf([...KELINGI, ...SELUPU]),
  },
  {
    situation: 'a year above each of two tables side by side',
    file: sheetOf([
      ['TAHUN 2023', null, null, null, 'TAHUN 2024'],
      ['Kode Desa', 'Desa', 'Balita pendek', null, 'Kode Desa', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 30 + at, null, dotted(code), name, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    says: [/2023/],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'a sheet for boys and one for girls',
    file: ['Laki-laki', 'Perempuan'].map((name, sex) => ({
      name,
      rows: [
        ['Kode Desa', 'Desa', 'Balita pendek'],
        ...CURUP.map(({ code, name: desa }, at) => [dotted(code), desa, 5 * (sex + 1) + at]),
      ],
    })),
    ends: ['understood', 'asked'],
    figures: {},
  },
];
