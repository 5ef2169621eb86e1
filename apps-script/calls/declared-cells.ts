import { indexBy } from '@shared/collections';
import { formAsking, labelOf, variableOf, villageNames } from '@shared/catalogue';
import type { Edition } from '@shared/catalogue';
import type { DeclarationDecision } from '@shared/exchange';
import type { CellRef } from '@shared/findings';
import type { CheckedSpreadsheet } from '../workbook/check/check-spreadsheet';
import type { Officer } from '../workbook/book/officer';
import type { WorkLine } from '../workbook/check/record-sheet';
import { cellsIn, selectionIn } from '../workbook/check/selected-cells';
import type { Setup } from '../workbook/book/setup';
import type { Spreadsheet } from './handler';

/** Whether a form asks for the figure on this line: the district's in the total line, a village's in its own. */
const isAsked = (edition: Edition, { village, variable }: CellRef): boolean =>
  formAsking(edition, variable) !== undefined &&
  (variableOf(edition, variable)?.level === 'desa') !== (village === 'total');

/** A percentage has no value where one of the figures it is worked out from has none. */
const withPercents = (edition: Edition, cells: readonly CellRef[]): CellRef[] => {
  const all = cells.flatMap(({ village, variable }) => [
    { village, variable },
    ...edition.variables
      .filter(({ computed }) => computed && [...computed.numerator, computed.denominator].includes(variable))
      .map(({ key }) => ({ village, variable: key })),
  ]);
  return [...indexBy(all, (cell) => `${cell.village} ${cell.variable}`).values()];
};

/** The selected cells that an officer may say something of, with the percentages that follow from them. */
export function selectedCells(
  spreadsheet: Spreadsheet,
  { setup, checked }: CheckedSpreadsheet,
  { agency }: Officer,
): CellRef[] {
  const { edition } = setup.settings;
  const selection = selectionIn(spreadsheet);
  const chosen = (selection ? cellsIn(checked.tables, selection) : []).filter(
    (cell) => isAsked(edition, cell) && (agency === null || variableOf(edition, cell.variable)?.owner === agency),
  );
  return withPercents(edition, chosen).filter((cell) => isAsked(edition, cell));
}

/** Returns what is said of each cell, as records with the words in which people read them. */
export function declarationLines(
  { settings, villages }: Setup,
  cells: readonly CellRef[],
  said: Pick<DeclarationDecision, 'means' | 'reason' | 'by' | 'at'>,
  kind: string,
): WorkLine[] {
  const { edition } = settings;
  const names = villageNames(villages);
  return cells.map(({ village, variable }) => ({
    record: { kind: 'keputusan', decision: { kind: 'declaration', village, variable, ...said } },
    at: said.at,
    by: said.by,
    kind,
    about: `${names.get(village) ?? villages.district.name}: ${formAsking(edition, variable)?.heading ?? ''}, ${labelOf(edition, variable)}`,
    note: said.reason,
  }));
}
