import { FINDINGS_SHEET } from './findings-sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

const isClosed = (protection: Protection): boolean => !protection.canEdit();

/**
 * Whether the person at work may write what is the coordinator's: told by the protections, which hold whatever a person
 * says to be. Before the first check there is no findings sheet, and the sheets of the agencies tell.
 */
export function isCoordinator(spreadsheet: Spreadsheet): boolean {
  const { SHEET } = SpreadsheetApp.ProtectionType;
  const findings = spreadsheet.getSheetByName(FINDINGS_SHEET);
  return !(findings ?? spreadsheet).getProtections(SHEET).some(isClosed);
}
