import type { Problem } from '@shared/result';
import { AGENCY_COLUMN, agencyKey, parseAgencies } from '../book/agency-table';
import { cellText } from '../book/cell-text';
import { ownerBlocks } from '../book/layout';
import { guardsOf, restoreGuards } from './protect';
import { readValues } from '../book/read';
import { SETTINGS_SHEET } from '../book/settings';
import type { Setup } from '../book/setup';

/** The addresses of an agency after one left and another came; either may be ''. */
function movedAddresses(written: string, gone: string, come: string): string {
  const present = written.split(/[\s,;]+/).filter(Boolean);
  const rest = present.filter((one) => one.toLowerCase() !== gone.toLowerCase());
  const isThere = come === '' || rest.some((one) => one.toLowerCase() === come.toLowerCase());
  return [...rest, ...(isThere ? [] : [come])].join(', ');
}

/**
 * Lets another Google address write an agency's columns: in the table of agencies first, which `Perbaiki struktur` follows,
 * then in the protections. Nothing is written where an address is none, or where neither is given.
 */
export function moveColumns(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { settings, layouts }: Setup,
  agency: string,
  gone: string,
  come: string,
): readonly Problem[] {
  if (gone === '' && come === '') return [];
  const sheet = spreadsheet.getSheetByName(SETTINGS_SHEET);
  if (!sheet) return [];
  const cells = readValues(sheet).map((row) => [...row]);
  const at = cells.findIndex(
    (row, line) => line > 0 && agencyKey(settings.edition, cellText(row[AGENCY_COLUMN - 1])) === agency,
  );
  const row = cells[at];
  if (!row)
    return [
      {
        message: 'OPD ini tidak ada di tabel OPD lembar Pengaturan.',
        remedy: 'Tulis namanya di sana, lalu ulangi serah terima.',
      },
    ];
  row[AGENCY_COLUMN] = movedAddresses(cellText(row[AGENCY_COLUMN]), gone, come);
  const agencies = parseAgencies(cells, settings.edition);
  if (!agencies.ok) return [agencies.problem];
  sheet.getRange(at + 1, AGENCY_COLUMN + 1).setValues([[row[AGENCY_COLUMN]]]);
  for (const layout of layouts) {
    if (!ownerBlocks(layout).some(({ owner }) => owner === agency) && layout.agency !== agency) continue;
    const own = spreadsheet.getSheetByName(layout.name);
    if (own) restoreGuards(spreadsheet, own, guardsOf(layout, agencies.value));
  }
  return [];
}
