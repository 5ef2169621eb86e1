import { sheetOf, textOf } from './made-case';
import type { Cell, MadeCase } from './made-case';
import { CURUP, KELINGI, SELUPU, TIMUR, codesOf, dotted, rising } from './places';

const PENDEK = 'Balita pendek';
const DIUKUR = 'Jumlah balita yang diukur';
const ANY = ['understood', 'asked', 'refused'] as const;
const HELD = ['asked', 'refused'] as const;

/** Rows of a table with codes: what stands right of code and name in each. */
const coded = (places: typeof CURUP, cells: (at: number) => readonly Cell[]): Cell[][] =>
  places.map(({ code, name }, at) => [dotted(code), name, ...cells(at)]);
const table = (headings: readonly Cell[], cells: (at: number) => readonly Cell[], places = CURUP): Cell[][] => [
  ['Kode Desa', 'Desa', ...headings],
  ...coded(places, cells),
];
const lines = (heading: string, at: (row: number) => string): string =>
  [heading, ...CURUP.map((_, row) => at(row))].join('\r\n');
const place = (at: number): string => `${dotted(CURUP[at]?.code ?? '')},${CURUP[at]?.name ?? ''}`;

/** One column whose heading says in brackets that it is not the figure. */
const remarked = (remark: string): MadeCase => ({
  situation: `a single figure headed as a part of it: ${PENDEK} ${remark}`,
  file: textOf(table([`${PENDEK} ${remark}`], (at) => [10 + at])),
  ends: HELD,
  figures: {},
});
/** A recap as most are, without codes: the third figure under a heading of its own. */
const recap = (heading: string, last: readonly Cell[] = []): (readonly Cell[])[] => [
  ['No', 'Kecamatan', 'Desa/Kelurahan', DIUKUR, 'Balita sangat pendek', heading],
  ...CURUP.map(({ name, kecamatan }, at) => [at + 1, kecamatan, name, 200 + at, 3 + at, 10 + at]),
  ...(last.length > 0 ? [last] : []),
];
const RECAP = {
  jumlah_balita_diukur: rising(CURUP, 200),
  jumlah_sangat_pendek: rising(CURUP, 3),
};
/** A recap that ends with a line that is no village's. */
const lastLine = (name: string, figures: readonly number[]): MadeCase => ({
  situation: `a last line of all villages where they are named: ${name}`,
  file: textOf(recap(PENDEK, [null, null, name, ...figures])),
  ends: ['understood'],
  figures: { ...RECAP, jumlah_pendek: rising(CURUP, 10) },
});
/** A figure whose heading says more than its name; left out where nothing is to be proposed. */
const headed = (heading: string, end: MadeCase['ends'][number], figures: MadeCase['figures'] = {}): MadeCase => ({
  situation: `a recap with a figure headed "${heading}"`,
  file: textOf(recap(heading)),
  ends: [end],
  never: [/bukan tahun yang dipilih/],
  figures: { ...RECAP, ...figures },
});
const AS_PENDEK = { jumlah_pendek: rising(CURUP, 10) };
const MEASURED = [600, 490, 385, 715, 280, 550];
const of = (figures: readonly number[]) => Object.fromEntries(CURUP.map(({ code }, at) => [code, figures[at] ?? 0]));
/** Counts, and the percentage they make. */
const small = (counts: readonly string[], shares: readonly string[]): (readonly Cell[])[] => [
  ['Kecamatan', 'Desa/Kelurahan', DIUKUR, PENDEK, 'Prevalensi stunting (%)'],
  ...CURUP.map(({ name, kecamatan }, at) => [kecamatan, name, MEASURED[at] ?? 0, counts[at] ?? '', shares[at] ?? '']),
];
/** A heading of one column, and below it what part of it the column is. */
const parted = (part: string): MadeCase => ({
  situation: `a single figure, and below its heading that it is ${part}`,
  file: sheetOf([
    ['Kode Desa', 'Desa', DIUKUR, PENDEK],
    [null, null, 'n', part],
    ...coded(CURUP, (at) => [200, 5 + at]),
  ]),
  ends: ANY,
  figures: { jumlah_balita_diukur: rising(CURUP, 200, 0) },
});
/** Three rows of headings, the middle one a single cell over all sexes. */
const spanned = (middle: string): MadeCase => ({
  situation: `three rows of headings, one cell over the sexes in the middle row: ${middle}`,
  file: sheetOf(
    [
      ['Kode Desa', 'Desa', PENDEK, null, null],
      [null, null, middle, null, null],
      [null, null, 'L', 'P', 'Jumlah'],
      ...coded(CURUP, (at) => [5, 5 + at, 10 + at]),
    ],
    {
      merges: [
        [0, 0, 2, 0],
        [0, 1, 2, 1],
        [0, 2, 0, 4],
        [1, 2, 1, 4],
      ],
    },
  ),
  ends: ['understood', 'asked'],
  figures: { jumlah_pendek: rising(CURUP, 10) },
});
/** The same words in a column of each row: all rows are a part. */
const filtered = (heading: string, word: string): MadeCase => ({
  situation: `a file filtered on ${heading} ${word}`,
  file: textOf(table([heading, PENDEK], (at) => [word, 5 + at])),
  ends: HELD,
  figures: {},
});
/** Blocks of the same villages under rows that say a time. */
const blocks = (first: readonly Cell[], second: readonly Cell[]): MadeCase => ({
  situation: `blocks of the same villages below ${first.join(' ')} and ${second.join(' ')}`,
  file: sheetOf([
    ['Kode Desa', 'Desa', PENDEK],
    first,
    ...coded(CURUP, (at) => [30 + at]),
    second,
    ...coded(CURUP, (at) => [10 + at]),
  ]),
  ends: HELD,
  never: [/hapus baris/i],
  figures: first.join(' ').includes('2023') ? { jumlah_pendek: rising(CURUP, 10) } : {},
});
/** A line of a part of the district below its villages. */
const summed = (label: string): MadeCase => ({
  situation: `a total that is not the district's: ${label}`,
  file: sheetOf([
    ['Kecamatan', 'Desa', PENDEK],
    ...CURUP.map(({ kecamatan, name }, at): Cell[] => [kecamatan, name, 10 + at]),
    [null, label, 33],
  ]),
  ends: ANY,
  figures: { jumlah_pendek: rising(CURUP, 10) },
  villages: codesOf(CURUP),
});

