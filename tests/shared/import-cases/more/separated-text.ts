import { textOf } from './made-case';
import type { Cell, MadeCase } from './made-case';
import { CURUP, codesOf, dotted, rising } from './places';

const HEADINGS: readonly Cell[] = ['Kode Desa', 'Desa', 'Balita pendek'];
const ROWS = CURUP.map(({ code, name }, at): readonly Cell[] => [dotted(code), name, 10 + at]);
const RIGHT = { figures: { jumlah_pendek: rising(CURUP, 10) }, villages: codesOf(CURUP) };
const plain = (separator: string): string => textOf([HEADINGS, ...ROWS], separator);

/** Text files as programs and people write them. */
export const SEPARATED_TEXT: readonly MadeCase[] = [
  {
    situation: 'a quotation mark that opens in the last line and is never closed',
    file: `${textOf([HEADINGS, ...ROWS.slice(0, 5)])}\r\n${dotted('1702091027')},"Pasar Tengah,15\r\n`,
    ends: ['asked', 'refused'],
    says: [/baris 7\b/i],
    figures: {},
  },
  {
    situation: 'lines that end as on an old Macintosh',
    file: plain(';').replaceAll('\r\n', '\r'),
    ends: ['understood'],
    ...RIGHT,
  },
  {
    situation: 'tabs between cells, and headings of two lines in quotation marks',
    file: `Kode Desa\tDesa\t"Balita\npendek"\r\n${textOf(ROWS, '\t')}`,
    ends: ['understood'],
    ...RIGHT,
  },
  {
    situation: 'a mark of the byte order and a line that names the separator',
    file: `\uFEFFsep=;\r\n${plain(';')}`,
    ends: ['understood'],
    ...RIGHT,
  },
  {
    situation: 'text in two bytes a letter, as Excel saves it',
    file: `\uFEFF${plain('\t')}`,
    encoding: 'utf-16le',
    ends: ['understood'],
    ...RIGHT,
  },
  {
    situation: 'letters and dashes of old Windows programs',
    file: `Rekapitulasi d’Aceh – Résumé per ½ tahun\r\n${plain(';')}\r\nSumber: Puskesmas “Curup” – 2024`,
    encoding: 'windows-1252',
    ends: ['understood', 'asked'],
    ...RIGHT,
  },
  {
    situation: 'decimal commas between semicolons',
    file: textOf(
      [
        [
          'Kode Desa',
          'Desa',
          'Jumlah balita yang diukur',
          'Balita sangat pendek',
          'Balita pendek',
          'Prevalensi balita pendek dan sangat pendek',
        ],
        ...CURUP.map(({ code, name }, at) => [
          dotted(code),
          name,
          400,
          10,
          11 + at * 2,
          ['5,25', '5,75', '6,25', '6,75', '7,25', '7,75'][at] ?? '',
        ]),
      ],
      ';',
    ),
    ends: ['understood', 'asked'],
    figures: {
      jumlah_balita_diukur: rising(CURUP, 400, 0),
      jumlah_sangat_pendek: rising(CURUP, 10, 0),
      jumlah_pendek: rising(CURUP, 11, 2),
      prevalensi: rising(CURUP, 5.25, 0.5),
    },
    villages: codesOf(CURUP),
  },
  {
    situation: 'a decimal comma without quotation marks in one line of a comma file',
    file: [
      'Kode Desa,Desa,Prevalensi,Balita pendek',
      ...CURUP.map(({ code, name }, at) => `${dotted(code)},${name},${at === 3 ? '5,25' : at + 4},${10 + at}`),
    ].join('\n'),
    ends: ['asked', 'refused'],
    says: [/baris 5\b/i],
    figures: {},
  },
  {
    situation: 'separators at the end of every line but the headings',
    file: [
      plain(';').split('\r\n')[0] ?? '',
      ...plain(';')
        .split('\r\n')
        .slice(1)
        .map((line) => `${line};;;`),
    ].join('\r\n'),
    ends: ['understood'],
    ...RIGHT,
  },
  {
    situation: 'two separators between cells',
    file: plain(';').replaceAll(';', ';;'),
    ends: ['understood'],
    ...RIGHT,
  },
  {
    situation: 'a note above the headings with more commas than the table',
    file: `Catatan: data per Agustus, dihimpun puskesmas, belum final, tanpa Padang Ulak, dengan luar wilayah, diperiksa, dan dikirim\n${plain(',')}`,
    ends: ['understood'],
    ...RIGHT,
  },
  {
    situation: 'a line in the middle that lost a separator',
    file: [
      'Kode Desa;Desa;Balita sangat pendek;Balita pendek',
      ...CURUP.map(({ code, name }, at) =>
        at === 2 ? `${dotted(code)};${name};${10 + at}` : `${dotted(code)};${name};${3 + at};${10 + at}`,
      ),
    ].join('\n'),
    ends: ['asked', 'refused'],
    says: [/baris 4\b/i],
    figures: {},
  },
];
