// Workbooks as no usual program writes them but files from portals, scripts and converters do; with what stands in them
// (ECMA-376 part 1, 18.3.1.4, 18.3.1.96, 18.18.11). `truth`: each sheet's cells; `told`: must be refused with a sentence,
// because what stands there cannot be known.
import { HEAD, sheetXml } from './parts.mjs';

/**
 * @typedef {string | number | boolean | null | { date: string } | { error: string }} Value
 * @typedef {{ truth?: Record<string, Record<string, Value>>, told?: true, wanted: import('./parts.mjs').Wanted }} Oddity
 */

const DIRECTORY = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_RESULT = { error: 'rumus tanpa hasil' };

/** A column of cells, each given as XML with `A#` where its name belongs. @param {string[]} cells */
const column = (cells) =>
  cells.map((cell, at) => `<row r="${at + 1}">${cell.replaceAll('A#', `A${at + 1}`)}</row>`).join('');

/** One sheet, `Data`, of a column of cells. @param {string[]} written @param {Value[]} values null for a blank @param {Partial<import('./parts.mjs').Wanted>} [more] @returns {Oddity} */
const cells = (written, values, more = {}) => ({
  truth: { Data: columnTruth(values) },
  wanted: { sheets: [{ name: 'Data', xml: sheetXml(column(written)) }], ...more },
});

/** @param {Value[]} values @returns {Record<string, Value>} */
const columnTruth = (values) =>
  Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[`A${at + 1}`, value]])));

/** One sheet whose XML is given whole. @param {string} xml @param {Record<string, Value>} truth @param {Partial<import('./parts.mjs').Wanted>} [more] @returns {Oddity} */
const whole = (xml, truth, more = {}) => ({
  truth: { Data: truth },
  wanted: { sheets: [{ name: 'Data', xml }], ...more },
});

/** @param {string} xml @param {Partial<import('./parts.mjs').Wanted>} [more] @returns {Oddity} */
const told = (xml, more = {}) => ({ told: true, wanted: { sheets: [{ name: 'Data', xml }], ...more } });

const PLAIN =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Desa</t></is></c><c r="B1"><v>12</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Suka Maju</t></is></c><c r="B2"><v>7</v></c></row>';
const PLAIN_TRUTH = { A1: 'Desa', B1: 12, A2: 'Suka Maju', B2: 7 };
/** @param {string} text */
const inline = (text) => `<c r="A#" t="inlineStr"><is>${text}</is></c>`;

