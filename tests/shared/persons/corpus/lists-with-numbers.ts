import { sheetOf, textOf } from '../../import-cases/more/made-case';
import { CURUP, dotted } from '../../import-cases/more/places';
import { people, secretsOf, slashed } from './people';
import type { PersonsCase } from './persons-case';

const TODDLERS = people(9);
const MOTHERS = people(8, { from: 20, years: [1985, 2003], sex: 'P' });
const GIRLS = people(10, { from: 40, years: [2008, 2011], sex: 'P' });
const village = (at: number) => CURUP[Math.floor(at / 2) % CURUP.length] ?? CURUP[0];
const spaced = (nik: string): string => (nik.match(/.{4}/g) ?? []).join(' ');
const stopped = (nik: string): string => (nik.match(/.{4}/g) ?? []).join('.');
const starred = (nik: string): string => `${nik.slice(0, 4)}${'*'.repeat(12)}`;
/** As a program shows a number too long for its column. */
const asPower = (nik: string): string => `${nik[0]},${nik.slice(1, 6)}E+15`;
const balita = /balita/i;

/** Lists in which each person has a number. */
export const LISTS_WITH_NUMBERS: readonly PersonsCase[] = [
  {
    name: 'names and NIK of toddlers, nothing else',
    is: 'persons',
    file: textOf([['No', 'NIK', 'Nama Balita'], ...TODDLERS.map(({ nik, name }, at) => [at + 1, nik, name])]),
    secrets: secretsOf(TODDLERS),
    instead: balita,
  },
  {
    name: 'starred NIK as the application masks them, in one of several sheets',
    is: 'persons',
    file: [
      {
        name: 'Rekap',
        rows: [
          ['Kode Desa', 'Desa', 'Balita pendek'],
          ...CURUP.map(({ code, name }, at) => [dotted(code), name, 10 + at]),
        ],
      },
      {
        name: 'Lampiran',
        rows: [
          ['No', 'NIK', 'Nama', 'JK', 'Desa/Kel', 'ZS TB/U'],
          ...TODDLERS.map(({ nik, name, sex }, at) => [
            at + 1,
            starred(nik),
            name,
            sex,
            village(at)?.name ?? '',
            -2.1 - at / 10,
          ]),
        ],
      },
    ],
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'NIK with spaces, heading in upper case, villages beside',
    is: 'persons',
    file: textOf([
      ['NO', 'NAMA LENGKAP', 'NIK', 'DESA'],
      ...TODDLERS.map(({ nik, name }, at) => [
        at + 1,
        name.toUpperCase(),
        spaced(nik),
        village(at)?.name.toUpperCase() ?? '',
      ]),
    ]),
    secrets: secretsOf(TODDLERS).flatMap((text) => [text, text.toUpperCase()]),
  },
  {
    name: 'NIK with dots under an English heading',
    is: 'persons',
    file: sheetOf([
      ['No', 'Full name', 'ID number', 'Village', 'Date of birth'],
      ...TODDLERS.map(({ nik, name, born }, at) => [at + 1, name, stopped(nik), village(at)?.name ?? '', born]),
    ]),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'NIK that became E+15, with names and a column of villages',
    is: 'persons',
    file: textOf(
      [
        ['No', 'Desa', 'Nama', 'No. Identitas'],
        ...TODDLERS.map(({ nik, name }, at) => [at + 1, village(at)?.name ?? '', name, asPower(nik)]),
      ],
      ';',
    ),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'NIK as numbers of a workbook, no heading at all',
    is: 'persons',
    file: sheetOf(TODDLERS.map(({ nik, name, sex }, at) => [at + 1, name, sex, Number(nik), village(at)?.name ?? ''])),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'NIK with an apostrophe in front, a code of each village beside it',
    is: 'persons',
    file: textOf([
      ['Kode Desa', 'Desa', 'NIK', 'Nama', 'Balita pendek'],
      ...TODDLERS.map(({ nik, name }, at) => [
        dotted(village(at)?.code ?? ''),
        village(at)?.name ?? '',
        `'${nik}`,
        name,
        1,
      ]),
    ]),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'families by the number of their card, head and address',
    is: 'persons',
    file: textOf([
      ['No', 'No KK', 'Kepala Keluarga', 'Alamat', 'RT', 'RW', 'Desa', 'Jumlah anggota'],
      ...TODDLERS.map(({ card, parent }, at) => [
        at + 1,
        card,
        parent,
        `Jl. Merdeka No. ${at + 3}`,
        `00${1 + (at % 4)}`,
        '002',
        village(at)?.name ?? '',
        3 + (at % 4),
      ]),
    ]),
    secrets: secretsOf(TODDLERS),
    instead: /keluarga/i,
  },
  {
    name: 'an export of the growth application with weights and scores',
    is: 'persons',
    file: textOf(
      [
        [
          'No',
          'NIK',
          'Nama',
          'JK',
          'Tgl Lahir',
          'Nama Ortu',
          'Kec',
          'Desa/Kel',
          'Posyandu',
          'Berat',
          'Tinggi',
          'ZS BB/U',
          'ZS TB/U',
          'TB/U',
        ],
        ...TODDLERS.map(({ nik, name, sex, born, parent }, at) => [
          at + 1,
          nik,
          name,
          sex,
          born,
          parent,
          'Curup',
          village(at)?.name ?? '',
          'Melati 1',
          9.1 + at / 4,
          78.5 + at,
          -1.2 - at / 10,
          -2.3 - at / 20,
          'Pendek',
        ]),
      ],
      ';',
    ),
    secrets: secretsOf(TODDLERS),
    instead: /balita/i,
  },
  {
    name: 'pregnant women with their last period, NIK and husband',
    is: 'persons',
    file: sheetOf([
      ['DAFTAR IBU HAMIL'],
      ['No', 'Nama Ibu', 'NIK', 'Nama Suami', 'HPHT', 'HPL', 'Usia Kehamilan', 'LILA', 'Desa'],
      ...MOTHERS.map(({ nik, name, parent }, at) => [
        at + 1,
        name,
        nik,
        parent,
        `2024-0${1 + (at % 8)}-1${at}`,
        `2024-1${at % 2}-0${1 + at}`,
        8 + at * 3,
        22.5 + at / 2,
        village(at)?.name ?? '',
      ]),
    ]),
    secrets: secretsOf(MOTHERS),
    instead: /ibu hamil/i,
  },
  {
    name: 'girls of a school who took tablets, by NISN and NIK',
    is: 'persons',
    file: textOf([
      ['No', 'Nama Siswi', 'Kelas', 'NIK', 'Asal Sekolah', 'Jumlah TTD', 'Hb'],
      ...GIRLS.map(({ nik, name }, at) => [
        at + 1,
        name,
        'VII A',
        nik,
        at < 5 ? 'SMPN 1 Curup' : 'MTs Nurul Iman',
        12,
        11.2 + at / 10,
      ]),
    ]),
    secrets: secretsOf(GIRLS),
    instead: /remaja putri/i,
  },
  {
    name: 'a recap on top of the list of its children',
    is: 'persons',
    file: sheetOf([
      ['REKAPITULASI BALITA STUNTING'],
      ['Kode Desa', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, 200 + at, 10 + at]),
      [],
      ['DAFTAR BALITA STUNTING'],
      ['No', 'Nama', 'NIK', 'Tanggal Lahir'],
      ...TODDLERS.map(({ nik, name, born }, at) => [at + 1, name, nik, slashed(born)]),
    ]),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'a recap below the list of its children',
    is: 'persons',
    file: sheetOf([
      ['No', 'Nama Anak', 'NIK', 'Desa'],
      ...TODDLERS.map(({ nik, name }, at) => [at + 1, name, nik, village(at)?.name ?? '']),
      [],
      ['Rekap', null, null, null],
      ['No', 'Desa', 'Balita pendek', null],
      ...CURUP.map(({ name }, at) => [at + 1, name, 10 + at, null]),
    ]),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'two persons alone, with numbers and names',
    is: 'persons',
    file: textOf([['NIK', 'NAMA', 'DESA'], ...TODDLERS.slice(0, 2).map(({ nik, name }) => [nik, name, 'Adirejo'])]),
    secrets: secretsOf(TODDLERS.slice(0, 2)),
  },
  {
    name: 'a block pasted with tabs, NIK and names under short headings',
    is: 'persons',
    file: textOf(
      [
        ['no', 'nm', 'nik', 'jk', 'tgl lhr', 'ds'],
        ...TODDLERS.map(({ nik, name, sex, born }, at) => [
          at + 1,
          name,
          nik,
          sex,
          slashed(born),
          village(at)?.name ?? '',
        ]),
      ],
      '\t',
    ),
    secrets: secretsOf(TODDLERS),
  },
];
