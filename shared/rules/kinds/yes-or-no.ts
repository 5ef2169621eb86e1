import { cellText } from '../../dataset/values/text';
import { CellState } from '../../dataset/types';
import { rowsInState } from '../kit/kernels';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Reach } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { cellsOfRows, columnsOfType, ownersOf } from '../kit/owners-and-cells';
import type { Found } from '../kit/owners-and-cells';
import { placeOf } from '../kit/phrases';
import { rowDrafts } from '../kit/row-drafts';

const LONGEST = 40;

type Values = Reach & Readonly<{ raw: string }>;

function checkOf(context: CheckContext, { table, variable, column }: Found) {
  const draft = (rows: readonly number[]): Draft<Values> => ({
    ...ownersOf(context.edition, [variable]),
    scope: 'cell',
    cells: cellsOfRows(table, rows, [variable]),
    holds: cellsOfRows(table, rows, [variable]),
    values: { raw: cellText(column.raw[rows[0]!]).slice(0, LONGEST) },
  });
  return [rowDrafts(table, () => rowsInState(column.states, CellState.invalid, table.judged), variable, draft)];
}

/**
 * A status is ya, tidak or blank (F08).
 * Missing figures: a blank status is missing, not tidak.
 */
export const yesOrNo = defineKind({
  kind: 'yes-or-no',
  title: 'Isi ya atau tidak',
  params: NoParams,
  compile: (_, context) => columnsOfType(context, 'yesno').flatMap((found) => checkOf(context, found)),
  text: (finding, words) => {
    const { raw, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const label = words.label(first.variable);
    return {
      message:
        wrong === undefined
          ? `${placeOf(words, first)}: ${label} berisi "${raw}", bukan ya atau tidak.`
          : `${words.form(first.variable)}, ${label}: ${wrong} dari ${judged} sel bukan ya atau tidak, misalnya "${raw}".`,
      action: 'Tulis ya atau tidak. Pindahkan penjelasannya ke kolom keterangan.',
    };
  },
});
