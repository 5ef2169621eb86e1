import { sheetOf, textOf } from './made-case';
import type { MadeCase } from './made-case';
import { BERMANI, CURUP, codesOf, dotted, rising } from './places';

/** What divides the rows of a village: only a person can say which are meant. */
export const DIVIDING_ROWS: readonly MadeCase[] = [
  {
    situation: 'two half-years a village, its place repeated',
    file: textOf([
      ['Kode Desa', 'Desa', 'Semester', 'Balita pendek'],
      ...CURUP.flatMap(({ code, name }, at) => [
        [dotted(code), name, 'I', 20 + at],
        [dotted(code), name, 'II', 10 + at],
      ]),
    ]),
    ends: ['asked'],
    never: [/hapus baris/i],
    figures: {},
  },
  {
    situation: 'three months, all villages of a month together',
    file: sheetOf([
      ['Bulan', 'Kecamatan', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...['Januari', 'Februari', 'Maret'].flatMap((bulan, month) =>
        CURUP.map(({ name, kecamatan }, at) => [bulan, kecamatan, name, 200 + month, 10 * (month + 1) + at]),
      ),
    ]),
    ends: ['asked'],
    says: [/Januari/],
    never: [/hapus baris/i],
    figures: {},
  },
  {
    situation: 'a target and what was reached in two rows, the village merged over them',
    file: sheetOf(
      [
        ['No', 'Desa', 'Kecamatan', 'Keterangan', 'Jumlah balita yang diukur', 'Balita pendek'],
        ...CURUP.flatMap(({ name }, at) => [
          [at + 1, name, 'Curup', 'Target', 250, 5],
          [null, null, null, 'Realisasi', 200, 10 + at],
        ]),
      ],
      {
        merges: CURUP.flatMap((_, at) =>
          [0, 1, 2].map((column): [number, number, number, number] => [1 + 2 * at, column, 2 + 2 * at, column]),
        ),
      },
    ),
    ends: ['asked'],
    says: [/Target/, /Realisasi/],
    figures: {},
  },
  {
    situation: 'a count and a percentage in two rows, codes repeated',
    file: textOf(
      [
        ['Kode Desa', 'Nama Desa', 'Uraian', 'Balita pendek', 'Balita sangat pendek'],
        ...CURUP.flatMap(({ code, name }, at) => [
          [dotted(code), name, 'Jumlah', 10 + at, 3 + at],
          [dotted(code), name, 'Persen', 5, 2],
        ]),
      ],
      ';',
    ),
    ends: ['asked'],
    says: [/Persen/],
    figures: { jumlah_pendek: rising(CURUP, 10), jumlah_sangat_pendek: rising(CURUP, 3) },
  },
  {
    situation: 'villages of two districts in one file, by names, one of them of the same name in both',
    file: textOf([
      ['Kabupaten', 'Kecamatan', 'Desa', 'Balita pendek'],
      ...BERMANI.map(({ name, kecamatan }, at) => ['Rejang Lebong', kecamatan, name, 10 + at]),
      ['Lebong', 'Bermani Ulu', 'Suka Rami', 70],
      ['Lebong', 'Bermani Ulu', 'Purwodadi', 71],
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(BERMANI, 10) },
  },
  {
    situation: 'villages of two districts in one file, with codes',
    file: textOf([
      ['Kabupaten/Kota', 'Kode Desa', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => ['Kab. Rejang Lebong', dotted(code), name, 10 + at]),
      ['Kab. Kepahiang', '17.08.01.1001', 'Pasar Ujung', 70],
      ['Kab. Kepahiang', '17.08.01.1002', 'Pasar Kepahiang', 71],
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(CURUP, 10) },
    villages: codesOf(CURUP),
  },
  {
    situation: 'a row of a year above each block of the same villages',
    file: sheetOf([
      ['Kode Desa', 'Desa', 'Balita pendek'],
      ['TAHUN 2023'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 30 + at]),
      ['TAHUN 2024'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 10 + at]),
    ]),
    ends: ['asked', 'refused'],
    says: [/2023/],
    never: [/hapus baris/i],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'a row of a sex above each block of the same villages, names only',
    file: sheetOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ['LAKI-LAKI'],
      ...CURUP.map(({ name, kecamatan }, at) => [kecamatan, name, 30 + at]),
      ['PEREMPUAN'],
      ...CURUP.map(({ name, kecamatan }, at) => [kecamatan, name, 10 + at]),
    ]),
    ends: ['asked', 'refused'],
    never: [/hapus baris/i],
    figures: {},
  },
  {
    situation: 'years and sexes in two columns',
    file: textOf([
      ['Kode Desa', 'Desa', 'Tahun', 'Jenis Kelamin', 'Balita pendek'],
      ...CURUP.flatMap(({ code, name }, at) =>
        [2023, 2024].flatMap((year) =>
          ['L', 'P'].map((sex) => [dotted(code), name, year, sex, at + (year === 2023 ? 20 : 5)]),
        ),
      ),
    ]),
    ends: ['asked'],
    never: [/hapus baris/i],
    figures: {},
  },
  {
    situation: 'one measure a row, named in a column, as portals keep it',
    file: textOf([
      ['kode_desa', 'nama_desa', 'indikator', 'nilai', 'tahun'],
      ...CURUP.flatMap(({ code, name }, at) => [
        [code, name, 'Balita pendek', 10 + at, 2024],
        [code, name, 'Balita sangat pendek', 3 + at, 2024],
      ]),
    ]),
    ends: ['asked', 'refused'],
    never: [/hapus baris/i],
    figures: { jumlah_pendek: rising(CURUP, 10), jumlah_sangat_pendek: rising(CURUP, 3) },
  },
];
