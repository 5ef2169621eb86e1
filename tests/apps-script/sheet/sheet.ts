import { counted } from './counting';
import { protectionOf } from './protection';
import { rangeOf } from './range';
import type { SheetState } from './sheet-state';

type Google = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The part of Sheet that the add-on uses. */
export class FakeSheet implements Pick<
  Google,
  | 'getSheetId'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'insertRowsAfter'
  | 'insertColumnsAfter'
  | 'clearContents'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'getProtections'
> {
  constructor(private readonly state: SheetState) {}

  getSheetId(): number {
    return this.state.id;
  }

  /**
   * 1-based; a range without rows or columns, or outside the sheet, is refused.
   * https://developers.google.com/apps-script/reference/spreadsheet/sheet#getrangerow,-column,-numrows,-numcolumns
   */
  getRange(row: number, column: number, rows = 1, columns = 1): Range {
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    if (row < 1 || column < 1 || row + rows - 1 > this.state.maxRows || column + columns - 1 > this.state.maxColumns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return rangeOf(this.state, { row: row - 1, column: column - 1, rows, columns });
  }

  /** "corresponding to the dimensions in which data is present" https://developers.google.com/apps-script/reference/spreadsheet/sheet#getdatarange */
  getDataRange(): Range {
    const { rows, columns } = this.state.extent;
    return rangeOf(this.state, { row: 0, column: 0, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }

  getLastRow(): number {
    return this.state.extent.rows;
  }

  getLastColumn(): number {
    return this.state.extent.columns;
  }

  getMaxRows(): number {
    return this.state.maxRows;
  }

  getMaxColumns(): number {
    return this.state.maxColumns;
  }

  insertRowsAfter(after: number, count: number): Google {
    if (after !== this.state.maxRows) throw new Error('Rows in the middle are not in the in-memory sheet');
    this.state.maxRows += count;
    return this as unknown as Google;
  }

  insertColumnsAfter(after: number, count: number): Google {
    if (after !== this.state.maxColumns) throw new Error('Columns in the middle are not in the in-memory sheet');
    this.state.maxColumns += count;
    return this as unknown as Google;
  }

  /** Contents go, formats and notes stay: https://developers.google.com/apps-script/reference/spreadsheet/sheet#clearcontents */
  clearContents(): Google {
    this.state.guard({ row: 0, column: 0, rows: this.state.maxRows, columns: this.state.maxColumns });
    for (const cell of this.state.cells.values()) Object.assign(cell, { value: '', formula: null });
    return this as unknown as Google;
  }

  setFrozenRows(rows: number): void {
    this.state.frozenRows = rows;
  }

  setFrozenColumns(columns: number): void {
    this.state.frozenColumns = columns;
  }

  hideRows(row: number): void {
    this.state.hiddenRows.add(row);
  }

  getProtections(): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.state.protections.map((own) => protectionOf(this.state, own));
  }
}

export const sheetOf = (state: SheetState): Google =>
  counted(new FakeSheet(state), 'Sheet', state.book.calls) as unknown as Google;
