type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Whether the person at work may write what is the coordinator's: told by the protections, which hold whatever a person
 * says to be. Before the first check there is no findings sheet, and the sheets of the agencies tell.
 * @param findings the findings sheet, null where it was not made yet
 */
export function isCoordinator(spreadsheet: Spreadsheet, findings: Range | null): boolean {
  if (findings) return findings.canEdit();
  return spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).every((protection) => protection.canEdit());
}
