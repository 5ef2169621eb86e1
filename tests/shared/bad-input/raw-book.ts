import { zip, type ZipEntry } from '../files/zip-bytes';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** Cell styles by number: 0 plain, 1 a date, 2 with a border, 3 a percentage, 4 and on as the caller says. */
const stylesWith = (formats: readonly string[]): string =>
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats
    .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`)
    .join(
      '',
    )}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${4 + formats.length}"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>` +
  `<xf numFmtId="0" borderId="0"/><xf numFmtId="10" applyNumberFormat="1"/>${formats
    .map((_, at) => `<xf numFmtId="${200 + at}" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`;

interface RawBook {
  /** What stands inside `<worksheet>`, one a sheet. */
  readonly sheets: readonly string[];
  /** Number formats of the styles from 4 on. */
  readonly formats?: readonly string[];
  /** What stands inside `<sst>`. */
  readonly shared?: string;
  readonly more?: readonly ZipEntry[];
}

/** The parts of a workbook whose worksheets are written by hand, so that they can hold what no program writes. */
export function rawParts({ sheets, formats = [], shared, more = [] }: RawBook): ZipEntry[] {
  const parts = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const types = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...parts.map((part) => [`/xl/${part}`, 'worksheet']),
  ].map(
    ([part, type]) =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  );
  const relations = [
    ...parts.map((part, at) => [`rId${at + 1}`, 'worksheet', part]),
    ['rStyles', 'styles', 'styles.xml'],
    ['rShared', 'sharedStrings', 'sharedStrings.xml'],
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  const listed = sheets.map((_, at) => `<sheet name="Data ${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return [
    {
      name: '[Content_Types].xml',
      data: bytesOf(`${HEAD}<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`),
    },
    {
      name: '_rels/.rels',
      data: bytesOf(
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      data: bytesOf(
        `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: bytesOf(`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`),
    },
    { name: 'xl/styles.xml', data: bytesOf(stylesWith(formats)) },
    { name: 'xl/sharedStrings.xml', data: bytesOf(`${HEAD}<sst xmlns="${MAIN}">${shared ?? ''}</sst>`) },
    ...sheets.map((inside, at) => ({
      name: `xl/${parts[at]}`,
      data: bytesOf(`${HEAD}<worksheet xmlns="${MAIN}">${inside}</worksheet>`),
    })),
    ...more,
  ];
}

export const rawBook = (book: RawBook): Uint8Array => zip(rawParts(book));

/** The letters of a 0-based column. */
export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

export const textCell = (column: number, row: number, text: string): string =>
  `<c r="${lettersOf(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** @param style see {@link rawBook} */
export const numberCell = (column: number, row: number, value: number | string, style = 0): string =>
  `<c r="${lettersOf(column)}${row}" s="${style}"><v>${value}</v></c>`;
