import { variableOf } from '../../catalogue/lookup';
import type { Column } from '../../dataset/types';
import { defineKind } from '../kit/kind';
import type { CheckContext, Outcome } from '../kit/kind';
import { NoParams } from '../kit/no-params';
import { CANNOT_TELL, SOUND, broken } from '../kit/outcomes';
import { ownersOf } from '../kit/owners-and-cells';
import { percentsOf } from '../kit/stand-in';

interface Line {
  readonly n: number;
  readonly d: number;
  readonly p: number;
}

/** Cases, all and percentage on a district's line. */
function lineOf({ edition }: CheckContext, columns: ReadonlyMap<string, Column>, key: string): Line | null {
  const computed = variableOf(edition, key)?.computed;
  if (!computed) return null;
  const value = (variable: string) => columns.get(variable)?.values[0] ?? NaN;
  const line = { total: true, count: 1, columns, judged: Uint8Array.of(1), villages: ['total'] };
  return {
    n: computed.numerator.reduce((sum, variable) => sum + value(variable), 0),
    d: value(computed.denominator),
    p: percentsOf(edition, line, key)[0]!,
  };
}

type Values = Readonly<Record<'n' | 'p' | 'd' | 'n0' | 'p0' | 'd0' | 'year', number> & { key: string }>;

function checkOf(context: CheckContext, key: string): Outcome<Values> {
  const [before] = context.facts.previous ?? [];
  const now = lineOf(context, context.total.columns, key);
  const then = before && lineOf(context, before.totals, key);
  if (!now || !then) return CANNOT_TELL;
  if (!(now.n > then.n && now.p < then.p && now.d <= then.d)) {
    const known = now.n >= 0 && now.p >= 0 && now.d >= 0 && then.n >= 0 && then.p >= 0 && then.d >= 0;
    return known ? SOUND : CANNOT_TELL;
  }
  const { numerator, denominator } = variableOf(context.edition, key)!.computed!;
  const figures = [...numerator, denominator, key].filter((one) => context.total.columns.has(one));
  return broken({
    ...ownersOf(context.edition, figures),
    scope: 'row',
    cells: figures.map((variable) => ({ village: 'total', variable })),
    values: { key, n: now.n, p: now.p, d: now.d, n0: then.n, p0: then.p, d0: then.d, year: before.year },
    rests: figures,
    effect: now.n - then.n,
  });
}

/**
 * Cases rose and the percentage fell: then there must be more of those it is taken of (G09).
 * Missing figures: cannot tell without the district's line of both periods.
 */
export const casesAndPercent = defineKind({
  kind: 'cases-and-percent',
  title: 'Kasus naik, persen turun, penyebut tidak bertambah',
  params: NoParams,
  compile: (_, context) =>
    context.facts.previous === undefined
      ? []
      : context.edition.variables
          .filter(({ computed }) => computed !== undefined)
          .map(
            ({ key }) =>
              () =>
                checkOf(context, key),
          ),
  text: (finding, words) => {
    const { key, n, p, d, n0, p0, d0, year } = finding.values;
    const number = (value: number) => words.number(value);
    return {
      message: `Baris total, ${words.form(key)}: kasus naik dari ${number(n0)} ke ${number(n)}, tetapi persen turun dari ${number(p0)} ke ${number(p)} %. Itu hanya mungkin bila penyebutnya bertambah dari ${number(d0)} (tahun ${year}), sedangkan tertulis ${number(d)}.`,
      action: 'Periksa penyebut kedua tahun di sumbernya, lalu hitung ulang persennya.',
    };
  },
});
