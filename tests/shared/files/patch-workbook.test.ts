import { patchWorkbook, readWorkbook, type CellPatch } from '@shared/files';
import { readEntry } from '@shared/files/zip-entry';
import { guardZip, type ZipEntry } from '@shared/files/zip-guard';
import fc from 'fast-check';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { zip } from './zip-bytes';

const template: WriteSheet[] = [
  { name: 'Petunjuk & tata cara', rows: [['Isi lembar Sasaran.'], ['Jangan mengubah judul kolom.']] },
  {
    name: 'Sasaran',
    rows: [
      ['ID Desa Kemendagri', 'Nama Desa', 'Jumlah keluarga', 'Jumlah keluarga berisiko stunting'],
      ['1702012001', 'Talang Belitar', null, null],
      ['1702012002', 'Kepala Curup', 12, null],
    ],
  },
];
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx({ sheets: template });
});

const entriesOf = (file: Uint8Array): readonly ZipEntry[] => {
  const entries = guardZip(file);
  if (!entries.ok) throw new Error(entries.problem.message);
  return entries.value;
};
const rowsOf = async (file: Uint8Array, sheet: string) => {
  const grids = await readWorkbook(file, 'templat.xlsx');
  if (!grids.ok) throw new Error(grids.problem.message);
  return grids.value.find(({ name }) => name === sheet)?.rows;
};
async function patched(file: Uint8Array, patches: readonly CellPatch[], sheet = 'Sasaran') {
  const result = await patchWorkbook(file, sheet, patches);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
async function problem(file: Uint8Array, patches: readonly CellPatch[], sheet = 'Sasaran'): Promise<string> {
  const result = await patchWorkbook(file, sheet, patches);
  return result.ok ? 'none' : result.problem.message;
}
/** Header and data of an entry, as they lie in the file. */
const raw = (file: Uint8Array, entry: ZipEntry, entries: readonly ZipEntry[]): string => {
  const next = Math.min(
    ...entries.map(({ localAt }) => localAt).filter((at) => at > entry.localAt),
    ...entries.map(({ centralAt }) => centralAt),
  );
  return Buffer.from(file.subarray(entry.localAt, next)).toString('base64');
};

describe('a filled template', () => {
  const figures = [
    { row: 1, column: 2, value: 432 },
    { row: 1, column: 3, value: 31 },
    { row: 2, column: 2, value: 0 },
  ];

  it('has the figures in their cells and everything else as it was', async () => {
    const { bytes: filled } = await patched(bytes, figures);
    expect(await rowsOf(filled, 'Sasaran')).toEqual([
      template[1]?.rows?.[0],
      ['1702012001', 'Talang Belitar', 432, 31],
      ['1702012002', 'Kepala Curup', 0, null],
    ]);
    expect(await rowsOf(filled, 'Petunjuk & tata cara')).toEqual(await rowsOf(bytes, 'Petunjuk & tata cara'));
  });

  it('is byte for byte the same file in every other part', async () => {
    const { bytes: filled } = await patched(bytes, figures);
    const [before, after] = [entriesOf(bytes), entriesOf(filled)];
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const changed = before.filter((entry, at) => {
      const other = after[at];
      return !other || raw(bytes, entry, before) !== raw(filled, other, after);
    });
    expect(changed.map(({ name }) => name)).toEqual(['xl/worksheets/sheet2.xml']);
  });

  it('has words as they were meant, beside the file’s own table of texts', async () => {
    const words = ['Ya', ' Rapat <koordinasi> & "rembuk"\nhari kedua ', '=1+1', "'12"];
    const { bytes: filled } = await patched(
      bytes,
      words.map((value, at) => ({ row: 1 + at, column: 4, value })),
    );
    expect((await rowsOf(filled, 'Sasaran'))?.slice(1).map((row) => row[4])).toEqual(words);
    const { bytes: clean } = await patched(bytes, [{ row: 1, column: 4, value: 'a\u0007b\uffff' }]);
    expect((await rowsOf(clean, 'Sasaran'))?.[1]?.[4]).toBe('ab');
  });

  it('is the same file again when nothing is to be filled, but for the packing of its sheet', async () => {
    const { bytes: filled } = await patched(bytes, []);
    const sheet = async (file: Uint8Array) => {
      const entry = entriesOf(file).find(({ name }) => name === 'xl/worksheets/sheet2.xml');
      const content = entry && (await readEntry(file, entry));
      return content?.ok ? Buffer.from(content.value).toString() : null;
    };
    expect(await sheet(filled)).toBe(await sheet(bytes));
  });

  it('gives back whatever whole numbers were put in, wherever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({ row: fc.nat(12), column: fc.nat(40), value: fc.integer({ min: 0, max: 999_999 }) }),
          { minLength: 1, selector: ({ row, column }) => `${row},${column}` },
        ),
        async (patches) => {
          const rows = await rowsOf((await patched(bytes, patches)).bytes, 'Sasaran');
          for (const { row, column, value } of patches) expect(rows?.[row]?.[column]).toBe(value);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a sheet as other programs write it', () => {
  const part = (name: string, xml: string) => ({ name, data: new Uint8Array(Buffer.from(xml)) });
  const content = (sheetData: string, after = ''): Uint8Array =>
    zip([
      part(
        'xl/workbook.xml',
        '<workbook><sheets><sheet name="Data &amp; isi" sheetId="1" r:id="rId7"/></sheets></workbook>',
      ),
      part(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Target="/xl/worksheets/satu.xml" Id="rId7"/></Relationships>',
      ),
      part('xl/worksheets/satu.xml', `<worksheet>${sheetData}${after}</worksheet>`),
    ]);
  const xmlOf = async (file: Uint8Array): Promise<string> => {
    const entry = entriesOf(file).find(({ name }) => name.endsWith('satu.xml'));
    const unpacked = entry && (await readEntry(file, entry));
    return unpacked?.ok ? Buffer.from(unpacked.value).toString() : '';
  };
  const at = (row: number, column: number, value = 7): CellPatch => ({ row, column, value });
  const name = 'Data & isi';

  it('keeps a cell its style, and drops that it was a text', async () => {
    const { bytes: filled } = await patched(
      content('<sheetData><row r="2" spans="1:2"><c r="A2" s="4" t="s"><v>0</v></c></row></sheetData>'),
      [at(1, 0)],
      name,
    );
    expect(await xmlOf(filled)).toBe(
      '<worksheet><sheetData><row r="2" spans="1:2"><c r="A2" s="4"><v>7</v></c></row></sheetData></worksheet>',
    );
  });

  it('makes rows and cells that are not there yet, in their order', async () => {
    const { bytes: filled } = await patched(
      content('<sheetData><row r="2"><c r="B2"/></row><row r="4"/></sheetData>'),
      [at(3, 1), at(0, 0), at(1, 0), at(1, 2), at(8, 27)],
      name,
    );
    expect((await xmlOf(filled)).match(/r="\w+"/g)).toEqual(
      ['1', 'A1', '2', 'A2', 'B2', 'C2', '4', 'B4', '9', 'AB9'].map((reference) => `r="${reference}"`),
    );
  });

  it('fills an empty sheet', async () => {
    expect(await xmlOf((await patched(content('<sheetData/>'), [at(0, 0)], name)).bytes)).toContain('<v>7</v>');
  });

  it('counts formulas, whose results are of before', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"/><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>';
    expect((await patched(content(sheet), [at(0, 0)], name)).formulas).toBe(1);
  });

  it('refuses a cell that holds a formula, or lies inside a merged one', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>';
    const merges = '<mergeCells count="1"><mergeCell ref="B1:C2"/></mergeCells>';
    expect(await problem(content(sheet), [at(0, 0)], name)).toBe('Sel A1 di templat berisi rumus dan tidak ditimpa.');
    expect(await problem(content(sheet, merges), [at(1, 2)], name)).toBe('Sel C2 berada di dalam sel gabungan.');
    expect(await problem(content(sheet, merges), [at(0, 1)], name)).toBe('none');
    expect(await problem(content(sheet, merges), [at(2, 2)], name)).toBe('none');
  });

  it('refuses cells without a reference, comments among the rows, and an unknown sheet', async () => {
    expect(await problem(content('<sheetData><row><c><v>1</v></c></row></sheetData>'), [at(0, 0)], name)).toContain(
      'tidak dikenal',
    );
    expect(await problem(content('<sheetData><!-- x --></sheetData>'), [at(0, 0)], name)).toContain('tidak dikenal');
    expect(await problem(content('<sheetData/>'), [at(0, 0)], 'Lain')).toContain('"Lain"');
  });
});

describe('a damaged template', () => {
  it('is refused where its checksum does not fit', async () => {
    const entry = entriesOf(bytes).find(({ name }) => name === 'xl/worksheets/sheet2.xml');
    const broken = bytes.slice();
    const middle = (entry?.localAt ?? 0) + 30 + 24 + Math.floor((entry?.packed ?? 0) / 2);
    broken[middle] = (broken[middle] ?? 0) ^ 0xff;
    expect(await problem(broken, [{ row: 1, column: 2, value: 1 }])).toContain('rusak');
  });

  it('is refused where it is cut off or no workbook at all', async () => {
    expect(await problem(bytes.slice(0, bytes.length - 40), [])).toContain('rusak');
    expect(await problem(new Uint8Array([1, 2, 3]), [])).toContain('rusak');
  });
});
