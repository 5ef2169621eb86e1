import { sheetNames, sheetPart, shownParts } from '@shared/files/sheet-part';
import { describe, expect, it } from 'vitest';

const RELATIONS = ['rId1', 'rId2']
  .map((id, at) => `<Relationship Id="${id}" Type="x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)
  .join('');
const workbook = (...sheets: readonly string[]): string => `<workbook><sheets>${sheets.join('')}</sheets></workbook>`;

describe('the part of a sheet', () => {
  it('is found by its name as a person reads it, under whatever prefix the file has for relations', () => {
    const book = workbook('<sheet name="A &amp; B" rel:id="rId2"/>', '<sheet name="Lain" rel:id="rId1"/>');
    expect(sheetNames(book)).toEqual(['A & B', 'Lain']);
    expect(sheetPart(book, RELATIONS, 'A & B')).toBe('xl/worksheets/sheet2.xml');
    expect(sheetPart(book, RELATIONS, 'A &amp; B')).toBeNull();
  });

  it('is not told by an attribute of another kind that is called alike', () => {
    const book = workbook(
      '<sheet name="Lain" x:name="Data" r:id="rId1"/>',
      '<sheet name="Data" id="rId1" r:id="rId2"/>',
    );
    expect(sheetPart(book, RELATIONS, 'Data')).toBe('xl/worksheets/sheet2.xml');
    expect(shownParts(book, RELATIONS).map(({ name, part }) => [name, part])).toEqual([
      ['Lain', 'xl/worksheets/sheet1.xml'],
      ['Data', 'xl/worksheets/sheet2.xml'],
    ]);
  });

  it('is none where the sheet says twice what it is', () => {
    const book = workbook('<sheet name="Data" name="Lain" r:id="rId1"/>');
    expect(sheetPart(book, RELATIONS, 'Lain')).toBeNull();
    expect(shownParts(book, RELATIONS)).toEqual([]);
  });
});
