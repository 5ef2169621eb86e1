import { readFileSync } from 'node:fs';
import { markWorkbook, readWorkbook, type CellMark, type MarkList } from '@shared/files';
import { MOST_MARKED_CELLS } from '@shared/files/marks/cell-notes';
import { readEntry } from '@shared/files/zip-entry';
import { guardZip } from '@shared/files/zip-guard';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { cellText } from '@shared/dataset/values/text';
import { beforeAll, describe, expect, it } from 'vitest';
import { rawParts } from '../raw-parts';
import { zip } from '../zip-bytes';

const SHEET = "Data 'inti' & lain";
const list = (lines: MarkList['lines'] = []): MarkList => ({
  name: 'Temuan',
  lead: 'Temuan Cermat',
  columns: ['Sel', 'Tingkat', 'Isi sekarang', 'Apa'].map((heading) => ({ heading, width: 20 })),
  lines,
});
const mark = (row: number, column: number, more: Partial<CellMark> = {}): CellMark => ({
  sheet: SHEET,
  row,
  column,
  severity: 'kesalahan',
  note: 'KESALAHAN: pembilang lebih besar',
  ...more,
});
async function marked(bytes: Uint8Array, marks: readonly CellMark[], of: MarkList = list()) {
  const made = await markWorkbook(bytes, marks, of);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}
async function gridsOf(bytes: Uint8Array) {
  const grids = await readWorkbook(bytes, 'berkas.xlsx');
  if (!grids.ok) throw new Error(grids.problem.message);
  return grids.value;
}
async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const entries = guardZip(bytes);
  const entry = entries.ok ? entries.value.find((one) => one.name === name) : undefined;
  const content = entry && (await readEntry(bytes, entry));
  return content?.ok ? Buffer.from(content.value).toString() : '';
}

let plain: Uint8Array;
beforeAll(async () => {
  plain = await writeXlsx({
    sheets: [
      {
        name: SHEET,
        rows: [
          ['Kode Desa', 'Jumlah', 'Persen'],
          ['1702012001', 12, 0.5],
          ['1702012002', 40, 0.25],
          ['Jumlah', 52, null],
        ],
        cells: new Map([
          ['1,2', { value: 0.5, style: { numFmt: '0.00%', border: { top: { style: 'thin' } } } }],
          ['3,1', { formula: 'SUM(B2:B3)', formulaResult: 52, value: 52 }],
        ]),
        merges: [{ startRow: 5, startCol: 0, endRow: 6, endCol: 1 }],
      },
      { name: 'Petunjuk', rows: [['Jangan diubah']] },
    ],
  });
});

