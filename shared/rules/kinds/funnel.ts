import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kind';
import type { Check, CheckContext, Draft, ParamsOf } from '../kind';
import { cellsOfRows, ownersOf } from '../parts';
import { countsOf, figuresOf, ratesOf } from '../rates';
import type { Rate } from '../rates';
import { rowDrafts } from '../row-drafts';
import { funnelScores } from '../statistics';

/** `rows`: with fewer villages the usual spread is not known. */
const Params = once(() => z.strictObject({ z: z.number(), rows: z.number() }));
type Params = ParamsOf<typeof Params>;

function checkOf(rate: Rate, params: Params, { edition, rows: table }: CheckContext): Check[] {
  const counts = countsOf(table.columns, rate);
  if (!counts) return [];
  const figures = figuresOf(rate);
  const scan = () => {
    const { n, d } = counts;
    const judged = [...n.keys()].filter((i) => table.judged[i] === 1 && d[i]! > 0 && n[i]! >= 0 && n[i]! <= d[i]!);
    if (judged.length < params.rows) return { wrong: [], sound: 0 };
    const of = (values: Float64Array) => Float64Array.from(judged, (i) => values[i]!);
    const scores = funnelScores(of(n), of(d));
    const wrong = judged.filter((_, k) => Math.abs(scores[k]!) > params.z);
    return { wrong, sound: judged.length - wrong.length };
  };
  const overall = () => {
    let [all, of] = [0, 0];
    for (let i = 0; i < counts.n.length; i += 1)
      if (counts.n[i]! <= counts.d[i]!) [all, of] = [all + counts.n[i]!, of + counts.d[i]!];
    return all / of;
  };
  const draft = (rows: readonly number[]): Draft => {
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
export const funnel = defineKind<Params>({
  kind: 'funnel',
  title: 'Jauh berbeda dari desa lain',
  params: Params,
  compile: (params, context) => ratesOf(context.edition).flatMap((rate) => checkOf(rate, params, context)),
  text: (finding, words) => {
    const { n, d, usual, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const form = words.form(first.variable);
    const share = words.number((100 * Number(n)) / Number(d), 1);
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
