import type { Problem } from '@shared/result';
import type { FindingRow } from './findings-table';
import { a1 } from './locate';
import { sheetRange, valuesOf } from './read';
import { ensureSize } from './size';

export const FINDINGS_SHEET = 'Temuan';
const HEADINGS = ['Tingkat', 'Desa', 'Indikator', 'Sel', 'Temuan', 'Yang harus dilakukan', 'OPD', 'Petunjuk', 'Alasan'];
/** 1-based column of the link, the only one that holds a formula. */
const LINK_COLUMN = 4;
/** Rows of a new sheet; inserted ones take over the formats above them. */
const FIRST_HEIGHT = 1000;

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What people read in the link: `D5 +2`. */
const linkText = ({ places }: FindingRow): string => {
  const [first] = places;
  if (!first) return '';
  return `${a1(first)}${places.length > 1 ? ` +${places.length - 1}` : ''}`;
};

/** A link that jumps to the first cell; built from ids and addresses alone, never from what people wrote. */
const link = (row: FindingRow, sheetIds: ReadonlyMap<string, number>): string => {
  const [first] = row.places;
  const id = first && sheetIds.get(first.sheet);
  if (!first || id === undefined) return '';
  return `=HYPERLINK("#gid=${id}&range=${a1(first)}";"${linkText(row)}")`;
};

/** The findings sheet as it stands: its range begins at A1, null = it has to be made. */
export interface FindingsSheet {
  readonly range: Range | null;
  readonly values: readonly (readonly unknown[])[];
}

/** The range of the findings sheet; null where it was not made yet. */
export const findingsRange = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Range | null =>
  sheetRange(spreadsheet, FINDINGS_SHEET, HEADINGS.length);

/** Reads the findings sheet. Refuses a sheet of that name that holds something else. */
export function findingsSheet(
  range: Range | null,
): { readonly target: FindingsSheet } | { readonly problems: readonly Problem[] } {
  const values = range ? valuesOf(range) : [];
  if (values.length === 0 || values[0]?.[0] === HEADINGS[0]) return { target: { range, values } };
  return {
    problems: [
      {
        message: `Lembar "${FINDINGS_SHEET}" berisi sesuatu yang lain, jadi tidak ditimpa.`,
        remedy: 'Ganti nama lembar itu, lalu jalankan Periksa semua lagi.',
      },
    ],
  };
}

/** Every column but the link is text, so that no message is taken for a formula. */
function createSheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Range {
  const sheet = spreadsheet.insertSheet(FINDINGS_SHEET);
  const height = sheet.getMaxRows();
  sheet.getRange(1, 1, height, LINK_COLUMN - 1).setNumberFormat('@');
  sheet.getRange(1, LINK_COLUMN + 1, height, HEADINGS.length - LINK_COLUMN).setNumberFormat('@');
  sheet.getRange(1, 1, height, HEADINGS.length).setWrap(true);
  sheet.getRange(1, 1, 1, HEADINGS.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  const protection = sheet.protect().setDescription('Cermat: temuan');
  protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  return sheet.getRange(1, 1, height, HEADINGS.length);
}

/**
 * Replaces the list in one write that reaches over what stood there before. Written in one go, so that a run that is
 * stopped leaves the old list or the new one; nothing is written where the same list stands there.
 * @param idsOf ids of the sheets that the lines point to, by name
 */
export function writeFindings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { range: existing, values }: FindingsSheet,
  rows: readonly FindingRow[],
  idsOf: (names: ReadonlySet<string>) => ReadonlyMap<string, number>,
): void {
  const linesWith = (linkOf: (row: FindingRow) => string): string[][] =>
    rows.map((row) => [
      row.level,
      row.village,
      row.indicator,
      linkOf(row),
      row.message,
      row.action,
      row.agency,
      row.hint,
      row.reason,
    ]);
  const isSame = JSON.stringify(values.slice(1)) === JSON.stringify(linesWith(linkText));
  if (isSame && rows.length > 0) return;
  const ids = idsOf(new Set(rows.flatMap(({ places }) => places.slice(0, 1).map(({ sheet }) => sheet))));
  const range = existing ?? createSheet(spreadsheet);
  const lines = linesWith((row) => link(row, ids));
  if (lines.length === 0) lines.push(HEADINGS.map((_, at) => (at === 0 ? 'Tidak ada temuan' : '')));
  const height = Math.max(lines.length + 1, values.length);
  if (height > FIRST_HEIGHT || (values[0] && values[0].length < HEADINGS.length))
    ensureSize(range.getSheet(), height, HEADINGS.length);
  while (lines.length + 1 < height) lines.push(HEADINGS.map(() => ''));
  range.offset(0, 0, height, HEADINGS.length).setValues([HEADINGS, ...lines]);
}
