import type { Decision } from '@shared/exchange';
import type { Problem } from '@shared/result';
import type { Checked } from './check-grids';
import { checkGrids } from './check-grids';
import type { SheetRead } from './read';
import { readSheets } from './read';
import type { Setup } from './setup';
import { readSetup } from './setup';

/** A checked workbook with the sheets that the findings are about. */
export interface CheckedSpreadsheet {
  readonly setup: Setup;
  readonly sheets: readonly SheetRead[];
  readonly checked: Checked;
}

/**
 * Reads the sheets of all agencies and checks them; writes nothing.
 * @param decisions what people answered and corrected, asked for once the setup is known to be sound
 */
export function checkSpreadsheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  decisions: () => readonly Decision[] = () => [],
): CheckedSpreadsheet | { readonly problems: readonly Problem[] } {
  const read = readSetup(spreadsheet);
  if ('problems' in read) return read;
  const { setup } = read;
  const found = readSheets(spreadsheet, setup.layouts, setup.settings.edition);
  const missing = setup.layouts.filter((_, at) => !found[at]).map(({ name }) => name);
  if (missing.length > 0)
    return {
      problems: [
        {
          message: `Lembar ${missing.join(', ')} belum ada di spreadsheet ini.`,
          remedy: 'Jalankan menu Cermat > Siapkan lembar, lalu periksa lagi.',
        },
      ],
    };
  const sheets = found.flatMap((sheet) => sheet ?? []);
  const grids = sheets.map(({ grid }) => grid);
  const result = checkGrids(setup, setup.layouts, grids, spreadsheet.getName(), decisions());
  return 'problems' in result ? result : { setup, sheets, checked: result.checked };
}
