// The parts of a small workbook, written by hand (ECMA-376 part 1, 18.2 to 18.8).
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Number formats of the styles 1, 2, …; style 0 is General. */
const FORMATS = [
  [9, ''],
  [10, ''],
  [14, ''],
  [164, 'yyyy-mm-dd'],
  [165, '[$-421]dd mmmm yyyy;@'],
  [166, '0.0"%"'],
  [167, '#,##0,"rb"'],
  [168, '"dd" 0'],
  [169, '[h]:mm'],
  [49, ''],
  [170, '[Red]0;[Blue]-0'],
  [171, '0\\d'],
];

/** @param {string} text */
const xml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** @param {string} rows the content of sheetData @param {{ before?: string, after?: string, attributes?: string }} [more] */
export const sheetXml = (rows, { before = '', after = '', attributes = '' } = {}) =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"${attributes}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/**
 * @typedef {{ name: string, xml: string, state?: string, part?: string, target?: string }} Part
 * @typedef {{ sheets: Part[], strings?: string, properties?: string, styles?: string, others?: Record<string, string>,
 *   replace?: (parts: Record<string, string>) => Record<string, string>, level?: 0 | 6, utf16?: string }} Wanted
 */

/** @param {Wanted} wanted @returns {Record<string, string>} */
function partsOf({ sheets, strings, properties = '', styles, others = {} }) {
  const parts = sheets.map(({ part }, at) => part ?? `xl/worksheets/sheet${at + 1}.xml`);
  const targets = sheets.map(({ target }, at) => target ?? (parts[at] ?? '').replace(/^xl\//, ''));
  const formats = FORMATS.filter(([, code]) => code !== '');
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${xml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = targets.map(
    (target, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="${target}"/>`,
  );
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${parts.map((part) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${strings === undefined ? '' : '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/>${strings === undefined ? '' : `<Relationship Id="rIdT" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>`}</Relationships>`,
    'xl/styles.xml':
      styles ??
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${xml(String(code))}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${FORMATS.map(([id]) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...Object.fromEntries(parts.map((part, at) => [part, sheets[at]?.xml ?? ''])),
    ...others,
  };
}

/** A workbook's bytes, the same on every run. @param {Wanted} wanted */
export function workbook(wanted) {
  const parts = (wanted.replace ?? ((same) => same))(partsOf(wanted));
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    name === wanted.utf16
      ? new Uint8Array(Buffer.from(`\uFEFF${content.replace('UTF-8', 'UTF-16')}`, 'utf16le'))
      : strToU8(content),
  ]);
  return zipSync(Object.fromEntries(entries), { level: wanted.level ?? 6, mtime: new Date(2024, 7, 31, 12) });
}
