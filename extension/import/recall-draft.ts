import type { PartChoice } from '@shared/dataset';
import type { ColumnProposal } from '@shared/dataset/types';
import { importChoiceKey } from '@extension/store';
import type { ImportChoice } from '@extension/store';
import { choosePart, partedSheets, readWithParts } from './draft';
import { recallSheet, rememberedColumns, rememberedLeftOut, rememberedRows } from './recall';
import type { ImportDraft, SheetDraft } from './types';

/** Something that was chosen with an earlier file and is offered again with this one. */
export interface Recalled {
  readonly sheet: string;
  /** The choices it follows from, the newest first: they are forgotten together. */
  readonly choices: readonly ImportChoice[];
  /** As it stands in this file, where it is about a column; one that is not `sure` is asked about. */
  readonly column?: ColumnProposal;
}

/** A sheet left out for its rows is remembered as no rows at all. */
const wordOf = (choice: PartChoice): string | null | undefined =>
  choice.take === 'none' ? undefined : choice.take === 'sum' ? null : choice.word;

const sheetOf = ({ sheets }: ImportDraft, name: string): SheetDraft | undefined =>
  sheets.find(({ grid }) => grid.name === name);

/** Takes rows back that are remembered no more, and takes those that are, where the sheet still has them. */
function recallRows(draft: ImportDraft): ImportDraft {
  const gone = [...draft.recalledParts].filter((name) => {
    const sheet = sheetOf(draft, name);
    const taken = draft.partChoices.get(name);
    const [choice] = sheet ? rememberedRows(draft, sheet) : [];
    // Another agency's choice may be of other rows.
    return !choice || !taken || choice.about.word !== wordOf(taken);
  });
  let next = draft;
  if (gone.length > 0) {
    const partChoices = new Map([...draft.partChoices].filter(([name]) => !gone.includes(name)));
    const recalledParts = new Set([...draft.recalledParts].filter((name) => !gone.includes(name)));
    next = { ...readWithParts(draft, partChoices), recalledParts };
  }
  if (!next.choices.some(({ agency, about }) => agency === next.agency && about.kind === 'rows')) return next;
  for (const { sheet: name, parts } of partedSheets(next)) {
    // What kind of sheet it is shows once its rows are taken in some way.
    const tried = parts[0] && sheetOf(choosePart(next, name, parts[0]), name);
    const [choice] = tried ? rememberedRows(next, tried) : [];
    const taken = choice && parts.find((part) => wordOf(part) === choice.about.word);
    if (taken) next = { ...choosePart(next, name, taken), recalledParts: new Set([...next.recalledParts, name]) };
  }
  return next;
}

/** Puts into the draft what was chosen with earlier files of its agency and kind. */
export function recall(draft: ImportDraft): ImportDraft {
  const next = recallRows(draft);
  return { ...next, sheets: next.sheets.map((sheet) => recallSheet(next, sheet)) };
}

/** Says whose file it is; what was chosen with that agency's files is offered then. */
export const chooseAgency = (draft: ImportDraft, agency: string): ImportDraft => recall({ ...draft, agency });

/** Takes choices back: what they were about is as it was read, unless a person chose anew. */
export function forget(draft: ImportDraft, gone: readonly ImportChoice[]): ImportDraft {
  const keys = new Set(gone.map(importChoiceKey));
  return recall({ ...draft, choices: draft.choices.filter((one) => !keys.has(importChoiceKey(one))) });
}

/** Everything of the draft that follows from earlier choices, sheet by sheet. */
export function recalledIn(draft: ImportDraft): readonly Recalled[] {
  return draft.sheets.flatMap((sheet): Recalled[] => {
    const { name } = sheet.grid;
    const rows = draft.recalledParts.has(name) ? rememberedRows(draft, sheet) : [];
    const leftOut = sheet.chosen === 'before' ? rememberedLeftOut(draft, sheet) : [];
    const ofColumns = rememberedColumns(draft, sheet);
    const columns = sheet.proposal.columns.filter(({ chosen }) => chosen === 'before');
    return [
      ...[leftOut, rows].filter(({ length }) => length > 0).map((choices) => ({ sheet: name, choices })),
      ...(sheet.include
        ? columns.map((column) => ({ sheet: name, choices: ofColumns.get(column.index) ?? [], column }))
        : []),
    ];
  });
}
