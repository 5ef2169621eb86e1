import type { Edition } from '@shared/catalogue';
import { agencyName } from '@shared/catalogue';
import type { Grid } from '@shared/dataset';
import { cellText } from './cell-text';
import { Officer } from './officer';
import { readValues } from './read';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const OFFICER_SHEET = 'Petugas';
const HEADINGS = ['OPD', 'Nama', 'Sampai'] as const;
/** What stands in the first column for who looks after the whole workbook. */
export const COORDINATOR = 'Koordinator';

/** An officer on the list: 1-based row, and whether another took over. */
export interface ListedOfficer extends Officer {
  readonly row: number;
  readonly left: boolean;
}

const same = (left: Officer, right: Officer): boolean => left.agency === right.agency && left.name === right.name;

/** `Dinas Kesehatan`, or `Koordinator`. */
export const roleName = (edition: Edition, { agency }: Pick<Officer, 'agency'>): string =>
  agency === null ? COORDINATOR : agencyName(edition, agency);

/** Reads the list; lines without a name, or of an agency that this edition does not know, are passed over. */
function parseOfficers(cells: Grid['rows'], edition: Edition): ListedOfficer[] {
  return cells.slice(1).flatMap((row, at): ListedOfficer[] => {
    const [role = '', name = '', until = ''] = HEADINGS.map((_, column) => cellText(row[column]));
    if (name === '') return [];
    const spelled = role.toLowerCase();
    const agency = edition.agencies.find((one) =>
      [one.key, one.name, ...one.aliases].some((own) => own.toLowerCase() === spelled),
    );
    if (!agency && spelled !== COORDINATOR.toLowerCase()) return [];
    return [{ agency: agency?.key ?? null, name, row: at + 2, left: until !== '' }];
  });
}

/** The list, made where missing, with a line for the coordinator and each agency, to be filled with names. */
export function officerSheet(spreadsheet: Spreadsheet, edition: Edition, agencies: readonly string[]): Sheet {
  const existing = spreadsheet.getSheetByName(OFFICER_SHEET);
  if (existing) return existing;
  const roles = [COORDINATOR, ...agencies.map((key) => agencyName(edition, key))];
  const sheet = spreadsheet.insertSheet(OFFICER_SHEET);
  sheet.getRange(1, 1, sheet.getMaxRows(), HEADINGS.length).setNumberFormat('@');
  sheet
    .getRange(1, 1, roles.length + 1, HEADINGS.length)
    .setValues([[...HEADINGS], ...roles.map((role) => [role, '', ''])]);
  sheet.getRange(1, 1, 1, HEADINGS.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  return sheet;
}

/** Everyone on the list, in its order. */
export function readOfficers(spreadsheet: Spreadsheet, edition: Edition): ListedOfficer[] {
  const sheet = spreadsheet.getSheetByName(OFFICER_SHEET);
  return sheet ? parseOfficers(readValues(sheet), edition) : [];
}

/** Notes that another took over: the name stays on the list, for what was signed with it. */
export function replaceOfficer(
  sheet: Sheet,
  gone: ListedOfficer | null,
  role: string,
  name: string,
  day: string,
): void {
  if (gone) sheet.getRange(gone.row, HEADINGS.length).setValues([[day]]);
  sheet.getRange(sheet.getLastRow() + 1, 1, 1, HEADINGS.length).setValues([[role, name, '']]);
}

// A script that serves many workbooks keeps one choice for each.
const choiceKey = (spreadsheet: Spreadsheet): string => `petugas ${spreadsheet.getId()}`;

/** Keeps whom the person at work said they are; the two scopes do not tell. */
export function chooseOfficer(spreadsheet: Spreadsheet, { agency, name }: Officer): void {
  PropertiesService.getUserProperties().setProperty(choiceKey(spreadsheet), JSON.stringify({ agency, name }));
}

/** Whom the person at work said they are; null before that, and when that name left the list. */
export function currentOfficer(spreadsheet: Spreadsheet, officers: readonly ListedOfficer[]): ListedOfficer | null {
  const text = PropertiesService.getUserProperties().getProperty(choiceKey(spreadsheet));
  if (text === null) return null;
  const chosen = Officer.safeParse(JSON.parse(text));
  if (!chosen.success) return null;
  return officers.find((one) => !one.left && same(one, chosen.data)) ?? null;
}
