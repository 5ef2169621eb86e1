import { markWorkbook, readWorkbook } from '@shared/files';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { throughCalc } from '../../../apps-script/template/office';
import { readPart } from '../../../apps-script/template/parts';
import { findCalc } from '../../../tools/office.mjs';

const calc = findCalc();
if (!calc) console.warn('LibreOffice is not on this machine, so a marked workbook is not opened in it.');

const SHEET = "Data 'inti' & lain";
const note = (text: string) => ({ sheet: SHEET, row: 1, column: 1, severity: 'kesalahan' as const, note: text });
const list = {
  name: 'Temuan',
  lead: 'Temuan Cermat',
  columns: ['Sel', 'Tingkat'].map((heading) => ({ heading, width: 20 })),
  lines: [{ severity: 'kesalahan' as const, texts: ['B2', 'Kesalahan'], target: { sheet: SHEET, row: 1, column: 1 } }],
};
async function marked(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  const made = await markWorkbook(bytes, [note(text)], list);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.bytes;
}
const rowsIn = async (bytes: Uint8Array) => {
  const grids = await readWorkbook(bytes, 'berkas.xlsx');
  if (!grids.ok) throw new Error(grids.problem.message);
  return grids.value.map(({ name, rows }) => ({ name, rows }));
};

describe.skipIf(!calc)('a marked workbook in LibreOffice', () => {
  it('shows its notes, colours and links, and is marked again as LibreOffice writes it', async () => {
    const rows = [
      ['Kode Desa', 'Jumlah'],
      ['1702012001', 12],
    ];
    const plain = await writeXlsx({ sheets: [{ name: SHEET, rows }] });
    const once = throughCalc(calc!, await marked(plain, 'KESALAHAN: pertama'));
    expect((await rowsIn(once))[0]).toEqual({ name: SHEET, rows });
    expect(readPart(once, 'xl/comments1.xml')).toContain('KESALAHAN: pertama');
    expect(readPart(once, 'xl/worksheets/sheet2.xml')).toMatch(/<hyperlink [^>]*location="[^"]*!B2"/);
    const { sheets } = await readXlsx(once, { readStyles: true });
    expect(JSON.stringify(sheets[0]?.cells?.get('1,1')?.style?.fill)).toContain('FFC7CE');

    const twice = throughCalc(calc!, await marked(once, 'KESALAHAN: kedua'));
    const notes = readPart(twice, 'xl/comments1.xml');
    expect(notes.match(/<comment /g)).toHaveLength(1);
    expect(notes).toMatch(/KESALAHAN: pertama[\s\S]*KESALAHAN: kedua/);
    expect((await rowsIn(twice)).map(({ name }) => name)).toEqual([SHEET, 'Temuan', 'Temuan (2)']);
  }, 240_000);
});