describe('a workbook that is given back with marks', () => {
  it('says the same in every cell, with a sheet more', async () => {
    const { bytes } = await marked(plain, [mark(1, 1), mark(1, 2), mark(3, 1)]);
    const [before, after] = [await gridsOf(plain), await gridsOf(bytes)];
    expect(after.map(({ name }) => name)).toEqual([SHEET, 'Petunjuk', 'Temuan']);
    expect(after.slice(0, 2)).toEqual(before);
  });

  it('is byte for byte the same in every part it need not change', async () => {
    const { bytes } = await marked(plain, [mark(1, 1)]);
    const [before, after] = [rawParts(plain), rawParts(bytes)];
    const changed = [...before].filter(([name, raw]) => after.get(name) !== raw).map(([name]) => name);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([
      'xl/comments1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  it('changes of a marked sheet nothing but the styles of the marked cells and where its notes are', async () => {
    const { bytes } = await marked(plain, [mark(1, 1)]);
    const sheet = 'xl/worksheets/sheet1.xml';
    const after = (await partOf(bytes, sheet)).replace(/<legacyDrawing[^>]*>/, '');
    expect(after.replace(/(<c\b[^>]*?) s="\d+"/g, '$1')).toBe(
      (await partOf(plain, sheet)).replace(/(<c\b[^>]*?) s="\d+"/g, '$1'),
    );
  });

  it('keeps number format and border of a cell on its new colour', async () => {
    const { bytes } = await marked(plain, [mark(1, 2), mark(2, 2, { severity: 'peringatan' })]);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const style = sheets[0]?.cells?.get('1,2')?.style;
    expect(style?.numFmt).toBe('0.00%');
    expect(style?.border?.top?.style).toBe('thin');
    expect(JSON.stringify(style?.fill)).toContain('FFC7CE');
    expect(JSON.stringify(sheets[0]?.cells?.get('2,2')?.style?.fill)).toContain('FFEB9C');
    expect(JSON.stringify(sheets[0]?.cells?.get('2,1')?.style?.fill ?? null)).not.toContain('FFEB9C');
  });

  it('has one note a cell with all its findings, on the colour of the worst', async () => {
    const { bytes, cells } = await marked(plain, [
      mark(1, 1, { severity: 'catatan', note: 'CATATAN: angka bulat' }),
      mark(1, 1),
    ]);
    expect(cells).toBe(1);
    const notes = await partOf(bytes, 'xl/comments1.xml');
    expect(notes.match(/<comment /g)).toHaveLength(1);
    expect(notes).toContain('CATATAN: angka bulat\n\nKESALAHAN: pembilang lebih besar');
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(JSON.stringify(sheets[0]?.cells?.get('1,1')?.style?.fill)).toContain('FFC7CE');
  });

  it('marks a blank cell, and a merged one where it begins', async () => {
    const { bytes } = await marked(plain, [mark(9, 4), mark(6, 1)]);
    expect((await partOf(bytes, 'xl/comments1.xml')).match(/ref="\w+"/g)).toEqual(['ref="E10"', 'ref="A6"']);
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="E10" s="\d+"\/>/);
  });

  it('lists findings on a sheet whose links lead to the cells', async () => {
    const { bytes } = await marked(
      plain,
      [],
      list([
        {
          severity: 'kesalahan',
          texts: ['B2', 'Kesalahan', '12', 'terlalu besar'],
          target: { sheet: SHEET, row: 1, column: 1 },
        },
        { severity: 'catatan', texts: ['', 'Catatan', '', 'satu desa belum ada'], target: null },
      ]),
    );
    expect((await gridsOf(bytes)).at(-1)?.rows).toEqual([
      ['Temuan Cermat', null, null, null],
      ['Sel', 'Tingkat', 'Isi sekarang', 'Apa'],
      ['B2', 'Kesalahan', '12', 'terlalu besar'],
      ['', 'Catatan', null, 'satu desa belum ada'],
    ]);
    const sheet = await partOf(bytes, 'xl/worksheets/sheet3.xml');
    expect(sheet.match(/<hyperlink [^>]*>/g)).toEqual([
      `<hyperlink ref="A3" location="'Data ''inti'' &amp; lain'!B2" display="B2"/>`,
    ]);
  });

  it('gives the list another name where there is one already, whatever its letters', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: SHEET, rows: [[1]] },
        { name: 'TEMUAN', rows: [['lama']] },
      ],
    });
    const once = await marked(bytes, [mark(0, 0)]);
    expect(once.list).toBe('Temuan (2)');
    const twice = await marked(once.bytes, [mark(0, 0, { note: 'lagi' })]);
    expect(twice.list).toBe('Temuan (3)');
    expect((await gridsOf(twice.bytes)).map(({ name }) => name)).toEqual([SHEET, 'TEMUAN', 'Temuan (2)', 'Temuan (3)']);
    expect((await partOf(twice.bytes, 'xl/comments1.xml')).match(/<comment /g)).toHaveLength(1);
  });

  it('is the same file for the same findings', async () => {
    expect(
      Buffer.from((await marked(plain, [mark(1, 1)])).bytes).equals((await marked(plain, [mark(1, 1)])).bytes),
    ).toBe(true);
  });

  it('marks no more cells than a person reads, the worst first, and says how many are left', async () => {
    const many = Array.from({ length: MOST_MARKED_CELLS }, (_, row) => mark(row, 5, { severity: 'catatan' }));
    const whole = await marked(plain, many);
    expect([whole.cells, whole.left]).toEqual([MOST_MARKED_CELLS, 0]);
    const { bytes, cells, left } = await marked(plain, [...many, mark(1, 1)]);
    expect([cells, left]).toEqual([MOST_MARKED_CELLS, 1]);
    expect(await partOf(bytes, 'xl/comments1.xml')).toContain('ref="B2"');
    // Each drawing has blocks of 1,024 numbers for its shapes.
    expect(await partOf(bytes, 'xl/drawings/vmlDrawing1.vml')).toContain('data="1,2,3,4,5"');
  });

  it('marks the practice workbook, whose other sheets stay as they are', async () => {
    const practice = new Uint8Array(readFileSync('tests/fixtures/practice/praktik-rejang-lebong-2024.xlsx'));
    const grids = await gridsOf(practice);
    const [first] = grids;
    const { bytes } = await marked(practice, [mark(3, 4, { sheet: first?.name ?? '' })]);
    expect((await gridsOf(bytes)).slice(0, grids.length)).toEqual(grids);
    const [before, after] = [rawParts(practice), rawParts(bytes)];
    const sheets = [...before].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.filter(([name, raw]) => after.get(name) !== raw)).toHaveLength(1);
  });
});

