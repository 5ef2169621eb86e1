import { periodsOf } from '@shared/catalogue';
import type { Overlay } from '@shared/catalogue';
import { confirmTable } from '@shared/dataset';
import type { ColumnProposal, SourceTable } from '@shared/dataset/types';
import type { Problem } from '@shared/result';
import type { Semester } from '@shared/catalogue/scope';
import { ownEdition } from './own-edition';
import { readSheets } from './read-sheets';
import type { SheetDraft, ImportDraft } from './types';

/** What an officer may choose for a column: a variable's key, `ignored`, or empty for not chosen yet. */
export type ColumnChoice = string;

const changeSheet = (draft: ImportDraft, sheet: string, change: (old: SheetDraft) => SheetDraft): ImportDraft => ({
  ...draft,
  sheets: draft.sheets.map((entry) => (entry.grid.name === sheet ? change(entry) : entry)),
});

/** Takes a sheet in or leaves it out. */
export const includeSheet = (draft: ImportDraft, sheet: string, include: boolean): ImportDraft =>
  changeSheet(draft, sheet, (entry) => ({ ...entry, include }));

/** Sets the year the officer confirms. A year of another edition has the sheets read again in that edition's words. */
export function chooseYear(draft: ImportDraft, year: number): ImportDraft {
  const { district } = draft.villages;
  const edition = ownEdition(draft.overlays, district.code, year) ?? draft.edition;
  return edition === draft.edition
    ? { ...draft, year }
    : { ...draft, year, period: null, edition, ...readSheets(draft.grids, edition, draft.villages) };
}

/** Sets the semester the officer confirms. */
export const chooseSemester = (draft: ImportDraft, period: Semester | null): ImportDraft => ({ ...draft, period });

/**
 * Reads the sheets again in the words of a district's changed overlay. What a person chose stays, except for columns
 * whose headings are known now.
 */
export function withOverlays(draft: ImportDraft, overlays: readonly Overlay[]): ImportDraft {
  const { district } = draft.villages;
  const edition = ownEdition(overlays, district.code, draft.year) ?? draft.edition;
  const again = readSheets(draft.grids, edition, draft.villages);
  const sheets = again.sheets.map((sheet): SheetDraft => {
    const before = draft.sheets.find(({ grid }) => grid.name === sheet.grid.name);
    if (!before) return sheet;
    const columns = sheet.proposal.columns.map((now) => {
      const then = before.proposal.columns.find(({ index }) => index === now.index);
      const isKnownNow = now.role === 'variable' && now.sure;
      return then?.sure && !isKnownNow ? then : now;
    });
    return { ...sheet, proposal: { ...sheet.proposal, columns }, include: before.include };
  });
  return { ...draft, overlays, edition, sheets, unread: again.unread };
}

/** Sets what a column stands for. A refused column stays refused whatever is chosen. */
export function chooseColumn(draft: ImportDraft, sheet: string, index: number, choice: ColumnChoice): ImportDraft {
  const chosen = (column: ColumnProposal): ColumnProposal => {
    if (column.index !== index || column.role === 'personal') return column;
    const { variable: _dropped, ...rest } = column;
    return choice === 'ignored'
      ? { ...rest, role: 'ignored', sure: true }
      : { ...rest, role: 'variable', variable: choice, sure: true };
  };
  return changeSheet(draft, sheet, (entry) => ({
    ...entry,
    proposal: { ...entry.proposal, columns: entry.proposal.columns.map(chosen) },
  }));
}

/** Columns a person has to choose for before the sheet can be used. */
export const openColumns = (sheet: SheetDraft): ColumnProposal[] =>
  sheet.include ? sheet.proposal.columns.filter((column) => column.role === 'variable' && !column.sure) : [];

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

/** What still stands in the way of using the draft; empty when it can be used. */
export function draftProblems(draft: ImportDraft): Problem[] {
  const problems: Problem[] = [];
  const included = draft.sheets.filter((sheet) => sheet.include);
  if (included.length === 0) {
    problems.push({ message: 'Tidak ada lembar yang dipilih.', remedy: 'Pilih paling sedikit satu lembar.' });
  }
  if (!draft.edition.years.includes(draft.year)) {
    problems.push({ message: 'Tahun data belum dipilih.', remedy: 'Pilih tahun yang Anda isi di situs.' });
  }
  if (draft.edition.years.includes(draft.year) && periodsOf(draft.edition).length > 1 && draft.period === null) {
    problems.push({ message: 'Semester data belum dipilih.', remedy: 'Pilih semester yang Anda isi di situs.' });
  }
  const open = included.reduce((sum, sheet) => sum + openColumns(sheet).length, 0);
  if (open > 0) {
    problems.push({
      message: `${open} kolom belum dipilih.`,
      remedy: 'Pilih isi tiap kolom, atau pilih "Jangan pakai".',
    });
  }
  for (const sheet of included) {
    const used = sheet.proposal.columns.flatMap((column) => (column.role === 'variable' ? [column.variable] : []));
    const twice = used.find((variable, index) => used.indexOf(variable) !== index);
    const label = draft.edition.variables.find((variable) => variable.key === twice)?.label;
    if (label) {
      problems.push({
        message: `Di lembar ${sheet.grid.name} ada dua kolom untuk ${label}.`,
        remedy: 'Pilih satu kolom, dan "Jangan pakai" untuk yang lain.',
      });
    }
  }
  return problems;
}

/** The tables of a confirmed draft: only accepted columns of included sheets. Call it when `draftProblems` is empty. */
export const acceptDraft = (draft: ImportDraft): SourceTable[] =>
  draft.sheets.filter((sheet) => sheet.include).map((sheet) => confirmTable(draft.file, sheet.grid, sheet.proposal));
