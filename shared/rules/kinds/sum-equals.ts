import { once } from '../../once';
import { z } from '../../zod';
import { rowsApart } from '../kit/kernels-figures';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, ParamsOf, Reach, Table } from '../kit/kind';
import { cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { inSentence, listed, placeOf } from '../kit/phrases';
import { rowDrafts } from '../kit/row-drafts';
import { sidesOf, Strategy, valueOf } from '../kit/sides';
import { standIn } from '../kit/stand-in';

const Params = once(() =>
  z.strictObject({
    terms: z.array(z.string()).check(z.minLength(2)),
    total: z.string(),
    /** What rounding may leave; 0 for counts. */
    tolerance: z.optional(z.number()),
    missing: z.optional(Strategy()),
  }),
);
type Params = ParamsOf<typeof Params>;

type Values = Reach & Readonly<{ sum: number; total: number; totalKey: string; parts: string; keys: string }>;

function checkOf(context: CheckContext, table: Table, params: Params) {
  const { edition } = context;
  const terms = params.terms.map((term) => standIn(edition, table, term));
  const total = standIn(edition, table, params.total);
  const columns = terms.map((term) => table.columns.get(term));
  const sides = sidesOf(columns, [table.columns.get(total)], table.count, params.missing);
  if (!sides) return [];
  const { left: sum, right } = sides;
  const figures = [...terms, total].filter((key) => table.columns.has(key));
  const shared = { ...ownersOf(edition, figures), rests: figures };
  const draft = (rows: readonly number[]): Draft<Values> => {
    const row = rows[0]!;
    return {
      ...shared,
      scope: 'cell',
      cells: cellsOfRows(table, rows, figures),
      holds: cellsOfRows(table, rows, figures),
      values: {
        sum: sum[row]!,
        total: right[row]!,
        totalKey: total,
        parts: columns.map((column) => valueOf(column, row)).join('|'),
        keys: terms.join('|'),
      },
      effect: rows.reduce((all, one) => all + Math.abs(sum[one]! - right[one]!), 0),
    };
  };
  return [rowDrafts(table, () => rowsApart(sum, right, params.tolerance ?? 0, table.judged), total, draft)];
}

/**
 * The parts are all of the whole: at risk + not at risk = families (S08), men + women = all (S19), before − after
 * (A11).
 * Missing figures: skip if any is missing or unanswered: cannot tell yet; another strategy where the rule says so.
 */
export const sumEquals = defineKind({
  kind: 'sum-equals',
  title: 'Jumlah bagian tidak sama dengan keseluruhannya',
  params: Params,
  compile: (params, context) => context.tables.flatMap((table) => checkOf(context, table, params)),
  linear: ({ terms, total, tolerance = 0 }) => {
    const parts = [...terms.map((variable) => ({ variable, weight: 1 })), { variable: total, weight: -1 }];
    if (tolerance === 0) return [{ terms: parts, op: '=', constant: 0 }];
    const opposite = parts.map(({ variable, weight }) => ({ variable, weight: -weight }));
    return [parts, opposite].map((one) => ({ terms: one, op: '<=' as const, constant: tolerance }));
  },
  text: (finding, words) => {
    const { sum, total, totalKey, parts, keys, wrong, judged } = finding.values;
    const labels = listed(keys);
    const figures = listed(parts).map(Number);
    const [first] = finding.cells;
    // Five names make a sentence nobody reads; the figures and the whole's name are enough to find them.
    const named =
      labels.length > 2
        ? figures.map((one) => words.number(one))
        : figures.map((one, i) => `${inSentence(words.label(labels[i]!))} ${words.number(one)}`);
    const compared = `${named.join(' + ')} = ${words.number(sum)}, bukan ${inSentence(words.label(totalKey))} ${words.number(total)}`;
    return {
      message:
        wrong === undefined
          ? `${placeOf(words, first!)}: ${compared}.`
          : `${words.label(totalKey)}: jumlah bagiannya berbeda di ${wrong} dari ${judged} desa. Contoh ${words.village(first!.village)}: ${compared}.`,
      action: 'Periksa angka-angka ini di sumbernya; sering dua digit tertukar atau satu bagian terlewat.',
    };
  },
});
