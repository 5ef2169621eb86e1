import { leanSheet } from '@shared/files/lean-sheet';
import { describe, expect, it } from 'vitest';

const sheet = (rows: string, more = '', before = ''): string =>
  `<worksheet>${before}<sheetData>${rows}</sheetData>${more}</worksheet>`;
const value = '<c r="B2"><v>7</v></c>';

describe('a worksheet without what carries no value', () => {
  it.each([
    ['formatted cells', '<row r="1"><c r="A1" s="3"/></row>', 'A1'],
    ['cells with an empty value', '<row r="1"><c r="A1"><v></v></c><c r="B1"><v/></c></row>', 'A1'],
    ['formatted rows', '<row r="9" s="1" customFormat="1"/>', 'r="9"'],
  ])('loses %s', (_, rows, gone) => {
    const lean = leanSheet(sheet(`${rows}<row r="2">${value}</row>`));
    expect(lean).toMatchObject({ rows: 2, columns: 2, beyond: null });
    expect(lean?.xml).toContain(value);
    expect(lean?.xml).not.toContain(gone);
  });

  it.each([
    ['a formula without a result', '<c r="A1"><f>B1+1</f></c>'],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>'],
  ])('keeps %s', (_, cell) => expect(leanSheet(sheet(`<row r="1">${cell}</row>`))?.xml).toContain(cell));

  it('counts cells and rows that have no name, blank ones among them', () => {
    const lean = leanSheet(sheet('<row><c/><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>'));
    expect(lean).toMatchObject({ rows: 3, columns: 2 });
  });

  it('reads parts whose names have a prefix', () => {
    const lean = leanSheet(
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    expect(lean?.xml).toContain('<c r="A1"><x:v>1</x:v></c>');
  });

  it('keeps hidden columns, and merges, within what is filled', () => {
    const lean = leanSheet(
      sheet(
        `<row r="2">${value}</row>`,
        '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="C9:D9"/></mergeCells>',
        '<cols><col min="2" max="16384" hidden="1"/><col min="1" max="1" width="9"/></cols>',
      ),
    );
    expect(lean?.xml).toContain('<cols><col min="2" max="2" hidden="1"/></cols>');
    expect(lean?.xml).toContain('<mergeCells><mergeCell ref="A1:B2"/></mergeCells>');
  });

  it.each([
    ['the last row and column that are read', '<row r="20000"><c r="SR20000"><v>1</v></c></row>', null],
    ['a row below', '<row r="20001"><c r="A20001"><v>1</v></c></row>', 'A20001'],
    ['a column beside', '<row r="1"><c r="SS1"><v>1</v></c></row>', 'SS1'],
    ['a blank far away', '<row r="30000"><c r="SS30000" t="inlineStr"><is><t> </t></is></c></row>', null],
  ])('names what lies outside: %s', (_, rows, beyond) => expect(leanSheet(sheet(rows))?.beyond).toBe(beyond));

  it.each([
    ['a comment between the cells', '<row r="1"><!-- <c r="A1"/> --></row>'],
    ['a cell that never ends', '<row r="1"><c r="A1"><v>1</v></row>'],
    ['a name that is none', '<row r="1"><c r="1A"><v>1</v></c></row>'],
  ])('is none with %s', (_, rows) => expect(leanSheet(sheet(rows))).toBeNull());
});
