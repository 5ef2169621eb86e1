import type { Rule, Stored } from './cell';
import { isDateFormat } from './cell';
import { counted } from './counting';
import { protectionOf } from './protection';
import type { Area, SheetState } from './sheet-state';
import { FakeValidation } from './validation';

type Google = GoogleAppsScript.Spreadsheet.Range;

/** The part of Range that the add-on uses. */
export class FakeRange implements Pick<
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
  | 'setFontWeight'
  | 'setBackground'
  | 'setWrap'
  | 'protect'
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
    return this.map((row, column) =>
      this.sheet.book.handOver(
        this.sheet.value(row, column, seen),
        isDateFormat(this.sheet.cells.get(`${row},${column}`)?.format ?? ''),
      ),
    );
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
      this.sheet.at(row, column).note = note ?? '';
    });
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Google {
    const state: Rule | null = rule ? (rule as unknown as FakeValidation).ruleAt(this.area) : null;
    return this.all((row, column) => {
      this.sheet.at(row, column).rule = state;
    });
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
    };
    this.sheet.protections.push(state);
    return protectionOf(this.sheet, state);
  }
}

export const rangeOf = (sheet: SheetState, area: Area): Google =>
  counted(new FakeRange(sheet, area), 'Range', sheet.book.calls) as unknown as Google;
