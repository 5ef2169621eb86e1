import { once } from '../../once';
import { z } from '../../zod';
import { sourceNamed, sourceOf } from '../kit/denominator-source';
import type { WithSource } from '../kit/denominator-source';
import { rowsAbove } from '../kit/kernels';
import { defineKind } from '../kit/kind';
import type { CheckContext, Draft, ParamsOf, Reach, Table } from '../kit/kind';
import { cellsOfRows, ownersOf, percentagesFrom } from '../kit/owners-and-cells';
import { inSentence, placeOf } from '../kit/phrases';
import { rowDrafts } from '../kit/row-drafts';
import { sidesOf, Strategy, valueOf } from '../kit/sides';
import { isProjected, standIn, statedText } from '../kit/stand-in';

const Part = once(() =>
  z.strictObject({
    terms: z.array(z.string()).check(z.minLength(1)),
    limit: z.string(),
    missing: z.optional(Strategy()),
    /** Only where this text is stated, in the row or on the district's line: one word may name two groups. */
    given: z.optional(z.strictObject({ variable: z.string(), contains: z.string() })),
  }),
);
type Part = ParamsOf<typeof Part>;
const Params = once(() => z.union([Part(), z.strictObject({ all: z.array(Part()).check(z.minLength(1)) })]));

/** A part's key and figure by its place: values hold no lists. */
type Parts = Record<`term${number}`, string> & Record<`value${number}`, number>;
type Values = Reach & WithSource & Readonly<Parts & { limit: number; limitKey: string; sum: number; terms: number }>;

const partsOf = (params: ParamsOf<typeof Params>): readonly Part[] => ('all' in params ? params.all : [params]);

/** The sum where the condition is stated; elsewhere it cannot be told. */
function where(context: CheckContext, table: Table, given: Part['given'], sum: Float64Array): Float64Array {
  if (!given) return sum;
  return sum.map((value, row) =>
    statedText(context, table, given.variable, row)?.includes(given.contains) === true ? value : NaN,
  );
}

function partValues(terms: readonly string[], figure: (i: number) => number): Parts {
  const values: Parts = {};
  terms.forEach((term, i) => {
    values[`term${i}`] = term;
    values[`value${i}`] = figure(i);
  });
  return values;
}

function checkOf(context: CheckContext, table: Table, part: Part) {
  const { edition } = context;
  const terms = part.terms.map((term) => standIn(edition, table, term));
  const limit = standIn(edition, table, part.limit);
  const parts = terms.map((term) => table.columns.get(term));
  const most = table.columns.get(limit);
  const sides = most && sidesOf(parts, [most], table.count, part.missing);
  if (!sides || terms.includes(limit)) return [];
  const { right } = sides;
  const sum = where(context, table, part.given, sides.left);
  // Wanted for findings only: most checks have none.
  const told = once(() => {
    const figures = [...terms, limit].filter((key) => table.columns.has(key));
    const percents = percentagesFrom(edition, terms, limit).filter((key) => table.columns.has(key));
    return {
      columns: [...figures, ...percents],
      shared: {
        ...ownersOf(edition, figures),
        rests: figures,
        ...(isProjected(edition, limit) ? { severity: 'peringatan' as const } : {}),
      },
    };
  });
  const draft = (rows: readonly number[]): Draft<Values> => {
    const row = rows[0]!;
    const cells = cellsOfRows(table, rows, told().columns);
    return {
      ...told().shared,
      scope: 'cell',
      cells,
      holds: cells,
      values: {
        limit: right[row]!,
        limitKey: limit,
        sum: sum[row]!,
        terms: terms.length,
        ...partValues(terms, (i) => valueOf(parts[i], row)),
        ...sourceOf(context, table, limit, row),
      },
      effect: rows.reduce((total, one) => total + sum[one]! - right[one]!, 0),
    };
  };
  return [rowDrafts(table, () => rowsAbove(sum, right, table.judged), limit, draft)];
}

/**
 * Parts together are not more than the whole: short + very short ≤ measured (S01), families at risk ≤ families
 * (S06). The parts and the whole may stand under any denominator of the same target group.
 * Missing figures: skip if any is missing or unanswered: cannot tell yet; another strategy where the rule says so.
 */
export const sumWithin = defineKind({
  kind: 'sum-within',
  title: 'Bagian melebihi keseluruhannya',
  params: Params,
  compile: (params, context) =>
    partsOf(params).flatMap((part) => context.tables.flatMap((table) => checkOf(context, table, part))),
  linear: (params) =>
    partsOf(params).flatMap(({ terms, limit, given }) =>
      // What holds only where a text says so is no law for the other rows.
      given
        ? []
        : [
            {
              terms: [...terms.map((variable) => ({ variable, weight: 1 })), { variable: limit, weight: -1 }],
              op: '<=' as const,
              constant: 0,
            },
          ],
    ),
  text: (finding, words) => {
    const { values } = finding;
    const named = Array.from(
      { length: values.terms },
      (_, i) => `${inSentence(words.label(values[`term${i}`]!))} ${words.number(values[`value${i}`]!)}`,
    ).join(' + ');
    const sum = values.terms > 1 ? ` = ${words.number(values.sum)}` : '';
    const compared = `${named}${sum} melebihi ${inSentence(words.label(values.limitKey))} ${words.number(values.limit)}${sourceNamed(values.source)}`;
    const first = finding.cells[0]!;
    if (values.wrong !== undefined)
      return {
        message: `${words.form(first.variable)}: bagian melebihi keseluruhannya di ${values.wrong} dari ${values.judged} desa. Contoh ${words.village(first.village)}: ${compared}.`,
        action: 'Mungkin kolomnya tertukar. Periksa judul kolom di berkas sumber, lalu muat ulang.',
      };
    return {
      message: `${placeOf(words, first)}: ${compared}.`,
      action: 'Periksa angka-angka ini di sumbernya; sering satu angka kelebihan digit.',
    };
  },
});
