import type { Edition, VillageList } from '../catalogue';
import type { Grid } from '../dataset';
import { readNeighbour, recogniseNeighbour, recognisedAs, type Answers, type NeighbourQuestion } from '../neighbours';
import type { Problem } from '../result';
import type { Sheet } from './propose-tables';
import type { OpenQuestion } from './report';

/** What is known where an export of a neighbouring system is read; before its district is, it is only looked at. */
export type Known =
  { readonly isLook: true } | { readonly villages: VillageList; readonly year: number; readonly answers: Answers };

/** What became of a sheet that is an export of a neighbouring system. */
interface NeighbourSheets {
  readonly sheets: readonly Sheet[];
  readonly questions: readonly OpenQuestion[];
  readonly problem: Problem | null;
}

const questionOf = (sheet: string, recognised: string, { key, text, options }: NeighbourQuestion): OpenQuestion => ({
  key,
  kind: 'neighbour',
  variable: '',
  heading: `${recognised} ${text}`,
  sheet,
  examples: [],
  count: 1,
  answers: options,
});

/** Reads a sheet by the recipe of the neighbouring system it comes from; null where it comes from none. */
export function readNeighbourSheet(grid: Grid, edition: Edition, known: Known): NeighbourSheets | null {
  const found = recogniseNeighbour(grid);
  if (!found) return null;
  const recognised = recognisedAs(found);
  const reading = readNeighbour(grid, found, { edition, ...known });
  if (reading.kind === 'refused') return { sheets: [], questions: [], problem: reading.problem };
  if (reading.kind === 'asked') {
    const questions = reading.questions.map((question) => questionOf(grid.name, recognised, question));
    return { sheets: [], questions, problem: null };
  }
  const year = 'year' in known ? known.year : undefined;
  const sheets = reading.tables.map(({ grid: taken, proposal }): Sheet => ({
    grid: taken,
    proposal,
    neighbour: { recognised, ...(year !== undefined && { year }) },
  }));
  return { sheets, questions: [], problem: null };
}
