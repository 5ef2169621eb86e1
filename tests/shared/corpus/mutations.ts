import type { SheetCells } from './cells';
import { cellsIn, escaped, sheetsIn, type Parts, type XmlCell, type XmlSheet } from './parts';
import type { Draw } from './random';

/** What stands in the file after a mutation; `told`: nobody can know, so it has to be refused. */
export type Truth = SheetCells | 'told';
interface Mutant {
  readonly parts: Parts;
  readonly truth: Truth;
}

/** One sheet of a sound workbook about to be changed, with what stands in the whole of it. */
export interface Subject {
  readonly parts: Parts;
  readonly sheet: XmlSheet;
  readonly xml: string;
  readonly cells: readonly XmlCell[];
  /** What stands in the workbook's visible sheets. */
  readonly before: SheetCells;
  readonly draw: Draw;
}

/** Changes a workbook's XML; null where there is nothing of the kind. */
export type Mutation = (subject: Subject) => Mutant | null;

const NO_RESULT = 'error rumus tanpa hasil';

const withPart = (parts: Parts, name: string, content: string): Parts => new Map([...parts, [name, content]]);

/** Another XML for the sheet that says the same. */
const same = ({ parts, sheet, before }: Subject, xml: string): Mutant => ({
  parts: withPart(parts, sheet.part, xml),
  truth: before,
});
const told = ({ parts, sheet }: Subject, xml: string): Mutant => ({
  parts: withPart(parts, sheet.part, xml),
  truth: 'told',
});

/** What stands there when one cell has another value; null for a blank. */
function withCell({ before, sheet }: Subject, ref: string, value: string | null): SheetCells {
  const cells = new Map(before.get(sheet.name));
  if (value === null) cells.delete(ref);
  else cells.set(ref, value);
  return new Map([...before, [sheet.name, cells]]);
}

const known = ({ before, sheet }: Subject, { ref }: XmlCell): string | undefined => before.get(sheet.name)?.get(ref);
const attributesOf = ({ ref, style }: XmlCell): string => `r="${ref}"${style ? ` s="${style}"` : ''}`;

/** Writes one cell anew; `value` is what then stands there, `told` where nobody can know. */
function rewritten(
  wanted: (cell: XmlCell, value: string) => boolean,
  write: (cell: XmlCell, value: string, draw: Draw) => { readonly xml: string; readonly value: string | null },
): Mutation {
  return (subject) => {
    const fitting = subject.cells.filter((cell) => {
      const value = known(subject, cell);
      return cell.ref !== '' && value !== undefined && wanted(cell, value);
    });
    if (fitting.length === 0) return null;
    const cell = subject.draw.pick(fitting);
    const { xml, value } = write(cell, known(subject, cell) ?? '', subject.draw);
    const changed = subject.xml.replace(cell.xml, () => xml);
    if (value === 'told') return told(subject, changed);
    return { parts: withPart(subject.parts, subject.sheet.part, changed), truth: withCell(subject, cell.ref, value) };
  };
}

const isText = (_: XmlCell, value: string): boolean => value.startsWith('string ');
const isNumber = ({ hasFormula }: XmlCell, value: string): boolean => value.startsWith('number ') && !hasFormula;
const isAny = (): boolean => true;

/** The text itself. */
const textOf = (value: string): string => value.slice('string '.length);
const numberOf = (value: string): number => Number(value.slice('number '.length));

const inline =
  (content: (text: string, draw: Draw) => string): Mutation =>
  (subject) =>
    rewritten(isText, (cell, value, draw) => ({
      xml: `<c ${attributesOf(cell)} t="inlineStr"><is>${content(textOf(value), draw)}</is></c>`,
      value,
    }))(subject);

const asNumber = (write: (number: number, draw: Draw) => { xml: string; value: string | null }): Mutation =>
  rewritten(isNumber, (cell, value, draw) => {
    const { xml, value: then } = write(numberOf(value), draw);
    return { xml: `<c ${attributesOf(cell)}${xml}</c>`, value: then };
  });
