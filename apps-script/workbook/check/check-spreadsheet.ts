import type { Decision } from '@shared/exchange';
import type { Problem } from '@shared/result';
import type { Checked } from './check-grids';
import { checkGrids } from './check-grids';
import type { Memory } from '../book/memory';
import { memoryOf } from '../book/memory';
import { pastOf } from './past-periods';
import type { SheetRead } from '../book/read';
import { readSheets } from '../book/read';
import type { Setup } from '../book/setup';
import { readSetup } from '../book/setup';
import type { Teller } from '../book/progress';
import { dayOf } from '@shared/dates/words';

/** A checked workbook with the sheets that the findings are about. */
export interface CheckedSpreadsheet {
  readonly setup: Setup;
  readonly sheets: readonly SheetRead[];
  readonly checked: Checked;
  /** What earlier checks of this period left, with the figures of the period before. */
  readonly memory: Memory;
}

/** The sheets are one source however the spreadsheet is called. */
const SOURCE = 'Spreadsheet';

/** Who filled the workbook, where one agency alone takes part; else each fills its own sheet, and nobody all of them. */
const fillerOf = ({ agencies: [first, second] }: Setup): { filler?: string } =>
  first && !second ? { filler: first.agency } : {};

/**
 * Reads the sheets of all agencies and checks them; writes nothing.
 * @param decisions what people answered and corrected
 * @param kept what the last check left
 * @param tell is told which sheet is being read
 */
export function checkSpreadsheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  decisions: readonly Decision[],
  kept: Memory,
  tell?: Teller,
): CheckedSpreadsheet | { readonly problems: readonly Problem[] } {
  const read = readSetup(spreadsheet);
  if ('problems' in read) return read;
  const { setup } = read;
  const found = readSheets(spreadsheet, setup.layouts, setup.settings.edition, tell);
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
  const memory = memoryOf(kept, setup.settings);
  const past = pastOf(spreadsheet, setup, memory);
  const facts = { previous: past.datasets, today: dayOf(new Date()), ...fillerOf(setup) };
  const result = checkGrids(setup, setup.layouts, grids, SOURCE, decisions, facts);
  if ('problems' in result) return result;
  return { setup, sheets, checked: result.checked, memory: { ...memory, previous: past.kept } };
}