describe('words in a marked workbook', () => {
  const HOSTILE = `=cmd|'/c calc'!A1 <b>&"' _x0041_ ]]> \u0007\u{1F600}`;

  it('are words: no formula, no markup, no control characters, no hidden letters', async () => {
    const of = list([
      {
        severity: 'kesalahan',
        texts: [HOSTILE, HOSTILE, HOSTILE, HOSTILE],
        target: { sheet: SHEET, row: 1, column: 1 },
      },
    ]);
    const { bytes } = await marked(plain, [mark(1, 1, { note: HOSTILE })], of);
    const said = HOSTILE.replace('\u0007', '');
    expect((await gridsOf(bytes)).at(-1)?.rows[2]?.map((cell) => cellText(cell).replace(/_x005F_/g, '_'))).toEqual([
      said,
      said,
      said,
      said,
    ]);
    expect(await partOf(bytes, 'xl/worksheets/sheet3.xml')).not.toContain('<f>');
    const notes = await partOf(bytes, 'xl/comments1.xml');
    expect(notes).toContain('&lt;b&gt;&amp;');
    expect(notes).toContain('_x005F_x0041_');
  });
});

/** A workbook as another program writes it, its parts by name. */
const other = (sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array => {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="S" sheetId="4" q:id="a"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Type="t/worksheet" Target="worksheets/s.xml"/><Relationship Id="b" Type="t/styles" Target="/xl/styles.xml"/></Relationships>',
    'xl/styles.xml':
      '<x:styleSheet xmlns:x="m"><x:fonts count="1"><x:font/></x:fonts><x:fills count="2"><x:fill/><x:fill/></x:fills><x:cellXfs count="2"><x:xf fillId="0"/><x:xf fillId="1" numFmtId="9"><x:alignment wrapText="1"/></x:xf></x:cellXfs></x:styleSheet>',
    'xl/worksheets/s.xml': sheet,
    ...more,
  };
  return zip(Object.entries(parts).map(([name, xml]) => ({ name, data: new Uint8Array(Buffer.from(xml)) })));
};
const at = (row: number, column: number): CellMark => mark(row, column, { sheet: 'S' });

