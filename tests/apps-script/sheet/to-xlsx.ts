import type { Cell as XlsxCell, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { Book } from './book';
import { GENERAL } from './cell';
import type { SheetState } from './sheet-state';

/**
 * One cell as File > Download writes it: values, number formats, formulas with their last result. A formula that shows
 * an error is written as the error alone, because the writer knows no error as a result.
 */
function cellOf(sheet: SheetState, row: number, column: number): Partial<XlsxCell> {
  const { formula, format } = sheet.at(row, column);
  const value = sheet.value(row, column);
  const style = format === GENERAL ? {} : { style: { numFmt: format } };
  if (typeof value === 'object') return { value: value.error, ...style };
  if (formula) return { formula: formula.slice(1), formulaResult: value, ...style };
  // A rich text stays a text even if it reads like an error.
  if (typeof value === 'string' && value.startsWith('#')) return { richText: [{ text: value }], ...style };
  return { value: value === '' ? null : value, ...style };
}

function sheetOf(sheet: SheetState): WriteSheet {
  const { rows, columns } = sheet.extent;
  const cells = new Map<string, Partial<XlsxCell>>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) cells.set(`${row},${column}`, cellOf(sheet, row, column));
  return { name: sheet.name, hidden: sheet.hidden, rows: Array.from({ length: rows }, () => []), cells };
}

/** The whole workbook as XLSX bytes, from the same cells that the add-on sees. */
export const toXlsx = (book: Book): Promise<Uint8Array> => writeXlsx({ sheets: book.sheets.map(sheetOf) });
