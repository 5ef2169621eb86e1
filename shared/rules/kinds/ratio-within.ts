import { once } from '../../once';
import { z } from '../../zod';
import { rowsOutside } from '../kit/kernels-figures';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, ParamsOf, Reach, Table } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { inSentence, listed, placeOf } from '../kit/phrases';
import { rowDrafts } from '../kit/row-drafts';
import { sidesOf } from '../kit/sides';
import { standIn } from '../kit/stand-in';

const Params = once(() =>
  z.strictObject({
    numerator: z.array(z.string()).check(z.minLength(1)),
    denominator: z.array(z.string()).check(z.minLength(1)),
    min: z.number(),
    max: z.optional(z.number()),
    /** Smaller denominators are not judged: in a small village any share can be true. */
    atLeast: z.number(),
    unit: z.enum(['persen', 'kali']),
  }),
);

type Values = Reach &
  Readonly<Record<'n' | 'd' | 'limit' | 'low' | 'percent', number> & Record<'above' | 'below', string>>;

function checkOf(context: CheckContext, table: Table, params: ParamsOf<typeof Params>) {
  const { edition } = context;
  const resolve = (keys: readonly string[]) => keys.map((key) => standIn(edition, table, key));
  const [above, below] = [resolve(params.numerator), resolve(params.denominator)];
  const columns = (keys: readonly string[]) => keys.map((key) => table.columns.get(key));
  const sides = sidesOf(columns(above), columns(below), table.count);
  if (!sides || above.join() === below.join()) return [];
  const { left: n, right: d } = sides;
  const ratio = n.map((value, i) => (d[i]! >= params.atLeast && d[i]! > 0 ? value / d[i]! : NaN));
  const figures = [...new Set([...above, ...below])];
  const { min, max = Infinity } = params;
  const draft = (rows: readonly number[]): Draft<Values> => {
    const row = rows[0]!;
    const nearest = ratio[row]! < min ? min : max;
    return {
      ...ownersOf(edition, figures),
      scope: 'cell',
      cells: cellsOfRows(table, rows, figures),
      values: {
        n: n[row]!,
        d: d[row]!,
        above: above.join('|'),
        below: below.join('|'),
        limit: nearest,
        low: ratio[row]! < min ? 1 : 0,
        percent: params.unit === 'persen' ? 1 : 0,
      },
      rests: figures,
      effect: Math.abs(n[row]! - nearest * d[row]!),
    };
  };
  return [rowDrafts(table, () => rowsOutside(ratio, min, max, table.judged), above.join('+'), draft)];
}

/**
 * One figure stands in a usual proportion to another: measured ÷ children (S03), pregnant ÷ born (S14), shares
 * (P18).
 * Missing figures: skip if any is missing or unanswered, or the denominator is small: cannot tell.
 */
export const ratioWithin = defineKind({
  kind: 'ratio-within',
  title: 'Perbandingan tidak seperti biasanya',
  params: Params,
  compile: (params, context) => context.tables.flatMap((table) => checkOf(context, table, params)),
  text: (finding, words) => {
    const { n, d, above, below, limit, low, percent, wrong, judged } = finding.values;
    const named = (keys: string) =>
      listed(keys)
        .map((key) => inSentence(words.label(key)))
        .join(' + ');
    const scale = percent === 1 ? 100 : 1;
    const unit = percent === 1 ? ' %' : ' kali';
    const ratio = `${words.number((scale * n) / d)}${unit}`;
    const bound = `${low === 1 ? 'di bawah' : 'di atas'} ${words.number(scale * limit)}${unit}`;
    const compared = `${named(above)} ${words.number(n)} dari ${named(below)} ${words.number(d)} = ${ratio}, ${bound}`;
    const first = finding.cells[0]!;
    return {
      message:
        wrong === undefined
          ? `${placeOf(words, first)}: ${compared}.`
          : `${words.form(first.variable)}: perbandingannya tidak biasa di ${wrong} dari ${judged} desa. Contoh ${words.village(first.village)}: ${compared}.`,
      action: 'Periksa apakah kolomnya tertukar, atau tulis alasan bila memang begitu.',
    };
  },
});
