import type { Book } from './book';
import { areaAt } from './areas';
import { newColourRule } from './colour-rule';
import { counted } from './counting';
import { rangeOf } from './range';
import { SheetState } from './sheet-state';
import { FakeSheet, sheetOf } from './sheet';
import { userOf } from './user';
import { storageOf } from './storage';
import { newValidation } from './validation';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The part of Spreadsheet that the add-on uses. */
class FakeSpreadsheet implements Pick<
  Spreadsheet,
  | 'getId'
  | 'getName'
  | 'getOwner'
  | 'getSheetByName'
  | 'getRange'
  | 'getProtections'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
> {
  constructor(private readonly book: Book) {}

  getId(): string {
    return this.book.id;
  }

  /** Null where nothing is selected: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getActiveRange() */
  getActiveRange(): GoogleAppsScript.Spreadsheet.Range | null {
    const [name = '', address = ''] = this.book.active.split('!');
    const sheet = this.book.sheets.find((own) => own.name === name);
    return sheet ? rangeOf(sheet, areaAt(address, sheet)) : null;
  }

  getName(): string {
    return this.book.name;
  }

  getOwner(): GoogleAppsScript.Base.User {
    return userOf({ book: this.book }, this.book.owner);
  }

  getSheetByName(name: string): Sheet | null {
    const found = this.book.sheets.find((sheet) => sheet.name === name);
    return found ? sheetOf(found) : null;
  }

  /** A name that is taken is refused: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#insertsheetsheetname */
  insertSheet(name: string): Sheet {
    if (this.book.sheets.some((sheet) => sheet.name === name))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    const state = new SheetState(this.book, name, 100 + this.book.sheets.length);
    this.book.sheets.push(state);
    return sheetOf(state);
  }

  /**
   * Only `'Sheet'!A1:F`, all rows of the first columns, and `'Sheet'!A5:F9`; a sheet that is not there is refused, as are
   * rows and columns beyond it. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getrangea1notation
   */
  getRange(notation: string): GoogleAppsScript.Spreadsheet.Range {
    const [, quoted = '', from = '', letters = '', row = ''] =
      /^'((?:[^']|'')+)'!([A-Z]+\d+):([A-Z]+)(\d*)$/.exec(notation) ?? [];
    const name = quoted.replace(/''/g, "'");
    const found = this.book.sheets.find((sheet) => sheet.name === name);
    if (!found || (row === '' && from !== 'A1')) throw new Error(`Range not found: ${notation}`);
    return rangeOf(found, areaAt(`${from}:${letters}${row || found.maxRows}`, found));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getprotectionstype */
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.book.sheets.flatMap((sheet) => new FakeSheet(sheet).getProtections(type));
  }

  getSpreadsheetLocale(): string {
    return this.book.locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.book.timeZone;
  }

  toast(text: string, _title: string, _seconds: number | null): void {
    this.book.toasts.push(text);
  }
}

class FakeMenu {
  private readonly items: [string, string][] = [];

  constructor(
    private readonly book: Book,
    private readonly title: string,
  ) {}

  addItem(caption: string, functionName: string): this {
    this.items.push([caption, functionName]);
    return this;
  }

  addToUi(): void {
    this.book.menus.push({ title: this.title, items: this.items });
  }
}

/** Google's globals for one workbook, every object of them counted. Services without a need here are absent. */
export function servicesOf(book: Book): Record<string, object> {
  const { calls } = book;
  const ui = {
    ButtonSet: { OK: 'OK', YES_NO: 'YES_NO' },
    Button: { OK: 'OK', YES: 'YES', NO: 'NO' },
    createMenu: (title: string) => counted(new FakeMenu(book, title), 'Menu', calls),
    /** https://developers.google.com/apps-script/reference/base/ui#alerttitle,-prompt,-buttons */
    alert: (_title: string, text: string, buttons: string) => {
      book.alerts.push(text);
      return buttons === 'YES_NO' ? book.answer : 'OK';
    },
    showSidebar: (page: { getContent: () => string }) => book.sidebars.push(page.getContent()),
  };
  const lock = { tryLock: () => !book.locked, releaseLock: () => undefined };
  const service = (name: string, members: object): object => counted(members, name, calls);
  return {
    SpreadsheetApp: service('SpreadsheetApp', {
      ProtectionType: { RANGE: 'RANGE', SHEET: 'SHEET' },
      CopyPasteType: { PASTE_DATA_VALIDATION: 'PASTE_DATA_VALIDATION' },
      getActiveSpreadsheet: () => counted(new FakeSpreadsheet(book), 'Spreadsheet', calls),
      getUi: () => service('Ui', ui),
      newDataValidation: () => newValidation(calls),
      newConditionalFormatRule: () => newColourRule(calls),
    }),
    LockService: service('LockService', { getDocumentLock: () => service('Lock', lock) }),
    ...storageOf(book),
    Utilities: service('Utilities', {
      /** Only the offset (`Z`): https://developers.google.com/apps-script/reference/utilities/utilities#formatdatedate,-timezone,-format */
      formatDate: (_date: unknown, _zone: string, format: string) => {
        if (format !== 'Z') throw new Error(`Format ${format} is not in the in-memory sheet`);
        return `+${String(book.offsetHours).padStart(2, '0')}00`;
      },
    }),
  };
}
