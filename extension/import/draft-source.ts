import { isDenominator, variableOf } from '@shared/catalogue';
import { columnLetter, guessSource, officeInHeading, personalText } from '@shared/dataset';
import type { ColumnProposal, SourceTable } from '@shared/dataset/types';
import type { DenominatorSource } from '@shared/exchange';
import { memoByObject } from '@shared/once';
import type { Problem } from '@shared/result';
import type { ImportDraft, SheetDraft } from './types';

/** A column of an opened file that states how many there are of a target group, and whose figure it is said to be. */
interface DenominatorColumn {
  readonly sheet: string;
  readonly column: ColumnProposal;
  readonly source: DenominatorSource | null;
  /** Whether its own heading names the source; what is said of the file does not touch it then. */
  readonly byHeading: boolean;
}

/** What a table kept already tells of the sources of its file. */
export interface KeptTable {
  readonly district: string;
  readonly table: Pick<SourceTable, 'file' | 'columns'>;
}

function columnSource(draft: ImportDraft, { heading, variable = '' }: ColumnProposal): DenominatorSource | null {
  const { label = '', synonyms = [] } = variableOf(draft.edition, variable) ?? {};
  const office = officeInHeading(heading, [label, ...synonyms]);
  const said = sourceOf(draft);
  if (office === null) return said;
  return { name: office, asOf: said?.name === office ? said.asOf : null };
}

/** The columns of the sheets taken in that state the size of a target group. */
export const denominatorColumns = (draft: ImportDraft): DenominatorColumn[] =>
  draft.sheets.flatMap((sheet) => (sheet.include ? columnsOf(draft, sheet) : []));

const columnsOf = (draft: ImportDraft, { grid, proposal }: SheetDraft): DenominatorColumn[] =>
  proposal.columns.flatMap((column) => {
    const { role, variable = '' } = column;
    if (role !== 'variable' || !isDenominator(draft.edition, variable)) return [];
    const source = columnSource(draft, column);
    const isNamed = source !== null && source.name.trim() !== '';
    const byHeading = isNamed && source.name !== sourceOf(draft)?.name;
    return [{ sheet: grid.name, column, source: isNamed ? source : null, byHeading }];
  });

/** Says whose figures the target groups of the file are; null = nobody said it. */
export const chooseSource = (draft: ImportDraft, source: DenominatorSource | null): ImportDraft => ({
  ...draft,
  source,
});

/** More cells than this beside each other are headings of columns, which tell of the figures and not of the file. */
const MOST_TITLES = 2;

/** The titles of a sheet: what stands alone above its headings. */
const titlesOf = ({ grid, proposal }: SheetDraft): string[] =>
  grid.rows.slice(0, proposal.headerRow).flatMap((row) => {
    const texts = row.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? cell : []));
    return texts.length > MOST_TITLES ? [] : texts;
  });

/** Whose figures the target groups of the same file were when it was used before; undefined where it names several or none. */
export function sourceBefore(
  file: string,
  district: string,
  kept: readonly KeptTable[],
): DenominatorSource | undefined {
  const before = kept
    .filter((one) => one.district === district && one.table.file === file)
    .flatMap(({ table }) => table.columns.flatMap(({ source }) => source ?? []));
  const [known] = before;
  return known && before.every(({ name, asOf }) => name === known.name && asOf === known.asOf) ? known : undefined;
}

/**
 * Whose figures the target groups of a file are: as a person said, else as the same file had it before, else as its name,
 * sheets, titles, and what they are recognised as tell by now. A person sees it, and may say another.
 */
export const sourceOf = memoByObject((draft: ImportDraft): DenominatorSource | null => {
  if (draft.source !== undefined) return draft.source;
  const texts = draft.sheets.flatMap((sheet) => [
    sheet.grid.name,
    sheet.neighbour?.recognised ?? '',
    ...titlesOf(sheet),
  ]);
  return draft.sourceBefore ?? guessSource([draft.file.replace(/\.[a-z]+$/i, ''), ...texts]);
});

/** A confirmed table of a draft, its target groups with whose figures they are. */
export function withSources(draft: ImportDraft, sheet: SheetDraft, table: SourceTable): SourceTable {
  const said = new Map(
    columnsOf(draft, sheet).flatMap(({ column, source }) =>
      source ? [[columnLetter(column.index), { ...source, name: source.name.trim() }] as const] : [],
    ),
  );
  return {
    ...table,
    columns: table.columns.map((column) => {
      const source = column.role === 'variable' ? said.get(column.letter) : undefined;
      return source ? { ...column, source } : column;
    }),
  };
}

/** A variable for which a sheet has two columns of one source, or of sources nobody told apart. */
export function repeatedVariable(draft: ImportDraft, sheet: SheetDraft): string | undefined {
  const sourceOf = new Map(columnsOf(draft, sheet).map(({ column, source }) => [column.index, source?.name ?? '']));
  const used = sheet.proposal.columns.flatMap(({ role, variable, index }) =>
    role === 'variable' && variable !== undefined ? [{ variable, source: sourceOf.get(index) ?? '' }] : [],
  );
  return used.find(({ variable, source }, at) =>
    used.some(
      (other, i) =>
        i < at && other.variable === variable && (other.source === source || other.source === '' || source === ''),
    ),
  )?.variable;
}

/** What is still to be said of the source: its name, and no person's. */
export function sourceProblems(draft: ImportDraft): Problem[] {
  const source = sourceOf(draft);
  if (!source || denominatorColumns(draft).length === 0) return [];
  if (source.name.trim() === '')
    return [
      { message: 'Nama sumber angka sasaran belum ditulis.', remedy: 'Tulis namanya, atau pilih "Belum disebut".' },
    ];
  const personal = personalText(source.name);
  if (personal === null) return [];
  return [{ message: `Nama sumber angka sasaran memuat ${personal}.`, remedy: 'Tulis nama kantornya saja.' }];
}
