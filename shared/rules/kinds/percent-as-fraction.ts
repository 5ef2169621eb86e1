import { variableOf } from '../../catalogue/lookup';
import { once } from '../../once';
import { z } from '../../zod';
import { rowsAsFraction } from '../kit/kernels-figures';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, Reach } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { placeOf } from '../kit/phrases';
import { rowDrafts } from '../kit/row-drafts';
import { sidesOf } from '../kit/sides';

const Params = once(() => z.strictObject({ points: z.number() }));

type Values = Reach & Readonly<Record<'p' | 'meant' | 'n' | 'd', number>>;

/** 100 × p without the dust of binary fractions. */
const hundredfold = (p: number): number => Number((100 * p).toPrecision(12));

function checkOf(context: CheckContext, key: string, points: number) {
  const { edition, rows: table } = context;
  const computed = variableOf(edition, key)?.computed;
  const stated = table.columns.get(key)?.values;
  if (!computed || !stated) return [];
  const terms = computed.numerator.map((term) => table.columns.get(term));
  const sides = sidesOf(terms, [table.columns.get(computed.denominator)], table.count);
  if (!sides) return [];
  const { left: n, right: d } = sides;
  const draft = (rows: readonly number[]): Draft<Values> => {
    const cells = cellsOfRows(table, rows, [key]);
    const [first] = cells;
    const row = rows[0]!;
    return {
      ...ownersOf(edition, [key]),
      scope: 'cell',
      cells,
      values: { p: stated[row]!, meant: hundredfold(stated[row]!), n: n[row]!, d: d[row]! },
      suspects: cells.slice(0, 1),
      suspicion: 1,
      effect: 99 * stated[row]!,
      suggestion:
        rows.length === 1
          ? { kind: 'value', cell: first!, value: hundredfold(stated[row]!) }
          : { kind: 'recompute', variable: key },
    };
  };
  return [rowDrafts(table, () => rowsAsFraction(n, d, stated, points, table.judged), key, draft)];
}

/**
 * A percentage was kept as a fraction, as a cell formatted as percentage has it: 0,892 for 89,2 % (A06).
 * Missing figures: skip if any figure is missing or unanswered or the denominator is 0: cannot tell yet.
 */
export const percentAsFraction = defineKind({
  kind: 'percent-as-fraction',
  title: 'Persen ditulis sebagai pecahan',
  anyRegion: true,
  params: Params,
  compile: (params, context) =>
    context.edition.variables
      .filter(({ computed }) => computed !== undefined)
      .flatMap(({ key }) => checkOf(context, key, params.points)),
  text: (finding, words) => {
    const { p, meant, n, d, wrong, judged } = finding.values;
    const first = finding.cells[0]!;
    const written = `${words.number(p, 6)} tampaknya pecahan dari ${words.number(meant, 4)} %`;
    return {
      message:
        wrong === undefined
          ? `${placeOf(words, first)}: ${written} (${words.number(n)} dari ${words.number(d)}).`
          : `${words.form(first.variable)}: ${wrong} dari ${judged} persen ditulis sebagai pecahan. Contoh ${words.village(first.village)}: ${written}.`,
      action: 'Tulis persennya dengan skala 0–100, bukan 0–1.',
    };
  },
});
