import { columnLetter } from '@shared/dataset';
import type { Rule, Stored } from './cell';
import { GENERAL, isDateFormat } from './cell';
import { counted } from './counting';
import { protectionOf } from './protection';
import type { Area, SheetState } from './sheet-state';
import { sheetOf } from './sheet';
import { shownAs } from './shown';
import { sortRows } from './structure-edits';
import { FakeValidation } from './validation';

type Google = GoogleAppsScript.Spreadsheet.Range;

/** The part of Range that the add-on uses. */
class FakeRange implements Pick<
  Google,
  | 'getValue'
  | 'getValues'
  | 'setValues'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getNotes'
  | 'setNotes'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'copyTo'
  | 'getFormulas'
  | 'setFormulas'
  | 'getA1Notation'
  | 'getMergedRanges'
  | 'breakApart'
  | 'clearContent'
  | 'sort'
  | 'setFontWeight'
  | 'setBackground'
  | 'setWrap'
  | 'protect'
  | 'activate'
  | 'canEdit'
> {
  constructor(
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {}

  private map<T>(get: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_unused, across) => get(row + down, column + across)),
    );
  }

  /**
   * "must match dimensions of this range"
   * https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues
   */
  private each<T>(values: readonly (readonly T[])[], set: (row: number, column: number, value: T) => void): Google {
    const { row, column, rows, columns } = this.area;
    this.sheet.guard(this.area);
    if (values.length !== rows)
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    values.forEach((line, down) => {
      if (line.length !== columns)
        throw new Error(
          `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${columns}.`,
        );
      line.forEach((value, across) => set(row + down, column + across, value));
    });
    return this as unknown as Google;
  }

  private all(set: (row: number, column: number) => void): Google {
    this.sheet.guard(this.area);
    this.map(set);
    return this as unknown as Google;
  }

  private look(name: string, value: unknown): Google {
    return this.all((row, column) => this.sheet.appearance.set(`${name} ${row},${column}`, value));
  }

  /** "Returns the value of the top-left cell in the range" https://developers.google.com/apps-script/reference/spreadsheet/range#getvalue */
  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  /**
   * "Empty cells are represented by an empty string in the array"; values are Number, Boolean, Date or String.
   * https://developers.google.com/apps-script/reference/spreadsheet/range#getvalues
   */
  // oxlint-disable-next-line typescript/no-explicit-any -- the type is Google's
  getValues(): any[][] {
    const seen = new Map<string, Stored>();
    return this.map((row, column) => {
      const cell = this.sheet.cells.get(`${row},${column}`);
      if (!cell || (cell.value === '' && !cell.formula)) return '';
      return this.sheet.book.handOver(this.sheet.value(row, column, seen), isDateFormat(cell.format));
    });
  }

  getDisplayValues(): string[][] {
    const seen = new Map<string, Stored>();
    return this.map((row, column) =>
      shownAs(
        this.sheet.value(row, column, seen),
        this.sheet.cells.get(`${row},${column}`)?.format ?? GENERAL,
        this.sheet.book.locale,
      ),
    );
  }

  /** "permission to edit every cell in the range" https://developers.google.com/apps-script/reference/spreadsheet/range#canedit */
  canEdit(): boolean {
    return this.sheet.mayEdit(this.area);
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetOf(this.sheet);
  }

  getRow(): number {
    return this.area.row + 1;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows;
  }

  getColumn(): number {
    return this.area.column + 1;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns;
  }

  /** "the grid ID of the range's parent sheet" https://developers.google.com/apps-script/reference/spreadsheet/range#getgridid */
  getGridId(): number {
    return this.sheet.id;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#offsetrowoffset,-columnoffset,-numrows,-numcolumns */
  offset(rowOffset: number, columnOffset: number, rows = this.area.rows, columns = this.area.columns): Google {
    const area = { row: this.area.row + rowOffset, column: this.area.column + columnOffset, rows, columns };
    const { maxRows, maxColumns } = this.sheet;
    if (rows < 1 || columns < 1 || area.row < 0 || area.column < 0)
      throw new Error('The coordinates or dimensions of the range are invalid.');
    if (area.row + rows > maxRows || area.column + columns > maxColumns)
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return rangeOf(this.sheet, area);
  }

  setValues(values: unknown[][]): Google {
    return this.each(values, (row, column, value) => this.sheet.put(row, column, value));
  }

  getNumberFormats(): string[][] {
    return this.map((row, column) => this.sheet.cells.get(`${row},${column}`)?.format ?? 'General');
  }

  setNumberFormat(format: string): Google {
    return this.all((row, column) => {
      this.sheet.at(row, column).format = format;
    });
  }

  setNumberFormats(formats: string[][]): Google {
    return this.each(formats, (row, column, format) => {
      this.sheet.at(row, column).format = format;
    });
  }

  getNotes(): string[][] {
    return this.map((row, column) => this.sheet.cells.get(`${row},${column}`)?.note ?? '');
  }

  /** "Null values remove notes" https://developers.google.com/apps-script/reference/spreadsheet/range#setnotesnotes */
  setNotes(notes: (string | null)[][]): Google {
    return this.each(notes, (row, column, note) => {
      if (note || this.sheet.cells.has(`${row},${column}`)) this.sheet.at(row, column).note = note ?? '';
    });
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Google {
    const state: Rule | null = rule ? (rule as unknown as FakeValidation).ruleAt(this.area) : null;
    return this.all((row, column) => {
      this.sheet.at(row, column).rule = state;
    });
  }

  /** "must match dimensions of this range" https://developers.google.com/apps-script/reference/spreadsheet/range#setdatavalidationsrules */
  setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]): Google {
    return this.each(rules, (row, column, rule) => {
      const at = { row, column, rows: 1, columns: 1 };
      this.sheet.at(row, column).rule = rule ? (rule as unknown as FakeValidation).ruleAt(at) : null;
    });
  }

  /**
   * Only data validation, of one row over the rows below: "The source is repeated over a larger destination", and a copied
   * formula follows its cell.
   * https://developers.google.com/apps-script/reference/spreadsheet/range#copytodestination,-copypastetype,-transposed
   */
  copyTo(destination: unknown, type?: unknown, transposed?: unknown): void {
    if (type !== 'PASTE_DATA_VALIDATION' || transposed !== false)
      throw new Error('Only data validation is copied in the in-memory sheet');
    const to = areaIn(destination as Google);
    this.sheet.guard(to);
    const { row: fromRow, column: fromColumn, rows, columns } = this.area;
    for (let down = 0; down < to.rows; down += 1)
      for (let across = 0; across < to.columns; across += 1) {
        const source = this.sheet.at(fromRow + (down % rows), fromColumn + (across % columns));
        this.sheet.at(to.row + down, to.column + across).rule = source.rule;
      }
  }

  /** "Empty strings for cells with no formula" https://developers.google.com/apps-script/reference/spreadsheet/range#getformulas */
  getFormulas(): string[][] {
    return this.map((row, column) => this.sheet.cells.get(`${row},${column}`)?.formula ?? '');
  }

  setFormulas(formulas: string[][]): Google {
    return this.each(formulas, (row, column, formula) => this.sheet.put(row, column, formula));
  }

  getA1Notation(): string {
    const { row, column, rows, columns } = this.area;
    const first = addressAt(row, column);
    return rows * columns === 1 ? first : `${first}:${addressAt(row + rows - 1, column + columns - 1)}`;
  }

  getMergedRanges(): Google[] {
    return this.sheet.merges.map((area) => rangeOf(this.sheet, area));
  }

  breakApart(): Google {
    const at = this.sheet.merges.findIndex((area) => area === this.area);
    if (at >= 0) this.sheet.merges.splice(at, 1);
    return this as unknown as Google;
  }

  /** Contents go, formats and notes stay: https://developers.google.com/apps-script/reference/spreadsheet/range#clearcontent */
  clearContent(): Google {
    return this.all((row, column) => Object.assign(this.sheet.at(row, column), { value: '', formula: null }));
  }

  sort(spec: unknown): Google {
    const { column, ascending } = spec as { column: number; ascending: boolean };
    if (!ascending) throw new Error('Only ascending order is in the in-memory sheet');
    this.sheet.guard(this.area);
    sortRows(this.sheet, this.area, column - 1);
    return this as unknown as Google;
  }

  /** "the top left cell in the range as the current cell" https://developers.google.com/apps-script/reference/spreadsheet/range#activate */
  activate(): Google {
    const { row, column } = this.area;
    this.sheet.book.active = `${this.sheet.name}!${columnLetter(column)}${row + 1}`;
    return this as unknown as Google;
  }

  setFontWeight(weight: string | null): Google {
    return this.look('weight', weight);
  }

  setBackground(color: string | null): Google {
    return this.look('background', color);
  }

  setWrap(wrap: boolean): Google {
    return this.look('wrap', wrap);
  }

  /** A new protection starts with the spreadsheet's editors: https://developers.google.com/apps-script/reference/spreadsheet/range#protect */
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const state = {
      description: '',
      warningOnly: false,
      domainEdit: false,
      editors: [...this.sheet.book.editors],
      area: this.area,
      open: [],
    };
    this.sheet.protections.push(state);
    return protectionOf(this.sheet, state);
  }
}

const AREAS = new WeakMap<object, Area>();

/** `E12` of 0-based row and column. */
const addressAt = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;

export function rangeOf(sheet: SheetState, area: Area): Google {
  const range = counted(new FakeRange(sheet, area), 'Range', sheet.book.calls) as unknown as Google;
  AREAS.set(range, area);
  return range;
}

/** The cells of a range that the script hands back, without a call. */
export function areaIn(range: Google): Area {
  const area = AREAS.get(range);
  if (!area) throw new Error('A range of another making');
  return area;
}