/** Files of November 2026 of which figures went in, or rows were dropped, without a word. */
export const HALF_UNDERSTOOD: readonly MadeCase[] = [
  spanned('24-59 bulan'),
  spanned('Bulan Agustus 2024'),
  spanned('Hasil penimbangan'),
  ...['(%)', '(persen)', '(L)', '(2022)', '(target)', '(0-23 bulan)', '(per 1.000)'].map(remarked),
  ...['%', 'persen', 'L', 'Target'].map(parted),
  {
    situation: 'a heading written over the second of two columns of sexes, unmerged',
    file: sheetOf([['Kode Desa', 'Desa', null, PENDEK], [null, null, 'L', 'P'], ...coded(CURUP, (at) => [5, 5 + at])]),
    ends: ANY,
    figures: {},
  },
  filtered('Jenis Kelamin', 'L'),
  filtered('Kelompok Umur', '0-23 bulan'),
  filtered('Keterangan', 'Target'),
  {
    situation: 'boys of some villages and girls of others',
    file: textOf(table(['JK', PENDEK], (at) => [at % 2 ? 'L' : 'P', 5 + at])),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'figures of the first half-year of some villages, of the second of others',
    file: textOf(table(['Semester', PENDEK], (at) => [at < 2 ? 1 : 2, 10 + at])),
    ends: ANY,
    says: [/semester/i],
    figures: {},
  },
  {
    situation: 'other villages below a row of another year',
    file: sheetOf([
      ['Kode Desa', 'Desa', PENDEK],
      ['TAHUN 2024'],
      ...coded(CURUP, (at) => [10 + at]),
      ['TAHUN 2023'],
      ...coded(TIMUR, (at) => [30 + at]),
    ]),
    ends: ANY,
    says: [/2023/],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'the same headings again for other villages, under a title of another year',
    file: sheetOf([
      ['KECAMATAN CURUP TAHUN 2024'],
      ...table([PENDEK], (at) => [10 + at]),
      [],
      ['KECAMATAN CURUP TIMUR TAHUN 2023'],
      ...table([PENDEK], (at) => [30 + at], TIMUR),
    ]),
    ends: ANY,
    says: [/2023/],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'other villages below a row of the other sex',
    file: sheetOf([
      ['Kode Desa', 'Desa', PENDEK],
      ['LAKI-LAKI'],
      ...coded(CURUP, (at) => [10 + at]),
      ['PEREMPUAN'],
      ...coded(TIMUR, (at) => [30 + at]),
    ]),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'one sheet, named after a year before',
    file: sheetOf(
      table([PENDEK], (at) => [10 + at]),
      { name: '2023' },
    ),
    ends: ANY,
    says: [/2023/],
    figures: {},
  },
  {
    situation: 'one sheet, named after the boys',
    file: sheetOf(
      table([PENDEK], (at) => [10 + at]),
      { name: 'Laki-laki' },
    ),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'a column says of every row that it is of another district, names only',
    file: textOf([
      ['Kabupaten', 'Desa', PENDEK],
      ...['Sinar Gunung', 'Pagar Gunung', 'Taba Padang', 'Warung Pojok'].map((name, at) => [
        'Kepahiang',
        name,
        10 + at,
      ]),
    ]),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'the title names another district, names only',
    file: sheetOf([
      ['KABUPATEN LEBONG'],
      ['Desa', PENDEK],
      ...['Kampung Jawa', 'Talang Ulu', 'Karang Anyar', 'Taba Anyar'].map((name, at) => [name, 10 + at]),
    ]),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'the title of a copied sheet names another kecamatan than the sheet, villages of one name in both',
    file: sheetOf([['KECAMATAN SINDANG KELINGI'], ['Desa', PENDEK], ...SELUPU.map(({ name }, at) => [name, 20 + at])], {
      name: 'Selupu Rejang',
    }),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(SELUPU, 20) },
  },
  {
    situation: 'a column of kecamatan that is wrong for all its villages, one of them of a name in both',
    file: textOf([['Kecamatan', 'Desa', PENDEK], ...KELINGI.map(({ name }, at) => ['Selupu Rejang', name, 10 + at])]),
    ends: HELD,
    figures: { jumlah_pendek: rising(KELINGI, 10) },
  },
  {
    situation: 'wrong codes beside names under a heading that says nothing of names',
    file: textOf([
      ['Kode Desa', 'Lokasi', PENDEK],
      ...CURUP.map(({ name }, at) => [dotted(CURUP[(at + 1) % CURUP.length]?.code ?? ''), name, 10 + at]),
    ]),
    ends: ANY,
    figures: {},
  },
  {
    situation: 'a column of codes of the statistics office alone, no name to compare with',
    file: textOf([['Kode BPS', PENDEK], ...CURUP.map(({ code }, at) => [code, 10 + at])]),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'an unquoted decimal comma that fills the remarks, blank in other rows',
    file: lines(`Kode Desa,Desa,${DIUKUR},Prevalensi stunting,${PENDEK},Keterangan`, (at) =>
      at === 1 ? `${place(at)},200,5,25,${10 + at}` : `${place(at)},200,5.25,${10 + at},`,
    ),
    ends: HELD,
    says: [/baris 3\b/i],
    figures: { jumlah_balita_diukur: rising(CURUP, 200, 0) },
  },
  {
    situation: 'an unquoted decimal comma in every row, the column of remarks takes the last figure',
    file: lines(
      `Kode Desa,Desa,${DIUKUR},Prevalensi stunting,${PENDEK},Keterangan`,
      (at) => `${place(at)},200,5,${20 + at},${10 + at}`,
    ),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'an unquoted decimal comma where the last figure of the row is left out',
    file: lines(`Kode Desa,Desa,${DIUKUR},Prevalensi stunting,${PENDEK},Balita sangat pendek`, (at) =>
      at === 1 ? `${place(at)},200,5,25,${10 + at}` : `${place(at)},200,5.25,${10 + at},3`,
    ),
    ends: ANY,
    figures: {
      jumlah_balita_diukur: rising(CURUP, 200, 0),
      prevalensi: rising(CURUP, 5.25, 0, [1]),
      jumlah_pendek: rising(CURUP, 10, 1, [1]),
      jumlah_sangat_pendek: rising(CURUP, 3, 0, [1]),
    },
  },
  {
    situation: 'a comma in a name without quotation marks, the remarks blank',
    file: lines(`Kode Desa,Desa,${DIUKUR},${PENDEK},Balita sangat pendek,Keterangan`, (at) =>
      at === 1 ? `${place(at)}, Kel.,200,${10 + at},3` : `${place(at)},200,${10 + at},3,`,
    ),
    ends: HELD,
    says: [/baris 3\b/i],
    figures: {},
  },
  {
    situation: 'a cell taken out of a row, words of the remarks stand in a column of figures',
    file: sheetOf(
      table([DIUKUR, PENDEK, 'Balita sangat pendek', 'Keterangan'], (at) =>
        at === 1 ? [11, 3, 'ok', null] : [200, 10 + at, 3, 'ok'],
      ),
    ),
    ends: HELD,
    says: [/baris 3\b/i],
    figures: {},
  },
  {
    situation: 'one line of a semicolon file written with commas',
    file: lines(`Kode Desa;Desa;${PENDEK}`, (at) =>
      at === 1 ? `${place(at)},${10 + at}` : `${place(at)},${10 + at}`.replaceAll(',', ';'),
    ),
    ends: ANY,
    says: [/baris 3\b/i],
    figures: { jumlah_pendek: rising(CURUP, 10, 1, [1]) },
  },
  {
    situation: 'all lines but the headings in quotation marks as a whole',
    file: lines(`Kode Desa,Desa,${PENDEK}`, (at) => `"${place(at)},${10 + at}"`),
    ends: HELD,
    says: [/tanda kutip|baris 2\b/i],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'a line broken within a name',
    file: lines(`Kode Desa,Desa,${DIUKUR},${PENDEK}`, (at) =>
      `${place(at)},200,${10 + at}`.replace('Air Putih Lama', 'Air Putih\r\nLama'),
    ),
    ends: ANY,
    says: [/baris [34]\b/i],
    figures: { jumlah_balita_diukur: rising(CURUP, 200, 0, [1]), jumlah_pendek: rising(CURUP, 10, 1, [1]) },
  },
  blocks(['Bulan : Januari'], ['Bulan : Februari']),
  blocks(['Tahun', 2023], ['Tahun', 2024]),
  blocks(['Keadaan Desember 2023'], ['Keadaan Desember 2024']),
  blocks(['SEMESTER I TAHUN 2024'], ['SEMESTER II TAHUN 2024']),
  {
    situation: 'a year merged over each block of the same villages',
    file: sheetOf(
      [
        ['Tahun', 'Kode Desa', 'Desa', PENDEK],
        ...coded(CURUP, (at) => [40 + at]).map((row, at) => [at === 0 ? 2023 : null, ...row]),
        ...coded(CURUP, (at) => [10 + at]).map((row, at) => [at === 0 ? 2024 : null, ...row]),
      ],
      {
        merges: [
          [1, 0, 6, 0],
          [7, 0, 12, 0],
        ],
      },
    ),
    ends: ['asked'],
    says: [/2023/],
    never: [/hapus baris/i],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'years written with a point of thousands',
    file: textOf(
      [
        ['Kode Desa', 'Desa', 'Tahun', PENDEK],
        ...CURUP.flatMap(({ code, name }, at) => [
          [code, name, '2.023', 40],
          [code, name, '2.024', 10 + at],
        ]),
      ],
      ';',
    ),
    ends: HELD,
    never: [/hapus baris/i],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'rows by posyandu, each of another name',
    file: textOf([
      ['Kecamatan', 'Desa', 'Posyandu', PENDEK],
      ...CURUP.flatMap(({ kecamatan, name }, at) => [1, 2, 3].map((k) => [kecamatan, name, `Melati ${at * 3 + k}`, k])),
    ]),
    ends: ANY,
    never: [/hapus baris/i],
    figures: {},
  },
  ...['JUMLAH PROVINSI BENGKULU', 'JUMLAH KAB. KEPAHIANG', 'JUMLAH PUSKESMAS CURUP', 'JUMLAH L', 'JUMLAH LOKUS'].map(
    summed,
  ),
  {
    situation: 'the total of one kecamatan, which the title names',
    file: sheetOf([
      ['KECAMATAN CURUP'],
      ['Desa', PENDEK],
      ...CURUP.map(({ name }, at) => [name, 10 + at]),
      ['JUMLAH', 75],
    ]),
    ends: ANY,
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'prevalence as fractions of one',
    file: textOf(
      table(['Prevalensi stunting'], (at) => [`0,05${at + 2}`]),
      ';',
    ),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'prevalence in percent and as fractions of one',
    file: textOf(
      table(['Prevalensi stunting'], (at) => [at % 2 ? `0,05${at + 2}` : `${5 + at}%`]),
      ';',
    ),
    ends: HELD,
    figures: { prevalensi: Object.fromEntries([0, 2, 4].map((at) => [CURUP[at]?.code ?? '', 5 + at])) },
  },
  {
    situation: 'a percentage that its format alone shows, in a column of counts',
    file: sheetOf(
      table([PENDEK], (at) => [10 + at]),
      { formats: { '2,2': '0"%"' } },
    ),
    ends: ANY,
    figures: { jumlah_pendek: rising(CURUP, 10, 1, [1]) },
  },
  {
    situation: 'a count that a formula worked out to a hair beside it',
    file: sheetOf(table([PENDEK], (at) => [at === 1 ? 11.000000000000002 : 10 + at])),
    ends: ['understood'],
    never: [/ribuan/],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'both sexes together as Lk+Pr',
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', PENDEK, null, null],
        [null, null, 'Lk', 'Pr', 'Lk+Pr'],
        ...coded(CURUP, (at) => [5, 5 + at, 10 + at]),
      ],
      { merges: [[0, 2, 0, 4]] },
    ),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  ...['[%]', '(dalam %)', '(‰)', '(000)', '(TA 2023)', '(Baduta)', '(selisih)'].map(remarked),
  ...['(L)', 'Proyeksi', 'Cakupan (%)', '‰', '0-23 bulan', 'Lama'].map(parted),
  ...['- L', '_L', '2023', 'laki-laki', '%'].map(remarked),
  spanned('0-59 bulan'),
  spanned('Jumlah balita'),
  spanned(''),
  {
    situation: 'a month of the year before over all sexes, in the middle of three rows of headings',
    file: sheetOf([
      ['Kode Desa', 'Desa', PENDEK, null, null],
      [null, null, 'Bulan Agustus 2023', null, null],
      [null, null, 'L', 'P', 'Jumlah'],
      ...coded(CURUP, (at) => [5, 5 + at, 10 + at]),
    ]),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'a share before the count, below a cell that spans both',
    file: sheetOf([
      ['Kode Desa', 'Desa', PENDEK, null, null],
      [null, null, 'Hasil', null, null],
      [null, null, '%', 'n', 'Ket'],
      ...coded(CURUP, (at) => [5, 10 + at, null]),
    ]),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  ...(
    [
      ['Baru', 'Lama', 'Jlh'],
      ['Des 2022', 'Des 2023', 'Des 2024'],
      ['Th.2022*)', 'Th.2023*)', 'Th.2024*)'],
      ['Target 2024', 'Target 2025', 'Realisasi 2024'],
    ] as const
  ).map((parts): MadeCase => ({
    situation: `one heading over ${parts.join(', ')}`,
    file: sheetOf(
      [
        ['Kode Desa', 'Desa', PENDEK, null, null],
        [null, null, ...parts],
        ...coded(CURUP, (at) => [5, 5 + at, 10 + at]),
      ],
      { merges: [[0, 2, 0, 4]] },
    ),
    ends: ['understood', 'asked'],
    figures: { jumlah_pendek: rising(CURUP, 10) },
  })),
  {
    situation: 'one sex written over all headings',
    file: sheetOf([
      ['Kode Desa', 'Desa', 'LAKI-LAKI', null],
      [null, null, DIUKUR, PENDEK],
      ...coded(CURUP, (at) => [200, 10 + at]),
    ]),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'another district named in a title of two cells',
    file: sheetOf([
      ['KABUPATEN/KOTA', 'KEPAHIANG'],
      ['Desa', PENDEK],
      ...['Sinar Gunung', 'Pagar Gunung', 'Taba Padang'].map((name, at) => [name, 10 + at]),
    ]),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'villages of another district below a row that names it',
    file: sheetOf([
      ['Desa', PENDEK],
      ['KABUPATEN REJANG LEBONG'],
      ...CURUP.map(({ name }, at) => [name, 10 + at]),
      ['KABUPATEN KEPAHIANG'],
      ...['Sinar Gunung', 'Pagar Gunung', 'Taba Padang'].map((name, at) => [name, 20 + at]),
    ]),
    ends: HELD,
    figures: { jumlah_pendek: rising(CURUP, 10) },
  },
  {
    situation: 'another district named by the office below the table alone',
    file: sheetOf([
      ['Desa', PENDEK],
      ...['Sinar Gunung', 'Pagar Gunung', 'Taba Padang'].map((name, at) => [name, 10 + at]),
      [],
      ['KEPALA DINAS KESEHATAN'],
      ['KABUPATEN KEPAHIANG'],
    ]),
    ends: HELD,
    figures: {},
  },
  {
    situation: 'an unquoted decimal comma that fills a column of sources, blank in other rows',
    file: lines(`Kode Desa,Desa,${DIUKUR},Prevalensi stunting,${PENDEK},Sumber`, (at) =>
      at === 1 ? `${place(at)},200,5,25,${10 + at}` : `${place(at)},200,5.25,${10 + at},`,
    ),
    ends: HELD,
    says: [/baris 3\b/i],
    figures: { jumlah_balita_diukur: rising(CURUP, 200, 0) },
  },
  {
    situation: 'an unquoted decimal comma that fills a figure, blank in other rows',
    file: lines(`Kode Desa,Desa,${DIUKUR},Prevalensi stunting,${PENDEK},Balita sangat pendek`, (at) =>
      at === 1 ? `${place(at)},200,5,25,${10 + at}` : `${place(at)},200,5.25,${10 + at},`,
    ),
    ends: HELD,
    says: [/baris 3\b/i],
    figures: { jumlah_balita_diukur: rising(CURUP, 200, 0) },
  },
  {
    situation: 'a figure taken out of a row, the others moved to the left',
    file: sheetOf(
      table([DIUKUR, PENDEK, 'Balita sangat pendek'], (at) => (at === 1 ? [11, 3, null] : [200, 10 + at, 3])),
    ),
    ends: HELD,
    says: [/baris 3\b/i],
    figures: {},
  },
  {
    situation: 'wrong codes beside names in a column without a heading',
    file: textOf([
      ['Kode Desa', '', PENDEK],
      ...CURUP.map(({ name }, at) => [dotted(CURUP[(at + 1) % CURUP.length]?.code ?? ''), name, 10 + at]),
    ]),
    ends: ANY,
    figures: {},
  },
  {
    situation: 'the name of a village in the column of codes',
    file: textOf([
      ['Kode Desa', 'Desa', PENDEK],
      ...CURUP.map(({ code, name }, at) => (at === 2 ? [name, '', 10 + at] : [code, name, 10 + at])),
    ]),
    ends: ANY,
    says: [/baris 4\b/i],
    figures: { jumlah_pendek: rising(CURUP, 10, 1, [2]) },
  },
  {
    situation: 'villages beside each other, a column each',
    file: textOf([
      ['Indikator', ...CURUP.map(({ name }) => name)],
      [DIUKUR, ...CURUP.map(() => 200)],
      [PENDEK, ...CURUP.map((_, at) => 10 + at)],
    ]),
    ends: ['refused'],
    says: [/mendatar/],
    never: [/judul kolom yang dikenal/],
    figures: {},
  },
  {
    situation: 'the headings parted by another sign than all lines',
    file: [`Kode Desa;Desa;${PENDEK}`, ...CURUP.map((_, at) => `${place(at)},${10 + at}`)].join('\r\n'),
    ends: ['refused'],
    says: [/titik koma/],
    figures: {},
  },
  {
    situation: 'records of JSON',
    file: JSON.stringify(CURUP.map(({ code, name }, at) => ({ kode_desa: code, desa: name, balita_pendek: 10 + at }))),
    ends: ['refused'],
    says: [/JSON/],
    figures: {},
  },
  {
    situation: 'days in the column of figures',
    file: textOf(table([PENDEK], (at) => [`${10 + at}/05/2024`])),
    ends: ['refused'],
    says: [/tanggal/],
    figures: {},
  },
  ...['J U M L A H', 'REJANG LEBONG', 'Rekap Kabupaten', 'Rekapitulasi'].map((name) => ({
    ...lastLine(name, [1215, 33, 75]),
    figures: {
      jumlah_balita_diukur: { ...rising(CURUP, 200), total: 1215 },
      jumlah_sangat_pendek: { ...rising(CURUP, 3), total: 33 },
      jumlah_pendek: { ...rising(CURUP, 10), total: 75 },
    },
  })),
  lastLine('Rata2', [202.5, 5.5, 12.5]),
  {
    situation: 'percentages below one that the counts beside them prove',
    file: textOf(small(['3', '1', '1', '4', '1', '3'], ['0,5', '0,2', '0,26', '0,56', '0,36', '0,55']), ';'),
    ends: ['understood'],
    figures: {
      jumlah_balita_diukur: of(MEASURED),
      jumlah_pendek: of([3, 1, 1, 4, 1, 3]),
      prevalensi: of([0.5, 0.2, 0.26, 0.56, 0.36, 0.55]),
    },
  },
  {
    situation: 'fractions of one, as the counts beside them prove',
    file: textOf(
      small(['30', '10', '10', '40', '10', '30'], ['0,05', '0,02', '0,026', '0,056', '0,036', '0,055']),
      ';',
    ),
    ends: ['asked'],
    says: [/pecahan/],
    figures: { jumlah_balita_diukur: of(MEASURED), jumlah_pendek: of([30, 10, 10, 40, 10, 30]) },
  },
  ...['yang dapat PMT', 'BPJS', 'posyandu A', 'di lokus', '12-59', 'Q1', 'trw IV', 'sangat pendek', 'Agustus'].map(
    (remark) => headed(`${PENDEK} (${remark})`, 'asked', AS_PENDEK),
  ),
  ...['Agustus 2024', 'Desember 2024', 'Sem. II 2024', 'Januari', 'Semester I', 'per Desember'].map((remark) =>
    headed(`${PENDEK} (${remark})`, 'asked', AS_PENDEK),
  ),
  ...['dirujuk', 'sembuh', 'lulus', 'meninggal', 'tidak hadir', 'selisih', '2022-2023'].map((remark) =>
    headed(`${PENDEK} (${remark})`, 'understood'),
  ),
  ...['stunting', 'TB/U', '0-59 bulan', 'jiwa', 'org', 'L+P', 'a', '1', '*', 'D', 'e-PPGBM', 'hasil penimbangan'].map(
    (remark) => headed(`${PENDEK} (${remark})`, 'understood', AS_PENDEK),
  ),
  ...['s/d Des 2024', 'per 31 Desember 2024', 'per Desember 2024', 'kumulatif 2024'].map((remark) =>
    headed(`${PENDEK} (${remark})`, 'understood', AS_PENDEK),
  ),
  ...[
    'Jlh Balita Pendek',
    'Jml. Balita Pendek',
    `${PENDEK} [orang]`,
    `${PENDEK} - orang`,
    'Balita Pendek/Stunted',
    'Jlh. Balita Pendek (org)',
  ].map((heading) => headed(heading, 'understood', AS_PENDEK)),
  headed(`${PENDEK} - KK`, 'asked', AS_PENDEK),
  headed(`${PENDEK}/dirujuk`, 'understood'),
  ...['Prevalensi stunting 2024 (%)', 'Prevalensi Stunting (%) 2024', 'Prevalensi (pendek + sangat pendek)'].map(
    (heading) => headed(heading, 'understood', { prevalensi: rising(CURUP, 10) }),
  ),
];
