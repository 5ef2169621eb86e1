import { rowsNotWhole } from '../kit/kernels';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Reach, Table } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { rowDrafts } from '../kit/row-drafts';

type Values = Reach & Readonly<{ value: number; address: string }>;

function checkOf(context: CheckContext, table: Table, variable: string) {
  const column = table.columns.get(variable);
  if (!column) return [];
  const { values } = column;
  const scan = () => rowsNotWhole(values, table.judged);
  const draft = (rows: readonly number[]): Draft<Values> => {
    const cells = cellsOfRows(table, rows, [variable]);
    return {
      ...ownersOf(context.edition, [variable]),
      scope: 'cell',
      cells,
      holds: cells,
      values: { value: values[rows[0]!]!, address: column.addresses[rows[0]!] ?? '' },
    };
  };
  return [rowDrafts(table, scan, variable, draft)];
}

/**
 * People and families are counted: whole numbers from 0 (A13).
 * Missing figures: a missing or unanswered value is not judged.
 */
export const wholeNumbers = defineKind({
  kind: 'whole-numbers',
  title: 'Jumlah harus bilangan bulat',
  anyRegion: true,
  params: NoParams,
  compile: (_, context) =>
    context.edition.variables
      .filter((variable) => variable.type === 'count')
      .flatMap(({ key }) => context.tables.flatMap((table) => checkOf(context, table, key))),
  text: (finding, words) => {
    const { value, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const label = words.label(first.variable);
    const written = words.number(value, 6);
    const fault = value < 0 ? 'kurang dari 0' : 'bukan bilangan bulat';
    const thousands = value * 1000;
    const meant =
      value > 0 && value < 1000 && Math.abs(thousands - Math.round(thousands)) < 1e-6
        ? `Bila yang dimaksud ${words.number(Math.round(thousands))}, ketik tanpa titik. `
        : '';
    if (wrong !== undefined)
      return {
        message: `${words.form(first.variable)}, ${label}: ${wrong} dari ${judged} angka bukan bilangan bulat 0 ke atas. Contoh ${words.village(first.village)}: ${written}.`,
        action: 'Periksa apakah judul kolomnya benar, lalu muat ulang.',
      };
    return {
      message: `${words.village(first.village)}, ${words.form(first.variable)}: ${label} tertulis ${written}, ${fault}.`,
      action: `${meant}Betulkan angkanya di sumber atau di panel.`,
    };
  },
});
