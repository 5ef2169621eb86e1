import { zip } from '../files/zip-bytes';
import { bytesOf, lettersOf, numberCell, rawBook, rawParts, textCell } from './raw-book';
import type { ImportOutcome } from '../import-cases/outcome';

/** A file that is made to be hard to answer, or became so by accident. */
export interface HostileFile {
  readonly file: string;
  readonly situation: string;
  readonly bytes: () => Uint8Array;
  /** `understood`: the sound table in it is read as if it stood alone. `answered`: there is none; any answer will do. */
  readonly ends: 'understood' | 'refused' | 'answered';
  /** What the refusal, or a note or finding, has to say. */
  readonly says?: RegExp;
}

const MB = 1024 * 1024;
const HEADINGS = ['Kode Desa', 'Desa/Kelurahan', 'Jumlah keluarga', 'Jumlah keluarga berisiko stunting'];
const VILLAGES = [
  { code: '1702061004', name: 'Kota Padang' },
  { code: '1702061015', name: 'Bedeng SS.' },
  { code: '1702061016', name: 'Dusun Baru' },
  { code: '1702062001', name: 'Derati' },
  { code: '1702062002', name: 'Taba Anyar' },
  { code: '1702062003', name: 'Suka Rami' },
];
const SEVENTH = { code: '1702062005', name: 'Lubuk Mumpo' };
const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('');

/** The rows of the sound table; `more` is added to the cells of each row, the heading's too. */
const soundRows = (more: (row: number) => string = () => ''): string =>
  `<row r="1">${HEADINGS.map((heading, at) => textCell(at, 1, heading)).join('')}${more(1)}</row>` +
  VILLAGES.map(({ code, name }, at) => {
    const row = at + 2;
    const cells = [
      textCell(0, row, code),
      textCell(1, row, name),
      numberCell(2, row, 300 + at),
      numberCell(3, row, 100 + at),
    ];
    return `<row r="${row}">${cells.join('')}${more(row)}</row>`;
  }).join('');
const sheet = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const book = (rows: string): Uint8Array => rawBook({ sheets: [sheet(rows)] });

const line = (cells: readonly (string | number)[], sign = ';'): string => cells.join(sign);
const soundLines = (sign = ';', more = ''): string =>
  [line(HEADINGS, sign), ...VILLAGES.map(({ code, name }, at) => line([code, name, 300 + at, 100 + at], sign))]
    .map((one) => `${one}${more}\n`)
    .join('');
const csv = (text: string): Uint8Array => bytesOf(text);

const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);

/** The figures of the sound table, as `code variable`. */
const SOUND: ReadonlyMap<string, number> = new Map(
  VILLAGES.flatMap(({ code }, at) => [
    [`${code} jumlah_keluarga`, 300 + at],
    [`${code} jumlah_krs`, 100 + at],
  ]),
);

/** What is wrong with the answer to a file; nothing where it is as it should be. */
export function faultsOf({ ends, says }: HostileFile, { refused, said, fillable }: ImportOutcome): string[] {
  const lacking = [...SOUND].flatMap(([place, value]) => (fillable.get(place) === value ? [] : [place]));
  const more = [...fillable.keys()].filter((place) => !SOUND.has(place) && place !== `${SEVENTH.code} jumlah_keluarga`);
  return [
    ...(ends === 'refused' && refused === '' ? ['not refused'] : []),
    ...(ends === 'understood' && refused !== '' ? [`refused: ${refused}`] : []),
    ...(ends === 'understood' && refused === '' && lacking.length > 0 ? [`not fillable: ${lacking.length}`] : []),
    ...(ends !== 'answered' && more.length > 0 ? [`fillable: ${more.length} more`] : []),
    ...(says && !says.test(said.join('\n')) ? [`never says ${says}`] : []),
  ];
}

