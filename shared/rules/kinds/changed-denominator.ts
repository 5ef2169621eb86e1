import { variableOf } from '../../catalogue/lookup';
import type { Edition } from '../../catalogue/schema';
import { once } from '../../once';
import { z } from '../../zod';
import { defineKind } from '../kit/kind';
import type { Check, CheckContext, ParamsOf } from '../kit/kind';
import { CANNOT_TELL, SOUND, broken } from '../kit/outcomes';
import { cellsOf, cellsOfRows, ownersOf } from '../kit/owners-and-cells';
import { aligned, previousOf } from '../kit/previous';
import type { Previous } from '../kit/previous';

const Range = once(() => z.tuple([z.number(), z.number()]));
/** The least and the most that a target group may be of last period's; `others` by denominator. */
const Params = once(() => z.strictObject({ range: Range(), others: z.record(z.string(), Range()) }));
type Params = ParamsOf<typeof Params>;

type Values = Readonly<{ variable: string; a: number; b: number; year1: number; year2: number }>;

/** Denominators, each target group once: the same size is asked for in up to four forms. */
function denominatorsOf(edition: Edition, params: Params, present: ReadonlyMap<string, unknown>): string[] {
  const groups = new Set<string>();
  return [...new Set(edition.variables.flatMap(({ computed }) => computed?.denominator ?? []))].filter((key) => {
    if (!present.has(key)) return false;
    const group = variableOf(edition, key)?.sasaran ?? key;
    const isFirst = !groups.has(group) || key in params.others;
    groups.add(group);
    return isFirst;
  });
}

function checkOf(variable: string, params: Params, context: CheckContext, previous: Previous): Check<Values> {
  return () => {
    const { edition, rows: table, total } = context;
    const [lineBefore, lineNow] = [previous.dataset.totals, total.columns].map((one) => one.get(variable)?.values[0]);
    const isStated = lineBefore! > 0 && lineNow! >= 0;
    const now = table.columns.get(variable)?.values ?? new Float64Array(table.count).fill(NaN);
    const past = previous.dataset.columns.get(variable)?.values;
    const before = past ? aligned(past, previous.rowOf) : now.map(() => NaN);
    const both = [...now.keys()].filter((i) => table.judged[i] === 1 && before[i]! >= 0 && now[i]! >= 0);
    const sum = (values: Float64Array) => both.reduce((all, i) => all + values[i]!, 0);
    const [a, b] = isStated ? [lineBefore!, lineNow!] : [sum(before), sum(now)];
    if (!(a > 0)) return CANNOT_TELL;
    const [low, high] = params.others[variable] ?? params.range;
    if (b / a >= low && b / a <= high) return SOUND;
    return broken({
      ...ownersOf(edition, [variable]),
      rests: [variable],
      scope: 'column',
      about: variable,
      cells: isStated ? cellsOf('total', [variable]) : cellsOfRows(table, both, [variable]),
      values: { variable, a, b, year1: previous.dataset.year, year2: context.dataset.year },
      effect: Math.abs(b - a),
    });
  };
}

/**
 * A target group of the district grew or shrank further in one period than people do: another source (P11).
 * Missing figures: cannot tell without the last period; villages that lack the figure in either period are left out
 * of both.
 */
export const changedDenominator = defineKind({
  kind: 'changed-denominator',
  title: 'Sasaran berubah jauh dari periode lalu',
  anyRegion: true,
  unusual: true,
  params: Params,
  compile: (params, context) => {
    const previous = previousOf(context);
    if (!previous) return [];
    const present = new Map([...context.rows.columns, ...context.total.columns]);
    return denominatorsOf(context.edition, params, present).map((key) => checkOf(key, params, context, previous));
  },
  text: (finding, words) => {
    const { variable, a, b, year1, year2 } = finding.values;
    const [from, to] = [words.number(a), words.number(b)];
    return {
      message: `${words.form(variable)}, ${words.label(variable)}: ${from} (${year1}) menjadi ${to} (${year2}), ${words.number(b / a)} kali.`,
      action: 'Periksa apakah sumber sasarannya berganti atau angkanya salah ketik. Bila benar, tulis sebabnya.',
    };
  },
});
