import { periodsOf } from '@shared/catalogue';
import type { Overlay } from '@shared/catalogue';
import { columnPath, confirmTable, statesTime } from '@shared/dataset';
import { listInWords } from '@shared/list-in-words';
import type { PartChoice } from '@shared/dataset';
import type { ColumnProposal, SourceTable } from '@shared/dataset/types';
import type { Problem } from '@shared/result';
import type { Semester } from '@shared/catalogue/scope';
import { repeatedVariable, sourceProblems } from './draft-source';
import { keptTable } from './kept-table';
import { ownEdition } from './own-edition';
import { askedNeighbours, isAsked, neighbourProblems, readSoFar } from './neighbour-answers';
import { readSheets } from './read-sheets';
import { recallSheet } from './recall';
import { hasSheetsOfYears, sheetOfOtherYear } from './sheets-of-years';
import type { SheetDraft, ImportDraft, UnreadSheet } from './types';
import { askedYears } from './years-in-file';
import { yearsParting } from './years-parting';

/** What an officer may choose for a column: a variable's key, `ignored`, or empty for not chosen yet. */
export type ColumnChoice = string;

const changeSheet = (draft: ImportDraft, sheet: string, change: (old: SheetDraft) => SheetDraft): ImportDraft => ({
  ...draft,
  sheets: draft.sheets.map((entry) => (entry.grid.name === sheet ? change(entry) : entry)),
});

/** Takes a sheet in or leaves it out. */
export const includeSheet = (draft: ImportDraft, sheet: string, include: boolean): ImportDraft =>
  changeSheet(draft, sheet, (entry) => ({ ...entry, include, chosen: 'now' }));

/** Sets the year the officer confirms. A year of another edition has the sheets read again in that edition's words. */
export function chooseYear(draft: ImportDraft, year: number): ImportDraft {
  const { district } = draft.villages;
  const edition = ownEdition(draft.overlays, district.code, year) ?? draft.edition;
  const isOther = edition !== draft.edition;
  // Columns and sheets for several years are read again too: another one is proposed of them.
  const isParted = draft.sheets.some(({ proposal }) => proposal.partYears.length > 0) || hasSheetsOfYears(draft);
  if (!isOther && !isParted) return { ...draft, year, compares: false };
  const { sheets, unread } = readSheets(draft.grids, edition, { ...readSoFar(draft), year });
  const next = { ...draft, year, period: isOther ? null : draft.period, compares: false, edition, unread };
  const kept = sheets.map((sheet) => {
    const before = sheetBefore(draft, sheet);
    return isOther ? withInclusion(sheet, before) : withChosen(sheet, before);
  });
  return { ...next, sheets: kept.map((sheet) => recallSheet(next, sheet)) };
}

const sheetBefore = (draft: ImportDraft, { grid }: SheetDraft): SheetDraft | undefined =>
  draft.sheets.find((before) => before.grid.name === grid.name);

/** The sheet as it is read for another year, with what a person chose of it that holds for any. */
function withChosen(sheet: SheetDraft, before: SheetDraft | undefined): SheetDraft {
  if (!before) return sheet;
  const columns = sheet.proposal.columns.map((now) => {
    const then = before.proposal.columns.find(({ index }) => index === now.index);
    return then?.chosen === 'now' && !statesTime(columnPath(then)) ? then : now;
  });
  return withInclusion({ ...sheet, proposal: { ...sheet.proposal, columns } }, before);
}

/** The sheet taken in or left out as a person said before. */
const withInclusion = (sheet: SheetDraft, before: SheetDraft | undefined): SheetDraft =>
  before ? { ...sheet, include: before.include, ...(before.chosen && { chosen: before.chosen }) } : sheet;

/** Reads the sheets with other rows of their villages; what a person chose of sheets that stay as they were stays. */
export function readWithParts(draft: ImportDraft, partChoices: ImportDraft['partChoices']): ImportDraft {
  const read = readSheets(draft.grids, draft.edition, { ...readSoFar(draft), parts: partChoices });
  const sheets = read.sheets.map((now) => sheetBefore(draft, now) ?? recallSheet(draft, now));
  return { ...draft, partChoices, sheets, unread: read.unread };
}

