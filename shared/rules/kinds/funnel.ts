import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { Check, CheckContext, Draft, ParamsOf, Reach } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { countsOf, figuresOf, ratesOf } from '../kit/rates';
import type { Counts, Rate } from '../kit/rates';
import { rowDrafts } from '../kit/row-drafts';
import { funnelScores } from '../kit/statistics';

/** `rows`: with fewer villages the usual spread is not known. */
const Params = once(() => z.strictObject({ z: z.number(), rows: z.number() }));
type Params = ParamsOf<typeof Params>;

type Values = Reach & Readonly<{ n: number; d: number; usual: number }>;

/** The villages whose share can be told, and their counts. */
function fitting({ n, d }: Counts, isJudged: Uint8Array) {
  const judged: number[] = [];
  for (let i = 0; i < n.length; i += 1)
    if (isJudged[i] === 1 && d[i]! > 0 && n[i]! >= 0 && n[i]! <= d[i]!) judged.push(i);
  const of = (values: Float64Array) => {
    const kept = new Float64Array(judged.length);
    for (let k = 0; k < kept.length; k += 1) kept[k] = values[judged[k]!]!;
    return kept;
  };
  return { judged, n: of(n), d: of(d) };
}

function checkOf(rate: Rate, params: Params, { edition, rows: table }: CheckContext): Check<Values>[] {
  const counts = countsOf(table.columns, rate);
  if (!counts) return [];
  const figures = figuresOf(rate);
  const scan = () => {
    const { n, d, judged } = fitting(counts, table.judged);
    if (judged.length < params.rows) return { wrong: [], sound: 0 };
    const scores = funnelScores(n, d);
    const wrong = judged.filter((_, k) => Math.abs(scores[k]!) > params.z);
    return { wrong, sound: judged.length - wrong.length };
  };
  const overall = once(() => {
    const { n, d } = fitting(counts, table.judged);
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    return sum(n) / sum(d);
  });
  const draft = (rows: readonly number[]): Draft<Values> => {
    const [row = 0] = rows;
    const [n, d, usual] = [counts.n[row]!, counts.d[row]!, overall()];
    return {
      ...ownersOf(edition, figures),
      rests: figures,
      scope: 'cell',
      cells: cellsOfRows(table, rows, figures),
      values: { n, d, usual: 100 * usual },
      effect: Math.abs(n - d * usual),
    };
  };
  return [rowDrafts(table, scan, rate.percent, draft)];
}

/**
 * A village's share lies far from the other villages', its size considered. Replaces z-scores and min–max (P14–P16).
 * Missing figures: villages with a missing figure, a denominator of 0 or a numerator above it are left out.
 */
export const funnel = defineKind({
  kind: 'funnel',
  title: 'Jauh berbeda dari desa lain',
  unusual: true,
  params: Params,
  compile: (params, context) => ratesOf(context.edition).flatMap((rate) => checkOf(rate, params, context)),
  text: (finding, words) => {
    const { n, d, usual, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const form = words.form(first.variable);
    const share = words.number((100 * n) / d, 1);
    const figures = `${words.number(n)} dari ${words.number(d)} (${share} %), sedangkan seluruhnya ${words.number(usual, 1)} %`;
    if (wrong !== undefined)
      return {
        message: `${form}: ${wrong} dari ${judged} desa jauh berbeda dari desa lain. Contoh ${words.village(first.village)}: ${figures}.`,
        action: 'Periksa apakah baris atau kolomnya tertukar. Tulis alasan bila memang demikian.',
      };
    return {
      message: `${words.village(first.village)}, ${form}: ${figures}.`,
      action: 'Periksa angkanya di sumber. Tulis alasan bila desa ini memang berbeda.',
    };
  },
});
