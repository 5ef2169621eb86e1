import { yearsIn } from '@shared/dataset';
import type { ImportDraft, SheetDraft, UnreadSheet } from './types';

/** The one year that the name of a sheet states, or else its titles; null where none or several do. */
function statedYear({ grid, proposal }: SheetDraft): number | null {
  const named = yearsIn(grid.name);
  const isParted = proposal.partYears.length > 0 || proposal.rowYears.length > 0;
  const stated = named.length > 0 || isParted ? named : proposal.years;
  return stated.length === 1 ? (stated[0] ?? null) : null;
}

const variablesOf = ({ proposal }: SheetDraft): readonly string[] =>
  proposal.columns.flatMap(({ role, variable }) => (role === 'variable' && variable ? [variable] : []));

/** Years that the sheets of a file state of themselves, each once. */
export const statedYears = (sheets: readonly SheetDraft[]): readonly number[] => [
  ...new Set(sheets.flatMap((sheet) => statedYear(sheet) ?? [])),
];

/**
 * Parts the sheets of a file that holds one a year: those of other years than the one worked on are not read, where a sheet
 * of it holds the same figures.
 * @param year the one worked on; a file without a sheet of it is left as it is
 */
export function sheetsOfYear(
  sheets: readonly SheetDraft[],
  year: number,
): { readonly sheets: readonly SheetDraft[]; readonly others: readonly UnreadSheet[] } {
  const hasYear = sheets.some((sheet) => statedYear(sheet) === year);
  const held = new Set(sheets.filter((sheet) => statedYear(sheet) === year).flatMap(variablesOf));
  const kept: SheetDraft[] = [];
  const others: UnreadSheet[] = [];
  for (const sheet of sheets) {
    const stated = statedYear(sheet);
    const isRepeated = variablesOf(sheet).some((variable) => held.has(variable));
    if (stated === null || stated === year) kept.push(sheet);
    else if (!isRepeated) kept.push(hasYear ? ofOtherYear(sheet, stated, year) : sheet);
    else others.push(leftOut(sheet.grid.name, stated, year));
  }
  return { sheets: kept, others };
}

/**
 * A sheet that states another year than the one worked on, beside one of that year with the same figures: by what a person
 * chose or what is remembered of its columns, which are known only then. Null where there is none.
 */
export function sheetOfOtherYear(
  sheets: readonly SheetDraft[],
  year: number,
): { readonly sheet: string; readonly stated: number } | null {
  const held = new Set(sheets.filter((sheet) => statedYear(sheet) === year).flatMap(variablesOf));
  for (const sheet of sheets) {
    const stated = statedYear(sheet);
    if (stated !== null && stated !== year && variablesOf(sheet).some((variable) => held.has(variable)))
      return { sheet: sheet.grid.name, stated };
  }
  return null;
}

/** A sheet with figures of its own that states another year may be meant so: the first aksi starts from the year before. */
const ofOtherYear = (sheet: SheetDraft, stated: number, year: number): SheetDraft => {
  const note = `Lembar ini menyebut tahun ${stated}, sedangkan yang dipakai tahun ${year}: jangan pakai lembar ini bila angkanya bukan untuk ${year}.`;
  return { ...sheet, proposal: { ...sheet.proposal, notes: [...sheet.proposal.notes, note] } };
};

const leftOut = (sheet: string, stated: number, year: number): UnreadSheet => ({
  sheet,
  problem: {
    message: `Lembar "${sheet}" berisi angka tahun ${stated}, bukan ${year}, jadi tidak dipakai.`,
    remedy: `Pilih tahun ${stated} bila tahun itu yang Anda isi.`,
  },
  parts: [],
  ofYear: stated,
});

/** Whether a file holds sheets of several years, so that another choice of year reads others of them. */
export const hasSheetsOfYears = ({ sheets, unread }: Pick<ImportDraft, 'sheets' | 'unread'>): boolean =>
  unread.some(({ ofYear }) => ofYear !== undefined) || statedYears(sheets).length > 1;
