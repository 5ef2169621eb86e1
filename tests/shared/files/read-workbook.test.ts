import type { CellValue } from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { NO_DATE, NO_RESULT } from '@shared/dataset/types';
import { lettersOf, numberCell, rawBook } from '../bad-input/raw-book';
import { zip } from './zip-bytes';

const text = (content: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(content, encoding));
const workbook = (...sheets: WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets });

async function read(bytes: Uint8Array, name = 'berkas.xlsx') {
  const result = await readWorkbook(bytes, name);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
async function problem(bytes: Uint8Array, name = 'berkas.xlsx'): Promise<string> {
  const result = await readWorkbook(bytes, name);
  return result.ok ? 'none' : `${result.problem.message} ${result.problem.remedy}`;
}

describe('CSV', () => {
  const cells = async (content: Uint8Array | string): Promise<readonly (readonly CellValue[])[] | undefined> =>
    (await read(typeof content === 'string' ? text(content) : content, 'data.csv'))[0]?.rows;

  it('reads separated text with blanks before its quotation marks', async () => {
    const bytes = new TextEncoder().encode('Kode; "Nama desa"\n1; "Suka; Maju"\n');
    const result = await readWorkbook(bytes, 'data.csv');
    expect(result.ok && result.value[0]?.rows).toEqual([
      ['Kode', 'Nama desa'],
      ['1', 'Suka; Maju'],
    ]);
  });

  it('takes the file name without ending for the sheet', async () => {
    expect((await read(text('a,b\n1,2'), 'C:\\unduhan\\dkpp.2022.csv'))[0]?.name).toBe('dkpp.2022');
  });

  it('keeps every cell as text: zeros in front, dots, dates and formulas', async () => {
    expect(await cells('kode,jumlah,tanggal,rumus\n0042,1.895,1-2,"=1+1"')).toEqual([
      ['kode', 'jumlah', 'tanggal', 'rumus'],
      ['0042', '1.895', '1-2', '=1+1'],
    ]);
  });

  it.each([
    ['semicolons beside decimal commas', 'kode;a;b\n1;3,38;2,5\n2;4,1;9,9'],
    ['tabs', 'kode\ta\tb\n1\t3,38\t2,5\n2\t4,1\t9,9'],
    ['commas with quoted decimals', 'kode,a,b\n1,"3,38","2,5"\n2,"4,1","9,9"'],
    ['a byte order mark', '\uFEFFkode;a;b\n1;3,38;2,5\n2;4,1;9,9'],
    ['the first line that Excel adds', 'sep=;\r\nkode;a;b\r\n1;3,38;2,5\r\n2;4,1;9,9'],
    ['title lines above', 'kode;a;b\n1;3,38;2,5\n2;4,1;9,9'],
  ])('reads %s', async (_, content) => {
    expect(await cells(content)).toEqual([
      ['kode', 'a', 'b'],
      ['1', '3,38', '2,5'],
      ['2', '4,1', '9,9'],
    ]);
  });

  it('finds the delimiter below title lines without one', async () => {
    expect((await cells('Data Sasaran, Kabupaten Contoh\n\nkode;a;b\n1;3,38;2,5'))?.slice(2)).toEqual([
      ['kode', 'a', 'b'],
      ['1', '3,38', '2,5'],
    ]);
  });

  it('reads one column, and quoted line breaks', async () => {
    expect(await cells('kode\n1\n2')).toEqual([['kode'], ['1'], ['2']]);
    expect(await cells('a,"b\nc"\n1,2')).toEqual([
      ['a', 'b\nc'],
      ['1', '2'],
    ]);
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8', text('desa;n\nTalañg “A”;1')],
    ['UTF-16 with a mark', text('\uFEFFdesa;n\nTalañg “A”;1', 'utf16le')],
    ['UTF-16 without one', text('desa;n\nTalañg “A”;1', 'utf16le')],
    [
      'Windows-1252',
      new Uint8Array([...text('desa;n\nTala'), 0xf1, ...text('g '), 0x93, ...text('A'), 0x94, ...text(';1')]),
    ],
  ])('reads %s', async (_, bytes) =>
    expect(await cells(bytes)).toEqual([
      ['desa', 'n'],
      ['Talañg “A”', '1'],
    ]),
  );

  it('refuses more than 20 MB, and takes a little less', async () => {
    const line = `${'1;'.repeat(500)}\n`;
    const size = 20 * 1024 * 1024;
    expect(await problem(text(line.repeat(Math.ceil((size + 1) / line.length))), 'besar.csv')).toContain(
      'lebih besar dari 20 MB',
    );
    expect(await problem(text(line.repeat(Math.floor(size / line.length))), 'besar.csv')).not.toContain('lebih besar');
  });

  it('refuses more rows than any district has', async () => {
    expect(await problem(text('1;2\n'.repeat(20_001)))).toContain('lebih dari 20.000 baris');
    expect(await problem(text('1;2\n'.repeat(20_000)))).toBe('none');
  });
});

describe('XLSX', () => {
  it('reads texts, numbers, dates, errors, blanks and number formats', async () => {
    const bytes = await workbook({
      name: 'Data Sasaran',
      rows: [
        ['Kode', 'Jumlah', 'Persen', 'Tanggal'],
        ['0042', 1895, 0.0256, new Date(Date.UTC(2024, 11, 31))],
        [' 1.895 ', null, true, '#N/A'],
      ],
      cells: new Map([
        ['1,2', { value: 0.0256, style: { numFmt: '0.00%' } }],
        ['2,3', { value: '#N/A', type: 'error' }],
      ]),
    });
    const [sheet] = await read(bytes);
    expect(sheet?.name).toBe('Data Sasaran');
    expect(sheet?.rows).toEqual([
      ['Kode', 'Jumlah', 'Persen', 'Tanggal'],
      ['0042', 1895, 0.0256, { kind: 'date', iso: '2024-12-31' }],
      [' 1.895 ', null, true, { kind: 'error', code: '#N/A' }],
    ]);
    expect(sheet?.formats?.[1]?.[2]).toBe('0.00%');
    expect(sheet?.formats?.[1]?.[0]).toBeNull();
  });

  it('takes no raised or struck digit of a text for one of its number', async () => {
    const run = (content: string, font = '') => `<r><rPr>${font}</rPr><t xml:space="preserve">${content}</t></r>`;
    const shared = [
      run('10') + run('2', '<vertAlign val="superscript"/>'),
      run('12', '<strike/>') + run('15'),
      run('Jumlah ') + run('balita', '<b/>'),
    ];
    const [sheet] = await read(
      rawBook({
        sheets: [
          `<sheetData><row r="1">${shared.map((_, at) => `<c r="${lettersOf(at)}1" t="s"><v>${at}</v></c>`).join('')}</row></sheetData>`,
        ],
        shared: shared.map((runs) => `<si>${runs}</si>`).join(''),
      }),
    );
    expect(sheet?.rows).toEqual([['10²', ' (dicoret: 12) 15', 'Jumlah balita']]);
  });

  it('tells a formula that failed, however its error is stored, from one without a result', async () => {
    const [sheet] = await read(
      rawBook({
        sheets: [
          '<sheetData><row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="str"><f>NA()</f><v>#N/A</v></c><c r="C1"><f>D1</f></c><c r="D1"><f>1+1</f><v>2</v></c></row></sheetData>',
        ],
      }),
    );
    expect(sheet?.rows).toEqual([
      [{ kind: 'error', code: '#DIV/0!' }, { kind: 'error', code: '#N/A' }, { kind: 'error', code: NO_RESULT }, 2],
    ]);
  });

  it.each([
    ['2958465', { kind: 'date', iso: '9999-12-31' }],
    ['2958466', { kind: 'error', code: NO_DATE }],
    ['1', { kind: 'date', iso: '1900-01-01' }],
    ['-5', { kind: 'error', code: NO_DATE }],
    ['1e300', { kind: 'error', code: NO_DATE }],
  ])('takes the day %s for what it is', async (serial, cell) => {
    const [sheet] = await read(
      rawBook({ sheets: [`<sheetData><row r="1">${numberCell(0, 1, serial, 1)}</row></sheetData>`] }),
    );
    expect(sheet?.rows).toEqual([[cell]]);
  });

  it('keeps text that only looks like an error', async () => {
    const [sheet] = await read(await workbook({ name: 'A', rows: [['#REF']] }));
    expect(sheet?.rows).toEqual([['#REF']]);
  });

  it('skips hidden sheets and names them', async () => {
    const grids = await read(
      await workbook({ name: 'Terlihat', rows: [[1]] }, { name: 'Daftar', rows: [[2]], hidden: true }),
    );
    expect(grids.map((one) => one.name)).toEqual(['Terlihat']);
    expect(grids[0]?.hiddenSheets).toEqual(['Daftar']);
  });

  it('refuses a sheet of more rows than any district has, and takes one row less', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => [at]);
    expect(await problem(await workbook({ name: 'Panjang', rows }))).toContain(
      'Lembar "Panjang" berisi lebih dari 20.000',
    );
    expect(await problem(await workbook({ name: 'Panjang', rows: rows.slice(1) }))).toBe('none');
  });

  it('reads hidden rows and names them', async () => {
    const rowDefs = new Map([[1, { hidden: true }]]);
    const [sheet] = await read(await workbook({ name: 'Angka', rows: [['a'], [1], [2]], rowDefs }));
    expect(sheet).toMatchObject({ rows: [['a'], [1], [2]], hiddenRows: [1] });
    const [plain] = await read(await workbook({ name: 'Angka', rows: [['a'], [1]] }));
    expect(plain?.hiddenRows).toBeUndefined();
  });

  it('tells where a cell takes one of a list, and which', async () => {
    const [sheet] = await read(
      await workbook({
        name: 'Angka',
        rows: [['a', 'b'], [null]],
        dataValidations: [
          { type: 'list', range: 'A2:A9 C2', values: ['Ada', 'Tidak ada'] },
          { type: 'list', range: 'B2:B9', formula1: 'Pilihan!$A$1:$A$2' },
          { type: 'whole', operator: 'greaterThan', formula1: '0', range: 'D2:D9' },
        ],
      }),
    );
    expect(sheet?.choices).toEqual([
      { top: 1, left: 0, bottom: 8, right: 0, texts: ['Ada', 'Tidak ada'] },
      { top: 1, left: 2, bottom: 1, right: 2, texts: ['Ada', 'Tidak ada'] },
      { top: 1, left: 1, bottom: 8, right: 1, texts: null },
    ]);
  });

  it('says which sheets to show when all of them are hidden', async () => {
    const all = await workbook({ name: 'Angka', rows: [[1]], hidden: true });
    expect(await problem(all)).toMatch(/Semua lembar di berkas ini tersembunyi: Angka\. Tampilkan/);
  });

  it('reads a workbook without an ending in its name', async () => {
    expect((await read(await workbook({ name: 'A', rows: [[1]] }), 'unduhan')).length).toBe(1);
  });

  it('says that a truncated or garbled workbook is damaged', async () => {
    const bytes = await workbook({ name: 'A', rows: Array.from({ length: 50 }, (_, at) => [at, `desa ${at}`]) });
    for (const share of [0.1, 0.5, 0.99]) {
      expect(await problem(bytes.slice(0, Math.floor(bytes.length * share)))).toMatch(
        /rusak.*simpan lagi sebagai \.xlsx/,
      );
    }
    const garbled = Uint8Array.from(bytes, (byte, at) => (at > 60 && at < bytes.length / 2 ? byte ^ 0x55 : byte));
    expect(await problem(garbled)).toContain('rusak');
  });

  it('says that a workbook is locked with a password', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [[1]] }],
      encryption: { password: 'rahasia', spinCount: 10 },
    });
    expect(await problem(bytes)).toContain('dikunci dengan kata sandi');
  });
});