/** @type {Record<string, Oddity>} */
export const ODDITIES = {
  plain: whole(sheetXml(PLAIN), PLAIN_TRUTH),
  'shared-texts': cells(['<c r="A#" t="s"><v>1</v></c>', '<c r="A#" t="s"><v>0</v></c>'], ['dua', 'satu'], {
    strings: '<si><t>satu</t></si><si><t>dua</t></si>',
  }),
  'shared-rich-text': cells(['<c r="A#" t="s"><v>0</v></c>'], ['Suka Maju'], {
    strings: '<si><r><t xml:space="preserve">Suka </t></r><r><rPr><b/></rPr><t>Maju</t></r></si>',
  }),
  'shared-phonetic': cells(['<c r="A#" t="s"><v>0</v></c>'], ['東京'], {
    strings: '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0"/></si>',
  }),
  'shared-rich-phonetic': cells(['<c r="A#" t="s"><v>0</v></c>'], ['東京'], {
    strings: '<si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
  }),
  'inline-phonetic': cells([inline('<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>')], ['東京']),
  'inline-phonetic-figure': cells([inline('<t>12</t><rPh sb="0" eb="2"><t>5</t></rPh>')], ['12']),
  'inline-rich-text': cells(
    [inline('<r><t xml:space="preserve">Suka </t></r><r><rPr><i/></rPr><t>Maju</t></r>')],
    ['Suka Maju'],
  ),
  'inline-rich-phonetic': cells([inline('<r><t>12</t></r><rPh sb="0" eb="1"><t>5</t></rPh>')], ['12']),
  'inline-escapes': cells([inline('<t>a_x000D_b</t>'), inline('<t>_x005F_x0041_</t>')], ['a\rb', '_x0041_']),
  'shared-escapes': cells(['<c r="A#" t="s"><v>0</v></c>'], ['a\nb'], { strings: '<si><t>a_x000A_b</t></si>' }),
  'space-kept': cells([inline('<t xml:space="preserve">  tepi  </t>')], ['  tepi  ']),
  'cdata-inline': cells([inline('<t><![CDATA[<Rejo> & Lor]]></t>')], ['<Rejo> & Lor']),
  'cdata-value': cells(['<c r="A#"><v><![CDATA[42]]></v></c>'], [42]),
  'cdata-half': cells(['<c r="A#"><v>4<![CDATA[2]]></v></c>'], [42]),
  'cdata-shared': cells(['<c r="A#" t="s"><v>0</v></c>'], ['a & b'], { strings: '<si><t>a <![CDATA[&]]> b</t></si>' }),
  entities: cells([inline('<t>&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos; &#65;&#x42;</t>')], [`<a> & "b" 'c' AB`]),
  'entity-figure': cells(['<c r="A#"><v>&#49;&#x32;</v></c>'], [12]),
  'unknown-entity': told(sheetXml(column([inline('<t>a &nbsp; b</t>')]))),
  'comments-within': cells(['<c r="A#"><!-- <v>9</v> --><v>1<!-- x -->2</v></c>'], [12]),
  'instruction-within': cells(['<?x y?><c r="A#"><v>12</v></c>'], [12]),
  doctype: told(sheetXml(PLAIN).replace(HEAD, `${HEAD}<!DOCTYPE worksheet [<!ENTITY a "12">]>`)),
  'single-quotes': whole(sheetXml("<row r='1'><c r='A1'><v>12</v></c></row>"), { A1: 12 }),
  'spaces-in-tags': whole(sheetXml('<row  r = "1" ><c\n r = "A1"\t><v >12</v ></c ></row >'), { A1: 12 }),
  'greater-in-attribute': whole(sheetXml('<row r="1"><c r="A1"><f ca="1" bx="a>b">1+1</f><v>2</v></c></row>'), {
    A1: 2,
  }),
  bom: whole(`\uFEFF${sheetXml(PLAIN)}`, PLAIN_TRUTH),
  'no-declaration': whole(sheetXml(PLAIN).replace(HEAD, ''), PLAIN_TRUTH),
  'line-breaks-between': whole(sheetXml(PLAIN.replaceAll('><', '>\r\n  <')), PLAIN_TRUTH),
  'namespace-prefix': whole(
    `${HEAD}<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>12</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>Desa</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    { A1: 12, B1: 'Desa' },
  ),
  'namespace-prefix-everywhere': whole(
    sheetXml(column(['<c r="A#" t="s"><v>0</v></c>'])),
    { A1: 'Desa' },
    {
      strings: '<si><t>Desa</t></si>',
      replace: (parts) => ({
        ...parts,
        'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] ?? '')
          .replace(/<(\/?)(sst|si|t)\b/g, '<$1x:$2')
          .replace('xmlns=', 'xmlns:x='),
        'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '')
          .replace(/<(\/?)(workbook|sheets|sheet)\b/g, '<$1x:$2')
          .replace('xmlns=', 'xmlns:x='),
      }),
    },
  ),
  'other-prefix-for-relations': whole(sheetXml(PLAIN), PLAIN_TRUTH, {
    replace: (parts) => ({
      ...parts,
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '')
        .replaceAll('xmlns:r=', 'xmlns:d3p1=')
        .replaceAll(' r:id=', ' d3p1:id='),
    }),
  }),
  strict: whole(sheetXml(PLAIN), PLAIN_TRUTH, {
    replace: (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [
          name,
          content
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replaceAll(DIRECTORY, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
        ]),
      ),
  }),
  'strict-dates': cells(
    ['<c r="A#" t="d" s="4"><v>2024-08-31</v></c>', '<c r="A#" t="d" s="4"><v>2024-08-31T13:30:00</v></c>'],
    [{ date: '2024-08-31' }, { date: '2024-08-31' }],
  ),
  'date-type-year': told(sheetXml(column(['<c r="A#" t="d"><v>2024</v></c>']))),
  'alternate-content': whole(
    sheetXml('<row r="1"><c r="A1"><v>12</v></c></row>', {
      after:
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>',
    }),
    { A1: 12 },
  ),
  'no-dimension': whole(sheetXml(PLAIN), PLAIN_TRUTH),
  'dimension-too-small': whole(sheetXml(PLAIN, { before: '<dimension ref="A1"/>' }), PLAIN_TRUTH),
  'dimension-elsewhere': whole(sheetXml(PLAIN, { before: '<dimension ref="D9:F12"/>' }), PLAIN_TRUTH),
  'dimension-huge': whole(sheetXml(PLAIN, { before: '<dimension ref="A1:XFD1048576"/>' }), PLAIN_TRUTH),
  'cells-without-names': whole(
    sheetXml('<row r="1"><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c><v>3</v></c></row>'),
    { A1: 1, B1: 2, A3: 3 },
  ),
  'rows-without-numbers': whole(sheetXml('<row><c r="A1"><v>1</v></c></row><row><c r="A2"><v>2</v></c></row>'), {
    A1: 1,
    A2: 2,
  }),
  'nothing-named': whole(sheetXml('<row><c><v>1</v></c></row><row><c><v>2</v></c><c/><c><v>3</v></c></row>'), {
    A1: 1,
    A2: 2,
    C2: 3,
  }),
  'some-cells-named': told(sheetXml('<row r="1"><c r="B1"><v>1</v></c><c><v>2</v></c></row>')),
  'row-number-after-gap': whole(sheetXml('<row r="5"><c r="A5"><v>1</v></c></row><row><c><v>2</v></c></row>'), {
    A5: 1,
    A6: 2,
  }),
  'small-letters': whole(sheetXml('<row r="1"><c r="a1"><v>12</v></c></row>'), { A1: 12 }),
  'rows-out-of-order': told(sheetXml('<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>')),
  'cells-out-of-order': told(sheetXml('<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>')),
  'cell-of-another-row': told(
    sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A1"><v>2</v></c></row>'),
  ),
  'two-cells-of-one-name': told(sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')),
  'two-rows-of-one-number': told(
    sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'),
  ),
  'two-values-in-a-cell': told(sheetXml('<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>')),
  'text-beyond-the-table': told(sheetXml(column(['<c r="A#" t="s"><v>7</v></c>'])), {
    strings: '<si><t>satu</t></si>',
  }),
  'text-number-odd': told(sheetXml(column(['<c r="A#" t="s"><v>0.5</v></c>'])), { strings: '<si><t>satu</t></si>' }),
  'no-table-of-texts': told(sheetXml(column(['<c r="A#" t="s"><v>0</v></c>']))),
  'style-beyond-the-table': told(sheetXml(column(['<c r="A#" s="99"><v>45000</v></c>']))),
  'no-styles': whole(sheetXml(PLAIN), PLAIN_TRUTH, {
    replace: (parts) => Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'xl/styles.xml')),
  }),
  'unknown-type': told(sheetXml(column(['<c r="A#" t="zz"><v>12</v></c>']))),
  'figure-that-is-none': told(sheetXml(column(['<c r="A#" t="n"><v>dua belas</v></c>']))),
  'figure-with-a-comma': told(sheetXml(column(['<c r="A#"><v>1.234,5</v></c>']))),
  'value-of-blanks': cells(
    ['<c r="A#"><v> </v></c>', '<c r="A#"><v>\n</v></c>', '<c r="A#"><v/></c>', '<c r="A#"/>'],
    [null, null, null, null],
  ),
  'value-in-blanks': cells(['<c r="A#"><v> 12 </v></c>', '<c r="A#" t="b"><v> 1 </v></c>'], [12, true]),
  'formula-with-blank-result': cells(['<c r="A#"><f>1+1</f><v> </v></c>'], [NO_RESULT]),
  hexadecimal: told(sheetXml(column(['<c r="A#"><v>0x1F</v></c>']))),
  infinite: told(sheetXml(column(['<c r="A#"><v>Infinity</v></c>']))),
  'beyond-all-figures': told(sheetXml(column(['<c r="A#"><v>1e999</v></c>']))),
  scientific: cells(
    [
      '<c r="A#"><v>1.2E1</v></c>',
      '<c r="A#"><v>12e-1</v></c>',
      '<c r="A#"><v>1E+05</v></c>',
      '<c r="A#"><v>-3.5E-10</v></c>',
    ],
    [12, 1.2, 100_000, -3.5e-10],
  ),
  'long-figures': cells(
    [
      '<c r="A#"><v>1702012001123456</v></c>',
      '<c r="A#"><v>0.30000000000000004</v></c>',
      '<c r="A#"><v>12345678901234567890</v></c>',
      '<c r="A#"><v>0000012</v></c>',
    ],
    [1702012001123456, 0.30000000000000004, Number('12345678901234567890'), 12],
  ),
  signs: cells(
    ['<c r="A#"><v>+12</v></c>', '<c r="A#"><v>-0</v></c>', '<c r="A#"><v>.5</v></c>', '<c r="A#"><v>5.</v></c>'],
    [12, 0, 0.5, 5],
  ),
  booleans: cells(
    [
      '<c r="A#" t="b"><v>1</v></c>',
      '<c r="A#" t="b"><v>0</v></c>',
      '<c r="A#" t="b"><v>true</v></c>',
      '<c r="A#" t="b"><v>false</v></c>',
    ],
    [true, false, true, false],
  ),
  'boolean-without-value': cells(['<c r="A#" t="b"/>', '<c r="A#" t="b"><v/></c>'], [null, null]),
  'boolean-odd': told(sheetXml(column(['<c r="A#" t="b"><v>2</v></c>']))),
  errors: cells(
    ['<c r="A#" t="e"><v>#N/A</v></c>', '<c r="A#" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    [{ error: '#N/A' }, { error: '#DIV/0!' }],
  ),
  'error-without-value': cells(['<c r="A#" t="e"/>'], [{ error: '' }]),
  'formula-text': cells(
    [
      '<c r="A#" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
      '<c r="A#" t="str"><f>""</f><v></v></c>',
      '<c r="A#" t="str"><v>12</v></c>',
    ],
    ['ab', null, '12'],
  ),
  'formula-without-result': cells(
    [
      '<c r="A#"><f>1+1</f></c>',
      '<c r="A#" t="str"><f>"a"</f></c>',
      '<c r="A#" t="b"><f>TRUE()</f></c>',
      '<c r="A#" t="n"><f>2</f><v></v></c>',
    ],
    [NO_RESULT, NO_RESULT, NO_RESULT, NO_RESULT],
  ),
  'formula-boolean': cells(['<c r="A#" t="b"><f>TRUE()</f><v>1</v></c>'], [true]),
  'formula-shared': cells(
    [
      '<c r="A#"><f t="shared" ref="A1:A3" si="0">ROW()</f><v>1</v></c>',
      '<c r="A#"><f t="shared" si="0"/><v>2</v></c>',
      '<c r="A#"><f t="shared" si="0"/></c>',
    ],
    [1, 2, NO_RESULT],
  ),
  'formula-array': cells(
    ['<c r="A#"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c>', '<c r="A#"><v>2</v></c>'],
    [1, 2],
  ),
  'formula-empty': cells(['<c r="A#"><f></f><v>3</v></c>', '<c r="A#"><f/></c>'], [3, NO_RESULT]),
  'formula-date': cells(['<c r="A#" s="4"><f>TODAY()</f><v>45535</v></c>'], [{ date: '2024-08-31' }]),
  'formula-inline': cells(['<c r="A#" t="inlineStr"><f>"a"</f><is><t>a</t></is></c>'], ['a']),
  'texts-empty': cells(
    [inline('<t></t>'), inline('<t/>'), inline(''), '<c r="A#" t="s"><v>0</v></c>', '<c r="A#" t="s"/>'],
    [null, null, null, null, null],
    { strings: '<si><t/></si>' },
  ),
  'text-without-is': told(sheetXml(column(['<c r="A#" t="inlineStr"><v>12</v></c>']))),
  'figure-in-is': told(sheetXml(column(['<c r="A#"><is><t>12</t></is></c>']))),
  percents: cells(
    ['<c r="A#" s="1"><v>0.12</v></c>', '<c r="A#" s="2"><v>0.1234</v></c>', '<c r="A#" s="6"><v>12.3</v></c>'],
    [0.12, 0.1234, 12.3],
  ),
  'thousands-scaled': cells(['<c r="A#" s="7"><v>12000</v></c>'], [12000]),
  'letters-in-formats': cells(
    [
      '<c r="A#" s="8"><v>12</v></c>',
      '<c r="A#" s="11"><v>12</v></c>',
      '<c r="A#" s="12"><v>12</v></c>',
      '<c r="A#" s="10"><v>12</v></c>',
    ],
    [12, 12, 12, 12],
  ),
  dates: cells(
    [
      '<c r="A#" s="3"><v>45535</v></c>',
      '<c r="A#" s="4"><v>45535.75</v></c>',
      '<c r="A#" s="5"><v>45535.999</v></c>',
      '<c r="A#" s="4"><v>61</v></c>',
    ],
    [{ date: '2024-08-31' }, { date: '2024-08-31' }, { date: '2024-08-31' }, { date: '1900-03-01' }],
  ),
  'dates-1904': cells(
    ['<c r="A#" s="4"><v>44073</v></c>', '<c r="A#" s="4"><v>0</v></c>'],
    [{ date: '2024-08-31' }, { date: '1904-01-01' }],
    { properties: '<workbookPr date1904="1"/>' },
  ),
  'dates-1904-word': cells(['<c r="A#" s="4"><v>44073</v></c>'], [{ date: '2024-08-31' }], {
    properties: '<workbookPr date1904="true"/>',
  }),
  'dates-1904-off': cells(['<c r="A#" s="4"><v>45535</v></c>'], [{ date: '2024-08-31' }], {
    properties: '<workbookPr date1904="0"/>',
  }),
  'text-in-a-date-style': cells(
    ['<c r="A#" s="4" t="inlineStr"><is><t>31 Agustus 2024</t></is></c>'],
    ['31 Agustus 2024'],
  ),
  'two-sheets': {
    truth: { Satu: PLAIN_TRUTH, Dua: { A1: 5 } },
    wanted: {
      sheets: [
        { name: 'Satu', xml: sheetXml(PLAIN) },
        { name: 'Dua', xml: sheetXml(column(['<c r="A#"><v>5</v></c>'])) },
      ],
    },
  },
  'order-of-sheets-and-parts': {
    truth: { Satu: { A1: 1 }, Dua: { A1: 2 } },
    wanted: {
      sheets: [
        { name: 'Satu', part: 'xl/worksheets/sheet2.xml', xml: sheetXml(column(['<c r="A#"><v>1</v></c>'])) },
        { name: 'Dua', part: 'xl/worksheets/sheet1.xml', xml: sheetXml(column(['<c r="A#"><v>2</v></c>'])) },
      ],
    },
  },
  'hidden-sheets': {
    truth: { Data: { A1: 1 } },
    wanted: {
      sheets: [
        { name: 'Sembunyi', state: 'hidden', xml: sheetXml(column(['<c r="A#"><v>8</v></c>'])) },
        { name: 'Data', xml: sheetXml(column(['<c r="A#"><v>1</v></c>'])) },
        { name: 'Sangat', state: 'veryHidden', xml: sheetXml(column(['<c r="A#"><v>9</v></c>'])) },
      ],
    },
  },
  'all-sheets-hidden': { told: true, wanted: { sheets: [{ name: 'Data', state: 'hidden', xml: sheetXml(PLAIN) }] } },
  'targets-absolute': {
    truth: { Data: PLAIN_TRUTH },
    wanted: { sheets: [{ name: 'Data', target: '/xl/worksheets/sheet1.xml', xml: sheetXml(PLAIN) }] },
  },
  'targets-with-dots': {
    truth: { Data: PLAIN_TRUTH },
    wanted: { sheets: [{ name: 'Data', target: './worksheets/../worksheets/sheet1.xml', xml: sheetXml(PLAIN) }] },
  },
  'parts-elsewhere': {
    truth: { Data: PLAIN_TRUTH },
    wanted: {
      sheets: [{ name: 'Data', part: 'xl/lembar/data desa.xml', target: 'lembar/data desa.xml', xml: sheetXml(PLAIN) }],
    },
  },
  'target-missing': {
    told: true,
    wanted: { sheets: [{ name: 'Data', target: 'worksheets/tidak-ada.xml', xml: sheetXml(PLAIN) }] },
  },
  'stored-not-packed': whole(sheetXml(PLAIN), PLAIN_TRUTH, { level: 0 }),
  'columns-hidden': whole(
    sheetXml(PLAIN, { before: '<cols><col min="2" max="3" width="0" hidden="1"/></cols>' }),
    PLAIN_TRUTH,
  ),
  'columns-hidden-word': whole(
    sheetXml(PLAIN, { before: '<cols><col min="2" max="2" hidden="true"/></cols>' }),
    PLAIN_TRUTH,
  ),
  'rows-hidden': whole(sheetXml(PLAIN.replace('<row r="2"', '<row r="2" hidden="1"')), PLAIN_TRUTH),
  'rows-hidden-unnumbered': whole(
    sheetXml(PLAIN.replace('<row r="1"', '<row').replace('<row r="2"', '<row hidden="1"')),
    PLAIN_TRUTH,
  ),
  merges: whole(
    sheetXml(PLAIN, { after: '<mergeCells count="2"><mergeCell ref="A4:B5"/><mergeCell ref="D1:D2"/></mergeCells>' }),
    PLAIN_TRUTH,
  ),
  'sheet-cut-off': told(sheetXml(PLAIN).slice(0, -40)),
  'sheet-cut-off-after-a-row': told(sheetXml(PLAIN).replace(/<\/sheetData>.*$/, '')),
  'sheet-ends-within-its-rows': told(sheetXml(PLAIN).replace(/<row r="2".*$/, '')),
  'tags-crossed': told(sheetXml('<row r="1"><c r="A1"><v>12</c></v></row>')),
  'tag-misspelt': told(sheetXml('<row r="1"><c r="A1"><v>12</w></c></row>')),
  'texts-cut-off': told(sheetXml(column(['<c r="A#" t="s"><v>0</v></c>'])), {
    strings: '<si><t>satu</t></si>',
    replace: (parts) => ({
      ...parts,
      'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] ?? '').replace('</sst>', ''),
    }),
  }),
  'bare-ampersand': told(sheetXml(column([inline('<t>a & b</t>')]))),
  'utf-16': told(sheetXml(PLAIN), { utf16: 'xl/worksheets/sheet1.xml' }),
  'sheet-of-no-rows': { truth: { Data: {} }, wanted: { sheets: [{ name: 'Data', xml: sheetXml('') }] } },
};