/** Says which rows of each village of a sheet are taken; its table is read then. */
export function choosePart(draft: ImportDraft, sheet: string, choice: PartChoice): ImportDraft {
  const next = readWithParts(draft, new Map(draft.partChoices).set(sheet, choice));
  const recalledParts = new Set([...draft.recalledParts].filter((name) => name !== sheet));
  // Rows that are parted by years as well are seen only now: a person says which year is meant.
  const isNewlyDated = yearsParting(draft.sheets).length < 2 && yearsParting(next.sheets).length > 1;
  return { ...next, recalledParts, ...(isNewlyDated && { year: 0 }) };
}

/** `L dan P`: the words by which rows are parted. */
export const partWords = (parts: readonly PartChoice[]): string =>
  listInWords(parts.flatMap((one) => (one.take === 'one' ? [one.word] : [])));

/** Whether each village has a row of each word, as against rows that may all be of one, which a person may leave. */
export const isForEachVillage = (parts: readonly PartChoice[]): boolean => parts.every(({ take }) => take !== 'none');

/** Sheets of which a person has to say which rows are taken. */
export const partedSheets = ({ unread }: Pick<ImportDraft, 'unread'>): readonly UnreadSheet[] =>
  unread.filter(({ parts }) => parts.length > 0);

/** Sets the semester the officer confirms. */
export const chooseSemester = (draft: ImportDraft, period: Semester | null): ImportDraft => ({ ...draft, period });

/**
 * Reads the sheets again in the words of a district's changed overlay. What a person chose stays, except for columns
 * whose headings are known now.
 */
export function withOverlays(draft: ImportDraft, overlays: readonly Overlay[]): ImportDraft {
  const { district } = draft.villages;
  const edition = ownEdition(overlays, district.code, draft.year) ?? draft.edition;
  const again = readSheets(draft.grids, edition, readSoFar(draft));
  const sheets = again.sheets.map((sheet): SheetDraft => {
    const before = sheetBefore(draft, sheet);
    if (!before) return sheet;
    const columns = sheet.proposal.columns.map((now) => {
      const then = before.proposal.columns.find(({ index }) => index === now.index);
      const isKnownNow = now.role === 'variable' && now.sure;
      return then?.sure && !isKnownNow ? then : now;
    });
    const { include, chosen } = before;
    return { ...sheet, proposal: { ...sheet.proposal, columns }, include, ...(chosen && { chosen }) };
  });
  const next = { ...draft, overlays, edition, unread: again.unread };
  return { ...next, sheets: sheets.map((sheet) => recallSheet(next, sheet)) };
}

/** Sets what a column stands for. A refused column stays refused whatever is chosen. */
export function chooseColumn(draft: ImportDraft, sheet: string, index: number, choice: ColumnChoice): ImportDraft {
  const chosen = (column: ColumnProposal): ColumnProposal => {
    if (column.index !== index || column.refusal !== undefined) return column;
    const { variable: _dropped, ...rest } = column;
    return choice === 'ignored'
      ? { ...rest, role: 'ignored', sure: true, chosen: 'now' }
      : { ...rest, role: 'variable', variable: choice, sure: true, chosen: 'now' };
  };
  return changeSheet(draft, sheet, (entry) => ({
    ...entry,
    proposal: { ...entry.proposal, columns: entry.proposal.columns.map(chosen) },
  }));
}

/** Columns a person has to choose for before the sheet can be used. */
export const openColumns = (sheet: SheetDraft): ColumnProposal[] =>
  sheet.include ? sheet.proposal.columns.filter((column) => column.role === 'variable' && !column.sure) : [];

const hasFigures = ({ proposal }: SheetDraft): boolean => proposal.columns.some(({ role }) => role === 'variable');

/** Accepts the proposal of every open column. */
export function acceptProposals(draft: ImportDraft): ImportDraft {
  let next = draft;
  for (const sheet of draft.sheets) {
    for (const column of openColumns(sheet)) {
      if (column.variable) next = chooseColumn(next, sheet.grid.name, column.index, column.variable);
    }
  }
  return next;
}

