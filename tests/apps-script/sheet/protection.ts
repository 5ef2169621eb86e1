import { counted } from './counting';
import type { ProtectionState, SheetState } from './sheet-state';

type Google = GoogleAppsScript.Spreadsheet.Protection;

export class FakeProtection implements Pick<
  Google,
  'getDescription' | 'setDescription' | 'setWarningOnly' | 'getEditors' | 'canDomainEdit' | 'setDomainEdit'
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

  getEditors(): GoogleAppsScript.Base.User[] {
    return this.state.editors.map((email) => ({ getEmail: () => email }) as GoogleAppsScript.Base.User);
  }

  /**
   * "Neither the owner of the spreadsheet nor the current user can be removed."
   * https://developers.google.com/apps-script/reference/spreadsheet/protection#removeEditors(String)
   */
  removeEditors(emails: string[]): Google {
    const { owner, user } = this.sheet.book;
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
