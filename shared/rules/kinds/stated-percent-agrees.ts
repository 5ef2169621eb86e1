import { variableOf } from '../../catalogue/lookup';
import type { Edition, Variable } from '../../catalogue/schema';
import type { Words } from '../../findings/words';
import { once } from '../../once';
import { z } from '../../zod';
import { rowsDisagreeing, sumOf } from '../kit/kernels';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Linear, ParamsOf, Reach, Table } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { decimalsOf, repairs, TOLERANCES } from '../kit/percent';
import { rowDrafts } from '../kit/row-drafts';

const Params = once(() => z.strictObject({ percents: z.union([z.literal('indikator'), z.array(z.string())]) }));

type Values = Reach & Readonly<Record<'n' | 'd' | 'p' | 'decimals', number> & { uniform?: number }>;

function percentsOf(edition: Edition, chosen: ParamsOf<typeof Params>['percents']): Variable[] {
  const keys = chosen === 'indikator' ? edition.indicators.flatMap((indicator) => indicator.percent ?? []) : chosen;
  return keys.flatMap((key) => variableOf(edition, key) ?? []);
}

function checkOf(context: CheckContext, table: Table, variable: Variable) {
  const { computed, key } = variable;
  const p = table.columns.get(key);
  const d = table.columns.get(computed?.denominator ?? '')?.values;
  const terms = computed?.numerator.flatMap((term) => table.columns.get(term)?.values ?? []) ?? [];
  if (!computed || !p || !d || terms.length < computed.numerator.length) return [];
  const { values: stated, decimals } = p;
  const n = sumOf(terms);
  const shared = {
    ...ownersOf(context.edition, [key, ...computed.numerator, computed.denominator]),
    rests: [...computed.numerator, computed.denominator],
  };

  const scan = () => rowsDisagreeing(n, d, stated, decimals, table.judged);
  const figures = (row: number) => ({
    n: n[row]!,
    d: d[row]!,
    p: stated[row]!,
    decimals: decimals[row] === 255 ? decimalsOf(stated[row]!) : decimals[row]!,
  });
  const draft = (rows: readonly number[]): Draft<Values> => {
    const [row = 0] = rows;
    const cells = cellsOfRows(table, rows, [key]);
    return {
      ...shared,
      scope: 'cell',
      cells,
      holds: cells,
      values:
        rows.length === 1
          ? figures(row)
          : { ...figures(row), uniform: rows.every((one) => stated[one] === stated[row]) ? 1 : 0 },
      ...(table.total ? {} : { suggestion: { kind: 'recompute', variable: key } }),
      effect: Math.abs(stated[row]! - (100 * n[row]!) / d[row]!),
    };
  };
  return [rowDrafts(table, scan, key, draft)];
}

/** "Jika 1.895 dan 56.000 benar, persennya 3,38. Persen 2,56 hanya cocok bila pembilangnya … atau penyebutnya …." */
function threeRepairs({ n, d, p, decimals }: Values, words: Words): string {
  const digits = Math.max(decimals, 2);
  const number = (value: number) => words.number(value, digits);
  const right = `Jika ${number(n)} dan ${number(d)} benar, persennya ${number((100 * n) / d)}.`;
  const { numerator, denominator } = repairs(n, d, p, decimals);
  const range = (name: string, [low, high]: readonly [number, number]) =>
    low === high ? `${name} ${number(low)}` : `${name} ${number(low)}–${number(high)}`;
  const other = [
    numerator && range('pembilangnya', numerator),
    denominator && range('penyebutnya', denominator),
  ].filter((text) => text !== null);
  return other.length === 0 ? right : `${right} Persen ${number(p)} hanya cocok bila ${other.join(' atau ')}.`;
}

/**
 * A percentage typed by hand agrees with its figures: |p − 100 n ÷ d| ≤ 0,5 × 10^−k for the k decimals written (A03,
 * A04). Of 684 published rows of East Java none breaks it, so a breach is a strong sign.
 * Missing figures: skip if any figure is missing or unanswered or the denominator is 0: cannot tell yet.
 */
export const statedPercentAgrees = defineKind({
  kind: 'stated-percent-agrees',
  title: 'Persen tidak cocok dengan angkanya',
  anyRegion: true,
  params: Params,
  compile: (params, context) =>
    percentsOf(context.edition, params.percents).flatMap((variable) =>
      context.tables.flatMap((table) => checkOf(context, table, variable)),
    ),
  linear: (params, { edition, given }) =>
    percentsOf(edition, params.percents).flatMap(({ key, computed }) => {
      const stated = given(key);
      if (!computed || !stated) return [];
      // With p fixed: 100 n ≤ (p + h) d and (p − h) d ≤ 100 n, h half a unit of the last decimal written.
      const half = TOLERANCES[stated.decimals]!;
      const side = (sign: 1 | -1): Linear => ({
        terms: [
          ...computed.numerator.map((variable) => ({ variable, weight: sign * 100 })),
          { variable: computed.denominator, weight: -sign * (stated.value + sign * half) },
        ],
        op: '<=',
        constant: 0,
        given: key,
      });
      return [side(1), side(-1)];
    }),
  text: (finding, words) => {
    const { n, d, p, decimals, wrong, judged, uniform } = finding.values;
    const first = finding.cells[0]!;
    const digits = Math.max(decimals, 2);
    const [pText, nText, dText] = [words.number(p, digits), words.number(n), words.number(d)];
    const sum = `${nText} dari ${dText} = ${words.number((100 * n) / d, digits)} %`;
    const form = words.form(first.variable);
    if (wrong !== undefined)
      return {
        message: `${form}: ${wrong} dari ${judged} persen tidak cocok dengan angkanya${uniform === 1 ? `, semuanya tertulis ${pText} %` : ''}. Contoh ${words.village(first.village)}: ${sum}${uniform === 1 ? '' : `, tertulis ${pText} %`}.`,
        action: 'Pakai "Hitung ulang persen kolom ini" bila pembilang dan penyebutnya benar.',
      };
    return {
      message: `${words.village(first.village)}, ${form}: ${sum}, tertulis ${pText} %.`,
      action: threeRepairs(finding.values, words),
    };
  },
});
