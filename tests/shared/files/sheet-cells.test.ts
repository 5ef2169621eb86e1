import { checkCells } from '@shared/files/sheet-cells';
import { describe, expect, it } from 'vitest';

const TABLES = { texts: 2, styles: 3 };
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const cell = (content: string): string => sheet(`<row r="1"><c r="A1"${content}</c></row>`);
const checked = (xml: string) => checkCells(xml, TABLES);
const saysOf = (content: string) => {
  const found = checked(cell(content));
  return 'unclear' in found ? found : found.values.get('0,0');
};
const NO_RESULT = { kind: 'error', code: 'rumus tanpa hasil' };

describe('the cells of a sheet, checked', () => {
  it.each([
    ['a figure', ' t="n"><v>1.2E1</v>'],
    ['a figure between blanks', '><v> -.5 </v>'],
    ['a shared text', ' t="s"><v>1</v>'],
    ['a text in the cell', ' t="inlineStr"><is><t>a</t></is>'],
    ['the text of a formula', ' t="str"><f>A2</f><v>a</v>'],
    ['a style of the table', ' s="2"><v>1</v>'],
  ])('believe the reader of %s', (_, content) => expect(saysOf(content)).toBeUndefined());

  it.each([
    ['blanks for a figure', '><v> </v>', null],
    ['a shared text without number', ' t="s">', null],
    ['a truth without value', ' t="b">', null],
    ['a truth in words', ' t="b"><v> true </v>', true],
    ['a date in words', ' t="d"><v>2024-08-31T10:00:00Z</v>', { kind: 'date', iso: '2024-08-31' }],
    ['a text with its pronunciation', ' t="inlineStr"><is><t>12</t><rPh><t>5</t></rPh></is>', '12'],
    ['a pronunciation beside escapes', ' t="inlineStr"><is><t>a_x000A_b</t><rPh><t>5</t></rPh></is>', 'a\nb'],
    ['an error', ' t="e"><v>#N/A</v>', { kind: 'error', code: '#N/A' }],
    ['a formula with an error', ' t="e"><f>1/0</f><v>#DIV/0!</v>', { kind: 'error', code: '#DIV/0!' }],
    ['a formula without result', '><f>1+1</f>', NO_RESULT],
    ['a shared formula without result', '><f t="shared" si="0"/>', NO_RESULT],
    ['a formula with blanks for a result', '><f>1+1</f><v> </v>', NO_RESULT],
    ['a text formula without result', ' t="str"><f>A2</f>', NO_RESULT],
    ['a truth formula without result', ' t="b"><f>A2</f>', NO_RESULT],
  ])('say themselves what %s is', (_, content, value) => expect(saysOf(content)).toEqual(value));

  it.each([
    ['words for a figure', '><v>dua</v>'],
    ['a comma in a figure', '><v>1,5</v>'],
    ['a hexadecimal figure', '><v>0x1F</v>'],
    ['a figure beyond all figures', '><v>1e999</v>'],
    ['two values', '><v>1</v><v>2</v>'],
    ['a text beyond the table', ' t="s"><v>2</v>'],
    ['an odd number of a text', ' t="s"><v>0.5</v>'],
    ['blanks for the number of a text', ' t="s"><v> </v>'],
    ['an attribute that no cell has', ' r0="3"><v>1</v>'],
    ['an odd truth', ' t="b"><v>2</v>'],
    ['a day that is none', ' t="d"><v>2024-02-30</v>'],
    ['a year for a date', ' t="d"><v>2024</v>'],
    ['an unknown type', ' t="x"><v>1</v>'],
    ['a figure where a text belongs', ' t="inlineStr"><v>1</v>'],
    ['a text where a figure belongs', '><is><t>1</t></is>'],
    ['a style beyond the table', ' s="3"><v>1</v>'],
    ['words beside the value', '>x<v>1</v>'],
    ['a name twice', ' r="A1"><v>1</v>'],
    ['an element that is none of a cell', '><w>1</w>'],
  ])('cannot tell %s', (_, content) => expect(saysOf(content)).toHaveProperty('unclear'));

  it('count places where names are left out', () => {
    const { values } = checked(
      sheet(
        '<row><c><v> </v></c><c/><c><v> </v></c></row><row r="4"><c r="C4"><v> </v></c><c r="D4"><v> </v></c></row>',
      ),
    ) as {
      values: ReadonlyMap<string, unknown>;
    };
    expect([...values.keys()]).toEqual(['0,0', '0,2', '3,2', '3,3']);
  });

  it.each([
    ['a cell twice', '<row r="1"><c r="A1"/><c r="A1"/></row>', 'A1'],
    ['small and capital letters in a name', '<row r="1"><c r="vA1"/></row>', 'A1'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>', 'A2'],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>', 'A1'],
    ['a cell within a cell', '<row r="1"><c r="A1"><c r="B1"/></c></row>', 'A1'],
    ['a cell that lost its name', '<row r="1"><c r="B1"/><c/></row>', 'C1'],
    ['a row twice', '<row r="1"/><row r="1"/>', '1'],
    ['rows out of order', '<row r="2"/><row r="1"/>', '1'],
    ['a row without a number where one belongs', '<row r="x"/>', 'x'],
  ])('name the place of %s', (_, rows, place) => expect(checked(sheet(rows))).toEqual({ unclear: place }));

  it('tell a sheet that is cut off as a whole', () =>
    expect(checked('<worksheet><sheetData><row r="1"></row>')).toEqual({ unclear: null }));

  it('know the rows that are hidden, numbered or not', () =>
    expect(checked(sheet('<row hidden="1"/><row r="3" hidden="true"/><row r="4" hidden="0"/>'))).toMatchObject({
      hiddenRows: [0, 2],
    }));

  it('pass over what stands outside the rows', () =>
    expect(checked('<worksheet><extLst><c r="A1" t="x"><v>1</v></c></extLst><sheetData/></worksheet>')).toMatchObject({
      hiddenRows: [],
    }));
});
