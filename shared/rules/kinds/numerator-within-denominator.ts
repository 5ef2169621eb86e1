import { z } from '../../zod';
import type { Indicator } from '../../catalogue/schema';
import { rowsAbove } from '../kernels';
import { defineKind } from '../kind';
import type { CheckContext, Draft, Table } from '../kind';
import { cellsOf, cellsOfRows, ownersOf } from '../parts';
import { rowCheck } from '../row-check';

const Params = z.strictObject({ denominator: z.enum(['terhitung', 'proyeksi']) });

/** Where another form states the same target group: an exchanged row has that figure as its numerator. */
function targetGroupColumns(context: CheckContext, table: Table, denominator: string): Float64Array[] {
  const group = context.edition.variables.find((variable) => variable.key === denominator)?.sasaran;
  if (group === undefined) return [];
  return context.edition.variables
    .filter((variable) => variable.sasaran === group && variable.key !== denominator)
    .flatMap((variable) => table.columns.get(variable.key)?.values ?? []);
}

function checkOf(context: CheckContext, table: Table, indicator: Indicator & { denominator: string }) {
  const { numerator, denominator, percent } = indicator;
  const n = table.columns.get(numerator)?.values;
  const d = table.columns.get(denominator)?.values;
  if (!n || !d) return [];
  const { judged } = table;
  const groups = targetGroupColumns(context, table, denominator);
  const held = [numerator, denominator, ...(percent !== null && table.columns.has(percent) ? [percent] : [])];
  const shared = { ...ownersOf(context.edition, held), rests: [numerator, denominator] };
  const looksExchanged = (row: number) => groups.some((values) => values[row] === n[row]);

  const scan = () => rowsAbove(n, d, judged);
  const one = (row: number): Draft => ({
    ...shared,
    scope: 'cell',
    cells: cellsOf(table.villages[row]!, held),
    holds: cellsOf(table.villages[row]!, held),
    values: {
      n: n[row]!,
      d: d[row]!,
      exchanged: looksExchanged(row) ? 1 : 0,
      projected: indicator.denominatorKind === 'proyeksi' ? 1 : 0,
    },
    effect: n[row]! - d[row]!,
  });
  const many = (rows: readonly number[], judgedRows: number): Draft => ({
    ...shared,
    scope: 'column',
    about: numerator,
    cells: cellsOfRows(table, rows, held),
    holds: cellsOfRows(table, rows, held),
    values: { ...one(rows[0]!).values, wrong: rows.length, judged: judgedRows },
    effect: rows.reduce((sum, row) => sum + n[row]! - d[row]!, 0),
  });
  return [rowCheck(table, scan, one, many)];
}

/** The numerator is part of the denominator: n ≤ d (A01 where the denominator is counted, A02 where it is projected). */
export const numeratorWithinDenominator = defineKind({
  kind: 'numerator-within-denominator',
  title: 'Pembilang melebihi penyebut',
  params: Params,
  missing: 'Skip if any is missing or unanswered: cannot tell yet.',
  compile: (params, context) =>
    context.edition.indicators.flatMap((indicator) => {
      if (indicator.denominatorKind !== params.denominator || indicator.denominator === null) return [];
      const pair = { ...indicator, denominator: indicator.denominator };
      return [...checkOf(context, context.rows, pair), ...checkOf(context, context.total, pair)];
    }),
  text: (finding, words) => {
    const { n, d, wrong, judged, exchanged, projected } = finding.values;
    const first = finding.cells[0]!;
    const form = words.form(first.variable);
    const pair = `pembilang ${words.number(Number(n))} lebih besar dari penyebut ${words.number(Number(d))}`;
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
          action: `Tampaknya kedua angka tertukar: ${words.number(Number(n))} adalah sasaran yang ditulis di formulir lain. Tukar kembali bila benar begitu.`,
        }
      : { message, action: 'Periksa kedua angka di sumbernya, lalu betulkan yang salah.' };
  },
});