/** An old-style container whose directory names one stream. */
const oldOffice = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(text(stream, 'utf16le'), 1024);
  return bytes;
};

describe('files that are no sheets', () => {
  it('takes text that begins like a picture for text', async () => {
    expect((await read(text('BM;jumlah\n1;2'), 'data.csv'))[0]?.rows[0]).toEqual(['BM', 'jumlah']);
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'kosong'],
    ['a file of blanks', text(' \n\n '), 'kosong'],
    ['a PDF named .xlsx', text('%PDF-1.7\n...'), 'PDF'],
    [
      'an old .xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 1024 }, () => 0)]),
      'format Office lama',
    ],
    [
      'an HTML page named .xls',
      text('<html xmlns:x="urn:schemas"><table><tr><td>1</td></tr></table></html>'),
      'halaman web',
    ],
    ['an HTML table with a mark in front', text('\uFEFF\n<!DOCTYPE html><table></table>'), 'halaman web'],
    ['an XML spreadsheet', text('<?xml version="1.0"?><Workbook/>'), 'XML'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'gambar'],
    ['a Word document', zip([{ name: 'word/document.xml', data: text('<x/>') }]), 'dokumen Word'],
    ['another ZIP', zip([{ name: 'foto.jpg', data: text('x') }]), 'bukan lembar kerja'],
    ['a PowerPoint file', zip([{ name: 'ppt/presentation.xml', data: text('<x/>') }]), 'PowerPoint'],
    ['a binary workbook', zip([{ name: 'xl/workbook.bin', data: text('x') }]), '(.xlsb)'],
    [
      'a sheet of LibreOffice',
      zip([
        { name: 'mimetype', data: text('application/vnd.oasis.opendocument.spreadsheet') },
        { name: 'content.xml', data: text('<x/>') },
      ]),
      '(.ods)',
    ],
    [
      'a ZIP with a workbook in it',
      zip([{ name: 'data/rekap desa.xlsx', data: text('x') }]),
      'membungkus lembar kerja',
    ],
    ['a RAR archive', text('Rar!\u001a\u0007'), 'arsip'],
    ['an old .xls with its stream', oldOffice('Workbook'), '(.xls)'],
    ['an old Word document', oldOffice('WordDocument'), 'Word lama'],
    [
      'a workbook as XML of Excel 2003',
      text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      'XML Excel 2003',
    ],
    [
      'a web page in one file named .xls',
      text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x'),
      'halaman web',
    ],
    [
      'a shortcut to Google Sheets',
      text('{"":"WARNING!","doc_id":"1AbC","resource_key":"","email":"x@y"}'),
      'pintasan',
    ],
    ['an older shortcut', text('{"url": "https://docs.google.com/open?id=1AbC"}'), 'pintasan'],
    ['a bitmap', new Uint8Array([0x42, 0x4d, 0x36, 0, 0, 0, 0, 0, 0, 0]), 'gambar'],
    ['binary rubbish', new Uint8Array([1, 0, 0, 0, 2, 0, 0, 9, 0, 0]), 'bukan lembar kerja'],
  ])('refuses %s', async (_, bytes, words) => {
    const message = await problem(bytes);
    expect(message).toContain(words);
    expect(message).toMatch(/^[^.]*.*\.$/);
    expect(message).not.toMatch(/maaf|mohon|valid|error/i);
  });
});