/** Files that have to be answered within two seconds, each with its right end. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    file: 'sejuta_baris_berformat.xlsx',
    situation: 'a million formatted rows without cells below the table',
    bytes: () =>
      book(
        soundRows() + times(600_000, (at) => `<row r="${at + 8}" s="2" customFormat="1" ht="15" customHeight="1"/>`),
      ),
    ends: 'understood',
  },
  {
    file: 'sel_kosong_berbingkai.xlsx',
    situation: '200,000 rows of formatted cells without content below the table',
    bytes: () =>
      book(
        soundRows() +
          times(
            200_000,
            (at) => `<row r="${at + 8}">${times(4, (c) => `<c r="${lettersOf(c)}${at + 8}" s="2"/>`)}</row>`,
          ),
      ),
    ends: 'understood',
  },
  {
    file: 'sel_kosong_sampai_XFD.xlsx',
    situation: 'formatted cells without content to the last column',
    bytes: () => book(soundRows((row) => times(16_380, (c) => `<c r="${lettersOf(c + 4)}${row}" s="2"/>`))),
    ends: 'understood',
  },
  {
    file: 'sel_spasi_jauh.xlsx',
    situation: 'a cell with a blank in the last cell of the sheet',
    bytes: () => book(soundRows() + `<row r="1048576">${textCell(16_383, 1_048_576, ' ')}</row>`),
    ends: 'understood',
  },
  {
    file: 'sel_jauh.xlsx',
    situation: 'a word in the last cell of the sheet',
    bytes: () => book(soundRows() + `<row r="1048576">${textCell(16_383, 1_048_576, 'x')}</row>`),
    ends: 'refused',
    says: /XFD1048576/,
  },
  {
    file: 'kolom_jauh.xlsx',
    situation: 'a figure a thousand columns beside the table',
    bytes: () => book(soundRows((row) => (row === 3 ? numberCell(1_004, row, 7) : ''))),
    ends: 'refused',
    says: /ALQ3/,
  },
  {
    file: 'baris_jauh.xlsx',
    situation: 'a figure thirty thousand rows below the table',
    bytes: () => book(soundRows() + `<row r="30000">${numberCell(2, 30_000, 7)}</row>`),
    ends: 'refused',
    says: /C30000/,
  },
  {
    file: 'lima_ribu_kolom.xlsx',
    situation: '5,000 columns',
    bytes: () =>
      book(
        soundRows((row) =>
          times(5_000, (c) => (row === 1 ? textCell(c + 4, row, `x${c}`) : numberCell(c + 4, row, c))),
        ),
      ),
    ends: 'refused',
    says: /512 kolom/,
  },
  {
    file: 'lima_ratus_kolom.xlsx',
    situation: '508 columns nobody knows',
    bytes: () =>
      book(
        soundRows((row) =>
          times(508, (c) => (row === 1 ? textCell(c + 4, row, `kolom lain ${c}`) : numberCell(c + 4, row, c))),
        ),
      ),
    ends: 'understood',
  },
  {
    file: 'serong.xlsx',
    situation: 'one cell a row, in column 512 of 20,000 rows',
    bytes: () => book(soundRows() + times(19_900, (at) => `<row r="${at + 8}">${numberCell(511, at + 8, 1)}</row>`)),
    ends: 'refused',
    says: /sel/,
  },
  {
    file: 'ukuran_XFD1048576.xlsx',
    situation: 'a dimension of the whole sheet',
    bytes: () => rawBook({ sheets: [`<dimension ref="A1:XFD1048576"/>${sheet(soundRows())}`] }),
    ends: 'understood',
  },
  {
    file: 'kolom_disembunyikan.xlsx',
    situation: 'all other columns hidden, stated a hundred thousand times',
    bytes: () =>
      rawBook({
        sheets: [
          `<cols>${times(100_000, () => '<col min="9" max="16384" width="9" hidden="1"/>')}</cols>${sheet(soundRows())}`,
        ],
      }),
    ends: 'understood',
  },
  ...['99999999', '1e300', '-5', '1e15', '-1e300', '2958466'].map((serial): HostileFile => ({
    file: `tanggal_${serial}.xlsx`,
    situation: `a cell formatted as a date that is none: ${serial}`,
    bytes: () => book(soundRows((row) => numberCell(4, row, serial, 1))),
    ends: 'understood',
  })),
  {
    file: 'tanggal_di_kolom_angka.xlsx',
    situation: 'an impossible date in a column of counts',
    bytes: () =>
      book(
        soundRows() +
          `<row r="8">${textCell(0, 8, SEVENTH.code)}${textCell(1, 8, SEVENTH.name)}${numberCell(2, 8, 310)}${numberCell(3, 8, '99999999', 1)}</row>`,
      ),
    ends: 'understood',
    says: /D8/,
  },
  {
    file: 'dua_lembar_satu_nama.xlsx',
    situation: 'two parts of one name in the file',
    bytes: () => {
      const parts = rawParts({ sheets: [sheet(soundRows())] });
      const other = rawParts({ sheets: [sheet(soundRows((row) => numberCell(4, row, 1)))] });
      return zip([...parts, other[other.length - 1]!]);
    },
    ends: 'refused',
    says: /rusak/,
  },
  {
    file: 'beda_huruf_satu_nama.xlsx',
    situation: 'two parts whose names differ in capitals only',
    bytes: () => {
      const parts = rawParts({ sheets: [sheet(soundRows())] });
      const last = parts[parts.length - 1]!;
      return zip([...parts, { ...last, name: last.name.toUpperCase() }]);
    },
    ends: 'refused',
    says: /rusak/,
  },
  {
    file: 'bom_500MB.xlsx',
    situation: '60 MB of nothing in a part',
    bytes: () =>
      zip([...rawParts({ sheets: [sheet(soundRows())] }), { name: 'xl/media/x.bin', data: new Uint8Array(60 * MB) }]),
    ends: 'refused',
    says: /jauh lebih besar/,
  },
  {
    file: 'bom_tumpang_tindih.xlsx',
    situation: 'many entries that claim little and hold much',
    bytes: () =>
      zip(
        Array.from({ length: 40 }, (_, at) => ({
          name: at === 0 ? '[Content_Types].xml' : `xl/worksheets/sheet${at}.xml`,
          data: new Uint8Array(10 * MB),
          claims: { unpacked: 1000 },
        })),
      ),
    ends: 'refused',
  },
  ...(
    [
      ['xl/worksheets/sheet1.xml', 'understood'],
      ['xl/workbook.xml', 'refused'],
      ['xl/styles.xml', 'refused'],
      ['xl/sharedStrings.xml', 'refused'],
      ['xl/_rels/workbook.xml.rels', 'refused'],
    ] as const
  ).map(([part, ends]): HostileFile => ({
    file: `dalam_${part.replace(/\W+/g, '_')}.xlsx`,
    situation: `elements within each other, a million deep, in ${part}`,
    bytes: () =>
      zip(
        rawParts({ sheets: [sheet(soundRows())] }).map((entry) => {
          if (entry.name !== part) return entry;
          const text = Buffer.from(entry.data).toString();
          return {
            name: part,
            data: bytesOf(
              ends === 'refused' ? nested(1_000_000) : text.replace(/<\/\w+>$/, (end) => nested(1_000_000) + end),
            ),
          };
        }),
      ),
    ends,
  })),
  {
    file: 'sejuta_gabungan.xlsx',
    situation: 'half a million merged cells, and one over the whole sheet',
    bytes: () =>
      rawBook({
        sheets: [
          `${sheet(soundRows())}<mergeCells>${times(500_000, (at) => `<mergeCell ref="F${at + 10}:G${at + 10}"/>`)}<mergeCell ref="A20:XFD1048576"/></mergeCells>`,
        ],
      }),
    ends: 'understood',
  },
  {
    file: 'sejuta_pilihan.xlsx',
    situation: 'half a million cells with a list to choose from',
    bytes: () =>
      rawBook({
        sheets: [
          `${sheet(soundRows())}<dataValidations>${times(250_000, (at) => `<dataValidation type="list" sqref="F${at + 10} G${at + 10}"><formula1>"Ya,Tidak"</formula1></dataValidation>`)}</dataValidations>`,
        ],
      }),
    ends: 'understood',
  },
  {
    file: 'teks_bersama_raksasa.xlsx',
    situation: 'a shared text of 20 MB that every cell of a column shows',
    bytes: () =>
      rawBook({
        sheets: [sheet(soundRows((row) => `<c r="E${row}" t="s"><v>0</v></c>`))],
        shared: `<si><t>${'catatan '.repeat(2_500_000)}</t></si>`,
      }),
    ends: 'refused',
    says: /E1|huruf/,
  },
  {
    file: 'sejuta_teks_bersama.xlsx',
    situation: 'a million shared texts nobody shows',
    bytes: () => rawBook({ sheets: [sheet(soundRows())], shared: times(700_000, (at) => `<si><t>${at}</t></si>`) }),
    ends: 'refused',
    says: /jauh lebih besar/,
  },
  {
    file: 'format_angka_raksasa.xlsx',
    situation: 'number formats of 100,000 letters on many cells',
    bytes: () =>
      rawBook({
        sheets: [sheet(soundRows((row) => times(400, (c) => numberCell(c + 4, row, c, 4))))],
        formats: [`0${'[x]_-'.repeat(20_000)}`],
      }),
    ends: 'understood',
  },
  {
    file: 'seribu_lembar.xlsx',
    situation: 'a thousand sheets',
    bytes: () => rawBook({ sheets: Array.from({ length: 1_000 }, () => sheet(soundRows())) }),
    ends: 'refused',
    says: /lembar/,
  },
  {
    file: 'acuan_luar.xlsx',
    situation: 'a document type with entities that grow',
    bytes: () =>
      zip(
        rawParts({ sheets: [sheet(soundRows())] }).map((entry) =>
          entry.name === 'xl/sharedStrings.xml'
            ? {
                name: entry.name,
                data: bytesOf(
                  `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa">${times(9, (at) => `<!ENTITY a${at} "${`&a${at - 1 < 0 ? '' : at - 1};`.repeat(10)}">`)}]><sst><si><t>&a8;</t></si></sst>`,
                ),
              }
            : entry,
        ),
      ),
    ends: 'refused',
  },
  {
    file: 'kolom_sejuta.csv',
    situation: 'a million columns',
    bytes: () => csv(soundLines(';', ';x'.repeat(200_000))),
    ends: 'refused',
    says: /512 kolom/,
  },
  {
    file: 'pemisah_saja.csv',
    situation: '15 MB of separators in one line',
    bytes: () => csv(`${soundLines()}${';'.repeat(15 * MB)}\n`),
    ends: 'understood',
  },
  {
    file: 'baris_kosong_berpemisah.csv',
    situation: 'half a million lines of separators alone, as formatted rows are saved',
    bytes: () => csv(soundLines() + ';;;\n'.repeat(500_000)),
    ends: 'understood',
  },
  {
    file: 'baris_baru_saja.csv',
    situation: 'ten million line ends below the table',
    bytes: () => csv(soundLines() + '\n'.repeat(10 * MB)),
    ends: 'understood',
  },
  {
    file: 'kutip_saja.csv',
    situation: '15 MB of quotation marks',
    bytes: () => csv(soundLines() + '"'.repeat(15 * MB)),
    ends: 'refused',
  },
  {
    file: 'sel_raksasa.csv',
    situation: 'a cell of 10 MB',
    bytes: () => csv(soundLines() + `catatan;${'x '.repeat(5 * MB)}\n`),
    ends: 'refused',
    says: /B8|huruf/,
  },
  ...(
    [
      ['huruf', 'a'],
      ['kurung', '('],
      ['angka', '1'],
      ['kelompok', '1,1'],
      ['titik', '1.'],
      ['kata', 'jumlah '],
      ['spasi', '1 '],
      ['akhiran', '1 orang'],
    ] as const
  ).flatMap(([name, piece]): HostileFile[] => {
    const long = piece.repeat(Math.floor(4_990 / piece.length));
    return [
      {
        file: `judul_panjang_${name}.csv`,
        situation: `300 headings of 5,000 letters: ${piece}`,
        bytes: () => csv(soundLines().replace(/\n/, `${`;${long}`.repeat(300)}\n`)),
        ends: 'refused',
        says: /512 kolom|huruf/,
      },
      {
        file: `isian_panjang_${name}.csv`,
        situation: `names and figures of 5,000 letters: ${piece}`,
        bytes: () => csv(soundLines() + times(150, (at) => `${1702990000 + at};${long};${long}!;${long}\n`)),
        ends: 'refused',
        says: /huruf/,
      },
    ];
  }),
  {
    file: 'dua_puluh_uraian.csv',
    situation: 'twenty accounts of 4,500 letters beside the figures',
    bytes: () => csv(soundLines() + times(20, (at) => `;;;;${'kendala di lapangan '.repeat(225)}${at}\n`)),
    ends: 'understood',
  },
  {
    file: 'nama_tak_dikenal.csv',
    situation: '19,000 different names and no codes',
    bytes: () =>
      csv(
        `Kecamatan;Desa/Kelurahan;Jumlah keluarga;Jumlah keluarga berisiko stunting\n${times(19_000, (at) => `Curup;Kampung Baru ${at.toString(36)}ayu;${at};1\n`)}`,
      ),
    ends: 'refused',
    says: /18\.\d{3}|19\.\d{3}/,
  },
];
