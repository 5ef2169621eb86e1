import { sheetOf, textOf } from '../../import-cases/more/made-case';
import { CURUP, dotted, TIMUR } from '../../import-cases/more/places';
import { people, secretsOf } from './people';
import type { PersonsCase } from './persons-case';

const OFFICERS = people(11, { from: 110, years: [1970, 1990] });
const BOTH = [...CURUP, ...TIMUR];
const officer = (at: number): string => OFFICERS[at]?.name ?? '';
const figures = (at: number): readonly number[] => [180 + at * 3, 10 + at];
const SIGNATURE = [
  [],
  [null, null, 'Curup, 12 Desember 2024'],
  [null, null, 'Kepala Puskesmas'],
  [],
  [null, null, officer(0)],
  [null, null, 'NIP. 19710212 199503 1 004'],
];

/** Recaps that name whoever answers for a row, or for the sheet. One row is a village; its names are never said. */
export const RECAPS_WITH_OFFICERS: readonly PersonsCase[] = [
  {
    name: 'the head of each village beside its figures',
    is: 'figures',
    file: textOf([
      ['Kode Desa', 'Desa', 'Kepala Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...BOTH.map(({ code, name }, at) => [dotted(code), name, officer(at), ...figures(at)]),
    ]),
    secrets: secretsOf(OFFICERS),
  },
  {
    name: 'the head of each village in a recap without codes',
    is: 'figures',
    file: sheetOf([
      ['No', 'Kecamatan', 'Desa', 'Nama Kepala Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...BOTH.map(({ name, kecamatan }, at) => [at + 1, kecamatan, name, officer(at), ...figures(at)]),
    ]),
    secrets: secretsOf(OFFICERS),
  },
  {
    name: 'a contact and a telephone number for each village',
    is: 'figures',
    file: textOf([
      ['Kode Desa', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek', 'Petugas', 'Kontak'],
      ...BOTH.map(({ code, name }, at) => [dotted(code), name, ...figures(at), officer(at), OFFICERS[at]?.phone ?? '']),
    ]),
    secrets: secretsOf(OFFICERS),
  },
  {
    name: 'midwife with degree and day of report for each village',
    is: 'figures',
    file: sheetOf([
      ['Kecamatan', 'Desa', 'Bidan Desa', 'Tanggal lapor', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...BOTH.map(({ name, kecamatan }, at) => [
        kecamatan,
        name,
        `${officer(at)}, A.Md.Keb`,
        `2024-12-${10 + at}`,
        ...figures(at),
      ]),
    ]),
    secrets: secretsOf(OFFICERS),
  },
  {
    name: 'head of the village and the date of the decree that named the team',
    is: 'figures',
    file: sheetOf([
      ['Kode Desa', 'Desa', 'Ketua TPPS', 'Tanggal SK', 'Balita pendek'],
      ...BOTH.map(({ code, name }, at) => [
        dotted(code),
        name,
        officer(at),
        `${2019 + (at % 5)}-0${1 + (at % 9)}-1${at % 10}`,
        10 + at,
      ]),
    ]),
    secrets: secretsOf(OFFICERS),
  },
  {
    name: 'a signature with name and number of an official at the foot',
    is: 'figures',
    file: sheetOf([
      ['Kode Desa', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 10 + at]),
      ...SIGNATURE,
    ]),
    secrets: secretsOf(OFFICERS.slice(0, 1)),
  },
  {
    name: 'two signatures side by side below a short recap',
    is: 'figures',
    file: sheetOf([
      ['Kode Desa', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...CURUP.slice(0, 3).map(({ code, name }, at) => [dotted(code), name, 200 + at, 10 + at]),
      [],
      [null, 'Mengetahui', null, 'Pembuat laporan'],
      [null, 'Kepala Puskesmas', null, 'Petugas Gizi'],
      [],
      [null, `${officer(1)}, S.KM`, null, `${officer(2)}, S.Gz`],
      [null, 'NIP. 19800101 200501 2 003', null, 'NIP. 19900505 201503 1 001'],
    ]),
    secrets: secretsOf(OFFICERS.slice(1, 3)),
  },
  {
    name: 'the officer who filled it in, in a line above the recap',
    is: 'figures',
    file: sheetOf([
      ['Nama petugas', officer(3)],
      ['No HP', OFFICERS[3]?.phone ?? ''],
      ['Tanggal', '2024-12-12'],
      [],
      ['Kode Desa', 'Desa', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 10 + at]),
    ]),
    secrets: secretsOf(OFFICERS.slice(3, 4)),
  },
  {
    name: 'a person for each puskesmas in a recap by kecamatan',
    is: 'figures',
    file: textOf([
      ['Kecamatan', 'Puskesmas', 'Kepala Puskesmas', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...['Curup', 'Curup Timur', 'Kota Padang', 'Bermani Ulu', 'Selupu Rejang'].map((kecamatan, at) => [
        kecamatan,
        `Puskesmas ${kecamatan}`,
        `dr. ${officer(at)}`,
        900 + at * 40,
        61 + at,
      ]),
    ]),
    secrets: secretsOf(OFFICERS.slice(0, 5)),
  },
  {
    name: 'villages and the chairwoman of the family welfare team, upper case',
    is: 'figures',
    file: textOf(
      [
        ['NO', 'KECAMATAN', 'DESA', 'KETUA TP PKK', 'BALITA PENDEK', 'JUMLAH KELUARGA'],
        ...BOTH.map(({ name, kecamatan }, at) => [
          at + 1,
          kecamatan.toUpperCase(),
          name.toUpperCase(),
          officer(at).toUpperCase(),
          10 + at,
          300 + at * 7,
        ]),
      ],
      ';',
    ),
    secrets: secretsOf(OFFICERS).flatMap((text) => [text, text.toUpperCase()]),
  },
];
