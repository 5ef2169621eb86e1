import { editionForYear, periodsOf } from '@shared/catalogue';
import { columnPath, confirmTable } from '@shared/dataset';
import type { ColumnProposal, SourceTable, TableProposal } from '@shared/dataset/types';
import { keptTable } from './kept-table';
import { ownEdition } from './own-edition';
import type { ImportDraft, SheetDraft } from './types';

const yearsOf = ({ rowYears, partYears }: TableProposal): readonly number[] => [...rowYears, ...partYears];

/** Years by which rows or columns of the sheets in use are told apart, the newest first; empty where none are. */
export const dividingYears = ({ sheets }: ImportDraft): readonly number[] =>
  [...new Set(sheets.flatMap(({ include, proposal }) => (include ? yearsOf(proposal) : [])))].sort((a, b) => b - a);

/** The years of which one has to be said before the file can be used, the newest first; empty where none is asked. */
export function askedYears(draft: ImportDraft): readonly number[] {
  const years = dividingYears(draft);
  return years.length > 1 && !years.includes(draft.year) ? years.filter((year) => editionForYear(year)) : [];
}

/**
 * The year before the one chosen, where the file has its figures too and they mean the same: of the same list of the
 * programme, in years that are entered as a whole. What is older is no help to the checks. Null where there is none.
 */
export function earlierYear(draft: ImportDraft): number | null {
  const { year, edition, overlays, villages } = draft;
  const before = year - 1;
  const years = dividingYears(draft);
  const isSame = ownEdition(overlays, villages.district.code, before) === edition && periodsOf(edition).length === 1;
  return isSame && edition.years.includes(year) && years.includes(year) && years.includes(before) ? before : null;
}

/** Whether the year before is taken as well, to be compared with. */
export const compareWithEarlier = (draft: ImportDraft, compares: boolean): ImportDraft => ({ ...draft, compares });

/** Takes in the place of each chosen column of one year that of the year before under the same heading. */
function columnsBefore(columns: readonly ColumnProposal[], year: number): readonly ColumnProposal[] {
  const ofYear = (text: string): string => text.split(String(year)).join(String(year - 1));
  const chosen = columns.filter(
    (column) => column.role === 'variable' && column.sure && ofYear(columnPath(column)) !== columnPath(column),
  );
  const variables = new Map(chosen.map((column) => [ofYear(columnPath(column)), column.variable]));
  const paths = columns.map(columnPath);
  return columns.flatMap((column): ColumnProposal[] => {
    if (column.role === 'kode' || column.role === 'desa' || column.role === 'kecamatan') return [column];
    const path = columnPath(column);
    const variable = variables.get(path);
    const isOnly = paths.indexOf(path) === paths.lastIndexOf(path);
    return variable !== undefined && isOnly && column.role !== 'personal'
      ? [{ ...column, role: 'variable', variable, sure: true }]
      : [];
  });
}

/** Figures of a year are of no day after it: the day that the file names is that of its newest ones. */
const datedWithin = (table: SourceTable, year: number): SourceTable => ({
  ...table,
  columns: table.columns.map(({ source, ...column }) => {
    const isLater = (source?.asOf ?? '') > `${year}-12-31`;
    return source ? { ...column, source: isLater ? { ...source, asOf: null } : source } : column;
  }),
});

function tableBefore(draft: ImportDraft, sheet: SheetDraft, year: number): SourceTable[] {
  const { grid, proposal } = sheet;
  const isInRows = proposal.rowYears.includes(year);
  if (!isInRows && !proposal.partYears.includes(year)) return [];
  const columns = isInRows ? proposal.columns : columnsBefore(proposal.columns, year + 1);
  // A line of totals is of the year chosen, or of all of them.
  const whole = { ...proposal, columns, totalRow: null };
  const table = confirmTable(draft.file, grid, whole, isInRows ? year : undefined);
  return [datedWithin(keptTable(draft, { ...sheet, proposal: whole }, table), year)];
}

/** The tables of the year before, where a person said that it is compared with. Call it when `draftProblems` is empty. */
export function acceptEarlier(draft: ImportDraft): readonly SourceTable[] {
  const year = draft.compares ? earlierYear(draft) : null;
  if (year === null) return [];
  return draft.sheets
    .filter(({ include }) => include)
    .flatMap((sheet) => tableBefore(draft, sheet, year))
    .filter(({ rows, columns }) => rows.length > 0 && columns.some(({ role }) => role === 'variable'));
}
