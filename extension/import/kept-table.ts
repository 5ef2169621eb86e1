import { isOfOneFigure } from '@shared/dataset';
import type { SourceTable } from '@shared/dataset/types';
import { withSources } from './draft-source';
import type { ImportDraft, SheetDraft } from './types';

/** What a table is called: the rows of a category are another table than those of the next one, which may come later. */
function nameOf({ partChoices }: ImportDraft, { grid: { name } }: SheetDraft): string {
  const choice = partChoices.get(name);
  return choice?.take !== 'one' || isOfOneFigure(choice.word) ? name : `${name} (${choice.word})`;
}

/** A confirmed table of a draft as it is kept: its target groups with whose figures they are, under a name of its own. */
export const keptTable = (draft: ImportDraft, sheet: SheetDraft, table: SourceTable): SourceTable => ({
  ...withSources(draft, sheet, table),
  sheet: nameOf(draft, sheet),
});
