import { CellState } from '../../dataset/types';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { CheckContext, Outcome, ParamsOf } from '../kit/kind';
import { CANNOT_TELL, broken } from '../kit/outcomes';
import { ownersOf } from '../kit/owners-and-cells';

const Params = once(() =>
  z.strictObject({
    /** The totals the rule speaks of, as multiples of the sum: up to, and beyond. */
    until: z.optional(z.number()),
    beyond: z.optional(z.number()),
  }),
);
type Params = ParamsOf<typeof Params>;

type Values = Readonly<Record<'sum' | 'total' | 'counted' | 'expected' | 'far', number>>;

function checkOf(context: CheckContext, variable: string, { until = Infinity, beyond }: Params): Outcome<Values> {
  const { dataset, rows: table, held, official } = context;
  const total = dataset.totals.get(variable)?.values[0] ?? NaN;
  const column = dataset.columns.get(variable);
  if (!column || !(total >= 0)) return CANNOT_TELL;
  let sum = 0;
  let counted = 0;
  for (let i = 0; i < table.count; i += 1) {
    const code = table.villages[i]!;
    if (table.judged[i] !== 1 || !official.has(code) || held.has(code, variable)) continue;
    if (column.values[i]! >= 0) sum += column.values[i]!;
    else if (column.states[i] !== CellState.notApplicable) continue;
    counted += 1;
  }
  const complete = counted === official.size;
  // A total far above its villages has another cause than one that is a little off: the formula adds up the wrong column.
  const ours = beyond === undefined ? total <= until * sum : complete && total > beyond * sum;
  if (!ours && total !== sum) return CANNOT_TELL;
  if (complete ? sum === total : sum <= total)
    return { sound: complete ? 1 : 0, wrong: 0, unknown: complete ? 0 : 1, drafts: [] };
  return broken({
    ...ownersOf(context.edition, [variable]),
    scope: 'column',
    about: variable,
    cells: [{ village: 'total', variable }],
    values: { sum, total, counted, expected: official.size, far: beyond === undefined ? 0 : 1 },
    effect: Math.abs(sum - total),
    ...(complete ? {} : { severity: 'catatan' as const }),
  });
}

/**
 * The villages add up to the file's total line (G01), and the total is not far above them (G02). With villages
 * missing, held or unanswered it cannot be told, unless the others already exceed the total.
 * Missing figures: cannot tell while a village is missing, unanswered or held; a note if the rest already exceeds
 * the total.
 */
export const districtTotal = defineKind({
  kind: 'district-total',
  title: 'Jumlah desa tidak sama dengan baris total',
  anyRegion: true,
  params: Params,
  late: true,
  compile: (params, context) =>
    context.edition.variables
      .filter(({ key, type }) => type === 'count' && context.dataset.totals.has(key))
      .map(
        ({ key }) =>
          () =>
            checkOf(context, key, params),
      ),
  text: (finding, words) => {
    const { sum, total, counted, expected, far } = finding.values;
    const { variable } = finding.cells[0]!;
    return {
      message: `${words.form(variable)}, ${words.label(variable)}: jumlah ${counted === expected ? counted : `${counted} dari ${expected}`} desa ${words.number(sum)}, baris total tertulis ${words.number(total)} (selisih ${words.number(Math.abs(sum - total))}).`,
      action:
        far === 1
          ? 'Totalnya jauh di atas jumlah desa: periksa apakah rumusnya menjumlah kolom yang salah.'
          : 'Periksa rumus baris total di sumbernya, lalu angka desa yang baru berubah.',
    };
  },
});
