import { counted } from './counting';
import { areaIn, rangeOf } from './range';
import type { ProtectionState, SheetState } from './sheet-state';
import { addressOf, userOf } from './user';

type Google = GoogleAppsScript.Spreadsheet.Protection;

class FakeProtection implements Pick<
  Google,
  | 'getDescription'
  | 'setDescription'
  | 'setWarningOnly'
  | 'isWarningOnly'
  | 'getEditors'
  | 'addEditors'
  | 'canDomainEdit'
  | 'setDomainEdit'
  | 'getRange'
  | 'getUnprotectedRanges'
  | 'setUnprotectedRanges'
  | 'remove'
  | 'canEdit'
> {
  constructor(
    private readonly sheet: SheetState,
    private readonly state: ProtectionState,
  ) {}

  getDescription(): string {
    return this.state.description;
  }

  setDescription(description: string): Google {
    this.state.description = description;
    return this as unknown as Google;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#setWarningOnly(Boolean) */
  setWarningOnly(warningOnly: boolean): Google {
    this.state.warningOnly = warningOnly;
    return this as unknown as Google;
  }

  isWarningOnly(): boolean {
    return this.state.warningOnly;
  }

  getEditors(): GoogleAppsScript.Base.User[] {
    return this.state.editors.map((email) => userOf(this.sheet, email));
  }

  /**
   * "Adds the given array of users to the list of editors"; refused while the protection only warns.
   * https://developers.google.com/apps-script/reference/spreadsheet/protection#addeditorsemailaddresses
   */
  addEditors(emails: string[]): Google {
    if (this.state.warningOnly) throw new Error('Cannot set editors for a warning-based protection.');
    this.state.editors = [...new Set([...this.state.editors, ...emails])];
    return this as unknown as Google;
  }

  /**
   * "If the user has permission to edit the protected range or sheet"; the owner always has.
   * https://developers.google.com/apps-script/reference/spreadsheet/protection#canedit
   */
  canEdit(): boolean {
    const { owner, user } = this.sheet.book;
    return this.state.warningOnly || user === owner || this.state.editors.includes(user);
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { area } = this.state;
    return rangeOf(this.sheet, area ?? { row: 0, column: 0, rows: this.sheet.maxRows, columns: this.sheet.maxColumns });
  }

  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.state.open.map((area) => rangeOf(this.sheet, area));
  }

  /**
   * "Throws an exception if the Protection is not protecting a sheet"
   * https://developers.google.com/apps-script/reference/spreadsheet/protection#setunprotectedrangesranges
   */
  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): Google {
    if (this.state.area) throw new Error('Unprotected ranges can only be set on a protected sheet.');
    this.state.open = ranges.map((range) => areaIn(range));
    return this as unknown as Google;
  }

  remove(): void {
    this.sheet.protections.splice(this.sheet.protections.indexOf(this.state), 1);
  }

  /**
   * "Neither the owner of the spreadsheet nor the current user can be removed."
   * Google's own example hands over users instead of addresses.
   * https://developers.google.com/apps-script/reference/spreadsheet/protection#removeEditors(String)
   */
  removeEditors(people: readonly (string | GoogleAppsScript.Base.User)[]): Google {
    const { owner, user } = this.sheet.book;
    const emails = people.map(addressOf);
    this.state.editors = this.state.editors.filter(
      (email) => email === owner || email === user || !emails.includes(email),
    );
    return this as unknown as Google;
  }

  canDomainEdit(): boolean {
    return this.state.domainEdit;
  }

  setDomainEdit(editable: boolean): Google {
    this.state.domainEdit = editable;
    return this as unknown as Google;
  }
}

export const protectionOf = (sheet: SheetState, state: ProtectionState): Google =>
  counted(new FakeProtection(sheet, state), 'Protection', sheet.book.calls) as unknown as Google;