describe('a workbook as other programs write it', () => {
  it('is marked in its own prefixes', async () => {
    const { bytes } = await marked(
      other(
        '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>7</x:v></x:c></x:row></x:sheetData><x:tableParts/></x:worksheet>',
      ),
      [at(0, 0)],
    );
    expect(await partOf(bytes, 'xl/worksheets/s.xml')).toMatch(
      /<x:c r="A1" s="\d+"><x:v>7<\/x:v><\/x:c><\/x:row><\/x:sheetData><x:legacyDrawing [^>]*\/><x:tableParts\/>/,
    );
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain('<x:sheet name="Temuan" sheetId="5" q:id="rIdTanda1"/>');
    const styles = await partOf(bytes, 'xl/styles.xml');
    expect(styles).toContain('<x:fills count="5">');
    expect(styles).toMatch(/<x:xf applyFill="1" fillId="2" numFmtId="9"><x:alignment wrapText="1"\/><\/x:xf>/);
  });

  it('gives a new cell the style of its row, else of its column', async () => {
    const { bytes } = await marked(
      other(
        '<worksheet><cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="1" customFormat="1"/><row r="2"/></sheetData></worksheet>',
      ),
      [at(0, 0), at(1, 1), at(1, 4)],
    );
    const styles = [...(await partOf(bytes, 'xl/worksheets/s.xml')).matchAll(/<c r="(\w+)" s="(\d+)"/g)];
    const [row, column, none] = styles.map(([, , style]) => style);
    expect(row).toBe(column);
    expect(none).not.toBe(column);
  });

  const NOTED = {
    'xl/worksheets/_rels/s.xml.rels':
      '<Relationships><Relationship Id="k" Type="t/comments" Target="../comments7.xml"/><Relationship Id="v" Type="t/vmlDrawing" Target="../drawings/d.vml"/></Relationships>',
    'xl/comments7.xml':
      '<comments><authors><author>Budi</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>punya saya</t></text></comment><comment ref="B1" authorId="1"><text><t>[Percakapan]</t></text></comment></commentList></comments>',
    'xl/drawings/d.vml':
      '<xml xmlns:v="v" xmlns:o="o"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025"><div>baris<br></div></v:shape></xml>',
  };
  const noted = (): Uint8Array =>
    other(
      '<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData/><legacyDrawing r:id="v"/></worksheet>',
      NOTED,
    );

  it('keeps its own notes, puts its words behind them, and leaves conversations alone', async () => {
    const { bytes } = await marked(noted(), [at(0, 0), at(0, 1), at(0, 2)]);
    const notes = await partOf(bytes, 'xl/comments7.xml');
    expect(notes).toContain('<t>punya saya</t><r><t xml:space="preserve">\n\nKESALAHAN');
    expect(notes).toContain('<text><t>[Percakapan]</t></text>');
    expect(notes.match(/<comment /g)).toHaveLength(3);
    expect(notes).toContain('<comment ref="C1" authorId="2">');
    expect(notes).toContain('<author>Cermat</author></authors>');
    expect((await partOf(bytes, 'xl/worksheets/s.xml')).match(/legacyDrawing/g)).toHaveLength(1);
  });

  it('draws into the drawing there is, with numbers no other shape has', async () => {
    const { bytes } = await marked(noted(), [at(0, 2)]);
    const drawing = await partOf(bytes, 'xl/drawings/d.vml');
    expect(drawing).toContain('data="1,2"');
    expect(drawing.match(/id="_x0000_s\d+"/g)).toEqual(['id="_x0000_s1025"', 'id="_x0000_s2049"']);
    expect(drawing).toContain('<div>baris<br></div>');
    expect(drawing.endsWith('</v:shape></xml>')).toBe(true);
  });

  it('puts the drawing of notes before controls, and behind what else has alternatives', async () => {
    const sheet = (after: string): Uint8Array => other(`<worksheet><sheetData/>${after}</worksheet>`);
    const placed = async (after: string): Promise<string> =>
      (await partOf((await marked(sheet(after), [at(0, 0)])).bytes, 'xl/worksheets/s.xml'))
        .replace(/.*<\/sheetData>/, '')
        .replace(/<legacyDrawing[^>]*>/, '|');
    expect(await placed('<drawing/><mc:AlternateContent><controls/></mc:AlternateContent><extLst/>')).toBe(
      '<drawing/>|<mc:AlternateContent><controls/></mc:AlternateContent><extLst/></worksheet>',
    );
    expect(await placed('<mc:AlternateContent/><drawing/><extLst/>')).toBe(
      '<mc:AlternateContent/><drawing/>|<extLst/></worksheet>',
    );
  });
});

describe('a file that cannot be marked', () => {
  const problem = async (bytes: Uint8Array, marks: readonly CellMark[] = [at(0, 0)]): Promise<string> => {
    const made = await markWorkbook(bytes, marks, list());
    return made.ok ? 'none' : `${made.problem.message} ${made.problem.remedy}`;
  };

  it('is refused with the way out, never half marked', async () => {
    expect(await problem(other('<worksheet><sheetData/></worksheet>'))).toBe('none');
    const unknown = [
      other('<worksheet><sheetData><row><c/></row></sheetData></worksheet>'),
      other('<!DOCTYPE x><worksheet><sheetData/></worksheet>'),
      other('<worksheet><sheetData/>'),
      other('<worksheet><sheetData/></worksheet>', { 'xl/styles.xml': '<styleSheet/>' }),
      other('<worksheet><sheetData/></worksheet>', {
        'xl/workbook.xml':
          '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets><sheet name="S" sheetId="1" id="a"/></sheets></workbook>',
      }),
      other('<worksheet><sheetData/></worksheet>', { 'xl/worksheets/_rels/s.xml.rels': '<Relationships' }),
    ];
    for (const bytes of unknown) expect(await problem(bytes)).toContain('simpan lagi sebagai .xlsx');
    expect(await problem(other('<worksheet><sheetData/></worksheet>'), [mark(0, 0, { sheet: 'Lain' })])).toContain(
      'tidak dikenal',
    );
    expect(await problem(new Uint8Array([1, 2, 3]))).toContain('rusak');
    expect(await problem(plain.slice(0, plain.length - 40))).toContain('rusak');
  });

  it('is refused where two of its parts have one name', async () => {
    const part = { name: 'xl/workbook.xml', data: new Uint8Array(Buffer.from('<workbook/>')) };
    expect(await problem(zip([part, part]))).not.toBe('none');
  });
});
