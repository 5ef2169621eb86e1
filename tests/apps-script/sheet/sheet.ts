import { areaAt } from './areas';
import { chartOf, newChart, optionsOf } from './chart';
import { colourRuleOf, FakeColourRule } from './colour-rule';
import { counted } from './counting';
import { protectionOf } from './protection';
import { areaIn, rangeOf } from './range';
import { rangeListOf } from './range-list';
import type { SheetState } from './sheet-state';
import { insert, move } from './structure-edits';

type Google = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The part of Sheet that the add-on uses. */
export class FakeSheet implements Pick<
  Google,
  | 'getSheetId'
  | 'getName'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'insertRowsAfter'
  | 'insertColumnsAfter'
  | 'clearContents'
  | 'setFrozenRows'
  | 'getFrozenRows'
  | 'setFrozenColumns'
  | 'getProtections'
  | 'protect'
  | 'setName'
  | 'hideSheet'
  | 'getCharts'
  | 'insertChart'
  | 'removeChart'
  | 'getRangeList'
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'getFilter'
  | 'insertColumnBefore'
  | 'moveColumns'
  | 'unhideRow'
  | 'unhideColumn'
> {
  constructor(private readonly state: SheetState) {}

  getName(): string {
    return this.state.name;
  }

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

  getFrozenRows(): number {
    return this.state.frozenRows;
  }

  setFrozenColumns(columns: number): void {
    this.state.frozenColumns = columns;
  }

  hideRows(row: number): void {
    this.state.hiddenRows.add(row);
  }

  hideColumns(column: number): void {
    this.state.hiddenColumns.add(column);
  }

  unhideRow(row: Range): void {
    const { row: first, rows } = areaIn(row);
    for (let at = first + 1; at <= first + rows; at += 1) this.state.hiddenRows.delete(at);
  }

  unhideColumn(column: Range): void {
    const { column: first, columns } = areaIn(column);
    for (let at = first + 1; at <= first + columns; at += 1) this.state.hiddenColumns.delete(at);
  }

  insertColumnBefore(before: number): Google {
    if (before > this.state.maxColumns) throw new Error('Those columns are out of bounds.');
    insert(this.state, 'column', before - 1);
    return this as unknown as Google;
  }

  /**
   * "The index of the destination column is 1-based and based on the coordinates before the move"
   * https://developers.google.com/apps-script/reference/spreadsheet/sheet#movecolumnscolumnspec,-destinationindex
   */
  moveColumns(columns: Range, destination: number): void {
    const area = areaIn(columns);
    if (area.columns !== 1) throw new Error('Only one column at a time is moved in the in-memory sheet');
    move(this.state, 'column', area.column, destination - 1);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getrangelista1notations */
  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return rangeListOf(
      this.state,
      a1Notations.map((notation) => areaAt(notation, this.state)),
    );
  }

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return this.state.colours.map((rule) => colourRuleOf(this.state.book.calls, rule));
  }

  /** "Replaces all currently existing conditional format rules" https://developers.google.com/apps-script/reference/spreadsheet/sheet#setconditionalformatrulesrules */
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    this.state.colours = rules.map((rule) => FakeColourRule.stateOf(rule));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setnamename */
  setName(name: string): Google {
    if (this.state.book.sheets.some((sheet) => sheet !== this.state && sheet.name === name))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    this.state.name = name;
    return this as unknown as Google;
  }

  hideSheet(): Google {
    this.state.hidden = true;
    return this as unknown as Google;
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return newChart(this.state.book.calls);
  }

  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    return this.state.charts.map(chartOf);
  }

  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    this.state.charts.push(optionsOf(chart));
  }

  removeChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    this.state.charts.splice(this.state.charts.indexOf(optionsOf(chart)), 1);
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    if (!this.state.filtered) return null;
    const remove = (): void => {
      this.state.filtered = false;
    };
    return counted({ remove }, 'Filter', this.state.book.calls) as GoogleAppsScript.Spreadsheet.Filter;
  }

  /** A new protection starts with the spreadsheet's editors: https://developers.google.com/apps-script/reference/spreadsheet/sheet#protect */
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const own = {
      description: '',
      warningOnly: false,
      domainEdit: false,
      editors: [...this.state.book.editors],
      area: null,
      open: [],
    };
    this.state.protections.push(own);
    return protectionOf(this.state, own);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    const isSheet = (type as unknown as string) === 'SHEET';
    return this.state.protections
      .filter(({ area }) => (area === null) === isSheet)
      .map((own) => protectionOf(this.state, own));
  }
}

export const sheetOf = (state: SheetState): Google =>
  counted(new FakeSheet(state), 'Sheet', state.book.calls) as unknown as Google;