describe('zip guard', () => {
  const MB = 1024 * 1024;
  const sheet = 'xl/worksheets/sheet1.xml';

  // Packing 500 MB takes the test itself some seconds on a busy machine.
  it('refuses 500 MB in 500 kB without unpacking it', { timeout: 60_000 }, async () => {
    const bomb = zip([{ name: sheet, data: new Uint8Array(500 * MB) }]);
    expect(bomb.length).toBeLessThan(600_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await problem(bomb)).toContain('jauh lebih besar');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * MB);
  });

  it('adds up many entries', async () => {
    const six = Array.from({ length: 6 }, (_, at) => ({ name: `xl/${at}.xml`, data: new Uint8Array(9 * MB) }));
    expect(await problem(zip(six))).toContain('jauh lebih besar');
    expect(await problem(zip(six.slice(0, 5)))).not.toContain('jauh lebih besar');
  });

  it.each<[string, { packed?: number; unpacked?: number }]>([
    ['nothing unpacked', { unpacked: 0 }],
    ['nothing at all', { packed: 0, unpacked: 0 }],
    ['a little', { unpacked: 1000 }],
    ['64-bit sizes', { unpacked: 0xffffffff }],
    ['less than is packed', { unpacked: 1 }],
  ])('is not taken in by a directory that claims %s', async (_, claims) => {
    const data = new Uint8Array(60 * MB);
    const types = text(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    );
    const bytes = zip([
      { name: '[Content_Types].xml', data: types },
      { name: '_rels/.rels', data, claims },
      { name: sheet, data: types },
    ]);
    const before = process.memoryUsage().arrayBuffers;
    expect(await problem(bytes)).toMatch(/rusak|jauh lebih besar/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * MB);
  });

  it('refuses a directory with far more entries than a workbook has', async () => {
    const entries = Array.from({ length: 2001 }, (_, at) => ({ name: `xl/${at}`, data: new Uint8Array(1) }));
    expect(await problem(zip(entries))).toContain('jauh lebih besar');
  });

  it('says that a directory that breaks off is damaged', async () => {
    expect(await problem(zip([{ name: sheet, data: new Uint8Array(9) }], { count: 5 }))).toContain('rusak');
  });
});
