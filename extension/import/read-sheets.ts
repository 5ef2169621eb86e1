import type { Edition, VillageList } from '@shared/catalogue';
import { listOfPersons, mergeParts, partChoices, readTable, splitTables, withYearOfName } from '@shared/dataset';
import type { PartChoice } from '@shared/dataset';
import type { Grid } from '@shared/dataset/types';
import type { Answers } from '@shared/neighbours';
import { readNeighbourSheet } from './neighbour-sheets';
import { sheetsOfTimes } from './sheets-of-times';
import { sheetsOfYear } from './sheets-of-years';
import type { ImportDraft, SheetDraft, UnreadSheet } from './types';

interface Known {
  readonly villages?: VillageList | undefined;
  /** The district worked on, where its list is not known yet. */
  readonly district?: string;
  /** The year worked on. */
  readonly year?: number;
  /** By sheet what a person said of rows that part each village; one choice for all where it is only looked whose they are. */
  readonly parts?: ReadonlyMap<string, PartChoice> | PartChoice;
  /** By sheet what a person answered to the recipe of a neighbouring system. */
  readonly answers?: ReadonlyMap<string, Answers>;
}

const NOT_TAKEN = {
  message: 'Lembar ini tidak dipakai, seperti yang dipilih.',
  remedy: 'Buka berkasnya lagi bila angkanya ternyata diperlukan.',
};

const choiceFor = (sheet: string, parts: Known['parts']): PartChoice | undefined =>
  parts && 'take' in parts ? parts : parts?.get(sheet);

/** Returns what each table of each sheet is proposed to be, and those in which none was found. */
export function readSheets(
  grids: readonly Grid[],
  edition: Edition,
  { villages, district, year, parts, answers }: Known = {},
): Pick<ImportDraft, 'sheets' | 'unread'> {
  const sheets: SheetDraft[] = [];
  const unread: UnreadSheet[] = [];
  const ownGrids: Grid[] = [];
  for (const grid of grids) {
    const problem = listOfPersons(grid, villages);
    if (problem) {
      unread.push({ sheet: grid.name, problem, parts: [] });
      continue;
    }
    const isLook = parts !== undefined && 'take' in parts;
    const known = { edition, villages, district, year, answers: answers?.get(grid.name), isLook };
    const neighbour = readNeighbourSheet(grid, known);
    sheets.push(...(neighbour?.sheets ?? []));
    unread.push(...(neighbour?.unread ?? []));
    if (!neighbour) ownGrids.push(grid);
  }
  for (const written of ownGrids.flatMap((one) => splitTables(one, edition))) {
    const choice = choiceFor(written.name, parts);
    if (choice?.take === 'none') {
      unread.push({ sheet: written.name, problem: NOT_TAKEN, parts: [] });
      continue;
    }
    const grid = choice ? mergeParts(written, edition, choice, { villages, year }) : written;
    const dated = year === undefined ? grid : withYearOfName(grid, edition, year);
    const table = readTable(dated, edition, villages, year);
    if (table.ok) sheets.push({ grid: dated, read: table.value, proposal: table.value, include: true });
    else
      unread.push({
        sheet: grid.name,
        problem: table.problem,
        parts: choice ? [] : partChoices(grid, edition, { villages, year }),
      });
  }
  if (year === undefined) return { sheets, unread };
  const { sheets: ofYear, others } = sheetsOfYear(sheets, year);
  const chosen = parts && !('take' in parts) ? parts : new Map<string, PartChoice>();
  const { sheets: ofTime, asked } = sheetsOfTimes(ofYear, chosen);
  return { sheets: ofTime, unread: [...unread, ...others, ...asked] };
}
