import type { Indicator } from '../../catalogue/schema';
import { once } from '../../once';
import { z } from '../../zod';
import { sourceNamed, sourceOf } from '../kit/denominator-source';
import type { WithSource } from '../kit/denominator-source';
import { rowsAbove } from '../kit/kernels';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Reach, Table } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { rowDrafts } from '../kit/row-drafts';

const Params = once(() => z.strictObject({ denominator: z.enum(['terhitung', 'proyeksi']) }));

type Values = Reach & WithSource & Readonly<Record<'n' | 'd' | 'exchanged' | 'projected', number>>;

/** Where another form states the same target group: an exchanged row has that figure as its numerator. */
function targetGroupColumns(context: CheckContext, table: Table, denominator: string): Float64Array[] {
  const group = context.edition.variables.find((variable) => variable.key === denominator)?.sasaran;
  if (group === undefined) return [];
  return context.edition.variables
    .filter((variable) => variable.sasaran === group && variable.key !== denominator)
    .flatMap((variable) => table.columns.get(variable.key)?.values ?? []);
}

function checkOf(context: CheckContext, table: Table, indicator: Indicator) {
  const { numerator, denominator, percent } = indicator;
  if (denominator === null) return [];
  const n = table.columns.get(numerator)?.values;
  const d = table.columns.get(denominator)?.values;
  if (!n || !d) return [];
  const { judged } = table;
  // Wanted for findings only: most checks have none.
  const told = once(() => {
    const held = [numerator, denominator, ...(percent !== null && table.columns.has(percent) ? [percent] : [])];
    return {
      held,
      shared: { ...ownersOf(context.edition, held), rests: [numerator, denominator] },
      groups: targetGroupColumns(context, table, denominator),
    };
  });

  const scan = () => rowsAbove(n, d, judged);
  const figures = (row: number) => ({
    n: n[row]!,
    d: d[row]!,
    exchanged: told().groups.some((values) => values[row] === n[row]) ? 1 : 0,
    projected: indicator.denominatorKind === 'proyeksi' ? 1 : 0,
    ...sourceOf(context, table, denominator, row),
  });
  const draft = (rows: readonly number[]): Draft<Values> => {
    const cells = cellsOfRows(table, rows, told().held);
    return {
      ...told().shared,
      scope: 'cell',
      cells,
      holds: cells,
      values: figures(rows[0]!),
      effect: rows.reduce((sum, row) => sum + n[row]! - d[row]!, 0),
    };
  };
  return [rowDrafts(table, scan, numerator, draft)];
}

/**
 * The numerator is part of the denominator: n ≤ d (A01 where the denominator is counted, A02 where it is projected).
 * Missing figures: skip if any is missing or unanswered: cannot tell yet.
 */
export const numeratorWithinDenominator = defineKind({
  kind: 'numerator-within-denominator',
  title: 'Pembilang melebihi penyebut',
  anyRegion: true,
  params: Params,
  compile: (params, context) =>
    context.edition.indicators.flatMap((indicator) => {
      if (indicator.denominatorKind !== params.denominator) return [];
      return context.tables.flatMap((table) => checkOf(context, table, indicator));
    }),
  linear: (params, { edition }) =>
    edition.indicators.flatMap(({ numerator, denominator, denominatorKind }) =>
      denominator !== null && denominatorKind === params.denominator
        ? [
            {
              terms: [
                { variable: numerator, weight: 1 },
                { variable: denominator, weight: -1 },
              ],
              op: '<=' as const,
              constant: 0,
            },
          ]
        : [],
    ),
  text: (finding, words) => {
    const { n, d, wrong, judged, exchanged, projected, source } = finding.values;
    const first = finding.cells[0]!;
    const form = words.form(first.variable);
    const pair = `pembilang ${words.number(n)} lebih besar dari penyebut ${words.number(d)}${sourceNamed(source)}`;
    if (wrong !== undefined)
      return {
        message: `${form}: di ${wrong} dari ${judged} desa pembilang lebih besar dari penyebut. Contoh ${words.village(first.village)}: ${pair}.`,
        action: 'Mungkin kedua kolomnya tertukar. Periksa judul kolom di berkas sumber, lalu muat ulang.',
      };
    const message = `${words.village(first.village)}, ${form}: ${pair}.`;
    if (projected === 1)
      return { message, action: 'Pastikan sumber sasarannya, lalu tulis alasan bila angkanya memang benar.' };
    return exchanged === 1
      ? {
          message,
          action: `Tampaknya kedua angka tertukar: ${words.number(n)} adalah sasaran yang ditulis di formulir lain. Tukar kembali bila benar begitu.`,
        }
      : { message, action: 'Periksa kedua angka di sumbernya, lalu betulkan yang salah.' };
  },
});
