/** A part of a sheet that people should leave alone. */
export interface Guard {
  readonly name: string;
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  /** True = editing asks for confirmation; false = only the workbook's owner may edit. */
  readonly warningOnly: boolean;
}

/** Adds the guards that the sheet does not have yet, known by their description. */
export function protect(sheet: GoogleAppsScript.Spreadsheet.Sheet, guards: readonly Guard[]): void {
  const present = new Set(
    sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((protection) => protection.getDescription()),
  );
  for (const { name, range, warningOnly } of guards) {
    const description = `Cermat: ${name}`;
    if (present.has(description)) continue;
    const protection = range.protect().setDescription(description);
    if (warningOnly) protection.setWarningOnly(true);
    else {
      // The owner and the person who runs this stay editors whatever is removed (reference: Protection.removeEditors).
      protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
      if (protection.canDomainEdit()) protection.setDomainEdit(false);
    }
  }
}
