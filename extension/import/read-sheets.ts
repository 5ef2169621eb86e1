import type { Edition, VillageList } from '@shared/catalogue';
import { readTable } from '@shared/dataset';
import type { Grid } from '@shared/dataset/types';
import type { Problem } from '@shared/result';
import type { ImportDraft, SheetDraft } from './types';

/** What each sheet is proposed to be, and those in which no table was found. */
export function readSheets(
  grids: readonly Grid[],
  edition: Edition,
  villages?: VillageList,
): Pick<ImportDraft, 'sheets' | 'unread'> {
  const sheets: SheetDraft[] = [];
  const unread: { sheet: string; problem: Problem }[] = [];
  for (const grid of grids) {
    const table = readTable(grid, edition, villages);
    if (table.ok) sheets.push({ grid, proposal: table.value, include: true });
    else unread.push({ sheet: grid.name, problem: table.problem });
  }
  return { sheets, unread };
}