/** How many questions a person has to answer before the sheets can be read: of years, of rows, of a neighbour's export. */
export const openQuestions = (draft: ImportDraft): number =>
  (askedYears(draft).length > 0 ? 1 : 0) +
  partedSheets(draft).length +
  askedNeighbours(draft).reduce((sum, { questions }) => sum + questions.length, 0);

/** Returns what still stands in the way of using the draft; empty when it can be used. */
export function draftProblems(draft: ImportDraft): Problem[] {
  const problems: Problem[] = [];
  const included = draft.sheets.filter((sheet) => sheet.include);
  const parted = partedSheets(draft);
  for (const { sheet, parts, problem } of parted) {
    const message = isForEachVillage(parts)
      ? `Lembar "${sheet}" memuat baris ${partWords(parts)} untuk tiap desa.`
      : problem.message;
    problems.push({ message, remedy: 'Pilih dulu angka mana yang dipakai.' });
  }
  problems.push(...neighbourProblems(draft));
  if (included.length === 0 && !draft.unread.some(isAsked)) {
    problems.push({ message: 'Tidak ada lembar yang dipilih.', remedy: 'Pilih paling sedikit satu lembar.' });
  }
  if (!draft.edition.years.includes(draft.year)) {
    const years = yearsParting(included);
    problems.push({
      message:
        years.length > 1
          ? `Berkas ini memuat tahun ${years.join(', ')}. Pakai yang mana?`
          : 'Tahun data belum dipilih.',
      remedy: 'Pilih tahun yang Anda isi di situs.',
    });
  }
  const other = sheetOfOtherYear(included, draft.year);
  if (other) {
    problems.push({
      message: `Lembar "${other.sheet}" berisi angka tahun ${other.stated}, dan lembar lain berisi angka yang sama untuk ${draft.year}.`,
      remedy: `Jangan pakai lembar itu, atau pilih tahun ${other.stated}.`,
    });
  }
  const missing = included.find(({ proposal: { rowYears, partYears } }) => {
    const years = [...rowYears, ...partYears];
    return years.length > 0 && !years.includes(draft.year);
  });
  if (missing && draft.edition.years.includes(draft.year)) {
    problems.push({
      message: `Lembar "${missing.grid.name}" tidak memuat tahun ${draft.year}.`,
      remedy: 'Pilih tahun lain, atau jangan pakai lembar itu.',
    });
  }
  if (draft.edition.years.includes(draft.year) && periodsOf(draft.edition).length > 1 && draft.period === null) {
    problems.push({ message: 'Semester data belum dipilih.', remedy: 'Pilih semester yang Anda isi di situs.' });
  }
  if (included.length > 0 && !included.some(hasFigures)) {
    problems.push({
      message: 'Belum ada kolom angka yang dipakai.',
      remedy: 'Pilih sendiri isi kolomnya bila memang angka yang diminta, atau muat berkas lain.',
    });
  }
  const open = included.reduce((sum, sheet) => sum + openColumns(sheet).length, 0);
  if (open > 0) {
    problems.push({
      message: `${open} kolom belum dipilih.`,
      remedy: 'Pilih isi tiap kolom, atau pilih "Jangan pakai".',
    });
  }
  for (const sheet of included) {
    const twice = repeatedVariable(draft, sheet);
    const label = draft.edition.variables.find((variable) => variable.key === twice)?.label;
    if (label) {
      problems.push({
        message: `Di lembar ${sheet.grid.name} ada dua kolom untuk ${label}.`,
        remedy: 'Pilih satu kolom, dan "Jangan pakai" untuk yang lain.',
      });
    }
  }
  return [...problems, ...sourceProblems(draft)];
}

/** The tables of a confirmed draft: only accepted columns of included sheets. Call it when `draftProblems` is empty. */
export const acceptDraft = (draft: ImportDraft): SourceTable[] =>
  draft.sheets
    .filter((sheet) => sheet.include)
    .map((sheet) => keptTable(draft, sheet, confirmTable(draft.file, sheet.grid, sheet.proposal, draft.year)));
