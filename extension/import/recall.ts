import type { Edition } from '@shared/catalogue';
import type { ColumnProposal } from '@shared/dataset/types';
import type { ImportChoice } from '@extension/store';
import { columnKeys, fileKind, sheetName } from './file-kind';
import type { ImportDraft, SheetDraft } from './types';

type Kind = ImportChoice['about']['kind'];
type About<K extends Kind> = Extract<ImportChoice['about'], { readonly kind: K }>;
/** Choices that say the same, the newest first. */
type Agreeing<K extends Kind> = readonly (ImportChoice & { readonly about: About<K> })[];
type Remembering = Pick<ImportDraft, 'choices' | 'agency' | 'villages'>;

const isAbout =
  <K extends Kind>(kind: K) =>
  (choice: ImportChoice): choice is ImportChoice & { readonly about: About<K> } =>
    choice.about.kind === kind;

/** What was chosen of files of this agency and of the kind of a sheet; nothing where nobody said whose file it is. */
const choicesOf = ({ choices, agency, villages }: Remembering, { read }: SheetDraft): readonly ImportChoice[] => {
  if (agency === '') return [];
  const file = fileKind(read.columns);
  return choices.filter((one) => one.district === villages.district.code && one.agency === agency && one.file === file);
};

/** Those of the sheet's own name; else of sheets of other names, as long as all of them say the same. */
function agreeing<K extends Kind>(
  choices: Agreeing<K>,
  sheet: string,
  saidBy: (about: About<K>) => string,
): Agreeing<K> {
  const name = sheetName(sheet);
  const own = choices.filter((one) => name !== '' && one.sheet === name);
  const found = own.length > 0 ? own : choices;
  return new Set(found.map(({ about }) => saidBy(about))).size === 1
    ? [...found].sort((a, b) => (a.at < b.at ? 1 : -1))
    : [];
}

/** What is remembered of the columns of a sheet, by their index. */
export function rememberedColumns(draft: Remembering, sheet: SheetDraft): ReadonlyMap<number, Agreeing<'column'>> {
  const known = choicesOf(draft, sheet).filter(isAbout('column'));
  const remembered = [...columnKeys(sheet.read.columns)].map(([index, key]) => {
    const ofColumn = known.filter(({ about }) => about.key === key);
    return [index, agreeing(ofColumn, sheet.grid.name, ({ variable }) => variable ?? '')] as const;
  });
  return new Map(remembered.filter(([, choices]) => choices.length > 0));
}

/** What is remembered of the rows of a sheet that has several for each village. */
export const rememberedRows = (draft: Remembering, sheet: SheetDraft): Agreeing<'rows'> =>
  agreeing(choicesOf(draft, sheet).filter(isAbout('rows')), sheet.grid.name, ({ word }) => word ?? '');

/** Whether sheets of this kind and name are remembered as left out. */
export const rememberedLeftOut = (draft: Remembering, sheet: SheetDraft): Agreeing<'left-out'> => {
  const name = sheetName(sheet.grid.name);
  return choicesOf(draft, sheet)
    .filter(isAbout('left-out'))
    .filter((one) => name !== '' && one.sheet === name);
};

/**
 * What a column is offered as where something is remembered of it: settled as it was chosen, or to be chosen where its
 * heading is known for something else by now. Null where that is of no use here.
 */
function offered(own: ColumnProposal, chosen: string | null, edition: Edition): ColumnProposal | null {
  const { role, variable: proposed, alternatives, ...rest } = own;
  if (own.refusal !== undefined) return null;
  if (role !== 'variable' && role !== 'unknown' && role !== 'ignored') return null;
  if (chosen !== null && !edition.variables.some(({ key }) => key === chosen)) return null;
  if (role === 'variable' && own.sure && proposed !== undefined) {
    if (proposed === chosen) return null;
    const others = [proposed, ...(chosen === null ? [] : [chosen]), ...alternatives];
    return { ...rest, role, sure: false, alternatives: [...new Set(others)], chosen: 'before' };
  }
  if (chosen !== null)
    return { ...rest, role: 'variable', variable: chosen, alternatives, sure: true, chosen: 'before' };
  return role === 'variable' ? { ...rest, role: 'ignored', alternatives, sure: true, chosen: 'before' } : null;
}

/** Of an export whose recipe a person answered to nothing is settled by what was chosen before: it is proposed. */
const recalled = (column: ColumnProposal | null, { neighbour }: SheetDraft): ColumnProposal | null =>
  column && neighbour ? { ...column, sure: false } : column;

/**
 * Puts into a sheet what was chosen with earlier files of its agency and kind; what a person chose now stays. The same
 * again changes nothing, and what is remembered no more is as it was read.
 */
export function recallSheet(draft: Remembering & Pick<ImportDraft, 'edition'>, sheet: SheetDraft): SheetDraft {
  const remembered = rememberedColumns(draft, sheet);
  const readAs = new Map(sheet.read.columns.map((column) => [column.index, column]));
  const columns = sheet.proposal.columns.map((now): ColumnProposal => {
    const own = readAs.get(now.index);
    const [choice] = remembered.get(now.index) ?? [];
    if (now.chosen === 'now' || !own) return now;
    const isOpen = choice !== undefined && !(sheet.neighbour && own.role === 'ignored');
    const again = isOpen ? recalled(offered(own, choice.about.variable, draft.edition), sheet) : null;
    return again ?? (now.chosen === 'before' ? own : now);
  });
  const { chosen, include, ...rest } = sheet;
  const next = { ...rest, proposal: { ...sheet.proposal, columns } };
  if (chosen === 'now') return { ...next, include, chosen };
  if (rememberedLeftOut(draft, sheet).length > 0) return { ...next, include: false, chosen: 'before' };
  return { ...next, include: chosen === 'before' || include };
}
