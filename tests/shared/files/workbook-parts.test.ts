import { partTexts } from '@shared/files/part-texts';
import { workbookParts } from '@shared/files/workbook-parts';
import { guardZip } from '@shared/files/zip-guard';
import { describe, expect, it } from 'vitest';
import { sheetXml, workbook, type Wanted } from '../../tools/corpus/parts.mjs';

const XML = sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
const SHEETS = [{ name: 'Data & Desa', xml: XML }];

async function partsOf(wanted: Wanted) {
  const bytes = workbook(wanted);
  const entries = guardZip(bytes);
  return workbookParts(partTexts(bytes, entries.ok ? entries.value : []));
}
const without = (text: string, part: string): Wanted => ({
  sheets: SHEETS,
  strings: '<si><t>a</t></si>',
  replace: (parts) => ({ ...parts, [part]: (parts[part] ?? '').replace(text, '') }),
});

describe('the parts that cells are read from', () => {
  it('are found by the name of the sheet, with how many texts and styles there are', async () => {
    const parts = await partsOf({ sheets: SHEETS, strings: '<si><t>a</t></si><si><r><t>b</t></r></si>' });
    expect(parts?.tables).toEqual({ texts: 2, styles: 13 });
    expect(await parts?.sheet('Data & Desa')).toBe(XML);
  });

  it.each([['/xl/worksheets/sheet1.xml'], ['./worksheets/../worksheets/sheet1.xml'], ['worksheets/sheet1.xml']])(
    'are found behind the target %s',
    async (target) => {
      const parts = await partsOf({ sheets: [{ name: 'Data', xml: XML, target }] });
      expect(await parts?.sheet('Data')).toBe(XML);
    },
  );

  it('have no sheet of another name', async () =>
    expect(await (await partsOf({ sheets: SHEETS }))?.sheet('Lain')).toBeNull());

  it('may hold what later editions put among the number formats', async () => {
    const more = '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Fallback/></mc:AlternateContent></numFmts>';
    const replace = (parts: Record<string, string>) => ({
      ...parts,
      'xl/styles.xml': (parts['xl/styles.xml'] ?? '').replace('</numFmts>', more),
    });
    expect((await partsOf({ sheets: SHEETS, replace }))?.tables).toEqual({ texts: 0, styles: 13 });
  });

  it.each([
    ['xl/sharedStrings.xml', '<si>', '<sq/><si>'],
    ['xl/styles.xml', '<xf numFmtId="9"', '<xq numFmtId="9"'],
    ['xl/styles.xml', '<numFmt ', '<numFmq '],
  ])('are none where the lists of %s hold something else', async (part, text, other) => {
    const replace = (parts: Record<string, string>) => ({ ...parts, [part]: (parts[part] ?? '').replace(text, other) });
    expect(await partsOf({ sheets: SHEETS, strings: '<si><t>a</t></si>', replace })).toBeNull();
  });

  it.each([
    ['xl/_rels/workbook.xml.rels', ' Id="', ' I1d="'],
    ['xl/workbook.xml', ' r:id="', ' rBid="'],
    ['xl/sharedStrings.xml', '<si>', ';<si>'],
    ['xl/sharedStrings.xml', '<si>', '<si>;'],
  ])('are none where %s has lost a letter: %s became %s', async (part, text, other) => {
    const replace = (parts: Record<string, string>) => ({ ...parts, [part]: (parts[part] ?? '').replace(text, other) });
    expect(await partsOf({ sheets: SHEETS, strings: '<si><t>a</t></si>', replace })).toBeNull();
  });

  it.each([
    ['</workbook>', 'xl/workbook.xml'],
    ['</Relationships>', 'xl/_rels/workbook.xml.rels'],
    ['</Relationships>', '_rels/.rels'],
    ['</sst>', 'xl/sharedStrings.xml'],
    ['</styleSheet>', 'xl/styles.xml'],
  ])('are none without %s in %s', async (text, part) => expect(await partsOf(without(text, part))).toBeNull());
});
