import { monthName } from '@shared/neighbours';
import type { NeighbourQuestion } from '@shared/neighbours';
import type { Problem } from '@shared/result';
import { readSheets } from './read-sheets';
import { recallSheet } from './recall';
import type { ImportDraft, UnreadSheet } from './types';
import { yearsParting } from './years-parting';

/** A sheet of a neighbouring system whose recipe leaves something open. */
interface AskedNeighbour {
  readonly sheet: string;
  readonly recognised: string;
  readonly questions: readonly NeighbourQuestion[];
}

/** What a person said of a draft so far: a sheet is read again with it. */
export const readSoFar = ({ villages, year, partChoices, neighbourAnswers }: ImportDraft) => ({
  villages,
  year,
  parts: partChoices,
  answers: neighbourAnswers,
});

/** Whether something has to be said of a sheet before it can be read. */
export const isAsked = ({ parts, neighbour }: UnreadSheet): boolean => parts.length > 0 || neighbour !== undefined;

/** Sheets of neighbouring systems that wait for an answer. */
export const askedNeighbours = ({ unread }: Pick<ImportDraft, 'unread'>): readonly AskedNeighbour[] =>
  unread.flatMap(({ sheet, neighbour }) => (neighbour ? [{ sheet, ...neighbour }] : []));

/** Answers what the recipe of a sheet leaves open; its tables are read when nothing is. */
export function answerNeighbour(draft: ImportDraft, sheet: string, question: string, answer: string): ImportDraft {
  const given = { ...draft.neighbourAnswers.get(sheet), [question]: answer };
  const neighbourAnswers = new Map(draft.neighbourAnswers).set(sheet, given);
  const read = readSheets(draft.grids, draft.edition, readSoFar({ ...draft, neighbourAnswers }));
  // What a person chose of the other sheets stays.
  const sheets = read.sheets.map(
    (now) => draft.sheets.find(({ grid }) => grid.name === now.grid.name) ?? recallSheet(draft, now),
  );
  // Rows that are parted by years as well are seen only now: a person says which year is meant.
  const isNewlyDated = yearsParting(draft.sheets).length < 2 && yearsParting(sheets).length > 1;
  return { ...draft, neighbourAnswers, sheets, unread: read.unread, ...(isNewlyDated && { year: 0 }) };
}

/** What still stands in the way of using sheets of neighbouring systems. */
export function neighbourProblems(draft: ImportDraft): Problem[] {
  const asked = askedNeighbours(draft).flatMap(({ sheet, questions }) =>
    questions.map(({ text }) => ({
      message: `Lembar "${sheet}": ${text}`,
      remedy: 'Pilih jawabannya di atas.',
    })),
  );
  const { period } = draft;
  const isOther = (month: number): boolean => period !== null && month <= 6 !== (period === 'semester-1');
  const outside = draft.sheets.flatMap(({ include, grid, neighbour }) => {
    const month = neighbour?.month ?? null;
    if (!include || month === null || !isOther(month)) return [];
    const message = `Lembar "${grid.name}" memakai angka ${monthName(month)}, di luar semester yang dipilih.`;
    return [{ message, remedy: 'Pilih semester lain, atau buka lagi berkasnya dan pilih bulan lain.' }];
  });
  return [...asked, ...outside];
}
