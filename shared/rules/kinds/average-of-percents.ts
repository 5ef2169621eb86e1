import { defineKind } from '../kit/kind';
import type { CheckContext, Outcome } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { CANNOT_TELL, SOUND, broken } from '../kit/outcomes';
import { ownersOf } from '../kit/owners-and-cells';
import { decimalsOf, TOLERANCES } from '../kit/percent';
import { percentsOf } from '../kit/stand-in';

const UNKNOWN_DECIMALS = 255;

type Values = Readonly<{ p: number; n: number; d: number; villages: number }>;

/** Sum of a column over the villages, NaN with one of them missing. */
function sumOver({ rows }: CheckContext, variable: string): number {
  const values = rows.columns.get(variable)?.values;
  if (!values) return NaN;
  let sum = 0;
  for (let i = 0; i < rows.count; i += 1) if (rows.judged[i] === 1) sum += values[i]!;
  return sum;
}

function checkOf(context: CheckContext, key: string): Outcome<Values> {
  const { edition, rows, total } = context;
  const computed = edition.variables.find((variable) => variable.key === key)?.computed;
  const stated = total.columns.get(key);
  if (!computed || !stated) return CANNOT_TELL;
  const p = stated.values[0]!;
  const written = stated.decimals[0]!;
  const tolerance = TOLERANCES[written === UNKNOWN_DECIMALS ? decimalsOf(p) : written]!;
  const figure = (variable: string) => total.columns.get(variable)?.values[0] ?? sumOver(context, variable);
  const n = computed.numerator.reduce((sum, variable) => sum + figure(variable), 0);
  const d = figure(computed.denominator);
  const right = (100 * n) / d;
  if (Math.abs(p - right) <= tolerance) return SOUND;
  const percents = percentsOf(edition, rows, key).filter((value, i) => rows.judged[i] === 1 && value >= 0);
  const average = percents.reduce((sum, value) => sum + value, 0) / percents.length;
  if (percents.length < 2 || !(right >= 0) || !(Math.abs(p - average) <= tolerance)) return CANNOT_TELL;
  const cells = [{ village: 'total', variable: key }];
  return broken({
    ...ownersOf(edition, [key]),
    scope: 'cell',
    cells,
    values: { p, n, d, villages: percents.length },
    rests: [...computed.numerator, computed.denominator],
    suspects: cells,
    suspicion: 1,
    effect: Math.abs(p - right),
  });
}

/**
 * The district's percentage comes from its sums, not from the mean of its villages' percentages (G03).
 * Missing figures: cannot tell without the total line's percentage, or with a figure of a village missing where it
 * has no sum.
 */
export const averageOfPercents = defineKind({
  kind: 'average-of-percents',
  title: 'Persen kabupaten adalah rata-rata persen desa',
  anyRegion: true,
  params: NoParams,
  compile: (_, context) =>
    context.edition.variables
      .filter(({ key, computed }) => computed !== undefined && context.total.columns.has(key))
      .map(
        ({ key }) =>
          () =>
            checkOf(context, key),
      ),
  text: (finding, words) => {
    const { p, n, d } = finding.values;
    return {
      message: `Baris total, ${words.form(finding.cells[0]!.variable)}: ${words.number(p)} % adalah rata-rata persen desa. Seharusnya ${words.number(n)} dari ${words.number(d)} = ${words.number((100 * n) / d)} %.`,
      action: 'Hitung persen kabupaten dari jumlah pembilang dibagi jumlah penyebut.',
    };
  },
});
