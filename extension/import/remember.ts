import { isLastingPart, statesTime } from '@shared/dataset';
import { importChoiceKey, newestChoices } from '@extension/store';
import type { ImportChoice } from '@extension/store';
import { columnKeys, fileKind, sheetName } from './file-kind';
import { rememberedColumns, rememberedLeftOut, rememberedRows } from './recall';
import type { ImportDraft, SheetDraft } from './types';

interface Made {
  readonly made: readonly ImportChoice['about'][];
  /** What was remembered of the same things. */
  readonly before: readonly ImportChoice[];
}

function columnsChosen(draft: ImportDraft, sheet: SheetDraft): Made {
  const keys = columnKeys(sheet.read.columns);
  const remembered = rememberedColumns(draft, sheet);
  const chosen = sheet.include ? sheet.proposal.columns.filter((column) => column.chosen === 'now') : [];
  return {
    made: chosen.flatMap((column): ImportChoice['about'][] => {
      const key = keys.get(column.index);
      const variable = column.role === 'variable' ? (column.variable ?? null) : null;
      return key === undefined ? [] : [{ kind: 'column', key, heading: column.heading, variable }];
    }),
    before: chosen.flatMap(({ index }) => remembered.get(index) ?? []),
  };
}

function rowsChosen(draft: ImportDraft, sheet: SheetDraft): Made {
  const choice = draft.partChoices.get(sheet.grid.name);
  if (!choice || draft.recalledParts.has(sheet.grid.name)) return { made: [], before: [] };
  const word = choice.take === 'one' ? choice.word : null;
  const isLasting = word === null || isLastingPart(word);
  return { made: isLasting ? [{ kind: 'rows', word }] : [], before: rememberedRows(draft, sheet) };
}

function inclusionChosen(draft: ImportDraft, sheet: SheetDraft): Made {
  if (sheet.chosen !== 'now') return { made: [], before: [] };
  const { name } = sheet.grid;
  const isNamed = sheetName(name) !== '' && !statesTime(name);
  return {
    made: !sheet.include && isNamed ? [{ kind: 'left-out' }] : [],
    before: rememberedLeftOut(draft, sheet),
  };
}

/**
 * Returns what is remembered once a draft is used: what was chosen now takes the place of what was remembered of the same.
 * Nothing is where nobody said whose file it is.
 * @param at when, as ISO
 */
export function withChoicesOf(kept: readonly ImportChoice[], draft: ImportDraft, at: string): readonly ImportChoice[] {
  const { agency, villages } = draft;
  if (agency === '') return kept;
  const gone = new Set<string>();
  const made = draft.sheets.flatMap((sheet): ImportChoice[] => {
    const parts = [columnsChosen(draft, sheet), rowsChosen(draft, sheet), inclusionChosen(draft, sheet)];
    for (const one of parts.flatMap(({ before }) => before)) gone.add(importChoiceKey(one));
    const file = fileKind(sheet.read.columns);
    const facts = { district: villages.district.code, agency, file, sheet: sheetName(sheet.grid.name), at };
    return parts.flatMap((part) => part.made).map((about) => ({ ...facts, about }));
  });
  if (made.length === 0 && gone.size === 0) return kept;
  for (const one of made) gone.add(importChoiceKey(one));
  return newestChoices([...kept.filter((one) => !gone.has(importChoiceKey(one))), ...made]);
}
