import type { Grid } from '@shared/dataset';
import { readWorkbook } from '@shared/files';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/universal';
import { cellsOfGrid, cellsOfRows, typed, type Cells, type SheetCells } from './cells';

/** A row as the second reader has it; its own types take a date for the maker of dates. */
type SecondRow = readonly (string | number | boolean | Date | null)[];

/** What a reader made of a file: its cells, or why it refuses. */
export type Reading = { readonly sheets: SheetCells } | { readonly told: string };

/** The product's way from bytes to cells. */
export async function ours(bytes: Uint8Array, name: string): Promise<Reading> {
  const read = await readWorkbook(bytes, name);
  if (!read.ok) return { told: read.problem.message };
  const cells = name.endsWith('.csv') ? trimmedCells : cellsOfGrid;
  return { sheets: new Map(read.value.map((grid) => [grid.name, cells(grid)])) };
}

/** Of separated text: blanks at a cell's edge are of no meaning, and no two readers agree about those beside a quotation mark. */
const trimmedCells = ({ rows }: Grid): Cells =>
  cellsOfRows(rows, (value) => typedText(typeof value === 'string' ? value : ''));
const typedText = (text: string): string | null => typed(text.trim());

/** The second reader, which shares no line with ours: read-excel-file for workbooks. */
export async function theirs(bytes: Uint8Array): Promise<Reading> {
  try {
    const sheets = await readExcelFile(bytes.slice().buffer, { trim: false });
    return {
      sheets: new Map(
        sheets.map(({ sheet, data }) => [sheet, cellsOfRows(data as unknown as readonly SecondRow[], typed)]),
      ),
    };
  } catch (error) {
    return { told: String(error) };
  }
}

const ANY_LINE_END = ['\r\n', '\n', '\r'];

/** csv-parse for separated text, which is told the separator. */
export function theirsOfText(text: string, delimiter: string, sheet: string): Reading {
  try {
    return { sheets: new Map([[sheet, cellsOfRows(rowsOfText(text, delimiter), typedText)]]) };
  } catch (error) {
    return { told: String(error) };
  }
}

/** The rows of separated text as csv-parse has them; throws where a quotation mark stands where none may. */
export const rowsOfText = (text: string, delimiter: string): string[][] =>
  parse(text, {
    delimiter,
    bom: true,
    record_delimiter: ANY_LINE_END,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  });