const instead = (cellXml: string, value: string | null): Mutation =>
  rewritten(isAny, (cell) => ({ xml: `<c r="${cell.ref}"${cellXml}`, value }));

const whole =
  (change: (xml: string, draw: Draw) => string | null): Mutation =>
  (subject) => {
    const xml = change(subject.xml, subject.draw);
    return xml === null || xml === subject.xml ? null : same(subject, xml);
  };
const damage =
  (change: (xml: string, draw: Draw) => string | null): Mutation =>
  (subject) => {
    const xml = change(subject.xml, subject.draw);
    return xml === null || xml === subject.xml ? null : told(subject, xml);
  };
const elsewhere =
  (change: (parts: Map<string, string>, subject: Subject) => boolean): Mutation =>
  (subject) => {
    const parts = new Map(subject.parts);
    return change(parts, subject) ? { parts, truth: subject.before } : null;
  };

const cut = (text: string, draw: Draw): [string, string] => {
  const letters = Array.from(text);
  const at = draw.below(letters.length + 1);
  return [letters.slice(0, at).join(''), letters.slice(at).join('')];
};
const t = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;

/** Whether the rows' cells follow one another without a gap, so that names can be left out. */
function isUnbroken(xml: string): boolean {
  const rows = [...xml.matchAll(/<row\s[^>]*?r="(\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)];
  return rows.every(([, number, content = ''], at) => {
    if (Number(number) !== at + 1) return false;
    return cellsIn(content).every(({ ref }, column) => ref === `${String.fromCharCode(65 + column)}${number}`);
  });
}

const DAYS_1904 = 1462;
const shifted = (value: string, days: number): string => {
  const date = new Date(`${value.slice('date '.length)}T00:00:00Z`);
  return `date ${new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10)}`;
};

/** Every kind of mutation that the XML of a workbook meets, by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'type n said': asNumber((number) => ({ xml: ` t="n"><v>${number}</v>`, value: `number ${number}` })),
  'scientific figure': asNumber((number) => ({ xml: `><v>${number.toExponential()}</v>`, value: `number ${number}` })),
  'long figure': rewritten(isNumber, (cell, _, draw) => {
    const digits = Array.from({ length: 16 + draw.below(6) }, () => 1 + draw.below(9)).join('');
    return { xml: `<c r="${cell.ref}"><v>${digits}</v></c>`, value: `number ${Number(digits)}` };
  }),
  'leading zeros': asNumber((number) =>
    number < 0
      ? { xml: `><v>${number}</v>`, value: `number ${number}` }
      : { xml: `><v>00${number}</v>`, value: `number ${number}` },
  ),
  'blanks around a figure': asNumber((number) => ({ xml: `><v>\n ${number} </v>`, value: `number ${number}` })),
  'blanks for a figure': asNumber((_, draw) => ({ xml: `><v>${draw.pick([' ', '\n', '\t '])}</v>`, value: null })),
  'a figure in CDATA': asNumber((number) => ({ xml: `><v><![CDATA[${number}]]></v>`, value: `number ${number}` })),
  'a comment in a figure': asNumber((number) => ({ xml: `><v>${number}<!-- 9 --></v>`, value: `number ${number}` })),
  'a figure in character references': asNumber((number) => ({
    xml: `><v>${Array.from(String(number), (sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('')}</v>`,
    value: `number ${number}`,
  })),
  'words for a figure': asNumber((number) => ({ xml: `><v>${number} anak</v>`, value: 'told' })),
  'a hexadecimal figure': rewritten(isNumber, (cell) => ({ xml: `<c r="${cell.ref}"><v>0x1A</v></c>`, value: 'told' })),
  'no figure at all': asNumber(() => ({ xml: '><v/>', value: null })),
  'two figures in a cell': asNumber((number) => ({ xml: `><v>${number}</v><v>9</v>`, value: 'told' })),
  'an unknown type': asNumber((number) => ({ xml: ` t="x"><v>${number}</v>`, value: 'told' })),
  'a figure of type inlineStr': asNumber((number) => ({ xml: ` t="inlineStr"><v>${number}</v>`, value: 'told' })),
  'a text beyond the table': instead(' t="s"><v>99999</v></c>', 'told'),
  'a text before the table': instead(' t="s"><v>-1</v></c>', 'told'),
  'a shared formula': asNumber((number) => ({
    xml: `><f t="shared" si="77"/><v>${number}</v>`,
    value: `number ${number}`,
  })),
  'a shared formula without result': rewritten(isNumber, (cell) => ({
    xml: `<c r="${cell.ref}"><f t="shared" si="77"/></c>`,
    value: NO_RESULT,
  })),
  'an array formula': asNumber((number) => ({
    xml: `><f t="array" ref="A1:B2">SUM(1,2)</f><v>${number}</v>`,
    value: `number ${number}`,
  })),
  'a formula with a result': asNumber((number) => ({
    xml: `><f>1+1&amp;"&lt;"</f><v>${number}</v>`,
    value: `number ${number}`,
  })),
  'a formula without result': instead('><f>SUM(A1:A2)</f></c>', NO_RESULT),
  'a formula with an empty result': instead('><f>SUM(A1:A2)</f><v></v></c>', NO_RESULT),
  'a formula with blanks for a result': instead('><f>SUM(A1:A2)</f><v> </v></c>', NO_RESULT),
  'a truth formula without result': instead(' t="b"><f>TRUE()</f></c>', NO_RESULT),
  'a formula that gives an empty text': instead(' t="str"><f>""</f><v></v></c>', null),
  'a formula with an error': instead(' t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'error #DIV/0!'),
  'an error value': instead(' t="e"><v>#REF!</v></c>', 'error #REF!'),
  true: instead(' t="b"><v>1</v></c>', 'boolean true'),
  'false in words': instead(' t="b"><v>false</v></c>', 'boolean false'),
  'truth without value': instead(' t="b"/>', null),
  'an odd truth': instead(' t="b"><v>7</v></c>', 'told'),
  'a date in words': instead(' t="d"><v>2024-08-31</v></c>', 'date 2024-08-31'),
  'a date and time in words': instead(' t="d"><v>2024-08-31T07:15:00</v></c>', 'date 2024-08-31'),
  'an empty text': instead(' t="str"><v></v></c>', null),
  'an empty inline text': instead(' t="inlineStr"><is><t/></is></c>', null),
  'an empty cell': instead('/>', null),
  'a text of type str': rewritten(isText, (cell, value) => ({
    xml: `<c ${attributesOf(cell)} t="str"><v>${escaped(textOf(value).replace(/_x(?=[\da-f]{4}_)/gi, '_x005F_x'))}</v></c>`,
    value,
  })),
  'a text inline': inline((text) => t(underscored(text))),
  'a text in runs': inline((text, draw) => {
    const [left, right] = cut(text, draw);
    return `<r>${t(underscored(left))}</r><r><rPr><b/><sz val="9"/></rPr>${t(underscored(right))}</r>`;
  }),
  'a text with its pronunciation': inline(
    (text) => `${t(underscored(text))}<rPh sb="0" eb="1"><t>7</t></rPh><phoneticPr fontId="1"/>`,
  ),
  'runs with their pronunciation': inline((text) => `<r>${t(underscored(text))}</r><rPh sb="0" eb="1"><t>7</t></rPh>`),
  'a text in CDATA': inline(
    (text) => `<t xml:space="preserve"><![CDATA[${underscored(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]></t>`,
  ),
  'a text in character references': inline(
    (text) => `<t>${Array.from(underscored(text), (sign) => `&#${sign.codePointAt(0)};`).join('')}</t>`,
  ),
  'a bare ampersand': inlineTold('a & b'),
  'an unknown entity': inlineTold('a &nbsp; b'),
  'no style': rewritten(isNumber, ({ ref }, value) => ({ xml: `<c r="${ref}"><v>${numberOf(value)}</v></c>`, value })),
  'a style beyond the table': rewritten(isNumber, ({ ref }, value) => ({
    xml: `<c r="${ref}" s="999"><v>${numberOf(value)}</v></c>`,
    value: 'told',
  })),
  'a date without its style': rewritten(
    ({ value, type }, now) => now.startsWith('date ') && type !== 'd' && value !== null && !Number.isNaN(Number(value)),
    ({ ref, value }) => ({ xml: `<c r="${ref}"><v>${value}</v></c>`, value: `number ${Number(value)}` }),
  ),
  'attributes of other makers': rewritten(isNumber, (cell, value) => ({
    xml: `<c xmlns:q="urn:q" q:r="Z9" q:t="s" ${attributesOf(cell)}><v>${numberOf(value)}</v></c>`,
    value,
  })),
  'no dimension': whole((xml) => xml.replace(/<dimension[^>]*>/, '')),
  'a wrong dimension': whole((xml, draw) =>
    xml.replace(/<dimension[^>]*>/, `<dimension ref="${draw.pick(['A1', 'C3:D4', 'A1:XFD1048576', 'Q90:R99'])}"/>`),
  ),
  'cells without names': whole((xml) => (isUnbroken(xml) ? xml.replace(/(<c\s[^>]*?)r="[A-Z]+\d+"/g, '$1') : null)),
  'rows without numbers': whole((xml) => (isUnbroken(xml) ? xml.replace(/(<row\s[^>]*?)r="\d+"/g, '$1') : null)),
  'nothing named': whole((xml) =>
    isUnbroken(xml) ? xml.replace(/(<c\s[^>]*?)r="[A-Z]+\d+"/g, '$1').replace(/(<row\s[^>]*?)r="\d+"/g, '$1') : null,
  ),
  'no spans': whole((xml) => xml.replace(/ spans="[^"]*"/g, '')),
  'rows in another order': damage((xml, draw) => {
    const rows = [...xml.matchAll(/<row\s[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g)].map(([row]) => row);
    const data = /<sheetData>[\s\S]*<\/sheetData>/.exec(xml)?.[0];
    const order = draw.shuffled(rows);
    if (!data || order.join('') === rows.join('')) return null;
    return xml.replace(data, () => `<sheetData>${order.join('')}</sheetData>`);
  }),
  'cells in another order': damage((xml, draw) => {
    const rows = [...xml.matchAll(/<row\s[^>]*?>([\s\S]*?)<\/row>/g)].filter(
      ([, content = '']) => cellsIn(content).length > 1,
    );
    if (rows.length === 0) return null;
    const [row, content = ''] = draw.pick(rows);
    const cells = cellsIn(content).map((cell) => cell.xml);
    const order = draw.shuffled(cells);
    if (order.join('') === cells.join('')) return null;
    return xml.replace(row, () => row.replace(content, () => order.join('')));
  }),
  'names in small letters': whole((xml) =>
    xml.replace(/(<c\s[^>]*?r=")([A-Z]+\d+)"/g, (_, before: string, ref: string) => `${before}${ref.toLowerCase()}"`),
  ),
  'single quotation marks': whole((xml) => xml.replace(/(<(?:c|row)\s[^>]*>)/g, (tag) => tag.replace(/"/g, "'"))),
  'blanks within tags': whole((xml) =>
    xml.replace(/<(c|row|v)(\s[^>]*?)?(\/?)>/g, (_, name: string, rest = '', end = '') => `<${name}\n ${rest} ${end}>`),
  ),
  'line breaks between elements': whole((xml) => xml.replace(/(<\/(?:c|row|f|v)>)/g, '$1\n  ')),
  'comments between elements': whole((xml) =>
    xml.replace(/<\/row>/g, '</row><!-- <row r="1"><c r="A1"><v>9</v></c></row> --><?x <c>?>'),
  ),
  'a prefix for every element': whole((xml) =>
    /<\w+:|mc:|xmlns:x=/.test(xml) ? null : xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace(' xmlns="', ' xmlns:x="'),
  ),
  'strict names': elsewhere((parts) => {
    for (const [name, content] of parts)
      parts.set(
        name,
        content
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      );
    return true;
  }),
  'a sign of byte order': whole((xml) => `\uFEFF${xml.replace(/^\uFEFF/, '')}`),
  'no declaration': whole((xml) => xml.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, '')),
  'more behind the rows': whole((xml) =>
    xml.replace(
      '</sheetData>',
      '</sheetData><extLst><ext uri="{0}"><q:c xmlns:q="urn:q" r="A1"><q:v>9</q:v></q:c></ext></extLst>',
    ),
  ),
  'columns hidden': whole((xml) =>
    xml.includes('<cols')
      ? null
      : xml.replace('<sheetData', '<cols><col min="1" max="2" hidden="1"/></cols><sheetData'),
  ),
  'rows hidden': whole((xml) => xml.replace(/ hidden="[^"]*"/g, '').replace(/<row /g, '<row hidden="1" ')),
  'targets from the root': elsewhere((parts) =>
    change(parts, 'xl/_rels/workbook.xml.rels', (xml) => xml.replace(/Target="(?!\/|http)(?:\.\/)?/g, 'Target="/xl/')),
  ),
  'targets with dots': elsewhere((parts) =>
    change(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(/Target="(?:\/xl\/)?worksheets\//g, 'Target="./x/../worksheets/'),
    ),
  ),
  'sheets in another order': elsewhere((parts, { draw }) =>
    change(parts, 'xl/workbook.xml', (xml) => {
      const list = [...xml.matchAll(/<sheet\s[^>]*?(?:\/>|><\/sheet>)/g)].map(([one]) => one);
      return list.length < 2
        ? xml
        : xml.replace(/<sheets>[\s\S]*<\/sheets>/, () => `<sheets>${draw.shuffled(list).join('')}</sheets>`);
    }),
  ),
  'parts in another order': elsewhere((parts, { draw }) => {
    const order = draw.shuffled([...parts]);
    parts.clear();
    for (const [name, content] of order) parts.set(name, content);
    return true;
  }),
  'parts of other makers': elsewhere((parts) => {
    parts.set('customXml/item1.xml', '<not closed');
    parts.set('xl/worksheets/sheet99.xml', 'no xml at all');
    return true;
  }),
  'a sheet hidden': (subject) => {
    const { parts, sheet, before, draw } = subject;
    const workbook = parts.get('xl/workbook.xml') ?? '';
    const element = sheet.element
      .replace(/ state="[^"]*"/, '')
      .replace('<sheet ', `<sheet state="${draw.pick(['hidden', 'veryHidden'])}" `);
    const left = new Map([...before].filter(([name]) => name !== sheet.name));
    return {
      parts: withPart(
        parts,
        'xl/workbook.xml',
        workbook.replace(sheet.element, () => element),
      ),
      truth: left.size > 0 ? left : 'told',
    };
  },
  'counting from 1904': ({ parts, before }) => {
    const workbook = parts.get('xl/workbook.xml') ?? '';
    if (/date1904/.test(workbook) || !/<sheets>/.test(workbook)) return null;
    // Days that are written out are counted from nowhere.
    if ([...parts.values()].some((xml) => / t="d"/.test(xml))) return null;
    const dates = [...before.values()]
      .flatMap((cells) => [...cells.values()])
      .filter((value) => value.startsWith('date '));
    if (dates.length === 0 || dates.some((value) => value < 'date 1901')) return null;
    const xml = /<workbookPr/.test(workbook)
      ? workbook.replace('<workbookPr', '<workbookPr date1904="1"')
      : workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const later = [...before].map(
      ([name, cells]) =>
        [
          name,
          new Map(
            [...cells].map(([ref, value]) => [ref, value.startsWith('date ') ? shifted(value, DAYS_1904) : value]),
          ),
        ] as const,
    );
    return { parts: withPart(parts, 'xl/workbook.xml', xml), truth: new Map(later) };
  },
  'one cell twice': damage((xml, draw) => {
    const cells = cellsIn(xml);
    if (cells.length === 0) return null;
    const { xml: cell, ref } = draw.pick(cells);
    return ref === '' ? null : xml.replace(cell, () => `${cell}<c r="${ref}"><v>9</v></c>`);
  }),
  'one row twice': damage((xml) => xml.replace(/(<row\s[^>]*?>[\s\S]*?<\/row>)/, '$1$1')),
  'a cell of another row': damage((xml) => xml.replace(/<\/row>/, '<c r="A900"><v>9</v></c></row>')),
  'a sheet cut off': damage((xml, draw) => {
    const from = xml.indexOf('<sheetData') + 12;
    const end = xml.lastIndexOf('>');
    return from < 12 ? null : xml.slice(0, from + draw.below(end - from));
  }),
  'a sheet cut off behind a row': damage((xml, draw) => {
    const ends = [...xml.matchAll(/<\/row>/g)].map(({ index }) => index + 6);
    return ends.length === 0 ? null : xml.slice(0, draw.pick(ends));
  }),
  'a tag misspelt': damage((xml, draw) => {
    const ends = [...xml.matchAll(/<\/?(?:v|c|row)(?=[\s>])/g)];
    if (ends.length === 0) return null;
    const { index, 0: tag } = draw.pick(ends);
    return `${xml.slice(0, index)}${tag}q${xml.slice(index + tag.length)}`;
  }),
  'a closing tag lost': damage((xml, draw) => {
    const ends = [...xml.matchAll(/<\/(?:v|c|row|is|t)>/g)];
    if (ends.length === 0) return null;
    const { index, 0: tag } = draw.pick(ends);
    return xml.slice(0, index) + xml.slice(index + tag.length);
  }),
  'texts cut off': (subject) => {
    const strings = subject.parts.get('xl/sharedStrings.xml');
    const uses = subject.cells.some(({ type }) => type === 's');
    if (!strings || !uses) return null;
    const from = strings.indexOf('<si>');
    const xml = strings.slice(0, from + subject.draw.below(strings.lastIndexOf('>') - from));
    return from < 0 ? null : { parts: withPart(subject.parts, 'xl/sharedStrings.xml', xml), truth: 'told' };
  },
  'texts lost': (subject) => {
    if (!subject.cells.some(({ type, value }) => type === 's' && value !== null)) return null;
    const parts = new Map(subject.parts);
    return parts.delete('xl/sharedStrings.xml') ? { parts, truth: 'told' } : null;
  },
};

/** What an XML reader would take for an escape (ECMA-376 part 1, 22.9.2.19), written so that it is none. */
function underscored(text: string): string {
  return text.replace(/_x(?=[\da-f]{4}_)/gi, '_x005F_x');
}

function inlineTold(content: string): Mutation {
  return instead(` t="inlineStr"><is><t>${content}</t></is></c>`, 'told');
}

function change(parts: Map<string, string>, name: string, by: (xml: string) => string): boolean {
  const before = parts.get(name) ?? '';
  const after = by(before);
  parts.set(name, after);
  return after !== before;
}

/** The sheets of a workbook that can be changed, i.e. those that are read. */
export const subjectsOf = (parts: Parts, before: SheetCells, draw: Draw): Subject[] =>
  sheetsIn(parts)
    .filter(({ name }) => before.has(name))
    .map((sheet) => {
      const xml = parts.get(sheet.part) ?? '';
      return { parts, sheet, xml, cells: cellsIn(xml), before, draw };
    });
