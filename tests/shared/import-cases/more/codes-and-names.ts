import { sheetOf, textOf } from './made-case';
import type { MadeCase } from './made-case';
import { BERMANI, CURUP, KELINGI, KOTA_PADANG, SELUPU, TIMUR, codesOf, dotted, rising } from './places';
import type { Place } from './places';

/** The code of the next village, as codes of the statistics office may be. */
const nextCode = (places: readonly Place[], at: number): string => places[(at + 1) % places.length]?.code ?? '';

const PENDEK = { jumlah_pendek: rising(CURUP, 10) };

/** By what a row tells its village. */
export const CODES_AND_NAMES: readonly MadeCase[] = [
  {
    situation: 'codes of the statistics office that are other villages codes, before the right ones',
    file: textOf([
      ['bps_kode_desa_kelurahan', 'bps_desa_kelurahan', 'kemendagri_kode_desa_kelurahan', 'balita_pendek'],
      ...CURUP.map(({ code, name }, at) => [nextCode(CURUP, at), name.toUpperCase(), dotted(code), 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'the headings of two code columns exchanged',
    file: textOf([
      ['Kode Kemendagri', 'Kode BPS', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [nextCode(CURUP, at), code, name, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: PENDEK,
  },
  {
    situation: 'three columns of codes, that of the kecamatan and of the statistics office first',
    file: sheetOf([
      ['Kode Kecamatan', 'Kode Desa (BPS)', 'Kode Desa (Kemendagri)', 'Nama Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [code.slice(0, 6), `170204000${at + 1}`, dotted(code), name, 10 + at]),
    ]),
    ends: ['understood'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'codes of the statistics office alone, beside kecamatan and names',
    file: textOf([
      ['Kode BPS', 'Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ name, kecamatan }, at) => [`170204000${at + 1}`, kecamatan, name, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'other villages codes in a column that says it holds village codes',
    file: textOf([
      ['Kode Desa', 'Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ name, kecamatan }, at) => [nextCode(CURUP, at), kecamatan, name, 10 + at]),
    ]),
    ends: ['understood', 'asked', 'refused'],
    figures: {},
  },
  {
    situation: 'a code in four columns',
    file: sheetOf([
      ['Kode Prov', 'Kode Kab', 'Kode Kec', 'Kode Desa', 'Nama Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => ['17', '02', '09', code.slice(6), name, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'four digits of a village beside the name of its kecamatan',
    file: textOf([
      ['Kecamatan', 'Kode Desa', 'Desa', 'Balita pendek'],
      ...[...CURUP.slice(0, 3), ...TIMUR.slice(0, 3)].map(({ code, name, kecamatan }, at) => [
        kecamatan,
        code.slice(6),
        name,
        10 + at,
      ]),
    ]),
    ends: ['understood'],
    figures: { jumlah_pendek: rising([...CURUP.slice(0, 3), ...TIMUR.slice(0, 3)], 10) },
    villages: codesOf([...CURUP.slice(0, 3), ...TIMUR.slice(0, 3)]),
  },
  {
    situation: 'four digits of a village as numbers, the kecamatan and its code in the title',
    file: sheetOf([
      ['REKAP BALITA PENDEK KECAMATAN CURUP'],
      ['Kode Kecamatan: 17.02.09'],
      ['Kode Desa', 'Kelurahan', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [Number(code.slice(6)), name, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'a code spelled otherwise in each row',
    file: textOf(
      [
        ['Kode Desa', 'Balita pendek'],
        ['17 02 09 1012', 10],
        ['17,02,09,1013', 11],
        ['17-02-09-1023', 12],
        ["'1702091025", 13],
        ['1702091026.0', 14],
        ['="17.02.09.1027"', 15],
      ],
      ';',
    ),
    ends: ['understood'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'codes as numbers that only their format parts by dots',
    file: sheetOf(
      [['KODE', 'DESA', 'BALITA PENDEK'], ...CURUP.map(({ code, name }, at) => [Number(code), name, 10 + at])],
      { formats: Object.fromEntries(CURUP.map((_, at) => [`${at + 1},0`, '00\\.00\\.00\\.0000'])) },
    ),
    ends: ['understood'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'codes without the digits of the province',
    file: sheetOf([
      ['Kode Desa', 'Kecamatan', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name, kecamatan }, at) => [dotted(code).slice(3), kecamatan, name, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'code and name in one cell',
    file: textOf([
      ['Desa/Kelurahan', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [`${dotted(code)} - ${name}`, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'codes in scientific notation beside kecamatan and names',
    file: textOf(
      [
        ['Kode Desa', 'Kecamatan', 'Desa', 'Balita pendek'],
        ...CURUP.map(({ name, kecamatan }, at) => ['1,70209E+09', kecamatan, name, 10 + at]),
      ],
      ';',
    ),
    ends: ['understood', 'asked'],
    says: [/rusak/],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'the code of the row above copied down once',
    file: textOf([
      ['Kode Desa', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [dotted(at === 3 ? (CURUP[2]?.code ?? '') : code), name, 10 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(CURUP, 10, 1, [2, 3]) },
  },
  {
    situation: 'names shortened as officers shorten them',
    file: textOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ['Cr. Timur', 'Kel. Sukaraja', 10],
      ['Curup Tmr', 'Kel. Kesambe Br', 11],
      ['CURUP TIMUR', 'Kel. Kr. Anyar', 12],
      ['Kec. Curup Timur', 'Kel. Tlg. Ulu', 13],
      ['Curup timur', 'Ds. Kp. Delima', 14],
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(TIMUR, 10) },
  },
  {
    situation: 'numbers in front of names',
    file: sheetOf([
      ['KECAMATAN CURUP'],
      ['Kelurahan', 'Balita pendek'],
      ...CURUP.map(({ name }, at) => [`${at + 1}${at % 2 ? ')' : '.'} ${name}`, 10 + at]),
    ]),
    ends: ['understood'],
    figures: PENDEK,
    villages: codesOf(CURUP),
  },
  {
    situation: 'the kecamatan behind the name in the same cell, and villages of one name in two',
    file: textOf(
      [
        ['Desa', 'Balita pendek'],
        ...[...KELINGI, ...SELUPU].map(({ name, kecamatan }, at) => [
          at % 2 ? `${name}, Kec. ${kecamatan}` : `Desa ${name} Kec. ${kecamatan}`,
          10 + at,
        ]),
      ],
      ';',
    ),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising([...KELINGI, ...SELUPU], 10) },
  },
  {
    situation: 'villages of one name in two kecamatan, and no kecamatan told',
    file: textOf([['Desa', 'Balita pendek'], ...[...KELINGI, ...SELUPU].map(({ name }, at) => [name, 10 + at])]),
    ends: ['asked'],
    says: [/Kayu Manis/],
    figures: {
      jumlah_pendek: rising([...KELINGI, ...SELUPU], 10, 1, [2, 5]),
    },
  },
  {
    situation: 'the bare name of a kecamatan in a row above its villages, two of one name',
    file: sheetOf([
      ['No', 'Desa', 'Balita pendek'],
      ['A', 'SINDANG KELINGI', null],
      ...KELINGI.map(({ name }, at) => [at + 1, name, 10 + at]),
      ['B', 'SELUPU REJANG', null],
      ...SELUPU.map(({ name }, at) => [at + 1, name, 20 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: { ...rising(KELINGI, 10), ...rising(SELUPU, 20) } },
  },
  {
    situation: 'the kecamatan merged over its villages, two of one name',
    file: sheetOf(
      [
        ['Kecamatan', 'Desa', 'Balita pendek'],
        ...[KELINGI, SELUPU].flatMap((places, part) =>
          places.map(({ name, kecamatan }, at) => [at === 0 ? kecamatan : null, name, 10 * (part + 1) + at]),
        ),
      ],
      {
        merges: [
          [1, 0, 3, 0],
          [4, 0, 6, 0],
        ],
      },
    ),
    ends: ['understood'],
    figures: { jumlah_pendek: { ...rising(KELINGI, 10), ...rising(SELUPU, 20) } },
    villages: codesOf([...KELINGI, ...SELUPU]),
  },
  {
    situation: 'a village called as its kecamatan, and the subtotal of that kecamatan under its bare name',
    file: textOf([
      ['Kecamatan', 'Desa', 'Balita pendek'],
      ...KOTA_PADANG.map(({ name, kecamatan }, at) => [kecamatan, name, 10 + at]),
      ['KOTA PADANG', '', 46],
      ...BERMANI.map(({ name, kecamatan }, at) => [kecamatan, name, 20 + at]),
      ['BERMANI ULU', '', 63],
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: { ...rising(KOTA_PADANG, 10), ...rising(BERMANI, 20) } },
    villages: codesOf([...KOTA_PADANG, ...BERMANI]),
  },
  {
    situation: 'subtotals of a kecamatan in the column of the villages, under its bare name, which a village has too',
    file: textOf([
      ['Desa', 'Balita pendek'],
      ['KOTA PADANG', 36],
      ...KOTA_PADANG.slice(1).map(({ name }, at) => [name, 11 + at]),
      ['BERMANI ULU', 41],
      ...BERMANI.slice(1).map(({ name }, at) => [name, 20 + at]),
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: { ...rising(KOTA_PADANG.slice(1), 11), ...rising(BERMANI.slice(1), 20) } },
  },
];
