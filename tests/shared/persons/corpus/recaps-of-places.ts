import { sheetOf, textOf } from '../../import-cases/more/made-case';
import { CURUP, dotted, KOTA_PADANG, TIMUR } from '../../import-cases/more/places';
import type { PersonsCase } from './persons-case';

const BOTH = [...CURUP, ...TIMUR];
const recap = (name: string, file: PersonsCase['file']): PersonsCase => ({ name, is: 'figures', file, secrets: [] });
/** Villages that are called like people; there are many. */
const LIKE_PEOPLE = [
  'Siti Mulyo',
  'Nurul Iman',
  'Sri Rejeki',
  'Muhammad Saleh',
  'Dewi Sri',
  'Ahmad Yani',
  'Budi Mulya',
  'Abdul Karim',
];
const POSYANDU = ['Melati', 'Mawar', 'Kasih Ibu', 'Dahlia', 'Nurul Huda', 'Kartini', 'Aisyah', 'Sejahtera'];

/** Recaps of villages, health posts, schools and offices that have something of a list of persons. */
export const RECAPS_OF_PLACES: readonly PersonsCase[] = [
  recap(
    'villages called like people',
    textOf([
      ['No', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...LIKE_PEOPLE.map((name, at) => [at + 1, name, 180 + at * 9, 11 + at]),
    ]),
  ),
  recap(
    'villages called like people with the word for village before them',
    textOf([
      ['Desa', 'Balita pendek', 'Tanggal lapor'],
      ...LIKE_PEOPLE.map((name, at) => [`Desa ${name}`, 11 + at, `2024-12-0${1 + at}`]),
    ]),
  ),
  recap(
    'villages called like people under codes, with days of report',
    sheetOf([
      ['Kode Desa', 'Desa', 'Tanggal lapor', 'Balita pendek'],
      ...LIKE_PEOPLE.slice(0, 6).map((name, at) => [
        dotted(CURUP[at]?.code ?? ''),
        name,
        `2024-11-${11 + at}`,
        11 + at,
      ]),
    ]),
  ),
  recap(
    'puskesmas called like people, and their figures',
    textOf([
      ['Puskesmas', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...CURUP.map(({ name }, at) => [at < 3 ? 'Puskesmas Kartini' : 'Puskesmas Ahmad Yani', name, 200 + at, 10 + at]),
    ]),
  ),
  recap(
    'days of report of each village',
    textOf([
      ['Kode Desa', 'Desa', 'Tanggal lapor', 'Tanggal ukur', 'Balita pendek'],
      ...BOTH.map(({ code, name }, at) => [dotted(code), name, `${10 + at}/12/2024`, `${1 + at}/08/2024`, 10 + at]),
    ]),
  ),
  recap(
    'days of report over several years, by village name',
    sheetOf([
      ['No', 'Kecamatan', 'Desa', 'Tanggal deklarasi ODF', 'Jumlah keluarga'],
      ...BOTH.map(({ name, kecamatan }, at) => [
        at + 1,
        kecamatan,
        name,
        `${2016 + (at % 8)}-0${1 + (at % 9)}-1${at % 10}`,
        300 + at * 11,
      ]),
    ]),
  ),
  recap(
    'a row a posyandu, its village beside it',
    textOf([
      ['Desa', 'Posyandu', 'Sasaran balita', 'Balita pendek'],
      ...POSYANDU.map((name, at) => [CURUP[Math.floor(at / 2)]?.name ?? '', name, 40 + at * 3, 2 + at]),
    ]),
  ),
  recap(
    'a row a posyandu with a number in its name',
    sheetOf([
      ['No', 'Posyandu', 'Desa', 'D', 'S', 'K', 'N'],
      ...POSYANDU.map((name, at) => [
        at + 1,
        `Posyandu ${name} ${1 + (at % 3)}`,
        CURUP[Math.floor(at / 2)]?.name ?? '',
        30 + at,
        42 + at * 2,
        41,
        22 + at,
      ]),
    ]),
  ),
  recap(
    'a row a school, named after people',
    textOf([
      ['No', 'Sekolah', 'Kecamatan', 'Jumlah remaja putri', 'Mendapat TTD'],
      ...[
        'SMPN 1 Curup',
        'MTs Nurul Iman',
        'SMA Muhammadiyah 1',
        'SMP R.A. Kartini',
        'MAN Ahmad Dahlan',
        'SMK Cut Nyak Dien',
      ].map((name, at) => [at + 1, name, at < 3 ? 'Curup' : 'Curup Timur', 120 + at * 13, 98 + at * 11]),
    ]),
  ),
  recap(
    'sixteen digits of an account for each village',
    textOf([
      ['Kode Desa', 'Desa', 'Rekening kas desa', 'Dana desa', 'Balita pendek'],
      ...BOTH.map(({ code, name }, at) => [
        dotted(code),
        name,
        `0051010004${String(123_405 + at * 77)}`,
        900_000_000 + at * 1_000_000,
        10 + at,
      ]),
    ]),
  ),
  recap(
    'sixteen digits of an activity made of the village code',
    textOf([
      ['Kode Desa', 'Desa', 'ID kegiatan', 'Balita pendek'],
      ...BOTH.map(({ code, name }, at) => [dotted(code), name, `${code}000${String(101 + at)}`, 10 + at]),
    ]),
  ),
  recap(
    'sixteen digits that begin with the year',
    sheetOf([
      ['No', 'Desa', 'Nomor laporan', 'Balita pendek'],
      ...CURUP.map(({ name }, at) => [at + 1, name, `2024120900${String(771_120 + at * 31)}`, 10 + at]),
    ]),
  ),
  recap(
    'codes of ten and of thirteen digits side by side',
    textOf([
      ['Kode Kemendagri', 'Kode Registrasi', 'Desa', 'Balita pendek'],
      ...BOTH.map(({ code, name }, at) => [code, `${code}${String(311 + at)}`, name, 10 + at]),
    ]),
  ),
  recap(
    'how many persons have a valid number',
    textOf([
      ['Kode Desa', 'Desa', 'Jumlah NIK valid', 'Jumlah NIK tidak valid', 'Balita pendek'],
      ...BOTH.map(({ code, name }, at) => [dotted(code), name, 190 + at, at, 10 + at]),
    ]),
  ),
  recap(
    'how many families have a card, by name of the village',
    sheetOf([
      ['Kecamatan', 'Desa', 'Jumlah KK', 'Jumlah memiliki Akta Lahir', 'Jumlah memiliki KIA'],
      ...BOTH.map(({ name, kecamatan }, at) => [kecamatan, name, 300 + at * 5, 250 + at, 140 + at]),
    ]),
  ),
  recap(
    'a row a kecamatan',
    textOf(
      [
        ['No', 'Kecamatan', 'Jumlah balita yang diukur', 'Balita pendek', 'Prevalensi'],
        ...['Curup', 'Curup Timur', 'Kota Padang', 'Bermani Ulu'].map((name, at) => [
          at + 1,
          name,
          900 + at * 70,
          61 + at,
          `${6 + at},5`,
        ]),
      ],
      ';',
    ),
  ),
  recap(
    'a village in a row of boys and one of girls',
    sheetOf([
      ['Kode Desa', 'Desa', 'JK', 'Balita pendek'],
      ...CURUP.flatMap(({ code, name }, at) => [
        [dotted(code), name, 'L', 5 + at],
        [dotted(code), name, 'P', 4 + at],
      ]),
    ]),
  ),
  recap(
    'boys and girls of villages by name alone',
    textOf([
      ['Desa', 'Jenis Kelamin', 'Jumlah balita yang diukur', 'Balita pendek'],
      ...CURUP.flatMap(({ name }, at) => [
        [name, 'Laki-laki', 100 + at, 5 + at],
        [name, 'Perempuan', 99 + at, 4 + at],
      ]),
    ]),
  ),
  recap(
    'groups of age for each village',
    textOf([
      ['Desa', 'Kelompok umur', 'Balita pendek'],
      ...CURUP.flatMap(({ name }, at) =>
        ['0-5 bulan', '6-11 bulan', '12-23 bulan'].map((age, of) => [name, age, 12 + at + of]),
      ),
    ]),
  ),
  recap(
    'state of nutrition in rows',
    textOf([
      ['Desa', 'Status Gizi', 'Jumlah'],
      ...CURUP.flatMap(({ name }, at) =>
        ['Gizi Baik', 'Gizi Kurang', 'Gizi Buruk'].map((state, of) => [name, state, 100 - of * 40 + at]),
      ),
    ]),
  ),
  recap(
    'a recap with twelve months',
    sheetOf([
      ['No', 'Desa', 'Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
      ...CURUP.map(({ name }, at) => [at + 1, name, ...Array.from({ length: 12 }, (_, month) => 8 + at + month)]),
    ]),
  ),
  recap(
    'answers yes and no of villages called like people',
    textOf([
      ['Kecamatan', 'Desa', 'Desa melaksanakan STBM', 'Desa ODF'],
      ...LIKE_PEOPLE.map((name, at) => ['Curup', name, at % 2 ? 'Ya' : 'Tidak', at % 3 ? 'Ya' : 'Tidak']),
    ]),
  ),
  recap(
    'small figures of small villages, many of them 0',
    textOf([
      ['Desa', 'Bayi lahir', 'BBLR', 'Kematian bayi'],
      ...KOTA_PADANG.concat(CURUP).map(({ name }, at) => [name, 1 + (at % 4), at % 2, 0]),
    ]),
  ),
  recap(
    'percentages with decimals beside counts, by village',
    textOf([
      ['Kode Desa', 'Desa', 'Balita pendek', 'Prevalensi', 'Selisih'],
      ...BOTH.map(({ code, name }, at) => [dotted(code), name, 10 + at, 6.25 + at / 3, -1.5 + at / 4]),
    ]),
  ),
  recap(
    'addresses and telephones of health centres with their figures',
    sheetOf([
      ['Kode Desa', 'Desa', 'Puskesmas', 'Alamat puskesmas', 'Telepon puskesmas', 'Balita pendek'],
      ...CURUP.map(({ code, name }, at) => [
        dotted(code),
        name,
        'Curup',
        `Jl. Merdeka No. ${at + 1}`,
        `0732-2134${at}`,
        10 + at,
      ]),
    ]),
  ),
  recap(
    'a recap of the export of the growth application',
    textOf(
      [
        [
          'Provinsi',
          'Kab/Kota',
          'Kecamatan',
          'Puskesmas',
          'Desa/Kel',
          'Sangat Pendek',
          'Pendek',
          'Normal',
          'Tinggi',
          'Stunting',
          'Jumlah diukur',
          'Prevalensi',
        ],
        ...BOTH.map(({ name, kecamatan }, at) => [
          'BENGKULU',
          'REJANG LEBONG',
          kecamatan.toUpperCase(),
          kecamatan.toUpperCase(),
          name.toUpperCase(),
          2 + at,
          8 + at,
          180 + at,
          3,
          10 + 2 * at,
          193 + 3 * at,
          5.2 + at / 10,
        ]),
      ],
      ';',
    ),
  ),
  recap(
    'villages by hamlet and neighbourhood',
    textOf([
      ['Desa', 'Dusun', 'RT', 'RW', 'Jumlah keluarga', 'Jumlah balita'],
      ...CURUP.flatMap(({ name }, at) => [1, 2].map((of) => [name, `Dusun ${of}`, of, of + 1, 60 + at + of, 20 + at])),
    ]),
  ),
  recap(
    'a list of villages with codes and no figure',
    textOf([
      ['No', 'Kode Desa', 'Desa', 'Kecamatan'],
      ...BOTH.map(({ code, name, kecamatan }, at) => [at + 1, dotted(code), name, kecamatan]),
    ]),
  ),
  recap(
    'money of each village with its number of a document',
    sheetOf([
      ['Kode Desa', 'Desa', 'No DPA', 'Anggaran stunting', 'Realisasi'],
      ...BOTH.map(({ code, name }, at) => [
        dotted(code),
        name,
        `DPA/A.1/${200 + at}/2024`,
        150_000_000 + at * 2_500_000,
        120_000_000 + at * 2_100_000,
      ]),
    ]),
  ),
  recap(
    'a block pasted with tabs',
    textOf(
      [
        ['Kode Desa', 'Desa', 'Jumlah balita yang diukur', 'Balita pendek'],
        ...BOTH.map(({ code, name }, at) => [dotted(code), name, 200 + at, 10 + at]),
      ],
      '\t',
    ),
  ),
];
