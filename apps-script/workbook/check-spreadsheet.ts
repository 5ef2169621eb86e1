import type { Dataset } from '@shared/dataset';
import type { Decision } from '@shared/exchange';
import type { Problem } from '@shared/result';
import type { Checked } from './check-grids';
import { checkGrids } from './check-grids';
import { keptName, periodBefore, previousDataset } from './past-periods';
import type { SheetRead } from './read';
import { readSheets } from './read';
import type { Setup } from './setup';
import { readSetup } from './setup';
import { today } from './today';

/** A checked workbook with the sheets that the findings are about. */
export interface CheckedSpreadsheet {
  readonly setup: Setup;
  readonly sheets: readonly SheetRead[];
  readonly checked: Checked;
}

/** The period before, where one was kept: all agencies' sheets are kept together, so the first tells. */
function earlierFigures(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, setup: Setup): Dataset[] {
  const before = periodBefore(setup.settings);
  const [first] = setup.layouts;
  if (!before || !first || !spreadsheet.getSheetByName(keptName(first.name, before))) return [];
  const dataset = previousDataset(spreadsheet, setup);
  return dataset ? [dataset] : [];
}

/** Who filled the workbook, where one agency alone takes part; else each fills its own sheet, and nobody all of them. */
const fillerOf = ({ agencies: [first, second] }: Setup): { filler?: string } =>
  first && !second ? { filler: first.agency } : {};

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
  const surroundings = { previous: earlierFigures(spreadsheet, setup), today: today(), ...fillerOf(setup) };
  const result = checkGrids(setup, setup.layouts, grids, spreadsheet.getName(), decisions(), surroundings);
  return 'problems' in result ? result : { setup, sheets, checked: result.checked };
}
