import { cellName } from '../edit-cells';
import { escapedAttribute, escapedWords } from '../xml';
import type { MarkStyles } from './styles';
import type { MarkLine, MarkList } from './types';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEADING_ROW = 1;
const FIRST_LINE = 2;
/** A cell holds no more letters (Excel: 32.767). */
const LONGEST_TEXT = 2000;

/** `'Data Sasaran'!E12`, as a link inside a workbook names a cell; a quotation mark in a sheet's name is doubled. */
const cellLocation = ({ sheet, ...place }: NonNullable<MarkLine['target']>): string =>
  `'${sheet.replace(/'/g, "''")}'!${cellName(place)}`;

/** The worksheet of the list. Every cell is text in its own place: nothing of it is a figure, a formula or an address outside. */
export function listSheet({ lead, columns, lines }: MarkList, styles: MarkStyles): string {
  const { heading, link, text } = styles.list;
  const cell = (row: number, column: number, words: string, style: number): string =>
    words === '' && column > 0
      ? `<c r="${cellName({ row, column })}" s="${style}"/>`
      : `<c r="${cellName({ row, column })}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedWords(words.slice(0, LONGEST_TEXT))}</t></is></c>`;
  const line = ({ texts, severity, target }: MarkLine, at: number): string => {
    const row = FIRST_LINE + at;
    const cells = columns.map((_, column) => {
      if (column === 0) return cell(row, column, texts[0] ?? '', target ? link : text);
      return cell(row, column, texts[column] ?? '', column === 1 ? styles.on(text, severity) : text);
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  };
  const links = lines.flatMap(({ target, texts }, at) => {
    if (!target) return [];
    const place = cellName({ row: FIRST_LINE + at, column: 0 });
    return `<hyperlink ref="${place}" location="${escapedAttribute(cellLocation(target))}" display="${escapedAttribute(texts[0] ?? '')}"/>`;
  });
  const last = cellName({ row: HEADING_ROW + lines.length, column: columns.length - 1 });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${FIRST_LINE}" topLeftCell="A${FIRST_LINE + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
    `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">${escapedWords(lead)}</t></is></c></row>`,
    `<row r="${HEADING_ROW + 1}">${columns.map((column, at) => cell(HEADING_ROW, at, column.heading, heading)).join('')}</row>`,
    ...lines.map(line),
    '</sheetData>',
    `<autoFilter ref="A${HEADING_ROW + 1}:${last}"/>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '</worksheet>',
  ].join('');
}
