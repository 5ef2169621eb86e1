import type { Problem } from '@shared/result';
import type { Checked } from './check-grids';
import { checkGrids } from './check-grids';
import { readGrids } from './read';
import type { Setup } from './setup';
import { readSetup } from './setup';

/** A checked workbook with the sheets that the findings are about. */
export interface CheckedSpreadsheet {
  readonly setup: Setup;
  readonly sheets: readonly { readonly name: string; readonly sheet: GoogleAppsScript.Spreadsheet.Sheet }[];
  readonly checked: Checked;
}

/** Reads the sheets of all agencies and checks them; writes nothing. */
export function checkSpreadsheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): CheckedSpreadsheet | { readonly problems: readonly Problem[] } {
  const read = readSetup(spreadsheet);
  if ('problems' in read) return read;
  const { setup } = read;
  const { layouts } = setup;
  const sheets = layouts.flatMap(({ name }) => {
    const sheet = spreadsheet.getSheetByName(name);
    return sheet ? [{ name, sheet }] : [];
  });
  if (sheets.length < layouts.length) {
    const missing = layouts.map(({ name }) => name).filter((name) => !sheets.some((own) => own.name === name));
    return {
      problems: [
        {
          message: `Lembar ${missing.join(', ')} belum ada di spreadsheet ini.`,
          remedy: 'Jalankan menu Cermat > Siapkan lembar, lalu periksa lagi.',
        },
      ],
    };
  }
  const result = checkGrids(setup, layouts, readGrids(spreadsheet, sheets), spreadsheet.getName());
  return 'problems' in result ? result : { setup, sheets, checked: result.checked };
}
