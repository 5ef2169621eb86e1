import { sheetOf, textOf } from './made-case';
import type { MadeCase } from './made-case';
import { CURUP, codesOf, dotted, rising } from './places';

const SEXES = ['L', 'P', 'Jml'];
const REFERENCE = { diukur: 'Jumlah balita yang diukur', pendek: 'Balita pendek', sangat: 'Balita sangat pendek' };

/** Girls and boys of a figure, and both. */
const bySex = (whole: number): readonly number[] => [Math.floor(whole / 2), Math.ceil(whole / 2), whole];

/** Headings of several rows, merged as people merge them. */
export const HEADINGS: readonly MadeCase[] = [
  {
    situation: 'a heading merged over two years, each merged over the sexes',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', REFERENCE.pendek, null, null, null, null, null],
        [null, null, 2023, null, null, 2024, null, null],
        [null, null, ...SEXES, ...SEXES],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, ...bySex(30 + at), ...bySex(10 + at)]),
      ],
      {
        merges: [
          [0, 0, 2, 0],
          [0, 1, 2, 1],
          [0, 2, 0, 7],
          [1, 2, 1, 4],
          [1, 5, 1, 7],
        ],
      },
    ),
    ends: ['asked'],
    says: [/2023/, /2024/],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'a heading merged over months, and none of them the whole',
    file: sheetOf(
      [
        ['No', 'Kelurahan', 'Kecamatan', REFERENCE.pendek, null, null, null],
        [null, null, null, 'Jan', 'Feb', 'Mar', 'Apr'],
        ...CURUP.map(({ name }, at) => [at + 1, name, 'Curup', 10 + at, 11 + at, 12 + at, 13 + at]),
      ],
      { merges: [[0, 3, 0, 6]] },
    ),
    ends: ['understood', 'asked'],
    says: [/Jan/, /Apr/],
    figures: {},
  },
  {
    situation: 'half-years below a heading of a year with one figure',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', REFERENCE.pendek, null, REFERENCE.sangat, null],
        [null, null, 'Semester I', 'Semester II', 'Semester I', 'Semester II'],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, 20 + at, 10 + at, 5 + at, 4 + at]),
      ],
      {
        merges: [
          [0, 2, 0, 3],
          [0, 4, 0, 5],
        ],
      },
    ),
    ends: ['understood', 'asked'],
    says: [/Semester I\b/, /Semester II/],
    figures: {},
  },
  {
    situation: 'age groups, and their sum last',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', REFERENCE.diukur, null, null],
        [null, null, '0-23 bulan', '24-59 bulan', 'Jumlah'],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, 80 + at, 120, 200 + at]),
      ],
      { merges: [[0, 2, 0, 4]] },
    ),
    ends: ['asked'],
    says: [/0-23/],
    figures: { jumlah_balita_diukur: rising(CURUP, 200) },
  },
  {
    situation: 'a group over all figures, four rows of headings and a row of numbers',
    file: sheetOf(
      [
        ['DINAS KESEHATAN KABUPATEN REJANG LEBONG'],
        ['NO', 'KODE WILAYAH', 'DESA/KEL', 'STATUS GIZI BALITA', null, null, null, null, null],
        [null, null, null, 'TINGGI BADAN MENURUT UMUR', null, null, null, null, null],
        [null, null, null, 'BALITA PENDEK', null, null, 'BALITA SANGAT PENDEK', null, null],
        [null, null, null, ...SEXES, ...SEXES],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
        ...CURUP.map(({ code, name }, at) => [at + 1, dotted(code), name, ...bySex(10 + at), ...bySex(3 + at)]),
      ],
      {
        merges: [
          [0, 0, 0, 8],
          [1, 0, 4, 0],
          [1, 1, 4, 1],
          [1, 2, 4, 2],
          [1, 3, 1, 8],
          [2, 3, 2, 8],
          [3, 3, 3, 5],
          [3, 6, 3, 8],
        ],
      },
    ),
    ends: ['asked'],
    figures: { jumlah_pendek: rising(CURUP, 10), jumlah_sangat_pendek: rising(CURUP, 3) },
    villages: codesOf(CURUP),
  },
  {
    situation: 'the heading comes again on each printed page, with the number of the page',
    file: sheetOf([
      ['Kode Desa', 'Nama Desa', REFERENCE.diukur, REFERENCE.pendek],
      ...CURUP.slice(0, 3).map(({ code, name }, at) => [dotted(code), name, 200 + at, 10 + at]),
      ['Halaman 1 dari 2'],
      ['KODE DESA', 'NAMA DESA', 'JUMLAH BALITA YANG DIUKUR', 'BALITA PENDEK'],
      ...CURUP.slice(3).map(({ code, name }, at) => [dotted(code), name, 203 + at, 13 + at]),
      ['Halaman 2 dari 2'],
    ]),
    ends: ['understood'],
    figures: { jumlah_balita_diukur: rising(CURUP, 200), jumlah_pendek: rising(CURUP, 10) },
    villages: codesOf(CURUP),
  },
  {
    situation: 'n and % below each heading',
    file: sheetOf(
      [
        ['Kecamatan', 'Desa', REFERENCE.diukur, REFERENCE.sangat, null, REFERENCE.pendek, null],
        [null, null, null, 'n', '%', 'n', '%'],
        ...CURUP.map(({ name }, at) => ['Curup', name, 200, 2 + at, (2 + at) / 2, 10 + at, (10 + at) / 2]),
      ],
      {
        merges: [
          [0, 0, 1, 0],
          [0, 1, 1, 1],
          [0, 2, 1, 2],
          [0, 3, 0, 4],
          [0, 5, 0, 6],
        ],
      },
    ),
    ends: ['understood', 'asked'],
    figures: {
      jumlah_balita_diukur: rising(CURUP, 200, 0),
      jumlah_sangat_pendek: rising(CURUP, 2),
      jumlah_pendek: rising(CURUP, 10),
    },
  },
  {
    situation: 'a target and what was reached below a heading',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', REFERENCE.diukur, null],
        [null, null, 'Target', 'Realisasi'],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, 250, 200 + at]),
      ],
      { merges: [[0, 2, 0, 3]] },
    ),
    ends: ['asked'],
    says: [/Target/, /Realisasi/],
    figures: { jumlah_balita_diukur: rising(CURUP, 200) },
  },
  {
    situation: 'boys and girls in words, and nothing of both',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', REFERENCE.pendek, null],
        [null, null, 'Laki-laki', 'Perempuan'],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, 10 + at, 11 + at]),
      ],
      { merges: [[0, 2, 0, 3]] },
    ),
    ends: ['understood', 'asked'],
    says: [/Laki-laki/],
    figures: {},
  },
  {
    situation: 'units, formulas and numbers in three rows below the headings',
    file: sheetOf([
      ['No', 'Kode Desa', 'Desa', REFERENCE.diukur, REFERENCE.sangat, REFERENCE.pendek, 'Prevalensi stunting'],
      [null, null, null, '(anak)', '(anak)', '(anak)', '(%)'],
      ['a', 'b', 'c', 'd', 'e', 'f', 'g = (e+f)/d x 100'],
      [1, 2, 3, 4, 5, 6, 7],
      ...CURUP.map(({ code, name }, at) => [at + 1, dotted(code), name, 200, 4, 16 + 2 * at, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: {
      jumlah_balita_diukur: rising(CURUP, 200, 0),
      jumlah_sangat_pendek: rising(CURUP, 4, 0),
      jumlah_pendek: rising(CURUP, 16, 2),
      prevalensi: rising(CURUP, 10),
    },
    villages: codesOf(CURUP),
  },
  {
    situation: 'sexes merged above figures that come again for each',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', 'Laki-laki', null, 'Perempuan', null, 'Jumlah', null],
        [null, null, ...[0, 1, 2].flatMap(() => [REFERENCE.sangat, REFERENCE.pendek])],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, 1, 5, 2 + at, 5 + at, 3 + at, 10 + at]),
      ],
      {
        merges: [
          [0, 0, 1, 0],
          [0, 1, 1, 1],
          [0, 2, 0, 3],
          [0, 4, 0, 5],
          [0, 6, 0, 7],
        ],
      },
    ),
    ends: ['asked'],
    figures: { jumlah_pendek: rising(CURUP, 10), jumlah_sangat_pendek: rising(CURUP, 3) },
  },
  {
    situation: 'two years side by side above the same figures, the older one first',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', 'Tahun 2023', null, 'Tahun 2024', null],
        [null, null, REFERENCE.diukur, REFERENCE.pendek, REFERENCE.diukur, REFERENCE.pendek],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, 190, 30 + at, 200, 10 + at]),
      ],
      {
        merges: [
          [0, 2, 0, 3],
          [0, 4, 0, 5],
        ],
      },
    ),
    ends: ['understood', 'asked'],
    says: [/2023/],
    figures: { jumlah_balita_diukur: rising(CURUP, 200, 0), jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'years written into each heading',
    file: textOf([
      ['Kode Desa', 'Desa', 'Balita pendek 2022', 'Balita pendek 2023', 'Balita pendek 2024'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 30 + at, 20 + at, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    says: [/2022/],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'sexes written into each heading, in brackets',
    file: textOf([
      ['Kode Desa', 'Desa', 'Balita pendek (L)', 'Balita pendek (P)', 'Balita pendek (L+P)'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 5, 5 + at, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'years above a figure that comes again for each, the sexes below it, the later year first',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', 2024, null, null, 2023, null, null],
        [null, null, REFERENCE.pendek, null, null, REFERENCE.pendek, null, null],
        [null, null, ...SEXES, ...SEXES],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, ...bySex(10 + at), ...bySex(30 + at)]),
      ],
      {
        merges: [
          [0, 2, 0, 4],
          [0, 5, 0, 7],
          [1, 2, 1, 4],
          [1, 5, 1, 7],
        ],
      },
    ),
    ends: ['asked'],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'four quarters, and their sum',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', REFERENCE.pendek, null, null, null, null],
        [null, null, 'TW I', 'TW II', 'TW III', 'TW IV', 'Jumlah'],
        ...CURUP.map(({ code, name }, at) => [dotted(code), name, 1, 2, 3, 4 + at, 10 + at]),
      ],
      { merges: [[0, 2, 0, 6]] },
    ),
    ends: ['asked'],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
];
