import { sheetOf, textOf } from '../../import-cases/more/made-case';
import { CURUP, dotted, TIMUR } from '../../import-cases/more/places';
import { people, secretsOf, slashed } from './people';
import type { PersonsCase } from './persons-case';

const TODDLERS = people(12, { from: 3 });
const MOTHERS = people(9, { from: 24, years: [1986, 2004], sex: 'P' });
const GIRLS = people(10, { from: 50, years: [2008, 2011], sex: 'P' });
const ADULTS = people(10, { from: 70, years: [1970, 1995] });
const village = (at: number) => CURUP[Math.floor(at / 2) % CURUP.length] ?? CURUP[0];
const named = (at: number): string => village(at)?.name ?? '';

/** Lists without a number of a person: what stands beside the names tells them. */
export const LISTS_WITHOUT_NUMBERS: readonly PersonsCase[] = [
  {
    name: 'a list of a posyandu with dates of birth alone',
    is: 'persons',
    file: sheetOf([
      ['POSYANDU MAWAR'],
      ['No', 'Nama Balita', 'Tgl Lahir', 'L/P', 'BB', 'TB'],
      ...TODDLERS.map(({ name, born, sex }, at) => [at + 1, name, slashed(born), sex, 9.5 + at / 3, 76 + at]),
    ]),
    secrets: secretsOf(TODDLERS),
    instead: /balita/i,
  },
  {
    name: 'dates of birth in words, no sex, names in capitals',
    is: 'persons',
    file: textOf(
      [
        ['NO', 'NAMA', 'TANGGAL LAHIR', 'NAMA ORANG TUA', 'DESA'],
        ...TODDLERS.map(({ name, born, parent }, at) => [
          at + 1,
          name.toUpperCase(),
          `${Number(born.slice(8))} Maret ${born.slice(0, 4)}`,
          parent.toUpperCase(),
          named(at),
        ]),
      ],
      ';',
    ),
    secrets: secretsOf(TODDLERS).flatMap((text) => [text, text.toUpperCase()]),
  },
  {
    name: 'names split over two columns with a date of birth',
    is: 'persons',
    file: textOf([
      ['Nama Depan', 'Nama Belakang', 'Tgl Lahir', 'Kelurahan'],
      ...TODDLERS.map(({ name, born }, at) => [
        name.split(' ')[0] ?? '',
        name.split(' ').slice(1).join(' '),
        born,
        named(at),
      ]),
    ]),
    secrets: TODDLERS.flatMap(({ name }) => name.split(' ')).filter((word) => word.length > 4),
  },
  {
    name: 'names after a title, with their age in months',
    is: 'persons',
    file: textOf([
      ['No', 'Sasaran', 'Umur', 'Desa'],
      ...TODDLERS.map(({ name }, at) => [
        at + 1,
        `${['Ny.', 'By.', 'An.'][at % 3]} ${name}`,
        `${12 + at} bulan`,
        named(at),
      ]),
    ]),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'single names and their sex, by hamlet',
    is: 'persons',
    file: textOf([
      ['No', 'Nama', 'JK', 'Dusun', 'Desa'],
      ...['Suparmi', 'Wagimin', 'Tukiyem', 'Ngatiman', 'Sutinah', 'Paijo', 'Kasmini', 'Sugiono'].map((name, at) => [
        at + 1,
        name,
        at % 2 ? 'L' : 'P',
        `Dusun ${1 + (at % 3)}`,
        named(at),
      ]),
    ]),
    secrets: ['Suparmi', 'Wagimin', 'Tukiyem', 'Ngatiman', 'Sutinah', 'Paijo', 'Kasmini', 'Sugiono'],
  },
  {
    name: 'pregnant women by their last period, no number',
    is: 'persons',
    file: sheetOf([
      ['No', 'Nama Ibu Hamil', 'HPHT', 'Hamil ke', 'Usia Kehamilan (minggu)', 'Desa'],
      ...MOTHERS.map(({ name }, at) => [
        at + 1,
        `Ny. ${name}`,
        `0${1 + (at % 8)}/0${1 + (at % 7)}/2024`,
        `G${1 + (at % 3)}P${at % 3}A0`,
        9 + at * 3,
        named(at),
      ]),
    ]),
    secrets: secretsOf(MOTHERS),
    instead: /ibu hamil/i,
  },
  {
    name: 'girls by school and class with their haemoglobin',
    is: 'persons',
    file: textOf([
      ['No', 'Nama Remaja Putri', 'Sekolah', 'Kelas', 'Tgl Lahir', 'HB'],
      ...GIRLS.map(({ name, born }, at) => [
        at + 1,
        name,
        at < 5 ? 'SMAN 2' : 'SMKN 1',
        `X IPA ${1 + (at % 2)}`,
        slashed(born),
        10.8 + at / 5,
      ]),
    ]),
    secrets: secretsOf(GIRLS),
    instead: /remaja putri/i,
  },
  {
    name: 'cadres with their telephone numbers',
    is: 'persons',
    file: textOf([
      ['No', 'Nama Kader', 'Posyandu', 'Desa', 'No HP'],
      ...ADULTS.map(({ name, phone }, at) => [at + 1, name, `Melati ${1 + (at % 4)}`, named(at), phone]),
    ]),
    secrets: secretsOf(ADULTS),
  },
  {
    name: 'officers of villages with telephone and no figure',
    is: 'persons',
    file: sheetOf([
      ['Kode Desa', 'Desa', 'Ketua TPPS', 'Nomor WA'],
      ...CURUP.map(({ code, name }, at) => [dotted(code), name, ADULTS[at]?.name ?? '', ADULTS[at]?.phone ?? '']),
    ]),
    secrets: secretsOf(ADULTS),
  },
  {
    name: 'families at risk by the name of their head',
    is: 'persons',
    file: textOf([
      [
        'No',
        'Kecamatan',
        'Kelurahan',
        'RW',
        'RT',
        'Nama Kepala Keluarga',
        'Nama Istri',
        'Baduta',
        'Balita',
        'PUS',
        'Sumber air',
        'Jamban',
      ],
      ...ADULTS.map(({ name, parent }, at) => [
        at + 1,
        'Curup',
        named(at),
        1 + (at % 3),
        1 + (at % 4),
        name,
        parent,
        at % 2,
        (at + 1) % 2,
        1,
        1 + (at % 2),
        1,
      ]),
    ]),
    secrets: secretsOf(ADULTS),
    instead: /keluarga/i,
  },
  {
    name: 'children with the code of their village, ages in full',
    is: 'persons',
    file: textOf([
      ['Kode Desa', 'Nama Anak', 'Jenis Kelamin', 'Usia', 'Status Gizi'],
      ...TODDLERS.map(({ name, sex }, at) => [
        dotted(village(at)?.code ?? ''),
        name,
        sex === 'L' ? 'Laki-laki' : 'Perempuan',
        `${1 + (at % 4)} Tahun - ${at % 12} Bulan - ${at} Hari`,
        'Stunting',
      ]),
    ]),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'each child of another village, with code, date of birth and weight',
    is: 'persons',
    file: textOf([
      ['Kode Desa', 'Desa', 'Nama', 'Tgl Lahir', 'Balita pendek', 'BB'],
      ...[...CURUP, ...TIMUR]
        .slice(0, 9)
        .map(({ code, name }, at) => [
          dotted(code),
          name,
          TODDLERS[at]?.name ?? '',
          TODDLERS[at]?.born ?? '',
          1,
          8.7 + at / 2,
        ]),
    ]),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'dates of birth and scores, the names left out',
    is: 'persons',
    file: textOf([
      ['No', 'Tanggal lahir', 'JK', 'Desa', 'BB', 'TB', 'ZS BB/U', 'ZS TB/U'],
      ...TODDLERS.map(({ born, sex }, at) => [
        at + 1,
        slashed(born),
        sex,
        named(at),
        9.2 + at / 5,
        77.5 + at,
        -1.1 - at / 9,
        -2.2 - at / 9,
      ]),
    ]),
    secrets: [],
    instead: /balita/i,
  },
  {
    name: 'names, sexes and addresses without a heading, as pasted with tabs',
    is: 'persons',
    file: textOf(
      TODDLERS.map(({ name, sex, born }, at) => [name, sex, slashed(born), `RT 0${1 + (at % 5)} RW 02`, named(at)]),
      '\t',
    ),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'receivers of help by name and address',
    is: 'persons',
    file: textOf([
      ['No', 'Nama Penerima', 'Alamat', 'Desa', 'Jenis Bantuan'],
      ...ADULTS.map(({ name }, at) => [
        at + 1,
        name,
        `Jl. Pahlawan RT ${1 + (at % 4)}/RW ${1 + (at % 3)}`,
        named(at),
        'BPNT',
      ]),
    ]),
    secrets: secretsOf(ADULTS),
  },
  {
    name: 'names and villages, nothing else',
    is: 'persons',
    file: textOf([['No', 'Nama', 'Desa'], ...TODDLERS.map(({ name }, at) => [at + 1, name, named(at)])]),
    secrets: secretsOf(TODDLERS),
  },
  {
    name: 'a long list of children by months of weighing',
    is: 'persons',
    file: textOf(
      [
        ['Nama', 'Tgl Lahir', 'Posyandu', 'Jan', 'Feb', 'Mar', 'Apr'],
        ...people(60, { from: 90 }).map(({ name, born }, at) => [
          name,
          slashed(born),
          'Melati',
          8 + at / 10,
          8.2 + at / 10,
          8.4 + at / 10,
          8.6 + at / 10,
        ]),
      ],
      ';',
    ),
    secrets: secretsOf(people(60, { from: 90 })),
  },
];
