import type { Form } from '../../catalogue/schema';
import { CellState } from '../../dataset/types';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Reach } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { cellsOfRows, formsPresent, ownersOf } from '../kit/owners-and-cells';
import { rowDrafts, scanRows } from '../kit/row-drafts';

const { missing } = CellState;

function checksOf({ edition, rows: table }: CheckContext, form: Form) {
  const columns = form.fields.flatMap((field) => table.columns.get(field.variable) ?? []);
  return form.fields.flatMap((field) => {
    const states = table.columns.get(field.variable)?.states;
    if (!field.required || !states) return [];
    const draft = (rows: readonly number[]): Draft<Reach> => ({
      ...ownersOf(edition, [field.variable]),
      scope: 'cell',
      cells: cellsOfRows(table, rows, [field.variable]),
      values: {},
    });
    const scan = () =>
      scanRows(table, (row) =>
        states[row] !== missing ? false : columns.some((column) => column.states[row] !== missing) || undefined,
      );
    return [rowDrafts(table, scan, field.variable, draft)];
  });
}

/**
 * A field the form requires is blank although the village has other figures of that form (L01). Blank is not 0.
 * Missing figures: missing is what this kind looks for; a village without any figure of the form is left to
 * villages-complete.
 */
export const required = defineKind({
  kind: 'required',
  title: 'Belum diisi',
  anyRegion: true,
  params: NoParams,
  compile: (_, context) => formsPresent(context).flatMap((form) => checksOf(context, form)),
  text: (finding, words) => {
    const { wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const label = words.label(first.variable);
    return {
      message:
        wrong === undefined
          ? `${words.village(first.village)}, ${words.form(first.variable)}: ${label} kosong.`
          : `${words.form(first.variable)}: ${label} kosong di ${wrong} dari ${judged} desa.`,
      action: 'Isi angkanya, atau tulis 0 bila memang tidak ada.',
    };
  },
});
