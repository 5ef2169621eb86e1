import { readNeighbour, recogniseNeighbour, recognisedAs } from '@shared/neighbours';
import type { NeighbourContext } from '@shared/neighbours';
import type { Grid } from '@shared/dataset/types';
import type { SheetDraft, UnreadSheet } from './types';

/** What became of a sheet that is an export of a neighbouring system. */
interface NeighbourSheets {
  readonly sheets: readonly SheetDraft[];
  readonly unread: readonly UnreadSheet[];
}

/** Reads a sheet by the recipe of the neighbouring system it comes from; null where it comes from none. */
export function readNeighbourSheet(grid: Grid, context: NeighbourContext): NeighbourSheets | null {
  const found = recogniseNeighbour(grid);
  if (!found) return null;
  const recognised = recognisedAs(found);
  const reading = readNeighbour(grid, found, context);
  const unread = (problem: UnreadSheet['problem'], neighbour?: UnreadSheet['neighbour']): NeighbourSheets => ({
    sheets: [],
    unread: [{ sheet: grid.name, problem, parts: [], ...(neighbour && { neighbour }) }],
  });
  if (reading.kind === 'refused') return unread(reading.problem);
  if (reading.kind === 'asked') {
    const message = `Lembar "${grid.name}" menunggu jawaban. ${recognised}`;
    const problem = { message, remedy: 'Buka berkas ini sendiri, lalu jawab pertanyaannya.' };
    return unread(problem, { recognised, questions: reading.questions });
  }
  const sheets = reading.tables.map(({ grid: taken, proposal, month }): SheetDraft => ({
    grid: taken,
    read: proposal,
    proposal,
    include: true,
    neighbour: { recognised, month },
  }));
  return { sheets, unread: [] };
}
